import type { Palette } from '#core/paint/palette';
import { forcedColours, onForcedColours } from './forced-colours';

/**
 * Calls back with the palette that the reader's system forces, as soon as it is loaded, and whenever it changes; with undefined when
 * nothing is forced any more. Returns how to stop.
 */
export function watchForcedPalette(callback: (palette: Palette | undefined) => void): () => void {
	let latest = 0;
	const tell = async (colours: ReturnType<typeof forcedColours>): Promise<void> => {
		const asked = ++latest;
		const palette = colours && (await import('#core/paint/forced')).forcedPalette(colours);
		if (asked === latest) callback(palette);
	};
	void tell(forcedColours());
	const stop = onForcedColours((colours) => void tell(colours));
	return () => {
		latest++;
		stop();
	};
}
