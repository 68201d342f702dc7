import { claimsBySource, claimsOf } from '#core/roles/claims';
import type { OrgFile } from '#core/org/schema';
import { usesOf } from '#core/roles/source-uses';
import { content, orgIds, orgText } from '#server/compile';
import type { PageServerLoad } from './$types';

/** Text only: the page brings no script. */
export const csr = false;

/** Every source with the statements that rest on it, those that carry most first. */
export const load: PageServerLoad = () => {
	const { library, sources } = content();
	// The contract tests read each of these files against the schema.
	const orgs = orgIds().map((id) => JSON.parse(orgText(id)!) as OrgFile);
	const claims = claimsBySource(claimsOf(content(), orgs));
	const titleIn = (items: readonly { id: string; title: string }[]) => (id: string) =>
		items.find((item) => item.id === id)?.title ?? id;
	const titles = { role: titleIn(library.roles), organisation: titleIn(orgs) };
	const amount = (key: string): number => claims.get(key)?.length ?? 0;
	const sorted = sources.toSorted((a, b) => amount(b.key) - amount(a.key) || a.title.localeCompare(b.title, 'en'));
	return { sources: sorted.map((source) => ({ source, uses: usesOf(claims.get(source.key) ?? [], titles) })) };
};
