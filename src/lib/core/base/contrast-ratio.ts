import { parseHex } from './colour';

/** Relative luminance of `#rrggbb`, from 0 to 1, by WCAG 2. */
export function luminance(hex: string): number {
	const [r, g, b] = parseHex(hex).map((v) =>
		v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4
	) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How well one colour can be told from another, from 1 to 21, by WCAG 2; both `#rrggbb`. */
export function contrastRatio(one: string, other: string): number {
	const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (high + 0.05) / (low + 0.05);
}
