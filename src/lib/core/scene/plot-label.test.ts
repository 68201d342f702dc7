import { describe, expect, it } from 'vitest';
import { library, organisation, organisations, orgFrom, subjectOf } from '../../../../tests/support/organisations';
import { LAYOUT, LAYOUT_NAMES } from '../../../../tests/support/layouts';
import type { Box } from '#core/base/geometry';
import { placeOf } from '#core/org/ids';
import { boxOf, inside, scaleBox } from './label-room';
import type { Mark } from './marks';
import { labelScene } from './more-labels';
import { overlayScene } from './overlay-scene';
import { plotLabel } from './plot-label';

const K = 0.3;

const textsOf = (marks: readonly Mark[], position: number): string =>
	marks.flatMap((mark) => (mark.kind === 'text' && mark.position === position ? [mark.text] : [])).join(' ');

describe('the label of a place at Regions zoom', () => {
	it.each(LAYOUT_NAMES)('has title and level of whoever is pointed at, inside the view: %s', (layout) => {
		for (const org of organisations) {
			const subject = subjectOf(org, -1, library, { layout: LAYOUT[layout] });
			const { x0, y0, x1, y1 } = scaleBox(subject.arrangement.box, K);
			const view: Box = { x0: x0 - 150, y0, x1: x1 + 150, y1 };
			for (let p = 0; p < org.size; p++)
				for (const pointing of [
					{ hovered: p, focused: undefined },
					{ hovered: undefined, focused: p }
				]) {
					const { marks } = overlayScene(subject, { ...pointing, label: plotLabel }, K, 'regions', view);
					const { title, levelName } = subject.cards.of(p);
					expect(textsOf(marks, p)).toBe(`${title} ${levelName}`);
					for (const mark of marks) if (mark.kind === 'text') expect(inside(boxOf(mark), view), title).toBe(true);
				}
		}
	});

	it('stays at the selected place, under no name of a land; a place that says its name has none', () => {
		const org = organisation('mid-size');
		for (let p = 0; p < org.size; p++) {
			const subject = subjectOf(org, p);
			const view = scaleBox(subject.arrangement.box, K);
			const { marks } = labelScene(subject, { view, covered: [] }, K, 'regions');
			const label = plotLabel(subject, p, K, view, true);
			const { title, levelName } = subject.cards.of(p);
			expect(textsOf(marks, p).includes(`${title} ${levelName}`), title).toBe(label !== undefined);
			if (!label) continue;
			for (const mark of marks)
				if (mark.kind === 'text' && mark.position !== p) {
					const { x0, y0, x1, y1 } = boxOf(mark);
					expect(x1 < label.box.x0 || x0 > label.box.x1 || y1 < label.box.y0 || y0 > label.box.y1, mark.text).toBe(
						true
					);
				}
		}
		expect(plotLabel(subjectOf(org, -1), placeOf(org, 'cpo'), K, { x0: -1e4, y0: -1e4, x1: 1e4, y1: 1e4 }, true)).toBe(
			undefined
		);
	});

	it('is not drawn where cards say it themselves, nor for somebody who is folded away', () => {
		const org = organisation('mid-size');
		const subject = subjectOf(org);
		const view = scaleBox(subject.arrangement.box, 0.62);
		const { marks } = overlayScene(subject, { hovered: 9, focused: undefined, label: plotLabel }, 0.62, 'titles', view);
		expect(textsOf(marks, 9)).not.toContain(subject.cards.of(9).levelName);
		const folded = new Uint8Array(org.size);
		folded[0] = 1;
		expect(plotLabel(subjectOf(org, -1, library, { folded }), 9, K, view)).toBe(undefined);
	});

	it('keeps to a narrow view, with a title too long for it shortened', () => {
		const org = orgFrom([
			{ id: 'top', title: 'Top' },
			{ id: 'a', title: 'Very '.repeat(40), manager: 'top', level: 'director' }
		]);
		const subject = subjectOf(org);
		const view = { x0: -150, y0: -100, x1: 225, y1: 300 };
		const { box } = plotLabel(subject, 1, K, view)!;
		expect(inside(box, view)).toBe(true);
	});
});
