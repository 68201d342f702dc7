import { coinLetter } from '#core/compare/comparison';
import type { Position } from '#core/org/org';
import { TO_BASELINE } from './label-room';
import type { Mark } from './marks';

/**
 * A round coin with the letter of a picked role; `ring` px of paper around it part it from what it lies on. `position` is whom it
 * is the coin of, where it lies on a map.
 */
export function coinMarks(index: number, x: number, y: number, r: number, ring = 0, position?: Position): Mark[] {
	const px = r * 1.12;
	const coin = position === undefined ? {} : ({ position, group: 'coin' } as const);
	return [
		...(ring > 0 ? [{ kind: 'dot', ...coin, x, y, r: r + ring, fill: 'paper' } as const] : []),
		{ kind: 'dot', ...coin, x, y, r, fill: 'ink' },
		{
			kind: 'text',
			...coin,
			text: coinLetter(index),
			x,
			y: y + px * TO_BASELINE,
			face: 'w100-640',
			px,
			align: 'center',
			fill: 'on-ink'
		}
	];
}
