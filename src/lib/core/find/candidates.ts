import { isPlace, type LibraryTexts, type Name } from './library-texts';
import type { Column, OrgNames } from './name-index';
import { isAlmost, isTypo, type Phrases } from './phrases';
import type { FoundPlace } from './places';
import { Best, TIER, type Because, type Candidate, type Tier } from './rank';
import type { Query } from './words';
import { levelIndex } from '#core/org/levels';
import type { Role } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';

/** Enough to fill the list after the same position was found for several reasons. */
const KEPT = 48;

/** An organisation with its names. */
export interface Here {
	readonly org: Org;
	readonly names: OrgNames;
}

/** What is searched: the library with all places and, where there is a map, the organisation on it. */
export interface Ground {
	readonly here: Here | undefined;
	readonly library: LibraryTexts;
}

const seniorityOf = (org: Org, position: Position): number => (org.level[position]! < 0 ? 9 : org.level[position]!);

/** How well something fits, and why. */
export type HowWell = Pick<Candidate, 'tier' | 'cost' | 'extra' | 'weight' | 'because'>;

/** A role by what its library entry says: where it sits on the map, or as a role that is not there. */
export function roleCandidate({ here }: Ground, role: Role, fit: HowWell): Candidate {
	const seat = here?.names.seats.get(role.id);
	const position = seat?.first ?? NOWHERE;
	const seniority = here && seat ? seniorityOf(here.org, position) : levelIndex(role.level);
	return { ...fit, seniority, position, role: role.id, place: undefined, count: seat?.count ?? 0, group: undefined };
}

/** A place: it comes after roles that fit as well. */
export const placeCandidate = (place: FoundPlace, fit: HowWell): Candidate => ({
	...fit,
	weight: fit.weight + 4,
	seniority: 0,
	position: NOWHERE,
	role: '',
	place,
	count: 0,
	group: undefined
});

/** Whatever has a name. */
export const namedCandidate = (ground: Ground, of: Name['of'], fit: HowWell): Candidate =>
	isPlace(of) ? placeCandidate(of, fit) : roleCandidate(ground, of, fit);

/** Words of a phrase that the query lacks. */
export const extraOf = (phrases: Phrases, phrase: number, query: Query): number =>
	Math.max(0, phrases.lengths[phrase]! - query.tokens.length);

function titleTier(phrases: Phrases, phrase: number, cost: number, { key }: Query): Tier {
	const name = phrases.keys[phrase]!;
	if (name === key) return TIER.exact;
	if (isTypo(cost)) return isAlmost(cost) ? TIER.titleAlmost : TIER.titleTypo;
	return name.startsWith(key) ? TIER.titleStart : TIER.titleWords;
}

function personTier(phrases: Phrases, phrase: number, cost: number, { key }: Query): Tier {
	return phrases.keys[phrase] === key ? TIER.otherName : isTypo(cost) ? TIER.personTypo : TIER.person;
}

/** Positions with one text of a column. */
export function columnCandidate(
	{ org }: Here,
	column: Column,
	phrase: number,
	fit: Omit<HowWell, 'weight' | 'because'>,
	because?: Because
): Candidate {
	const position = column.first[phrase]!;
	const { tier, cost, extra } = fit;
	return {
		tier,
		cost,
		extra,
		weight: 0,
		seniority: seniorityOf(org, position),
		position,
		role: org.roles[position]!,
		place: undefined,
		count: column.counts[phrase]!,
		because,
		group: { column, phrase }
	};
}

function fromColumn(
	here: Here,
	column: Column,
	query: Query,
	tierOf: typeof titleTier,
	because: (position: Position) => Because | undefined
): Candidate[] {
	const best = new Best(KEPT);
	const { phrases } = column;
	phrases.alike(query, (phrase, cost) => {
		const tier = tierOf(phrases, phrase, cost, query);
		const extra = extraOf(phrases, phrase, query);
		const position = column.first[phrase]!;
		if (!best.mayTake(tier, cost, extra, seniorityOf(here.org, position), position)) return;
		best.add(columnCandidate(here, column, phrase, { tier, cost, extra }, because(position)));
	});
	return best.list;
}

