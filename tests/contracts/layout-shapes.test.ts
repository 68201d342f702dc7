import { describe, expect, it } from 'vitest';
import { cardBox, type Arrangement } from '#core/layout/arrangement';
import type { Org } from '#core/org/org';
import { LAYOUT } from '../support/layouts';
import { grownOrg } from '../support/grown';
import { library, organisations, subjectOf } from '../support/organisations';

/** The reference organisations, and some from 9 to 900 roles. */
const ALL: readonly (readonly [string, Org])[] = [
	...organisations.map((org) => [org.id, org] as const),
	...[9, 40, 200, 900].map((size) => [`${size} roles`, grownOrg(size)] as const)
];

const laid = (org: Org, layout: keyof typeof LAYOUT): Arrangement =>
	subjectOf(org, -1, library, { layout: LAYOUT[layout] }).arrangement;

it('organisations are grown to their size', () => {
	for (const size of [9, 40, 200, 900]) expect(grownOrg(size).size).toBe(size);
});

describe('the radial layout', () => {
	/** How many of those around the middle stand in each quarter of the turn, as shares; the quarters begin at an angle. */
	function quarters(a: Arrangement, start: number): number[] {
		const counts = [0, 0, 0, 0];
		for (let e = 1; e < a.size; e++) {
			const { x0, x1, y0, y1 } = cardBox(a, e);
			const turn = (Math.atan2(y0 + y1, (x0 + x1) / a.rings!.stretch) - start + 4 * Math.PI) % (2 * Math.PI);
			counts[Math.min(3, Math.floor((turn / (2 * Math.PI)) * 4))]!++;
		}
		return counts.map((count) => count / (a.size - 1));
	}

	it.each(ALL)('uses the whole turn: %s', (_, org) => {
		const a = laid(org, 'radial');
		for (const start of [0, Math.PI / 4]) {
			const found = quarters(a, start);
			for (const share of found) expect(share).toBeGreaterThan(0.08);
			found.forEach((share, i) => expect(share + found[(i + 1) % 4]!).toBeGreaterThan(0.25));
		}
	});

	it('puts the middle of everything near the top of it', () => {
		for (const [, org] of ALL) {
			const { box } = laid(org, 'radial');
			const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
			expect(Math.abs(box.x0 + box.x1) / width).toBeLessThan(0.3);
			expect(Math.abs(box.y0 + box.y1) / height).toBeLessThan(0.3);
		}
	});

	it('turns to everybody at the first ring whoever has others behind, and the rest between them', () => {
		const org = organisations.find(({ id }) => id === 'mid-size')!;
		const a = laid(org, 'radial');
		const angle = (e: number): number => {
			const { x0, x1, y0, y1 } = cardBox(a, e);
			return Math.atan2(y0 + y1, (x0 + x1) / a.rings!.stretch);
		};
		const between = (one: number, other: number): number =>
			Math.abs(one - other - 2 * Math.PI * Math.round((one - other) / (2 * Math.PI)));
		const first: number[] = [];
		for (let e = 1; e < a.size; e = a.end[e]!) first.push(e);
		for (const one of first)
			for (const other of first) if (one < other) expect(between(angle(one), angle(other))).toBeGreaterThan(0.85);
		// Who stands before a branch is within a quarter of a turn of the middle of it.
		for (const e of first.filter((one) => a.end[one]! > one + 1)) {
			let [x, y] = [0, 0];
			for (let below = e + 1; below < a.end[e]!; below++) {
				x += Math.cos(angle(below));
				y += Math.sin(angle(below));
			}
			expect(between(angle(e), Math.atan2(y, x))).toBeLessThan(Math.PI / 2);
		}
	});
});
