import type { Source } from './schema';

/** What stands behind the title of a source: publisher, kind with its year, whom a survey asked, whose text it repeats, why it has no address. */
export function aboutSource({ publisher, kind, year, sample, reprintOf, noAddress }: Source): string[] {
	const named = publisher?.toLowerCase().endsWith(kind) ?? false;
	const dated = year !== undefined ? `${kind} of ${year}` : kind === 'survey' ? 'survey, year not stated' : kind;
	return [
		publisher,
		named && year === undefined ? undefined : dated,
		sample,
		reprintOf && `repeats ${reprintOf}`,
		noAddress
	].filter((part): part is string => Boolean(part));
}
