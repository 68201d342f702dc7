import { mixHex } from '#core/base/colour';
import type { Theme } from '#core/base/theme';
import type { Colour } from '#core/scene/colour';
import type { Scene } from '#core/scene/marks';
import type { Token } from '#core/scene/tokens';
import { HEX } from './hex';

/** A shadow of a card in canvas terms: a sharp part that is cheap, and a blurred one for the few that float. */
export interface Shadow {
	readonly colour: string;
	readonly y: number;
	readonly blur: number;
}

/** Resolves a scene's colour names to `#rrggbb`. */
export interface Palette {
	readonly theme: Theme;
	colour(name: Colour): string;
	/** For cards at rest: layers of plain fills, from below. */
	readonly rest: readonly { readonly colour: string; readonly y: number; readonly spread: number }[];
	readonly lifted: Shadow;
	/** Redraws a scene for a palette whose colours cannot carry all of its meaning: see `adapted`. */
	readonly adapt?: (scene: Scene) => Scene;
}

/** A scene as it is to be painted with a palette. Whoever makes a scene for painting calls this once; painters never do. */
export const adapted = (scene: Scene, palette: Pick<Palette, 'adapt'>): Scene => palette.adapt?.(scene) ?? scene;

const isToken = (name: string): name is Token => Object.hasOwn(HEX, name);

function makePalette(theme: Theme): Palette {
	const side = theme === 'light' ? 0 : 1;
	const mixes = new Map<string, string>();
	const token = (name: string): string => {
		if (!isToken(name)) throw new Error(`“${name}” is no colour of the palette`);
		return HEX[name][side];
	};
	return {
		theme,
		colour(name) {
			if (isToken(name)) return HEX[name][side];
			let hex = mixes.get(name);
			if (hex === undefined) {
				const [from, to, share] = name.split(/[>@]/) as [string, string, string];
				mixes.set(name, (hex = mixHex(token(from), token(to), Number(share))));
			}
			return hex;
		},
		rest:
			theme === 'light'
				? [
						{ colour: 'rgb(45 38 20 / 0.035)', y: 1.25, spread: 1.25 },
						{ colour: 'rgb(45 38 20 / 0.07)', y: 1, spread: 0.25 }
					]
				: [{ colour: 'rgb(0 0 0 / 0.28)', y: 1.25, spread: 0.5 }],
		lifted:
			theme === 'light'
				? { colour: 'rgb(45 38 20 / 0.22)', y: 6, blur: 20 }
				: { colour: 'rgb(0 0 0 / 0.55)', y: 8, blur: 24 }
	};
}

/** The two themes. */
export const PALETTES: Record<Theme, Palette> = { light: makePalette('light'), dark: makePalette('dark') };
