import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '#core/base/geometry';
import { CONTRIBUTOR, LEADER } from '#core/cards/zoom';
import { cardBox, entryAt, entryOf, type Arrangement, type LayoutInput } from '#core/layout/arrangement';
import { columnLeft, rowStep } from '#core/layout/rows';
import type { Org } from '#core/org/org';
import { rowsOf } from '#core/org/rows';
import { divide } from '#core/org/territories';
import { LAYOUT } from '../support/layouts';
import { anyOrg, orgFrom, organisations } from '../support/organisations';

const inputOf = (org: Org): LayoutInput => {
	const territories = divide(org);
	return {
		...org,
		...rowsOf(org),
		group: territories.of,
		groups: territories.list.length,
		narrowGroup: -1,
		leader: LEADER,
		contributor: CONTRIBUTOR
	};
};

function overlapping(a: Arrangement): string[] {
	const boxes = Array.from({ length: a.size }, (_, e) => ({ e, ...cardBox(a, e) })).sort((p, q) => p.x0 - q.x0);
	const found: string[] = [];
	boxes.forEach((box, i) => {
		for (let j = i + 1; j < boxes.length && boxes[j]!.x0 <= box.x1; j++)
			if (overlaps(box, boxes[j]!)) found.push(`${box.e} and ${boxes[j]!.e}`);
	});
	return found;
}

/** Whether a point lies inside an outline (even-odd rule). */
function within(outline: Float64Array, x: number, y: number): boolean {
	let inside = false;
	for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
		const [xi, yi, xj, yj] = [outline[i]!, outline[i + 1]!, outline[j]!, outline[j + 1]!];
		if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
	}
	return inside;
}

