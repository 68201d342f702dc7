import { wordsOfAddress } from '#core/find/asked-for';
import { compareAnyHref, linksFrom, roleHref } from '#ui/parts/links';
import { findsFrom } from './site-find';

/** Puts what the address may have meant into a place of the page: a role, or roles side by side. Leaves it empty where nothing is near. */
export async function showNearest(place: Element, home: string): Promise<void> {
	const words = wordsOfAddress(location.pathname.slice(home.length));
	if (words.length === 0) return;
	const find = await findsFrom(home);
	await find.prepare();
	const ids = words.flatMap((text) => {
		find.query = text;
		const row = find.found?.rows.find(({ kind }) => kind === 'role');
		return row?.kind === 'role' ? [row.role] : [];
	});
	find.query = '';
	const roles = [...new Set(ids)].flatMap((id) => find.atlas.library.role(id) ?? []);
	const [first] = roles;
	if (!first) return;
	const links = linksFrom(home);
	const link = document.createElement('a');
	link.href =
		roles.length > 1
			? compareAnyHref(
					links,
					roles.map(({ id }) => id)
				)
			: roleHref(links, first.id);
	link.textContent = roles.map(({ title }) => title).join(' and ');
	const line = document.createElement('p');
	line.append('The nearest is ', link, roles.length > 1 ? ', side by side.' : '.');
	place.replaceChildren(line);
}
