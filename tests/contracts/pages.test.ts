import { describe, expect, it } from 'vitest';
import { pages } from '$lib/content/sitemap.server';
import { STEPS } from '$lib/content/steps';
import { library, organisations } from '../support/organisations';
import { entries as organisationEntries } from '../../src/routes/organisations/[id]/+page.server';
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
		for (const { id } of organisations) expect(STEPS.some((step) => step.includes(id as (typeof step)[0])), id).toBe(true);
		for (const [from, to] of STEPS) expect(from).not.toBe(to);
	});
});
