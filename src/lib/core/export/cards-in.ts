import { overlaps, type Box } from '#core/base/geometry';
import { count } from '#core/base/words';
import { cardBox, type Arrangement } from '#core/layout/arrangement';
import { Dust } from '#core/scene/dust';
import { isBlock } from '#core/scene/roads';
import type { Subject } from '#core/scene/subject';

/** A card, or a branch that is drawn as one block at its scale; the block goes by its top. World units. */
export interface Drawn {
	readonly entry: number;
	/** How many cards it stands for, with those after it that are dust in a place that has some. */
	size: number;
	readonly box: Box;
}

/** What a box of world units touches of a map that is drawn at a scale. Costs what can be told apart there. */
export function drawnIn(a: Arrangement, window: Box, k: number): Drawn[] {
	const found: Drawn[] = [];
	const dust = new Dust(a, window, k);
	for (let e = 0; e < a.size;) {
		const bounds = { x0: a.x0[e]!, y0: a.y0[e]!, x1: a.x1[e]!, y1: a.y1[e]! };
		if (!overlaps(bounds, window)) {
			e = a.end[e]!;
			continue;
		}
		const block = isBlock(a, e, k);
		const [end, box] = block ? [a.end[e]!, bounds] : [e + 1, cardBox(a, e)];
		const last = found.at(-1);
		if (overlaps(box, window)) {
			if (last && !block && dust.any && dust.lies(e)) last.size++;
			else found.push({ entry: e, size: end - e, box });
		}
		e = end;
	}
	return found;
}

/** The titles on a map in the order of the tree. */
export const titlesOf = ({ org, arrangement }: Subject, drawn: readonly Drawn[]): string[] =>
	drawn.map(({ entry }) => org.titles[arrangement.position[entry]!]!);

/** "3 roles: Chief Executive Officer, …"; "1,000 roles, among them Chief Executive Officer, …" where not all can be told apart. */
export function titlesInWords(titles: readonly string[], drawn: readonly Drawn[]): string {
	const size = drawn.reduce((sum, one) => sum + one.size, 0);
	return `${count(size, 'role')}${titles.length > 0 ? `${size > titles.length ? ', among them ' : ': '}${titles.join(', ')}` : ''}.`;
}

/** Wide enough for every one of some boxes. */
export function around(boxes: readonly Box[], first: Box): Box {
	let { x0, y0, x1, y1 } = first;
	for (const box of boxes) {
		x0 = Math.min(x0, box.x0);
		y0 = Math.min(y0, box.y0);
		x1 = Math.max(x1, box.x1);
		y1 = Math.max(y1, box.y1);
	}
	return { x0, y0, x1, y1 };
}
