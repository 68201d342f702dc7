import { overlaps, type Box } from '#core/base/geometry';
import { cardBox, type Arrangement } from './arrangement';

/** Whether a window (world units) shows any card. Skips subtrees that lie elsewhere. */
export function showsCards(a: Arrangement, window: Box): boolean {
	for (let i = 0; i < a.size;) {
		const bounds = { x0: a.x0[i]!, y0: a.y0[i]!, x1: a.x1[i]!, y1: a.y1[i]! };
		if (!overlaps(bounds, window)) i = a.end[i]!;
		else if (overlaps(cardBox(a, i), window)) return true;
		else i++;
	}
	return false;
}
