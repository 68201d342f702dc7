/** What a column of a table can be for. */
export type Field = 'id' | 'title' | 'manager' | 'person' | 'level' | 'discipline' | 'role' | 'dotted';

/** Without these there is no organisation. */
export const NEEDED = ['id', 'title', 'manager'] as const satisfies readonly Field[];

/** Names of columns in common files, the best first; compared as `normalHeader` writes them. */
const ALIASES: Record<Field, readonly string[]> = {
	id: [
		...[
			'id',
			'position id',
			'employee id',
			'person id',
			'worker id',
			'user id',
			'staff id',
			'associate id',
			'node id',
			'unique id',
			'unique identifier',
			'uid',
			'uuid',
			'key'
		],
		...[
			'employee number',
			'employee no',
			'emp id',
			'emp no',
			'empl id',
			'staff number',
			'post unique reference',
			'payroll number',
			'personalnummer',
			'matricule',
			'code'
		],
		...['work email', 'email', 'e mail', 'email address', 'user principal name']
	],
	title: [
		'title',
		'job title',
		'role title',
		'position title',
		'business title',
		'employee title',
		'position',
		'job',
		'designation',
		'job profile',
		'stelle',
		'funktion',
		'poste',
		'puesto',
		'cargo'
	],
	manager: [
		...[
			'manager',
			'manager id',
			'manager employee id',
			'reports to',
			'reports to id',
			'reporting to',
			'supervisor',
			'supervisor id',
			'line manager',
			'line manager id',
			'reporting manager',
			'direct manager'
		],
		...[
			'boss',
			'boss id',
			'parent',
			'parent id',
			'pid',
			'superior',
			'reports to employee id',
			'reports to position id',
			'reports to senior post',
			'vorgesetzter',
			'fuhrungskraft',
			'responsable',
			'jefe'
		],
		...[
			'manager email',
			'manager work email',
			'supervisor email',
			'reports to email',
			'manager name',
			'supervisor name',
			'reports to name'
		]
	],
	person: [
		'person',
		'name',
		'full name',
		'display name',
		'employee',
		'employee name',
		'worker name',
		'worker',
		'preferred name',
		'preferred full name',
		'holder',
		'legal name'
	],
	level: ['level', 'grade', 'job level', 'grade or equivalent', 'band', 'seniority'],
	discipline: ['discipline', 'function', 'job function', 'department', 'dept'],
	role: ['role', 'role id', 'library role'],
	dotted: [
		'dotted',
		'dotted line',
		'dotted line manager',
		'dotted line to',
		'dotted manager',
		'matrix manager',
		'functional manager',
		'secondary manager',
		'works with'
	]
};

/** Nothing, for what stands in brackets; one that is never closed stays. */
const unlessOpen = (text: string): string => (text.endsWith(text.startsWith('[') ? ']' : ')') ? '' : text);

/** Lower case, no accents, no text in brackets, words of camelCase apart, nothing but letters and digits. */
export const normalHeader = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/\[[^\]]*(?:\]|$)/g, unlessOpen)
		.replace(/\([^)]*(?:\)|$)/g, unlessOpen)
		.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');

const RANKS = new Map<string, { readonly field: Field; readonly rank: number }>();
for (const [field, names] of Object.entries(ALIASES))
	names.forEach((name, rank) => {
		if (!RANKS.has(normalHeader(name))) RANKS.set(normalHeader(name), { field: field as Field, rank });
	});

/** Which column holds which field, counted from 0. Of several candidates the best known name wins, then the first column. */
export type Columns = ReadonlyMap<Field, number>;

/** As many as a sheet has at most; those beyond mean nothing. */
const MOST_COLUMNS = 16_384;

/** Finds the columns by the names in a header row. Without a title column, a role column is the titles. */
export function columnsOf(header: readonly string[]): Columns {
	const found = new Map<Field, { column: number; rank: number }>();
	header.slice(0, MOST_COLUMNS).forEach((name, column) => {
		const known = RANKS.get(normalHeader(name));
		if (known && known.rank < (found.get(known.field)?.rank ?? Infinity))
			found.set(known.field, { column, rank: known.rank });
	});
	const columns = new Map([...found].map(([field, { column }]) => [field, column]));
	const role = columns.get('role');
	if (!columns.has('title') && role !== undefined) columns.set('title', role);
	return columns;
}
