import type { SvgPalette } from './svg';

/**
 * Colours by the names of the page's style sheet, for a picture inside a page that follows the page's theme. Without shadows: they
 * are not the same in both themes.
 */
export const THEMED: SvgPalette = {
	colour(name) {
		const [from, to, share] = name.split(/[>@]/) as [string, string?, string?];
		return to === undefined
			? `var(--${from})`
			: `color-mix(in oklab, var(--${from}), var(--${to}) ${Math.round(Number(share) * 100)}%)`;
	},
	rest: [],
	lifted: { colour: 'rgb(0 0 0 / 0)', y: 0, blur: 0 }
};
