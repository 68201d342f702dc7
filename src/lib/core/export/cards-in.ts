import { overlaps, type Box } from '#core/base/geometry';
import { count } from '#core/base/words';
import { cardBox, type Arrangement } from '#core/layout/arrangement';
import type { Subject } from '#core/scene/subject';

/** The entries whose cards a box of world units touches. */
export function entriesIn(a: Arrangement, window: Box): number[] {
	const found: number[] = [];
	for (let e = 0; e < a.size; ) {
		if (a.x1[e]! < window.x0 || a.x0[e]! > window.x1 || a.y1[e]! < window.y0 || a.y0[e]! > window.y1) {
			e = a.end[e]!;
			continue;
		}
		if (overlaps(cardBox(a, e), window)) found.push(e);
		e++;
	}
	return found;
}

/** The titles on a map in the order of the tree. */
export const titlesOf = ({ org, arrangement }: Subject, entries: readonly number[]): string[] => entries.map((entry) => org.titles[arrangement.position[entry]!]!);

/** "3 roles: Chief Executive Officer, …" */
export const inWords = (titles: readonly string[]): string => `${count(titles.length, 'role')}${titles.length > 0 ? `: ${titles.join(', ')}` : ''}.`;

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
