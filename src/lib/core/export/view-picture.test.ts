import { describe, expect, it } from 'vitest';
import { orgFrom, subjectOf } from '../../../../tests/support/organisations';
import { topDown } from '#core/layout/top-down';
import { UNFOLDED } from '#core/org/folds';
import { scaleBox } from '#core/scene/label-room';
import { zoomOf } from '#core/cards/zoom';
import { svgOf } from './picture';
import type { Shown } from './shown';
import { viewPicture } from './view-picture';

const SIZE = 20_000;
const subject = subjectOf(
	orgFrom(
		Array.from({ length: SIZE }, (_, i) => ({
			id: `${i}`,
			title: `Position ${i}`,
			...(i > 0 && { manager: `${Math.floor((i - 1) / 8)}` })
		}))
	)
);

/** All of the map on a screen so many px wide. */
function shown(width: number): Shown {
	const { box } = subject.arrangement;
	const k = width / (box.x1 - box.x0);
	return { subject, layout: topDown, folds: UNFOLDED, top: 0, k, zoom: zoomOf(k), seen: scaleBox(box, k) };
}

describe('a picture of the view', () => {
	it('costs what can be told apart in it, and says how many there are', () => {
		const picture = viewPicture(shown(1400), 'full-hd');
		expect(picture.titles.length).toBeGreaterThan(10);
		expect(picture.titles.length).toBeLessThan(SIZE / 5);
		expect(picture.titles[0]).toBe('Position 0');
		expect(picture.description).toMatch(/^20,000 roles, among them Position 0, /);
		expect(svgOf(picture, { theme: 'light', background: 'paper' }).length).toBeLessThan(1_000_000);
	});

	it('names everybody where all can be told apart', () => {
		const near = { ...shown(1400), k: 0.4, zoom: zoomOf(0.4) };
		const first = { x0: subject.arrangement.x[0]! - 300, y0: 0, x1: subject.arrangement.x[0]! + 500, y1: 300 };
		const picture = viewPicture({ ...near, seen: scaleBox(first, 0.4) }, 'tight');
		expect(picture.description).toBe(
			`${picture.titles.length} role${picture.titles.length === 1 ? '' : 's'}: ${picture.titles.join(', ')}.`
		);
	});
});
