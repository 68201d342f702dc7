import type { Palette } from '#core/paint/palette';

const QUERIES = ['(forced-colors: active)', '(prefers-color-scheme: dark)'];

/**
 * Calls back with the palette that the reader's system forces, as soon as it is loaded, and whenever it changes; with undefined when
 * nothing is forced any more. Returns how to stop.
 */
export function watchForcedPalette(callback: (palette: Palette | undefined) => void): () => void {
	const queries = QUERIES.map((query) => matchMedia(query));
	const tell = async (): Promise<void> => {
		if (!queries[0]!.matches) return callback(undefined);
		const [{ forcedColours }, { forcedPalette }] = await Promise.all([
			import('./forced-colours'),
			import('#core/paint/forced')
		]);
		const colours = forcedColours();
		if (colours) callback(forcedPalette(colours));
	};
	for (const query of queries) query.addEventListener('change', tell);
	void tell();
	return () => {
		for (const query of queries) query.removeEventListener('change', tell);
	};
}
