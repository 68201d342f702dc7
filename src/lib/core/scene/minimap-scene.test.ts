import { describe, expect, it } from 'vitest';
import { orgFrom, organisation, organisations, subjectOf } from '../../../../tests/support/organisations';
import { minimapCamera } from '#core/camera/minimap';
import { PALETTES } from '#core/paint/palette';
import type { Mark, PlotsMark } from './marks';
import { minimapScene } from './minimap-scene';
import type { Subject } from './subject';
import { placeOf } from '#core/org/ids';

const sceneOf = (subject: Subject) => {
	const { kx, ky } = minimapCamera(subject.arrangement.box, { width: 208, height: 96 });
	return minimapScene(subject, kx, ky);
};
const plots = (marks: readonly Mark[]): PlotsMark[] => marks.filter((mark): mark is PlotsMark => mark.kind === 'plots');
const boxes = (marks: readonly Mark[]): number => plots(marks).reduce((sum, mark) => sum + mark.boxes.length / 4, 0);

describe('the scene of a minimap', () => {
	it('shows every land and every card of a small organisation', () => {
		const subject = subjectOf(organisation('startup'));
		const { marks } = sceneOf(subject);
		expect(marks.filter(({ kind }) => kind === 'land')).toHaveLength(subject.arrangement.lands.length);
		expect(boxes(marks)).toBe(subject.org.size);
	});

	it('shows the selected card in the colour of its land, and the way to it in ink', () => {
		const org = organisation('mid-size');
		const selected = placeOf(org, 'vp-product');
		const subject = subjectOf(org, selected);
		const { marks } = sceneOf(subject);
		expect(marks.at(-1)).toMatchObject({ kind: 'card', fill: 'product-text', ring: { stroke: 'product-text' } });
		expect(marks.at(-2)).toMatchObject({ kind: 'plots', fill: 'ink' });
		expect((marks.at(-2) as PlotsMark).boxes).toHaveLength(4 * (subject.focus!.path.length - 1));
	});

	it('recedes nothing: without the selected card and the way to it the picture is the same', () => {
		const org = organisation('mid-size');
		const [without, withOne] = [subjectOf(org), subjectOf(org, placeOf(org, 'vp-product'))].map(
			(subject) => sceneOf(subject).marks
		);
		expect(withOne!.slice(0, -2)).toEqual(without);
	});

	it('costs at most a few thousand marks, whatever the shape of the organisation', () => {
		const shapes: Record<string, (i: number) => number> = {
			flat: () => 0,
			chain: (i) => i - 1,
			tens: (i) => Math.floor((i - 1) / 10),
			pairs: (i) => Math.floor((i - 1) / 2)
		};
		for (const [name, managerOf] of Object.entries(shapes)) {
			const org = orgFrom(
				Array.from({ length: 10_000 }, (_, i) => ({
					id: `p${i}`,
					title: `P ${i}`,
					...(i > 0 && { manager: `p${managerOf(i)}` })
				}))
			);
			const subject = subjectOf(org, 9_999);
			const count = boxes(sceneOf(subject).marks);
			expect(count, name).toBeGreaterThan(0);
			expect(count, name).toBeLessThan(5000);
		}
	});

	it('uses only colours that both palettes know', () => {
		for (const org of organisations) {
			const subject = subjectOf(org, org.size - 1);
			for (const mark of sceneOf(subject).marks) {
				const { fill } = mark as PlotsMark;
				for (const palette of Object.values(PALETTES)) expect(palette.colour(fill)).toMatch(/^#[0-9a-f]{6}$/);
			}
		}
	});
});
