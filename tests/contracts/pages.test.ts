import { describe, expect, it } from 'vitest';
import { pages } from '#server/sitemap';
import { STEPS } from '#core/org/steps';
import { content } from '#server/compile';
import { homeOf, readySets } from '#server/comparisons';
import { library, organisations } from '../support/organisations';
import { entries as organisationEntries } from '../../src/routes/organisations/[id]/+page.server';
import { entries as comparisons } from '../../src/routes/compare/[roles]/+page.server';
import { entries } from '../../src/routes/roles/[id]/+page.server';

describe('pages of text', () => {
	it('there is one for every role of the library, and the sitemap names it', async () => {
		const ids = (await entries()).map(({ id }) => id);
		expect(ids.toSorted()).toEqual(library.roles.map(({ id }) => id).toSorted());
		expect(pages()).toEqual(expect.arrayContaining(ids.map((id) => `/roles/${id}/`)));
	});

	it('there is one for every organisation, and the sitemap names it', async () => {
		const ids = (await organisationEntries()).map(({ id }) => id);
		expect(ids.toSorted()).toEqual(organisations.map(({ id }) => id).toSorted());
		expect(pages()).toEqual(expect.arrayContaining(['/organisations/', ...ids.map((id) => `/organisations/${id}/`)]));
	});

	it('every organisation is told apart from another', () => {
		for (const { id } of organisations)
			expect(
				STEPS.some((step) => step.includes(id as (typeof step)[0])),
				id
			).toBe(true);
		for (const [from, to] of STEPS) expect(from).not.toBe(to);
	});

	it('there is one for every authored contrast in either order, at home in the order in which it was written', async () => {
		const ids = (await comparisons()).map(({ roles }) => roles);
		const { contrasts } = content();
		expect(contrasts.length).toBeGreaterThanOrEqual(64);
		for (const {
			pair: [a, b]
		} of contrasts) {
			expect(ids).toContain(`${a}-vs-${b}`);
			expect(ids).toContain(`${b}-vs-${a}`);
			expect([homeOf(`${a}-vs-${b}`), homeOf(`${b}-vs-${a}`)]).toEqual([`${a}-vs-${b}`, `${a}-vs-${b}`]);
			expect(pages()).toContain(`/compare/${a}-vs-${b}/`);
			expect(pages()).not.toContain(`/compare/${b}-vs-${a}/`);
		}
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toHaveLength(2 * contrasts.length + readySets().length);
	});

	it('there is one for every ready-made comparison, of roles that exist', async () => {
		const ids = (await comparisons()).map(({ roles }) => roles);
		for (const set of readySets()) {
			expect(ids).toContain(set.join('-vs-'));
			for (const id of set) expect(library.role(id), id).toBeDefined();
		}
	});
});
