import { describe, expect, it } from 'vitest';
import { LAYOUT, LAYOUT_NAMES } from '../../../../tests/support/layouts';
import { library, organisation, organisations, subjectOf } from '../../../../tests/support/organisations';
import { placeOf } from '#core/org/ids';
import { overlaps, type Box } from '#core/base/geometry';
import { zoomOf } from '#core/cards/zoom';
import { cardBox, entryOf } from '#core/layout/arrangement';
import { groupsOf, textBlock, type MarkGroup } from './groups';
import { mapScene } from './map-scene';
import type { Mark, RoadsMark } from './marks';
import { overlayScene } from './overlay-scene';
import { pickedMarks } from './picked-marks';
import type { Subject } from './subject';

const everything: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };
const SCALES = [0.4, 0.62, 1.12, 1.92];
const isGroup = (part: Mark | MarkGroup): part is MarkGroup => part.kind === 'group';

describe('the marks of a scene', () => {
	it.each(LAYOUT_NAMES)(
		'know whom they show: one card for every position, at its place, with its title: %s',
		(layout) => {
			for (const org of organisations)
				for (const k of SCALES.slice(1)) {
					const subject = subjectOf(org, org.size - 1, library, { layout: LAYOUT[layout] });
					const { marks } = mapScene(subject, everything, k, zoomOf(k));
					const cards = groupsOf(marks)
						.filter(isGroup)
						.filter(({ group }) => group === 'card');
					expect(cards.map(({ position }) => position).sort((a, b) => a - b)).toEqual([
						...subject.arrangement.position
					]);
					for (const {
						position,
						of,
						marks: [body]
					} of cards) {
						const { x0, y0 } = cardBox(subject.arrangement, entryOf(subject.arrangement, position));
						expect(of).toBe(org.titles[position]);
						expect(body).toMatchObject({ kind: 'card', x: x0 * k, y: y0 * k });
					}
				}
		}
	);

	it('say at Regions zoom whom each plot shows', () => {
		const subject = subjectOf(organisation('enterprise'));
		const shown = mapScene(subject, everything, 0.4, 'regions').marks.flatMap((mark) => {
			if (mark.kind !== 'plots') return [];
			expect(mark.positions.length * 4).toBe(mark.boxes.length);
			return mark.positions;
		});
		expect(shown.toSorted((a, b) => a - b)).toEqual([...subject.arrangement.position]);
	});

	it('are all there, in their order, when they are put together by group', () => {
		const org = organisation('mid-size');
		const subject: Subject = { ...subjectOf(org, placeOf(org, 'vp-product')), picked: pickedMarks([1, 2]) };
		for (const k of SCALES)
			for (const { marks } of [
				mapScene(subject, everything, k, zoomOf(k)),
				overlayScene(subject, { hovered: 3, focused: 4, badge: 1 }, k, zoomOf(k), everything)
			])
				expect(groupsOf(marks).flatMap((part) => (isGroup(part) ? part.marks : [part]))).toEqual(marks);
	});

	it('tell a card from its badge and its coin', () => {
		const org = organisation('enterprise');
		const subject: Subject = { ...subjectOf(org), picked: pickedMarks([2]) };
		const { marks } = overlayScene(subject, { hovered: 1, focused: undefined }, 0.62, 'titles', everything);
		expect(
			groupsOf(marks)
				.filter(isGroup)
				.map(({ group, position }) => [group, position])
		).toEqual([
			['card', 1],
			['badge', 1],
			['coin', 2],
			['coin', 1]
		]);
	});
});

describe('the words of a card', () => {
	it('are one block of lines, from the top and from the left, inside the card', () => {
		const org = organisation('mid-size');
		for (const k of SCALES.slice(1))
			for (const part of groupsOf(mapScene(subjectOf(org), everything, k, zoomOf(k)).marks)) {
				if (!isGroup(part) || part.group !== 'card') continue;
				const { lines, box } = textBlock(part)!;
				expect(lines.flat().length).toBe(part.marks.filter(({ kind }) => kind === 'text').length);
				for (const [i, line] of lines.entries()) if (i > 0) expect(line[0]!.y).toBeGreaterThan(lines[i - 1]![0]!.y);
				for (const line of lines)
					expect(line.map(({ x }) => x)).toEqual(line.map(({ x }) => x).toSorted((a, b) => a - b));
				const body = part.marks[0]!;
				if (body.kind === 'card')
					expect(overlaps(box, { x0: body.x, y0: body.y, x1: body.x + body.width, y1: body.y + body.height })).toBe(
						true
					);
			}
	});

	it('are none where nothing is written', () => {
		expect(textBlock({ marks: [] })).toBeUndefined();
	});
});

