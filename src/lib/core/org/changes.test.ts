import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, organisation, orgFrom } from '../../../../tests/support/organisations';
import { changesBetween, changesInWords, describeChanges } from './changes';
import { placeOf } from './ids';
import { matchPositions } from './match-positions';

describe('what changes between two organisations', () => {
	it('adds up, both ways', () => {
		fc.assert(
			fc.property(anyOrg(30), anyOrg(30), (a, b) => {
				const there = changesBetween(a, b);
				const back = changesBetween(b, a);
				expect(there.kept + there.added.length).toBe(b.size);
				expect(there.kept + there.gone.length).toBe(a.size);
				expect(back.kept).toBe(there.kept);
				expect(back.moved.length).toBe(there.moved.length);
				const matched = [...matchPositions(a, b)].filter((q) => q !== -1);
				expect(new Set(matched).size).toBe(matched.length);
			})
		);
	});

	it('is nothing between an organisation and itself', () => {
		const org = organisation('enterprise');
		expect(changesBetween(org, org)).toEqual({ kept: org.size, moved: [], added: [], gone: [] });
	});

	it('tells moved, new and absorbed roles of the reference organisations', () => {
		const [mid, large] = [organisation('mid-size'), organisation('enterprise')];
		const { moved, added, gone } = changesBetween(mid, large);
		const names = (positions: readonly number[], org: typeof mid): string[] => positions.map((p) => org.ids[p]!);
		expect(names(added, large)).toContain('vp-design');
		expect(names(moved, large)).toContain('director-pm'); // reports to the VP now, not to the CPO
		for (const id of names(gone, mid)) expect(large.roles).not.toContain(mid.roles[placeOf(mid, id)]);
	});

	it('is said with the first of each kind, who lead to where they are now', () => {
		const mid = organisation('mid-size');
		for (const [from, to] of [
			[mid, organisation('enterprise')],
			[mid, organisation('startup')]
		] as const) {
			const { moved, added, gone, ...rest } = changesBetween(from, to);
			const { title, words, lists } = changesInWords(from, to);
			expect(title).toBe(`${to.title} against ${from.title}:`);
			expect(words).toBe(describeChanges({ moved, added, gone, ...rest }));
			const expected = [
				...moved.map((p) => ['Another manager', to.titles[p], p]),
				...added.map((p) => ['New', to.titles[p], p]),
				...gone.map((p) => ['Gone', from.titles[p], -1])
			];
			expect(lists.flatMap(({ name, first }) => first.map((one) => [name, one.title, one.position]))).toEqual(expected);
			expect(lists.every(({ more }) => more === 0)).toBe(true);
		}
		const many = orgFrom(
			Array.from({ length: 51 }, (_, i) => ({ id: `x${i}`, title: `Only ${i}`, ...(i > 0 && { manager: 'x0' }) }))
		);
		const one = orgFrom([{ id: 'x0', title: 'Only 0' }]);
		expect(changesInWords(one, many).lists.find(({ name }) => name === 'New')).toMatchObject({
			name: 'New',
			first: { length: 40 },
			more: 10
		});
		expect(changesInWords(mid, mid).lists).toEqual([]);
	});

	it('says who moved from whom to whom', () => {
		const { lists } = changesInWords(organisation('mid-size'), organisation('startup'));
		const moved = lists.find(({ name }) => name === 'Another manager')!.first;
		expect(moved).toContainEqual(
			expect.objectContaining({ title: 'Product Manager', way: 'Group Product Manager to Head of Product' })
		);
		expect(moved.every(({ way }) => / to /.test(way))).toBe(true);
		for (const { first } of lists.filter(({ name }) => name !== 'Another manager'))
			expect(first.every(({ way }) => way === '')).toBe(true);
		const chief = orgFrom([
			{ id: '1', title: 'Boss' },
			{ id: '2', title: 'Clerk', manager: '1' }
		]);
		const alone = orgFrom([
			{ id: '2', title: 'Clerk' },
			{ id: '1', title: 'Boss', manager: '2' }
		]);
		expect(changesInWords(chief, alone).lists[0]!.first.map(({ way }) => way)).toEqual([
			'Boss to nobody',
			'nobody to Clerk'
		]);
	});

	it('counts nothing where the two have nothing in common', () => {
		const one = orgFrom([{ id: '1', title: 'Lighthouse Keeper' }]);
		expect(changesInWords(organisation('mid-size'), one)).toMatchObject({
			words: 'no position is in both.',
			lists: []
		});
	});

	it('goes by title where there is no role, and by id among equals', () => {
		const a = orgFrom([
			{ id: '1', title: 'Boss' },
			{ id: '2', title: 'Clerk', manager: '1' },
			{ id: '3', title: 'clerk', manager: '1' }
		]);
		const b = orgFrom([
			{ id: '9', title: 'Boss' },
			{ id: '3', title: 'Clerk', manager: '9' },
			{ id: '4', title: 'Clerk', manager: '3' },
			{ id: '5', title: 'Cook', manager: '9' }
		]);
		expect([...matchPositions(a, b)]).toEqual([0, 2, 1, -1]);
		expect(describeChanges(changesBetween(a, b))).toBe('3 positions stay, 1 of them under another manager; 1 is new.');
		expect(describeChanges(changesBetween(b, a))).toBe('3 positions stay, 1 of them under another manager; 1 is gone.');
	});
});
