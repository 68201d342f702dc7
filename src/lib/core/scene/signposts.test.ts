import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, orgFrom, organisation, organisations, subjectOf } from '../../../../tests/support/organisations';
import type { Box } from '#core/base/geometry';
import { LEADER, CONTRIBUTOR } from '#core/cards/zoom';
import { cardBox, entryOf } from '#core/layout/arrangement';
import { topDown } from '#core/layout/top-down';
import { placeOf } from '#core/org/ids';
import { rowsOf } from '#core/org/rows';
import { neighboursOf } from '#core/org/neighbours';
import type { Org } from '#core/org/org';
import { pathTo } from '#core/org/tree';
import type { Transform } from './away';
import { SIGN_HEIGHT, signposts, type SignpostWindow } from './signposts';
import type { Subject } from './subject';

const view: Box = { x0: 0, y0: 52, x1: 996, y1: 900 };
const room: Box = { x0: 16, y0: 64, x1: 984, y1: 884 };
const windowAt = (camera: Transform, covered: Box[] = []): SignpostWindow => ({
	camera,
	view,
	room,
	covered,
	gap: 8,
	most: Infinity
});

const cross = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
const onScreen = ({ x0, y0, x1, y1 }: Box, { x, y, k }: Transform): Box => ({
	x0: x0 * k + x,
	y0: y0 * k + y,
	x1: x1 * k + x,
	y1: y1 * k + y
});

const shown = ({ arrangement }: Subject, camera: Transform, position: number): boolean => {
	const entry = entryOf(arrangement, position);
	if (entry === -1) return false;
	const { x0, y0, x1, y1 } = onScreen(cardBox(arrangement, entry), camera);
	const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
	return x >= view.x0 && x <= view.x1 && y >= view.y0 && y <= view.y1;
};

/** The card in the middle of the view. */
const centred = (subject: Subject, k: number): Transform => {
	const { x0, y0, x1, y1 } = cardBox(subject.arrangement, entryOf(subject.arrangement, subject.focus!.selected));
	return { k, x: (view.x0 + view.x1) / 2 - ((x0 + x1) / 2) * k, y: (view.y0 + view.y1) / 2 - ((y0 + y1) / 2) * k };
};

const folded = (org: Org, selected: number, closed: readonly number[]): Subject => {
	const subject = subjectOf(org, selected);
	const flags = new Uint8Array(org.size);
	for (const position of closed) flags[position] = 1;
	const { territories } = subject;
	const input = {
		size: org.size,
		parent: org.parent,
		end: org.end,
		...rowsOf(org),
		group: territories.of,
		groups: territories.list.length,
		narrowGroup: -1,
		folded: flags,
		leader: LEADER,
		contributor: CONTRIBUTOR
	};
	return { ...subject, arrangement: topDown(input) };
};

const anyView = fc.record({
	x: fc.integer({ min: -3000, max: 3000 }),
	y: fc.integer({ min: -2000, max: 1500 }),
	k: fc.double({ min: 0.05, max: 3, noNaN: true })
});

