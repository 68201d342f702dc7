import type { Library } from './library';
import type { Contrast, CruxesFile } from './schema';

/** The role library with what somebody wrote about how its roles differ. The map does without, so it comes in a file of its own. */
export interface WholeLibrary extends Library {
	/** The authored contrast of two roles, in either order. */
	contrast(a: string, b: string): Contrast | undefined;
	/** What sets exactly these roles apart, in a few words, whatever their order; undefined where nobody wrote it. */
	headline(ids: readonly string[]): string | undefined;
}

const keyOf = (...ids: readonly string[]): string => ids.toSorted().join(' ');

/** Puts the two together; both were checked. */
export function withCruxes(library: Library, { contrasts, sets }: CruxesFile): WholeLibrary {
	const pairs = new Map(contrasts.map((contrast) => [keyOf(...contrast.pair), contrast]));
	const headlines = new Map([
		...contrasts.map(({ pair, headline }) => [keyOf(...pair), headline] as const),
		...sets.map(({ roles, headline }) => [keyOf(...roles), headline] as const)
	]);
	return {
		...library,
		contrast: (a, b) => pairs.get(keyOf(a, b)),
		headline: (ids) => headlines.get(keyOf(...ids))
	};
}