describe('the lines of a scene', () => {
	const lines = (marks: readonly Mark[]): RoadsMark[] =>
		marks.filter((mark): mark is RoadsMark => mark.kind === 'roads' && mark.lineKind !== undefined);
	const pairs = ({ ends = [] }: RoadsMark): [number, number][] =>
		Array.from({ length: ends.length / 2 }, (_, i) => [ends[2 * i]!, ends[2 * i + 1]!]);

	it.each(LAYOUT_NAMES)('know their ends: every report once beside the stems, and every dotted line: %s', (layout) => {
		for (const org of organisations) {
			const subject = subjectOf(org, -1, library, { layout: LAYOUT[layout] });
			const drawn = lines(mapScene(subject, everything, 0.62, 'titles').marks);
			for (const mark of drawn) expect(pairs(mark)).toHaveLength(mark.lines.length);
			const reporting = drawn.filter(({ lineKind }) => lineKind === 'reports-to').flatMap(pairs);
			for (const [manager, report] of reporting) expect(org.parent[report]).toBe(manager);
			expect([...new Set(reporting.map(([, report]) => report))].sort((a, b) => a - b)).toEqual(
				Array.from({ length: org.size - 1 }, (_, i) => i + 1)
			);
			const dotted = drawn
				.filter(({ lineKind }) => lineKind === 'dotted')
				.flatMap(pairs)
				.map((pair) => pair.join());
			expect(dotted.sort()).toEqual(org.dotted.map((pair) => pair.join()).sort());
		}
	});

	it.each(LAYOUT_NAMES)('are dotted only as far as the window shows them, each in the same place: %s', (layout) => {
		const org = organisation('mid-size');
		const subject = subjectOf(org, -1, library, { layout: LAYOUT[layout] });
		const dotted = (window: Box): string[] => {
			const drawn = lines(mapScene(subject, window, 0.62, 'titles').marks).filter(
				({ lineKind }) => lineKind === 'dotted'
			);
			return drawn.flatMap((mark) => pairs(mark).map((pair, i) => `${pair} ${mark.lines[i]}`));
		};
		const all = dotted(everything);
		expect(all.length).toBeGreaterThan(2);
		const { box } = subject.arrangement;
		const seen = Array.from({ length: 12 }, (_, i) => {
			const [x, y] = [box.x0 + ((box.x1 - box.x0) * (i % 4)) / 4, box.y0 + ((box.y1 - box.y0) * Math.floor(i / 4)) / 3];
			return dotted({ x0: x, y0: y, x1: x + (box.x1 - box.x0) / 4, y1: y + (box.y1 - box.y0) / 3 });
		});
		for (const part of seen) for (const line of part) expect(all).toContain(line);
		expect(new Set(seen.flat()).size).toBe(all.length);
		expect(Math.min(...seen.map((part) => part.length))).toBeLessThan(all.length);
	});

	it('are the path to the top and to the counterparts of whoever is selected', () => {
		const org = organisation('mid-size');
		const subject = subjectOf(org, placeOf(org, 'product-owner'));
		const drawn = lines(mapScene(subject, everything, 0.62, 'titles').marks);
		const { path, counterparts, selected } = subject.focus!;
		expect(drawn.filter(({ lineKind }) => lineKind === 'path').flatMap(pairs)).toEqual(
			path
				.slice(1)
				.map((position, i) => [position, path[i]])
				.reverse()
		);
		expect(drawn.filter(({ lineKind }) => lineKind === 'counterpart').flatMap(pairs)).toEqual(
			counterparts.map((position) => [selected, position])
		);
	});
});
