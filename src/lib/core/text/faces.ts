/** One font instance of Mona Sans: a width in percent and a weight. */
export interface Instance {
	readonly width: number;
	readonly weight: number;
}

/**
 * Every font instance the map and the exports may use. The list is closed: canvas ignores percentage font widths, so each
 * width is a font family of its own, and text can only be measured in an instance known beforehand.
 */
export const FACES = {
	'w94-640': { width: 94, weight: 640 },
	'w94-600': { width: 94, weight: 600 },
	'w94-520': { width: 94, weight: 520 },
	'w94-430': { width: 94, weight: 430 },
	'w98-640': { width: 98, weight: 640 },
	'w98-600': { width: 98, weight: 600 },
	'w98-520': { width: 98, weight: 520 },
	'w98-430': { width: 98, weight: 430 },
	'w100-640': { width: 100, weight: 640 },
	'w100-600': { width: 100, weight: 600 },
	'w100-520': { width: 100, weight: 520 },
	'w100-430': { width: 100, weight: 430 },
	'w94-450': { width: 94, weight: 450 },
	'w92-400': { width: 92, weight: 400 },
	'w100-400': { width: 100, weight: 400 },
	'w100-450': { width: 100, weight: 450 },
	'w100-500': { width: 100, weight: 500 },
	'w125-660': { width: 125, weight: 660 },
	'w116-660': { width: 116, weight: 660 },
	'w125-640': { width: 125, weight: 640 }
} as const satisfies Record<string, Instance>;

/** The name of a font instance: `w` width `-` weight. */
export type Face = keyof typeof FACES;

/** All face names, in the order of the table. */
export const FACE_NAMES = Object.keys(FACES) as Face[];

/** The widths in use, in percent, ascending: the app declares one font family for each. */
export const WIDTHS: readonly number[] = [...new Set(Object.values<Instance>(FACES).map(({ width }) => width))].sort(
	(a, b) => a - b
);

/** The font family that holds one width (percent), such as `Mona Sans 94`. */
export function familyOf(width: number): string {
	return `Mona Sans ${width}`;
}

/** The face at a size in px, as the CSS `font` shorthand: `640 12px "Mona Sans 94", system-ui, sans-serif`. */
export function cssFont(face: Face, px: number): string {
	const { width, weight } = FACES[face];
	return `${weight} ${px}px "${familyOf(width)}", system-ui, sans-serif`;
}
