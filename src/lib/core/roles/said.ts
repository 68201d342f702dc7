import type { Org } from '#core/org/org';
import type { Statement } from '#core/org/schema';
import type { RoleDisagreement, Source } from './schema';

/** One statement about an organisation with what supports it. */
export interface Said {
	readonly text: string;
	/** None for an estimate. */
	readonly sources: readonly Source[];
}

/** What is said about an organisation under one heading. */
export interface SaidUnder {
	readonly id: 'fits' | 'advantages' | 'drawbacks' | 'notes';
	readonly heading: string;
	readonly said: readonly Said[];
}

const HEADINGS = {
	fits: 'When it fits',
	advantages: 'What speaks for it',
	drawbacks: 'What speaks against it',
	notes: 'Good to know'
} as const;

const PARTS = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[];

/** What is said about an organisation, in the order of reading; headings with nothing below are left out, as are unknown sources. */
export function saidAbout(org: Org, sources: ReadonlyMap<string, Source>): SaidUnder[] {
	const said = ({ text, sources: keys }: Statement): Said => ({
		text,
		sources: (keys ?? []).flatMap((key) => sources.get(key) ?? [])
	});
	return PARTS.filter((id) => org[id].length > 0).map((id) => ({ id, heading: HEADINGS[id], said: org[id].map(said) }));
}

/** The keys of all sources of an organisation, its own first, each once. */
export const sourceKeysOf = (org: Org): string[] => [
	...new Set([
		...org.sources,
		...PARTS.flatMap((id) => org[id].flatMap(({ sources }) => sources ?? [])),
		...org.accountable.flatMap(({ sources }) => sources ?? [])
	])
];

/** How many statements about an organisation, and sides of disagreements that belong to it, each source supports, by key. */
export function statementsBySource(
	org: Org,
	disagreements: readonly Pick<RoleDisagreement, 'sides'>[]
): Map<string, number> {
	const counts = new Map<string, number>();
	const statements = [
		...PARTS.flatMap((id) => org[id]),
		...org.accountable,
		...disagreements.flatMap(({ sides }) => sides)
	];
	for (const { sources } of statements) for (const key of sources ?? []) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
