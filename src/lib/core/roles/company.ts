import type { Source } from './schema';

/** The one company whose practice is all that a statement rests on; undefined where there is more behind it, or nothing. */
export function companyBehind(sources: readonly Source[]): string | undefined {
	const [first] = sources;
	return first?.company !== undefined && sources.every(({ company }) => company === first.company)
		? first.company
		: undefined;
}
