import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PathData } from './path-data';

interface Point {
	readonly x: number;
	readonly y: number;
}

/** What `M… L… A…` says: where the line to the arc begins and ends, and the arc. */
function readArc(data: string): {
	readonly begin: Point;
	readonly end: Point;
	readonly r: number;
	readonly sweep: 0 | 1;
} {
	const found = /^M\S+ \S+?L([-\d.]+) ([-\d.]+)A([-\d.]+) [-\d.]+ 0 0 ([01]) ([-\d.]+) ([-\d.]+)$/.exec(data);
	const [bx, by, r, sweep, ex, ey] = found!.slice(1).map(Number);
	return { begin: { x: bx!, y: by! }, end: { x: ex!, y: ey! }, r: r!, sweep: sweep === 1 ? 1 : 0 };
}

/** The middle of the shorter arc of a radius between two points, on the side that its sweep says (SVG 1.1, F.6.5). */
function middleOf({ begin, end, r, sweep }: ReturnType<typeof readArc>): Point {
	const [dx, dy] = [end.x - begin.x, end.y - begin.y];
	const chord = Math.hypot(dx, dy);
	const off = Math.sqrt(Math.max(0, r * r - (chord / 2) ** 2)) * (sweep === 1 ? 1 : -1);
	return { x: (begin.x + end.x) / 2 - (dy / chord) * off, y: (begin.y + end.y) / 2 + (dx / chord) * off };
}

const from = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** How far a point lies from the straight line through two others. */
const aside = (p: Point, a: Point, b: Point): number =>
	Math.abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / from(a, b);

const point = fc.record({ x: fc.integer({ min: 5, max: 195 }), y: fc.integer({ min: 5, max: 195 }) });

describe('a rounded corner', () => {
	it('is the arc of that radius that touches both edges, like arcTo of a canvas', () => {
		fc.assert(
			fc.property(point, point, point, fc.integer({ min: 1, max: 12 }), (start, corner, goal, r) => {
				const [a, b] = [from(start, corner), from(goal, corner)];
				const half =
					Math.acos(
						((start.x - corner.x) * (goal.x - corner.x) + (start.y - corner.y) * (goal.y - corner.y)) / (a * b)
					) / 2;
				// Roads and outlines ask for no arc that begins or ends beyond its edges (rounded.ts), nor for a straight one.
				fc.pre(r / Math.tan(half) < Math.min(a, b) && half < 1.5);
				const path = new PathData();
				path.moveTo(start.x, start.y);
				path.arcTo(corner.x, corner.y, goal.x, goal.y, r);
				const arc = readArc(String(path));
				expect(aside(arc.begin, start, corner)).toBeLessThan(0.01);
				expect(aside(arc.end, corner, goal)).toBeLessThan(0.01);
				expect(from(arc.begin, corner)).toBeCloseTo(r / Math.tan(half), 1);
				expect(from(arc.end, corner)).toBeCloseTo(r / Math.tan(half), 1);
				expect(arc.r).toBe(r);
				// Bent towards the inside of the corner.
				const other = middleOf({ ...arc, sweep: arc.sweep === 1 ? 0 : 1 });
				expect(from(middleOf(arc), corner)).toBeGreaterThanOrEqual(from(other, corner));
			}),
			{ numRuns: 2000 }
		);
	});

	it('is straight where there is no corner', () => {
		const path = new PathData();
		path.moveTo(0, 0);
		path.arcTo(50, 50, 100, 100, 8);
		path.arcTo(100, 200, 0, 200, 0);
		expect(String(path)).toBe('M0 0L50 50L100 200');
	});
});
