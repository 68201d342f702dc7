import { lowerFirst, plain } from '#core/base/words';
import { CHOICES, ORDINALS, SCALES } from './attributes';
import { buildCrux } from './crux';
import type { Library, Role } from './library';
import type { Part } from './schema';

/** One way in which two roles differ; `sides` complete "The CPO …", left role first. */
export interface Difference {
	readonly id: string;
	readonly sides: readonly [string, string];
	/** How much it counts: the attribute's weight times the share of its range. */
	readonly size: number;
}

const DECISIONS_WEIGHT = 0.25;
const SKILLS_WEIGHT = 0.1;

const PART_CLAUSES: Record<Part, (phrase: string) => string> = {
	A: (phrase) => `decides ${phrase}`,
	'A*': (phrase) => `decides ${phrase} where nobody else does`,
	R: (phrase) => `drives ${phrase}`,
	'C^': (phrase) => `signs off ${phrase}`,
	C: (phrase) => `advises on ${phrase}`,
	I: (phrase) => `is told about ${phrase}`
};

/** How sure a last word is: A before A*, which waits until nobody has A. */
const lastWord = (part: Part | '-'): number => (part === 'A' ? 2 : part === 'A*' ? 1 : 0);

/** 3 if exactly one side has the last word, or has it before the other, 2 if exactly one has a veto, 1 if one drives it and the other does not, else 0. */
export function decisionGap(left: Part | undefined, right: Part | undefined): number {
	const sides = [left ?? '-', right ?? '-'] as const;
	const one = (is: (part: Part | '-') => boolean): boolean => is(sides[0]) !== is(sides[1]);
	if (lastWord(sides[0]) !== lastWord(sides[1])) return 3;
	if (one((part) => part === 'C^')) return 2;
	return one((part) => part === 'R') ? 1 : 0;
}

/**
 * Every computed difference of two roles, the largest first. Swapping the roles swaps the sides and nothing else. At most one
 * decision is among them, the weightiest: the first in the library's order among equals.
 */
export function differences(library: Library, left: Role, right: Role): Difference[] {
	const found: Difference[] = [];
	for (const row of ORDINALS) {
		const [a, b] = [row.value(left.attributes), row.value(right.attributes)];
		if (Math.abs(a - b) < row.least) continue;
		found.push({
			id: row.id,
			sides: [row.clause(left.attributes), row.clause(right.attributes)],
			size: (row.weight * Math.abs(a - b)) / row.range
		});
	}
	for (const row of CHOICES) {
		const [a, b] = [row.value(left.attributes), row.value(right.attributes)];
		if (a !== b) found.push({ id: row.id, sides: [row.clause(a), row.clause(b)], size: row.weight });
	}
	let best: Difference | undefined;
	for (const decision of library.decisions) {
		// What each discipline decides for itself is one decision only within a discipline.
		if (decision.per === 'discipline' && left.discipline !== right.discipline) continue;
		const [a, b] = [left.decisions[decision.id], right.decisions[decision.id]];
		// Only what both state can be compared.
		if (a === undefined || b === undefined) continue;
		const size = (DECISIONS_WEIGHT * decisionGap(a, b)) / 3;
		if (size <= (best?.size ?? 0)) continue;
		best = {
			id: `decision-${decision.id}`,
			sides: [PART_CLAUSES[a](decision.phrase), PART_CLAUSES[b](decision.phrase)],
			size
		};
	}
	if (best) found.push(best);
	const skills = skillsDifference(library, left, right);
	if (skills) found.push(skills);
	return found.sort((x, y) => y.size - x.size || (x.id < y.id ? -1 : 1));
}

function skillsDifference(library: Library, left: Role, right: Role): Difference | undefined {
	const [a, b] = [left.skills.map((s) => s.skill), right.skills.map((s) => s.skill)];
	const onlyLeft = a.filter((skill) => !b.includes(skill));
	const onlyRight = b.filter((skill) => !a.includes(skill));
	if (onlyLeft.length === 0 || onlyRight.length === 0) return undefined;
	const all = new Set([...a, ...b]).size;
	const shared = a.length - onlyLeft.length;
	const clause = (skill: string): string => `brings ${lowerFirst(library.skillLabel(skill))}`;
	return {
		id: 'skills',
		sides: [clause(onlyLeft[0]!), clause(onlyRight[0]!)],
		size: SKILLS_WEIGHT * (1 - shared / all)
	};
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

/** The authored sentence where the library has one, else the most telling one that the rules can build in 110 characters. */
export function cruxOf(library: Library, left: Role, right: Role): Crux {
	const authored = library.contrast(left.id, right.id);
	if (authored)
		return {
			sentence: authored.crux,
			...(authored.headline !== undefined && { headline: authored.headline }),
			authored: true,
			sources: authored.sources
		};
	return {
		sentence: buildCrux({ library, roles: [left, right] }, differences(library, left, right)),
		authored: false,
		sources: []
	};
}

/** The four difference scales of two roles: stops from 1 to 5, and a sentence for those who do not see them. */
export interface ScaleReading {
	readonly id: string;
	readonly label: string;
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
			stops,
			sentence: `${row.label}: ${one(left, stops[0])}, ${one(right, stops[1])}.`
		};
	});
}
