import { describe, expect, it } from 'vitest';
import { paintCanvas, type CanvasTarget } from './canvas';
import { PALETTES } from './palette';

/** Where the lines of a road end when a part of it is painted. */
function painted(shown: number | undefined): number[][] {
	const points: number[][] = [];
	const target = new Proxy({} as CanvasTarget, {
		get:
			(_, name) =>
			(...values: number[]) => {
				if (name === 'moveTo' || name === 'lineTo') points.push(values);
			},
		set: () => true
	});
	const lines = [
		[0, 0, 0, -60],
		[0, -60, 40, -60]
	];
	paintCanvas(
		target,
		{
			k: 1,
			marks: [{ kind: 'roads', lines, radius: 0, stroke: 'ink', width: 2, ...(shown !== undefined && { shown }) }]
		},
		PALETTES.light,
		0,
		0,
		1
	);
	return points;
}

describe('a road of which a part is shown', () => {
	it('grows from its start by length', () => {
		expect(painted(0)).toEqual([]);
		expect(painted(0.3)).toEqual([
			[0, 0],
			[0, -30]
		]);
		expect(painted(0.8)).toEqual([
			[0, 0],
			[0, -60],
			[0, -60],
			[20, -60]
		]);
		expect(painted(undefined)).toEqual([
			[0, 0],
			[0, -60],
			[0, -60],
			[40, -60]
		]);
	});
});
