import type { Column } from './name-index';
import type { Position } from '#core/org/org';

/** Why something is found, the best reason first. */
export const TIER = {
	exact: 0,
	/** An alias, or the name of a person, in full. */
	otherName: 1,
	titleStart: 2,
	/** The whole title with one letter wrong. */
	titleAlmost: 3,
	titleWords: 4,
	aliasWords: 5,
	person: 6,
	titleTypo: 7,
	aliasTypo: 8,
	personTypo: 9,
	decision: 10,
	skill: 11,
	responsibility: 12
} as const;

/** One of them; a lower one comes first. */
export type Tier = (typeof TIER)[keyof typeof TIER];

/** A text with the words that say what it is: "also called " and "VP Product Management". */
export interface Because {
	readonly lead: string;
	readonly text: string;
}

/** A position, or a role that is not on the map, that may be shown. */
export interface Candidate {
	readonly tier: Tier;
	/** How well the words fit: see `Visit`. */
	readonly cost: number;
	/** Deciding words of the name that the query lacks, and how far the words of the query are out of place. */
	readonly extra: number;
	/** Among equals: how strongly the role is bound to what matched, 0 the most. */
	readonly weight: number;
	/** Level, 0 the most senior. */
	readonly seniority: number;
	/** The position, or -1. */
	readonly position: Position;
	/** Id of the role, or ''. */
	readonly role: string;
	/** Positions that this stands for. */
	readonly count: number;
	/** Undefined where the title is the reason. */
	readonly because: Because | undefined;
	/** The text of the organisation that matched, whose positions can be told apart. */
	readonly group: { readonly column: Column; readonly phrase: number } | undefined;
}

/** Better first; nothing is left to chance. */
export const byRank = (a: Candidate, b: Candidate): number =>
	a.tier - b.tier ||
	a.cost - b.cost ||
	a.extra - b.extra ||
	a.weight - b.weight ||
	a.seniority - b.seniority ||
	a.position - b.position ||
	(a.role < b.role ? -1 : a.role > b.role ? 1 : 0);

/** Keeps the best of many without sorting them all. */
export class Best {
	readonly list: Candidate[] = [];

	constructor(readonly most: number) {}

	/** Whether a candidate of this tier and cost could still be kept: saves making one. */
	mayTake(tier: Tier, cost: number, extra: number): boolean {
		const worst = this.list[this.most - 1];
		return worst === undefined || (tier - worst.tier || cost - worst.cost || extra - worst.extra) <= 0;
	}

	add(candidate: Candidate): void {
		const { list, most } = this;
		let at = list.length;
		while (at > 0 && byRank(candidate, list[at - 1]!) < 0) at--;
		if (at >= most) return;
		list.splice(at, 0, candidate);
		if (list.length > most) list.pop();
	}
}
