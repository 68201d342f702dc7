import { describe, expect, it } from 'vitest';
import { organisation, subjectOf } from '../../../../tests/support/organisations';
import { cardBox, entryOf } from '#core/layout/arrangement';
import { mapScene } from './map-scene';
import { overlayScene } from './overlay-scene';
import { pickedMarks } from './picked-marks';
import type { Subject } from './subject';
import { placeOf } from '#core/org/ids';

const org = organisation('enterprise');
const [ceo, cpo, cto, vp] = ['ceo', 'cpo', 'cto', 'vp-product'].map((id) => placeOf(org, id)) as [
	number,
	number,
	number,
	number
];
const with_ = (picks: number[], options = {}): Subject => ({
	...subjectOf(org, -1, undefined, options),
	picked: pickedMarks(picks)
});
const all = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };
const corner = ({ arrangement }: Subject, position: number) => {
	const { x1, y0 } = cardBox(arrangement, entryOf(arrangement, position));
	return { x: x1, y: y0 };
};
const letters = (subject: Subject, k: number) =>
	overlayScene(subject, { hovered: undefined, focused: undefined }, k, 'titles', {
		x0: -1e7,
		y0: -1e7,
		x1: 1e7,
		y1: 1e7
	}).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('what is picked', () => {
	it('has coins at the corners of its cards, at any scale', () => {
		for (const k of [0.2, 0.7, 2]) {
			const subject = with_([cpo, cto, vp]);
			expect(letters(subject, k)).toEqual(['A', 'B', 'C']);
			for (const position of [cpo, cto, vp])
				expect(subject.picked!.at(subject, corner(subject, position), k, undefined, 0)).toBe(position);
			expect(subject.picked!.at(subject, corner(subject, ceo), k, undefined, 0)).toBeUndefined();
		}
	});

	it('shows its coins side by side on the manager under whom it is folded away', () => {
		const folded = new Uint8Array(org.size);
		folded[ceo] = 1;
		const subject = with_([cpo, cto], { folded });
		expect(letters(subject, 1)).toEqual(['A', 'B']);
		const { x, y } = corner(subject, ceo);
		expect(subject.picked!.at(subject, { x: x - 19, y }, 1, undefined, 0)).toBe(cto);
	});

	it('is joined by ways to the common manager, who has a line around the card', () => {
		const plain = mapScene(subjectOf(org), all, 1, 'titles').marks;
		const joined = mapScene(with_([cpo, cto, vp]), all, 1, 'titles').marks.filter(
			(mark) => !plain.some((other) => JSON.stringify(other) === JSON.stringify(mark))
		);
		expect(joined.map(({ kind }) => kind)).toEqual(['roads', 'card']);
		expect(joined[0]!.kind === 'roads' && joined[0]!.lines.length).toBe(3);
		// One pick, or none, is joined to nothing; a pick above the others needs no line.
		expect(mapScene(with_([cpo]), all, 1, 'titles').marks).toEqual(plain);
		expect(mapScene(with_([cpo, vp]), all, 1, 'titles').marks.length).toBe(plain.length + 1);
	});
});

describe('the sign that picks', () => {
	const subject = with_([cpo]);
	const marksOf = (pointed: number | undefined, k: number) => subject.picked!.above(subject, k, pointed).length;

	it('is on the card that is pointed at, and there only', () => {
		expect(marksOf(cto, 1)).toBeGreaterThan(marksOf(undefined, 1));
		expect(subject.picked!.at(subject, corner(subject, cto), 1, cto, 0)).toBe(cto);
		expect(subject.picked!.at(subject, corner(subject, cto), 1, vp, 0)).toBeUndefined();
	});

	it('is neither on what is picked nor on a card of a few px', () => {
		expect(marksOf(cpo, 1)).toBe(marksOf(undefined, 1));
		expect(marksOf(cto, 0.1)).toBe(marksOf(undefined, 0.1));
	});
});
