import { coinLetter } from '#core/compare/comparison';
import { TO_BASELINE } from './label-room';
import type { Mark } from './marks';

/** A round coin with the letter of a picked role; `ring` px of paper around it part it from what it lies on. */
export function coinMarks(index: number, x: number, y: number, r: number, ring = 0): Mark[] {
	const px = r * 1.12;
	return [
		...(ring > 0 ? [{ kind: 'dot', x, y, r: r + ring, fill: 'paper' } as const] : []),
		{ kind: 'dot', x, y, r, fill: 'ink' },
		{ kind: 'text', text: coinLetter(index), x, y: y + px * TO_BASELINE, face: 'w100-640', px, align: 'center', fill: 'on-ink' }
	];
}
