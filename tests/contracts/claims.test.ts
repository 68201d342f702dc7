import { describe, expect, it } from 'vitest';
import { claimsBySource } from '#core/roles/claims';
import { usesOf } from '#core/roles/source-uses';
import { content } from '#server/compile';
import { claims } from '../support/claims';

describe('claims', () => {
	it('are collected from every kind of content, without marks', () => {
		expect(new Set(claims.map(({ subject }) => subject))).toEqual(
			new Set(['role', 'contrast', 'disagreement', 'careers', 'growth', 'organisation'])
		);
		expect(claims.filter(({ text }) => text.includes('**') || text === '')).toEqual([]);
		for (const { roles } of claims) for (const role of roles) expect(content().profiles.has(role), role).toBe(true);
	});

	it('are found by the source that they rest on, in order and once', () => {
		const bySource = claimsBySource(claims);
		expect(bySource.get('PMBAPO-PROGRAM')).toContainEqual(
			expect.objectContaining({
				subject: 'role',
				id: 'program-manager',
				part: 'responsibilities',
				roles: ['program-manager']
			})
		);
		expect(bySource.get('IDC08')!.map(({ id, part }) => `${id} ${part}`)).toEqual(['C4 sides', 'enterprise notes']);
		for (const [key, list] of bySource) {
			expect(new Set(list).size, key).toBe(list.length);
			expect(list.map((claim) => claims.indexOf(claim))).toEqual(
				list.map((claim) => claims.indexOf(claim)).toSorted((a, b) => a - b)
			);
			for (const { sources } of list) expect(sources).toContain(key);
		}
		const twice = { ...claims[0]!, sources: ['A', 'A', 'B'] };
		expect(claimsBySource([twice])).toEqual(
			new Map([
				['A', [twice]],
				['B', [twice]]
			])
		);
	});

	it('are put together by the part that holds them, with its roles', () => {
		const names = { role: (id: string) => `role ${id}`, organisation: (id: string) => `org ${id}` };
		const uses = usesOf(claimsBySource(claims).get('KARTICK')!, names).map(({ roles, about }) =>
			[...roles.map(({ title }) => title), about].join(' | ')
		);
		expect(uses).toEqual([
			'role cpto | what the role does',
			'role cpto | misconceptions',
			'role ceo | role cpto | how they differ',
			'role cpo | role cpto | how they differ',
			'where sources disagree',
			'organisation org cpto'
		]);
		// Nothing is lost or told twice.
		for (const [key, list] of claimsBySource(claims))
			expect(
				usesOf(list, names)
					.flatMap(({ texts }) => texts)
					.toSorted(),
				key
			).toEqual(list.map(({ text }) => text).toSorted());
	});

	it('hold every statement with a source that the panel counts', () => {
		for (const [id, profile] of content().profiles) {
			const counted = [...profile.responsibilities, ...profile.measures, ...profile.misconceptions].filter(
				({ sources }) => sources?.length
			);
			const found = claims.filter(
				(claim) =>
					claim.subject === 'role' &&
					claim.id === id &&
					['responsibilities', 'measures', 'misconceptions'].includes(claim.part) &&
					claim.sources.length > 0
			);
			expect(found, id).toHaveLength(counted.length);
		}
	});
});
