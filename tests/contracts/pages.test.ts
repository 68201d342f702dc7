import { describe, expect, it } from 'vitest';
import { pages } from '$lib/content/sitemap.server';
import { library } from '../support/organisations';
import { entries } from '../../src/routes/roles/[id]/+page.server';

describe('pages of text', () => {
	it('there is one for every role of the library, and the sitemap names it', async () => {
		const ids = (await entries()).map(({ id }) => id);
		expect(ids.toSorted()).toEqual(library.roles.map(({ id }) => id).toSorted());
		expect(pages()).toEqual(expect.arrayContaining(ids.map((id) => `/roles/${id}/`)));
	});
});
