import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../../tests/support/subject';
import { drawnIn } from '#core/export/cards-in';
import { radial } from '#core/layout/radial';
import { DUST } from './dust';
import { mapScene } from './map-scene';
import { arrangeOrg, type Subject } from './subject';

const K = 0.0006;
const made = subjectOf(20_000);
const subject: Subject = { ...made, arrangement: arrangeOrg(made.org, made.territories, { layout: radial }) };
const everything = { x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9 };
const { arrangement } = subject;
const leaves = [...arrangement.position.keys()].filter((e) => arrangement.end[e] === e + 1);
const placeOf = (x: number, y: number): string => `${Math.floor(x / DUST)} ${Math.floor(y / DUST)}`;
const plotsOf = (of: Subject): number[][] =>
	mapScene(of, everything, K, 'regions').marks.flatMap((mark) =>
		mark.kind !== 'plots' ? [] : mark.positions.map((p, i) => [...mark.boxes.slice(4 * i, 4 * i + 4), p])
	);

describe('cards that are dust', () => {
	it('are drawn once for each place they stand in, and so few', () => {
		const plots = plotsOf(subject);
		const blocks = plots.filter(([, , width, height]) => width! > DUST || height! > DUST);
		const dust = plots.filter(([, , width, height]) => width === DUST && height === DUST);
		const dusted = new Set(dust.map(([x, y]) => placeOf(x!, y!)));
		expect(dust.length).toBeGreaterThan(20);
		expect(dusted.size, 'no place has dust twice').toBe(dust.length);
		expect(plots.length).toBeLessThan(leaves.length / 4);
		for (const e of leaves) {
			const [x, y] = [arrangement.x[e]! * K, arrangement.y[e]! * K];
			const inBlock = blocks.some(
				([left, top, width, height]) =>
					x >= left! - DUST && x <= left! + width! + DUST && y >= top! - DUST && y <= top! + height! + DUST
			);
			expect(inBlock || dusted.has(placeOf(x, y)), `entry ${e}`).toBe(true);
		}
	});

	it('are counted in a picture without being named', () => {
		const drawn = drawnIn(arrangement, everything, K);
		expect(drawn.reduce((sum, { size }) => sum + size, 0)).toBe(arrangement.size);
		expect(drawn.length).toBeLessThan(leaves.length / 4);
	});

	it('are cards as soon as they can be seen', () => {
		const near = mapScene(subject, everything, 0.01, 'regions').marks;
		for (const mark of near)
			if (mark.kind === 'plots')
				expect(Math.min(...mark.boxes.filter((_, i) => i % 4 === 2))).toBeGreaterThanOrEqual(DUST);
	});
});
