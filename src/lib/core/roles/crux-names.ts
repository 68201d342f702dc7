import type { Role } from './library';

/** Shortenings that fit a small box and read badly in a sentence. The first form is longer, for sentences with room. */
const LONGER: readonly (readonly [RegExp, string])[] = [
	[/^.*\/\s*/, ''],
	[/\bMgr\b/, 'Manager'],
	[/\bEng\b/, 'Engineering'],
	[/^VP (?!of )/, 'VP of '],
	[/^Director (?!of |PM)/, 'Director of ']
];

/** A short title that names a field, not a person who works in it: "Pricing", "Product Ops". */
const isField = ({ short, title }: Role): boolean => title.endsWith('Manager') && !/(Manager|Mgr|Lead|M)$/.test(short);

/** A role's name within a sentence, without article: "VP of Design", "Pricing Manager", "CXO". */
export function nameInSentence(role: Role): string {
	const short = isField(role) ? `${role.short} Manager` : role.short;
	return LONGER.reduce((name, [from, to]) => name.replace(from, to), short);
}