/** Positions by their titles. */
export const byTitle = ({ here }: Ground, query: Query): Candidate[] =>
	here
		? [
				...fromColumn(here, here.names.titles, query, titleTier, () => undefined),
				...here.names.titles.phrases.same(query.same).map((phrase) => {
					const cost = here.names.titles.phrases.endings(phrase, query);
					return columnCandidate(here, here.names.titles, phrase, { tier: TIER.same, cost, extra: 0 });
				})
			]
		: [];

/** Positions by the names of people. */
export const byPerson = ({ here }: Ground, query: Query): Candidate[] =>
	here
		? fromColumn(here, here.names.people, query, personTier, (position) => ({
				lead: 'held by ',
				text: here.org.people[position]!
			}))
		: [];

const WEIGHT: Readonly<Record<Name['kind'], number>> = { title: 0, short: 1, part: 1, alias: 1, asked: 2 };

/** Roles by their titles, short titles and aliases in the library, and places by their names. */
export function byName(ground: Ground, query: Query): Candidate[] {
	const { phrases, entries } = ground.library.names;
	const candidates: Candidate[] = [];
	const add = (name: Name, tier: Tier, cost: number, extra: number): void => {
		const because = becauseOfName(ground, name);
		const fit = {
			tier,
			cost,
			extra: extra + name.order + (name.kind === 'part' && extra > 0 ? 2 : 0),
			weight: WEIGHT[name.kind],
			because
		};
		candidates.push(namedCandidate(ground, name.of, fit));
	};
	phrases.alike(query, (phrase, cost) => {
		const name = entries[phrase]!;
		const whole = phrases.keys[phrase] === query.key;
		// What is asked for leads to its first role until all of it is typed.
		if (name.order > 0 && !whole) return;
		const title = titleTier(phrases, phrase, cost, query);
		const few = phrases.lengths[phrase]! > 2 * query.tokens.length;
		add(name, tierOfName(name, title, cost, few), cost, extraOf(phrases, phrase, query));
	});
	for (const phrase of phrases.same(query.same)) add(entries[phrase]!, TIER.same, phrases.endings(phrase, query), 0);
	return candidates;
}

/** `few`: the query is less than half of the name. */
function tierOfName({ kind, of }: Name, title: Tier, cost: number, few: boolean): Tier {
	if (kind === 'title' || kind === 'short' || kind === 'part') return title;
	if (title === TIER.exact) return kind === 'alias' ? TIER.otherName : TIER.asked;
	if (kind === 'asked' || isPlace(of) || few) return TIER.someWords;
	return isTypo(cost) ? TIER.aliasTypo : TIER.aliasWords;
}

function becauseOfName({ here }: Ground, { of, kind, because }: Name): Because | undefined {
	if (kind !== 'title' || isPlace(of)) return because;
	const seat = here?.names.seats.get(of.id);
	return seat && here!.org.titles[seat.first] !== of.title ? { lead: 'role: ', text: of.title } : undefined;
}

/** Every role that an abbreviation stands for, in the order of its meanings. */
export function byAbbreviation(ground: Ground, query: Query): Candidate[] {
	const entry = abbreviationOf(ground.library, query);
	if (!entry) return [];
	return entry.meanings.flatMap(({ role: id }, i) => {
		const role = ground.library.library.role(id);
		if (!role) return [];
		const own = [role.short, ...role.aliases].includes(entry.abbreviation);
		const because = { lead: own ? 'also called ' : 'can be called ', text: entry.abbreviation };
		return [roleCandidate(ground, role, { tier: TIER.exact, cost: i, extra: 0, weight: 1, because })];
	});
}

/** The abbreviation that was typed, if it is one that we know. */
export const abbreviationOf = ({ file }: LibraryTexts, { key }: Query) =>
	file.abbreviations.find(({ abbreviation }) => abbreviation.toLowerCase() === key);
