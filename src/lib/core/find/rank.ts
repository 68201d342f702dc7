import type { Column } from './name-index';
import type { FoundPlace } from './places';
import type { Position } from '#core/org/org';

/** Why something is found, the best reason first. */
export const TIER = {
	/** A decision of which a question asks whose it is. */
	whose: -1,
	exact: 0,
	/** An alias, or the name of a person, in full. */
	otherName: 1,
	/** What people ask for by a name that nothing here has. */
	asked: 2,
	/** A name in other words: "sr pm" is Senior Product Manager. */
	same: 3,
	titleStart: 4,
	/** The whole title with one letter wrong. */
	titleAlmost: 5,
	/** A whole name among other words: "cpo salary". */
	named: 6,
	/** A skill or a decision, in full. */
	topic: 7,
	titleWords: 8,
	aliasWords: 9,
	person: 10,
	titleTypo: 11,
	aliasTypo: 12,
	personTypo: 13,
	decision: 14,
	skill: 15,
	/** Words of what people ask for, or a few words of an alias. */
	someWords: 16,
	responsibility: 17,
	/** A name that is less than half of what was asked. */
	mentioned: 18
} as const;

/** One of them; a lower one comes first. */
export type Tier = (typeof TIER)[keyof typeof TIER];

/** A text with the words that say what it is: "also called " and "VP Product Management". */
export interface Because {
	readonly lead: string;
	readonly text: string;
	/** The words that matter in it, where they are not those of the query. */
	readonly by?: string | undefined;
}

/** A position, a role that is not on the map, or a place, that may be shown. */
export interface Candidate {
	readonly tier: Tier;
	/** How well the words fit: see `Visit`. */
	readonly cost: number;
	/** Deciding words of the name that the query lacks, and how far the words of the query are out of place. */
	readonly extra: number;
	/** Among equals: how strongly it is bound to what matched, 0 the most. */
	readonly weight: number;
	/** Level, 0 the most senior. */
	readonly seniority: number;
	/** The position, or -1. */
	readonly position: Position;
	/** Id of the role, or ''. */
	readonly role: string;
	readonly place: FoundPlace | undefined;
	/** Positions that this stands for. */
	readonly count: number;
	/** Undefined where the title is the reason. */
	readonly because: Because | undefined;
	/** The text of the organisation that matched, whose positions can be told apart. */
	readonly group: { readonly column: Column; readonly phrase: number } | undefined;
}

/** What makes candidates one thing, whatever the reason for which they are found. */
export const thingOf = ({ place, position, role }: Candidate): string | number =>
	place ? `${place.kind} ${place.id}` : position === -1 ? role : position;

/** Whether two candidates are one thing. */
export const sameThing = (a: Candidate, b: Candidate): boolean => thingOf(a) === thingOf(b);

/** What is on the map comes before what is not and fits as well. */
const away = ({ position }: Candidate): number => (position === -1 ? 1 : 0);
/** Tiers of what is said of roles: what is on the map comes first, however well it fits. */
const SAID: ReadonlySet<Tier> = new Set([TIER.whose, TIER.topic, TIER.decision, TIER.skill, TIER.responsibility]);

/** Better first; nothing is left to chance. */
export const byRank = (a: Candidate, b: Candidate): number =>
	a.tier - b.tier ||
	(SAID.has(a.tier) ? away(a) - away(b) : 0) ||
	a.cost - b.cost ||
	a.extra - b.extra ||
	away(a) - away(b) ||
	a.weight - b.weight ||
	a.seniority - b.seniority ||
	a.position - b.position ||
	(a.role < b.role ? -1 : a.role > b.role ? 1 : 0) ||
	((a.place?.id ?? '') < (b.place?.id ?? '') ? -1 : 1);

/** Keeps the best of many without sorting them all. */
export class Best {
	readonly list: Candidate[] = [];

	constructor(readonly most: number) {}

	/** Whether a position that fits so well could still be kept: saves making a candidate of it. */
	mayTake(tier: Tier, cost: number, extra: number, seniority: number, position: Position): boolean {
		const worst = this.list[this.most - 1];
		if (worst === undefined) return true;
		const { tier: t, cost: c, extra: e, seniority: s, position: p } = worst;
		return (tier - t || cost - c || extra - e || seniority - s || position - p) < 0;
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
