import { fetchText } from '#browser/data';
import { describeProblem, type Problem, type Result } from '#core/base/result';
import { readLibraryJson } from '#core/import/library-json';
import { readOrgJson } from '#core/import/org-json';
import type { Library } from '#core/roles/library';
import type { Org, Position } from '#core/org/org';
import { EMPTY_COMPARE_VIEW, writeCompareQuery } from '#core/view/compare-view';
import { writeAddress } from '#core/view/address';
import { countExact, namesOf, resolveEmbed, type Framed } from '#core/view/embed';
import { readEmbed, type EmbedView } from '#core/view/embed-address';
import { addressOf } from '#core/view/resolve';
import { EMPTY_VIEW } from '#core/view/view';
import { FIRST_ORGANISATION, ORGANISATIONS } from '#core/org/organisations';
import { Organisations } from './organisations.svelte';

/** Everything a frame shows once it is read. */
export interface Shown {
	readonly library: Library;
	readonly org: Org;
	readonly framed: Framed;
	/** What is shown otherwise than asked, or undefined. */
	readonly notice: string | undefined;
}

/** Reads what the address of a frame asks for. Never rejects. */
export async function openFrame(query: string, url: (file: string) => string): Promise<Result<Shown>> {
	const { view, unread } = readEmbed(query);
	const [libraryText, firstText] = await Promise.all([fetchText(url('library.json')), fetchText(url(`orgs/${FIRST_ORGANISATION}.json`))]);
	const library = libraryText.ok ? readLibraryJson(libraryText.value, 'data/library.json') : libraryText;
	if (!library.ok) return library;
	const first = firstText.ok ? readOrgJson(firstText.value, `data/orgs/${FIRST_ORGANISATION}.json`, library.value) : firstText;
	if (!first.ok) return first;
	const notices = unread.length === 0 ? [] : [`Not understood in this address: ${unread.join(', ')}.`];
	const org = await orgFor(view, new Organisations(library.value, first.value, url), notices);
	const { framed, notices: more } = resolveEmbed(view, org, library.value);
	notices.push(...more);
	return { ok: true, value: { library: library.value, org, framed, notice: notices.length === 0 ? undefined : notices.join(' ') } };
}

/** The organisation that is asked for, else the first that has most of the roles that are. */
async function orgFor(view: EmbedView, organisations: Organisations, notices: string[]): Promise<Org> {
	const { first, library } = organisations;
	if (view.org !== undefined) {
		const org = await organisations.load(view.org);
		if (org.ok) return org.value;
		notices.push(unreadable(org.problems));
		return first;
	}
	const names = namesOf(view);
	let best = first;
	let most = countExact(names, first, library);
	for (const { id } of ORGANISATIONS) {
		if (most === names.length) break;
		const org = await organisations.load(id);
		const found = org.ok ? countExact(names, org.value, library) : 0;
		if (org.ok && found > most) [best, most] = [org.value, found];
	}
	return best;
}

const unreadable = ([first]: readonly Problem[]): string => (first?.code === 'unknown-organisation' ? `${first.cause} ${first.cure}` : `This organisation cannot be read. ${first ? describeProblem(first) : ''}`);

/** Where the whole of what a frame shows can be seen, from the home of the app on. `selected` is who is selected in the frame now. */
export function fullAddress({ org, framed }: Shown, { theme }: Pick<EmbedView, 'theme'>, selected?: Position): string {
	if (framed.kind === 'comparison') return `compare/${writeCompareQuery({ ...EMPTY_COMPARE_VIEW, roles: framed.roles.map(({ id }) => id), org: org.id === FIRST_ORGANISATION ? undefined : org.id, theme })}`;
	const position = selected ?? (framed.kind === 'role' ? framed.position : framed.selected);
	const top = framed.kind === 'chart' && framed.top > 0 ? org.ids[framed.top] : undefined;
	return writeAddress({ ...EMPTY_VIEW, org: org.id === FIRST_ORGANISATION ? undefined : org.id, ...addressOf(org, position), top, theme }).query;
}
