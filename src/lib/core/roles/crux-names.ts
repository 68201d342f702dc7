import type { Role } from './library';

/** Shortenings that fit a small box and read badly in a sentence. */
const LONGER: readonly (readonly [RegExp, string])[] = [
	[/\bMgr\b/, 'Manager'],
	[/\bEng\b/, 'Engineering'],
	[/^VP (?!of )/, 'VP of ']
];

/** A short title that names a field, not a person who works in it: "Pricing", "Product Ops". */
const isField = ({ short, title }: Named): boolean => title.endsWith('Manager') && !/(Manager|Mgr|Lead|M)$/.test(short);

type Named = Pick<Role, 'short' | 'title'>;

/** A role's name within a sentence, without article: "VP of Design", "Director of UX", "Pricing Manager", "Chief Design Officer". */
export function nameInSentence(role: Named): string {
	if (role.title.startsWith('Director of ')) return role.title;
	// Initials of two titles: the first one, in full.
	if (role.short.includes('/')) return role.title.replace(/ ?\/ ?\S+/, '');
	const short = isField(role) ? `${role.short} Manager` : role.short;
	return LONGER.reduce((name, [from, to]) => name.replace(from, to), short);
}
