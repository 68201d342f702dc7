import { DISCIPLINES, type DisciplineId } from '#core/org/disciplines';
import { LEVELS, type LevelId } from '#core/org/levels';

/* What people write in a level or discipline column, as our ids. */

const LEVEL_WORDS: Record<LevelId, readonly string[]> = {
	'c-suite': ['c level', 'cxo', 'executive', 'chief'],
	vp: ['vice president', 'svp', 'evp', 'senior vice president', 'executive vice president'],
	director: ['senior director', 'head'],
	manager: ['lead', 'team lead', 'senior manager', 'people manager'],
	'ic-lead': ['lead ic', 'staff', 'principal', 'distinguished'],
	ic: ['individual', 'contributor', 'senior', 'senior ic', 'mid', 'junior', 'associate', 'entry']
};

const DISCIPLINE_WORDS: Record<DisciplineId, readonly string[]> = {
	'product-management': ['product', 'pm'],
	design: ['ux', 'user experience', 'product design', 'ux design', 'research', 'ux research'],
	data: ['analytics', 'data science', 'product analytics', 'data and analytics'],
	'product-marketing': ['marketing', 'pmm'],
	'product-operations': ['product ops', 'operations', 'ops'],
	engineering: ['software engineering', 'development', 'technology', 'tech', 'eng', 'r d'],
	business: ['general management', 'executive', 'finance', 'strategy']
};

const normal = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const lookUp = <K extends string>(
	known: readonly { readonly id: K; readonly name: string }[],
	words: Record<K, readonly string[]>
): ((text: string) => K | undefined) => {
	const ids = new Map<string, K>();
	for (const { id, name } of known) for (const word of [id, name, ...words[id]]) ids.set(normal(word), id);
	return (text) => ids.get(normal(text));
};

/** The level that a text names, or undefined. */
export const levelNamed = lookUp<LevelId>(LEVELS, LEVEL_WORDS);

/** The discipline that a text names, or undefined. */
export const disciplineNamed = lookUp<DisciplineId>(DISCIPLINES, DISCIPLINE_WORDS);