describe.each(Object.entries(LAYOUT))('layout %s', (_, layout) => {
	const everywhere = (check: (org: Org, a: Arrangement) => void): void => {
		for (const org of organisations) check(org, layout(inputOf(org)));
		fc.assert(
			fc.property(anyOrg(), (org) => check(org, layout(inputOf(org)))),
			{ numRuns: 150 }
		);
	};

	it('places each position once, and none over another', () => {
		everywhere((org, a) => {
			expect([...a.position]).toEqual(Array.from({ length: org.size }, (_, i) => i));
			expect(overlapping(a)).toEqual([]);
		});
	});

	it('keeps every card inside its subtree’s bounds and inside the whole', () => {
		everywhere((_, a) => {
			for (let e = 0; e < a.size; e++) {
				const card = cardBox(a, e);
				for (let up = e; up !== -1; up = a.parent[up]!) {
					expect(card.x0 >= a.x0[up]! && card.x1 <= a.x1[up]! && card.y0 >= a.y0[up]! && card.y1 <= a.y1[up]!).toBe(
						true
					);
				}
				expect(card.x0 >= a.box.x0 && card.x1 <= a.box.x1 && card.y0 >= a.box.y0 && card.y1 <= a.box.y1).toBe(true);
			}
		});
	});

	it('puts a manager before everyone below, in the direction of reading', () => {
		everywhere((org, a) => {
			/** How far a card has come along the flow. A ray of contributors may hold some report nearer than its own manager. */
			const along = (e: number): number => {
				const { x0, y0, x1, y1 } = cardBox(a, e);
				return a.flow === 'right'
					? x0
					: a.flow === 'out'
						? Math.hypot((x0 + x1) / 2 / a.rings!.stretch, (y0 + y1) / 2)
						: y0;
			};
			for (let e = 1; e < a.size; e++) {
				let up = org.parent[e]!;
				while (a.flow !== 'down' && a.flow !== 'list' && a.stacked[up] === 1) up = org.parent[up]!;
				expect(along(up) < along(e), `${org.ids[e]} before ${org.ids[up]}`).toBe(true);
			}
		});
	});

	it('puts those of one level on one row, column or ring', () => {
		everywhere((_, a) => {
			// Rows on which nobody stands take no room.
			const rows = [...new Set(a.row.filter((_, e) => a.stacked[e] === 0))].sort((one, other) => one - other);
			let top = 0;
			const tops = new Map(rows.map((row, i) => [row, (top += i === 0 ? 0 : rowStep(rows[i - 1]!))]));
			for (let e = 0; e < a.size; e++) {
				if (a.stacked[e] === 1) continue;
				if (a.flow === 'down') expect(a.y[e]).toBe(tops.get(a.row[e]!));
				if (a.flow === 'right') expect(a.x[e]).toBe(columnLeft(a.row[e]!));
				if (a.flow === 'out') {
					const { x0, y0, x1, y1 } = cardBox(a, e);
					expect(Math.hypot((x0 + x1) / 2 / a.rings!.stretch, (y0 + y1) / 2)).toBeCloseTo(
						a.rings!.radius[a.row[e]! - a.row[0]!]!,
						3
					);
				}
			}
		});
	});

	it('lays out one branch alone', () => {
		fc.assert(
			fc.property(anyOrg(), fc.nat(), (org, seed) => {
				const top = seed % org.size;
				const a = layout({ ...inputOf(org), top });
				expect([...a.position]).toEqual(Array.from({ length: org.end[top]! - top }, (_, i) => top + i));
				expect(a.parent[0]).toBe(-1);
				for (let e = 1; e < a.size; e++) expect(a.position[a.parent[e]!]).toBe(org.parent[a.position[e]!]);
				expect(overlapping(a)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('gives the same places every time', () => {
		everywhere((org, a) => {
			const again = layout(inputOf(org));
			expect([...again.x, ...again.y]).toEqual([...a.x, ...a.y]);
			expect(again.lands).toEqual(a.lands);
		});
	});

	it('gives every card its own land, and covers nobody else’s', () => {
		everywhere((org, a) => {
			const territories = divide(org);
			for (let e = 0; e < a.size; e++) {
				const card = cardBox(a, e);
				const [x, y] = [(card.x0 + card.x1) / 2, (card.y0 + card.y1) / 2];
				for (const land of a.lands) {
					const own = land.group === territories.of[e];
					if (!own) expect(within(land.outline, x, y), `${org.ids[e]} on foreign land`).toBe(false);
				}
				const land = a.lands[a.landOf[e]!];
				if (territories.of[e] !== -1)
					expect(land && within(land.outline, x, y), `${org.ids[e]} off its land`).toBe(true);
			}
		});
	});

	it('finds every card under its own middle, and nothing beside the map', () => {
		everywhere((_, a) => {
			for (let e = 0; e < a.size; e++) {
				const card = cardBox(a, e);
				expect(entryAt(a, { x: (card.x0 + card.x1) / 2, y: (card.y0 + card.y1) / 2 })).toBe(e);
				expect(entryOf(a, a.position[e]!)).toBe(e);
			}
			expect(entryAt(a, { x: a.box.x0 - 100, y: a.box.y0 })).toBe(-1);
		});
	});

	it('leaves out what is folded, and nothing else', () => {
		fc.assert(
			fc.property(anyOrg(), fc.infiniteStream(fc.boolean()), (org, folds) => {
				const folded = Uint8Array.from({ length: org.size }, () => (folds.next().value ? 1 : 0));
				const a = layout({ ...inputOf(org), folded });
				const hidden = (p: number): boolean => {
					for (let up = org.parent[p]!; up !== -1; up = org.parent[up]!) if (folded[up] === 1) return true;
					return false;
				};
				expect([...a.position]).toEqual(Array.from({ length: org.size }, (_, p) => p).filter((p) => !hidden(p)));
				expect(overlapping(a)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('survives a chain of 100,000 managers and a manager of 100,000', () => {
		const n = 100_000;
		for (const manager of [(i: number) => i - 1, () => 0]) {
			const org = orgFrom(
				Array.from({ length: n }, (_, i) => ({ id: `${i}`, title: 'T', ...(i > 0 && { manager: `${manager(i)}` }) }))
			);
			expect(layout(inputOf(org)).size).toBe(n);
		}
	});

	it('finds the land of a long chain and of a wide team without looking at everybody for each', () => {
		const n = 20_000;
		for (const manager of [(i: number) => i - 1, () => 0]) {
			const org = orgFrom(
				Array.from({ length: n }, (_, i) => ({
					id: `${i}`,
					title: 'T',
					discipline: 'engineering' as const,
					...(i > 0 && { manager: `${manager(i)}` })
				}))
			);
			expect(layout(inputOf(org)).landOf).not.toContain(-1);
		}
	});
});
