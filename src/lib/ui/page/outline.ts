import { escapeXml } from '#core/base/xml';
import type { Library } from '#core/roles/library';
import type { Org, Position } from '#core/org/org';
import { roleHref, type Links } from '#ui/parts/links';

/** The organisation as nested HTML lists. `item` gives the HTML of one position: it escapes what it takes from the data. */
export function nestedLists(org: Pick<Org, 'size' | 'depth'>, item: (position: Position) => string): string {
	const parts: string[] = [];
	let depth = -1;
	for (let p = 0; p < org.size; p++) {
		const here = org.depth[p]!;
		if (here > depth) parts.push('<ul>');
		else parts.push('</li>', '</ul></li>'.repeat(depth - here));
		parts.push(`<li>${item(p)}`);
		depth = here;
	}
	if (depth >= 0) parts.push('</li></ul>', '</li></ul>'.repeat(depth));
	return parts.join('');
}

/** The outline with a link to the page of each role that the library describes. */
export const linkedOutline = (org: Org, library: Library, links: Pick<Links, 'roles'>): string =>
	nestedLists(org, (p) => {
		const title = escapeXml(org.titles[p]!);
		return library.role(org.roles[p]) ? `<a href="${escapeXml(roleHref(links, org.roles[p]!))}">${title}</a>` : title;
	});