describe('signposts', () => {
	it('stand on an edge of their room, inside it, clear of each other, of chrome and of the selected card', () => {
		const covered = [
			{ x0: 0, y0: 52, x1: 240, y1: 110 },
			{ x0: 0, y0: 740, x1: 232, y1: 900 }
		];
		fc.assert(
			fc.property(anyOrg(40), fc.nat(), anyView, (org, seed, camera) => {
				const subject = subjectOf(org, seed % org.size);
				const { list } = signposts(subject, windowAt(camera, covered));
				const card = onScreen(
					cardBox(subject.arrangement, entryOf(subject.arrangement, subject.focus!.selected)),
					camera
				);
				list.forEach(({ box, edge }, i) => {
					expect(box.x0 >= room.x0 && box.x1 <= room.x1 && box.y0 >= room.y0 && box.y1 <= room.y1).toBe(true);
					expect(
						{
							left: box.x0 === room.x0,
							right: box.x1 === room.x1,
							top: box.y0 === room.y0,
							bottom: box.y1 === room.y1
						}[edge]
					).toBe(true);
					expect(box.y1 - box.y0).toBeCloseTo(SIGN_HEIGHT);
					for (const other of [...covered, card, ...list.slice(i + 1).map((sign) => sign.box)])
						expect(cross(box, other)).toBe(false);
				});
				expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
			})
		);
	});

	it('stand for everyone lit whom the view does not show, once, and for nobody whom it shows', () => {
		fc.assert(
			fc.property(anyOrg(40), fc.nat(), anyView, (org, seed, camera) => {
				const selected = seed % org.size;
				const subject = subjectOf(org, selected);
				const lit = new Set([...pathTo(org, selected), ...neighboursOf(org, selected).map(({ position }) => position)]);
				const away = [...lit].filter((position) => !shown(subject, camera, position));
				const { list, untold } = signposts(subject, windowAt(camera));
				expect(list.reduce((sum, { count }) => sum + count, 0) + untold).toBe(away.length);
				for (const { position } of list) expect(away).toContain(position);
			})
		);
	});

	it('cover no card that is lit or pointed at, and are three at most on an edge', () => {
		const crowded: string[] = [];
		for (const org of organisations)
			for (let p = 0; p < org.size; p++)
				for (const k of [0.3, 0.62, 1.12]) {
					const subject = subjectOf(org, p);
					const camera = centred(subject, k);
					const pointed = (p + 3) % org.size;
					const { list } = signposts(subject, { ...windowAt(camera), pointed });
					const cards = [...subject.focus!.lit, pointed].map((one) =>
						onScreen(cardBox(subject.arrangement, entryOf(subject.arrangement, one)), camera)
					);
					for (const { box, label } of list)
						if (cards.some((card) => cross(box, card))) crowded.push(`${org.id} ${p} at ${k}: ${label} on a card`);
					for (const edge of ['left', 'right', 'top', 'bottom'])
						if (list.filter((sign) => sign.edge === edge).length > 3) crowded.push(`${org.id} ${p} at ${k}: ${edge}`);
				}
		expect(crowded).toEqual([]);
	});

	it('leave out words, never letters, where a name is too long for a narrow window', () => {
		const org = orgFrom([
			{ id: 'top', title: 'Vice President of Everything That Is Not Engineering' },
			{ id: 'mine', title: 'Mine', manager: 'top' }
		]);
		const subject = subjectOf(org, placeOf(org, 'mine'));
		const camera = centred(subject, 3);
		const narrow = { ...windowAt({ ...camera, x: camera.x + 300, y: camera.y - 300 }), room: { ...room, x1: 190 } };
		const [sign] = signposts(subject, narrow).list;
		expect(sign!.label).toBe('Vice President of …');
		expect(sign!.quiet).toBe('');
		expect(sign!.spoken).toContain('Vice President of Everything That Is Not Engineering, manager');
	});

	it.each(organisations.map((org) => [org.id, org] as const))('find room for all in a common window: %s', (_, org) => {
		for (let p = 0; p < org.size; p++) {
			const subject = subjectOf(org, p);
			expect(signposts(subject, windowAt(centred(subject, 0.62))).untold).toBe(0);
		}
	});

	it('say who is that way, and which way', () => {
		const org = organisation('mid-size');
		const subject = subjectOf(org, placeOf(org, 'vp-product'));
		const signs = signposts(subject, windowAt(centred(subject, 1.12))).list;
		const counterpart = signs.find(({ tie, count }) => tie === 'counterpart' && count === 1);
		expect(counterpart?.label).not.toMatch(/counterpart/);
		expect(counterpart?.quiet).toBe('counterpart');
		expect(counterpart?.spoken).toMatch(/^Go to .*, counterpart, (left of|right of|above|below) the view$/);
		// Whoever speaks to the page says what is written.
		for (const { label, quiet, spoken } of signs) expect(spoken).toContain(quiet === '' ? label : `${label}, ${quiet}`);
		for (const { count, label, tie } of signs)
			if (count > 1 && tie === 'peer') expect(label).toMatch(/^\d+( more)? peers$/);
	});

	it('name the other end of a dotted line where it is folded away', () => {
		const org = orgFrom(
			[
				{ id: 'top', title: 'Top' },
				{ id: 'left', title: 'Left', manager: 'top' },
				{ id: 'inner', title: 'Inner', manager: 'left' },
				{ id: 'right', title: 'Right', manager: 'top' },
				{ id: 'mine', title: 'Mine', manager: 'right' }
			],
			[{ from: 'mine', to: 'inner' }]
		);
		const subject = folded(org, placeOf(org, 'mine'), [placeOf(org, 'left')]);
		const [sign] = signposts(subject, windowAt(centred(subject, 0.6))).list;
		expect(sign).toMatchObject({
			position: placeOf(org, 'inner'),
			label: 'Inner',
			quiet: 'dotted line, folded',
			spoken: 'Go to Inner, dotted line, folded',
			edge: 'left'
		});
	});

	it('point at the fold that hides somebody, where that is in view', () => {
		const org = organisation('mid-size');
		const [cto, hidden] = [placeOf(org, 'cto'), placeOf(org, 'vp-eng')];
		const subject = folded(org, placeOf(org, 'vp-product'), [cto, placeOf(org, 'director-ux')]);
		for (const k of [0.2, 0.3, 0.4]) {
			const camera = centred(subject, k);
			expect(shown(subject, camera, cto)).toBe(true);
			const sign = signposts(subject, windowAt(camera)).list.find(({ position }) => position === hidden)!;
			const fold = onScreen(cardBox(subject.arrangement, entryOf(subject.arrangement, cto)), camera);
			const [dx, dy] = [fold.x0 + fold.x1 - sign.box.x0 - sign.box.x1, fold.y0 + fold.y1 - sign.box.y0 - sign.box.y1];
			const way = { left: -dx, right: dx, top: -dy, bottom: dy }[sign.pointing];
			expect(way, `${sign.pointing} at ${k}`).toBeGreaterThan(0);
		}
	});

	it('leave what is folded right under the selected card to its own mark', () => {
		const org = orgFrom([
			{ id: 'top', title: 'Top' },
			{ id: 'a', title: 'A', manager: 'top' },
			{ id: 'b', title: 'B', manager: 'top' }
		]);
		const subject = folded(org, 0, [0]);
		expect(signposts(subject, windowAt(centred(subject, 0.6)))).toEqual({ list: [], untold: 0 });
	});

	it('point out of a branch that is shown alone', () => {
		const org = organisation('mid-size');
		const branch = placeOf(org, 'vp-product');
		const subject = subjectOf(org, branch);
		const { arrangement: a } = subject;
		const [from, to] = [branch, org.end[branch]!];
		const cut = <T extends Int32Array | Float64Array | Uint8Array>(column: T): T => column.slice(from, to) as T;
		const alone = {
			...a,
			size: to - from,
			position: cut(a.position),
			parent: cut(a.parent).map((p) => p - from),
			end: cut(a.end).map((e) => e - from),
			stacked: cut(a.stacked),
			x: cut(a.x),
			y: cut(a.y),
			x0: cut(a.x0),
			y0: cut(a.y0),
			x1: cut(a.x1),
			y1: cut(a.y1)
		};
		const isolated = { ...subject, arrangement: alone };
		const signs = signposts(isolated, windowAt(centred(isolated, 0.3))).list;
		expect(signs.map(({ edge }) => edge)).toEqual(signs.map(() => 'top'));
		expect(signs.find(({ tie }) => tie === 'manager')).toMatchObject({
			position: org.parent[branch],
			quiet: 'manager, outside this branch +1'
		});
	});

	it('say “many more” instead of counting thousands', () => {
		const org = orgFrom([
			{ id: 'top', title: 'Top' },
			...Array.from({ length: 1000 }, (_, i) => ({
				id: `p${i}`,
				title: `P ${i}`,
				manager: 'top',
				level: 'director' as const
			}))
		]);
		const subject = subjectOf(org, 0);
		const signs = signposts(subject, windowAt(centred(subject, 0.6))).list;
		expect(signs.map(({ label, many }) => [label, many])).toEqual([
			['many more reports', true],
			['many more reports', true]
		]);
		expect(new Set(signs.map(({ edge }) => edge))).toEqual(new Set(['left', 'right']));
	});

	it('keep to the most important where there may be few', () => {
		const org = organisation('mid-size');
		const subject = subjectOf(org, placeOf(org, 'vp-product'));
		const all = signposts(subject, windowAt(centred(subject, 1.12)));
		const few = signposts(subject, { ...windowAt(centred(subject, 1.12)), most: 2 });
		expect(few.list.map(({ key }) => key)).toEqual(all.list.slice(0, 2).map(({ key }) => key));
	});
});
