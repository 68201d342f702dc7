import { plain } from '#core/base/words';
import { SCALES } from './attributes';
import { buildCrux } from './crux';
import type { Role } from './library';
import type { Part } from './schema';
import type { WholeLibrary } from './whole-library';

/** How sure a last word is: A before A*, which waits until nobody has A. */
const lastWord = (part: Part | '-'): number => (part === 'A' ? 2 : part === 'A*' ? 1 : 0);

/** 3 if exactly one side has the last word, or has it before the other, 2 if exactly one has a veto, 1 if one drives it and the other does not, else 0. */
export function decisionGap(left: Part | undefined, right: Part | undefined): number {
	const sides = [left ?? '-', right ?? '-'] as const;
	const one = (is: (part: Part | '-') => boolean): boolean => is(sides[0]) !== is(sides[1]);
	if (lastWord(sides[0]) !== lastWord(sides[1])) return 3;
	if (one((part) => part === 'S')) return 2;
	return one((part) => part === 'R') ? 1 : 0;
}

/** How two roles differ in one sentence, its contrasting halves between `**`. */
export interface Crux {
	readonly sentence: string;
	/** The finding in a few words; authored contrasts have one. */
	readonly headline?: string;
	readonly authored: boolean;
	/** Keys of the sources of an authored sentence. */
	readonly sources: readonly string[];
}

/** The authored sentence where the library has one, else one built from what both do. */
export function cruxOf(library: WholeLibrary, left: Role, right: Role): Crux {
	const authored = library.contrast(left.id, right.id);
	if (authored)
		return {
			sentence: authored.crux,
			...(authored.headline !== undefined && { headline: authored.headline }),
			authored: true,
			sources: authored.sources
		};
	return { sentence: buildCrux([left, right]).sentence, authored: false, sources: [] };
}

/** The four difference scales of two roles: stops up to 5, and a sentence for those who do not see them. */
export interface ScaleReading {
	readonly id: string;
	readonly label: string;
	/** The lowest stop that there is. */
	readonly first: 0 | 1;
	readonly stops: readonly [number, number];
	readonly sentence: string;
}

/** How two roles stand on each difference scale. */
export function scaleReadings(left: Role, right: Role): ScaleReading[] {
	return SCALES.map((row) => {
		const values = [row.value(left.attributes), row.value(right.attributes)] as const;
		const stops = [row.stop(values[0]), row.stop(values[1])] as const;
		const one = (role: Role, stop: number): string => `${plain(role.title)} ${stop} of 5`;
		return {
			id: row.id,
			label: row.label,
			first: row.first,
			stops,
			sentence: `${row.label}: ${one(left, stops[0])}, ${one(right, stops[1])}.`
		};
	});
}
