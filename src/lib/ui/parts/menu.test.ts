import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAtAnchor } from './menu';

const WINDOW = { width: 1000, height: 800 };

test('hangs below its anchor, edges agreeing', () => {
	const anchor = { x0: 100, y0: 10, x1: 200, y1: 42 };
	expect(placeAtAnchor(anchor, WINDOW, 264)).toEqual({ left: 100, top: 48, bottom: undefined, room: 744 });
	expect(placeAtAnchor({ ...anchor, x0: 800, x1: 900 }, WINDOW, 264, 'end').left).toBe(636);
});

test('opens at a point without a gap, and upwards near the bottom', () => {
	expect(placeAtAnchor({ x0: 300, y0: 200, x1: 300, y1: 200 }, WINDOW, 264)).toMatchObject({ left: 300, top: 200 });
	expect(placeAtAnchor({ x0: 300, y0: 700, x1: 300, y1: 700 }, WINDOW, 264)).toEqual({
		left: 300,
		top: undefined,
		bottom: 100,
		room: 692
	});
});

test('stays inside the window wherever the point is', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 400 }),
			fc.integer({ min: 0, max: 640 }),
			fc.constantFrom('start' as const, 'end' as const),
			(x, y, align) => {
				const { left, top, bottom, room } = placeAtAnchor(
					{ x0: x, y0: y, x1: x, y1: y },
					{ width: 400, height: 640 },
					264,
					align
				);
				expect(left).toBeGreaterThanOrEqual(8);
				expect(left + 264).toBeLessThanOrEqual(392);
				expect(room).toBeGreaterThanOrEqual(300);
				if (top !== undefined) expect(top + room).toBeLessThanOrEqual(632);
				else expect(bottom! + room).toBeLessThanOrEqual(632);
			}
		)
	);
});
