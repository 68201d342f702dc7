import { describe, expect, it } from 'vitest';
import { LAYOUT } from '../../../../tests/support/layouts';
import { library, organisation, orgFrom, subjectOf } from '../../../../tests/support/organisations';
import type { Box } from '#core/base/geometry';
import { mapMarks } from './map-scene';
import type { CardMark, Mark } from './marks';
import { moving } from './moving';

const everywhere: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };
const cards = (marks: readonly Mark[]): string[] =>
	marks.filter((mark): mark is CardMark => mark.kind === 'card').map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`);
const K = 0.62;

describe('cards on their way', () => {
	const mid = organisation('mid-size');

	it('start where they were and end where they belong', () => {
		const [from, to] = [subjectOf(mid), subjectOf(mid, -1, library, { layout: LAYOUT.radial })];
		const way = moving(from, to)!;
		const kept = (t: number): string[] =>
			cards(way(t, t, everywhere, K, 'titles').flatMap(({ scene }) => scene.marks)).sort();
		expect(kept(0)).toEqual(cards(mapMarks(from, everywhere, K, 'titles').cards).sort());
		expect(kept(1)).toEqual(cards(mapMarks(to, everywhere, K, 'titles').cards).sort());
		expect(kept(0.5)).not.toEqual(kept(0));
	});

	it('tell arrivals from departures', () => {
		const way = moving(subjectOf(mid), subjectOf(organisation('startup')))!;
		const rings = (t: number, stroke: 'good' | 'bad'): number =>
			way(t, t, everywhere, K, 'titles')
				.flatMap(({ scene }) => scene.marks)
				.filter((mark) => mark.kind === 'card' && mark.stroke === stroke).length;
		expect([rings(0.1, 'bad'), rings(0.1, 'good')]).toEqual([31, 0]);
		expect([rings(0.9, 'bad'), rings(0.9, 'good')]).toEqual([0, 2]);
	});

	it('stay where they are when there are too many to follow', () => {
		const many = orgFrom(
			Array.from({ length: 2500 }, (_, i) => ({ id: `${i}`, title: 'T', ...(i > 0 && { manager: '0' }) }))
		);
		expect(moving(subjectOf(many), subjectOf(many, -1, library, { layout: LAYOUT.outline }))).toBeUndefined();
	});
});
