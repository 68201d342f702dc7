import { fetchText } from '#browser/data';
import { count } from '#core/base/words';
import { readOrganisationsJson } from '#core/import/organisations-json';
import type { OrganisationLines } from './organisation-choice';

let known: OrganisationLines | undefined;

/** What each reference organisation is, and how large; none where it cannot be had, and asked for again the next time. Never rejects. */
export async function organisationLines(url: string): Promise<OrganisationLines> {
	if (known) return known;
	const text = await fetchText(url);
	const read = text.ok ? readOrganisationsJson(text.value, 'data/organisations.json') : text;
	if (!read.ok) return new Map();
	return (known = new Map(read.value.map(({ id, about, size }) => [id, { line: about, hint: count(size, 'role') }])));
}
