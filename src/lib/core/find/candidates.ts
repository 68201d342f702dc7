import { decidersOf } from '#core/roles/deciders';
import type { Column, LibraryTexts, OrgNames, RoleName } from './name-index';
import { isAlmost, isTypo, type Phrases } from './phrases';
import { Best, TIER, type Because, type Candidate, type Tier } from './rank';
import type { Query } from './words';
import { levelIndex } from '#core/org/levels';
import type { Role } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import type { Part } from '#core/roles/schema';

/** Enough to fill the list after the same position was found for several reasons. */
const KEPT = 48;

/** What is searched: an organisation and the library. */
export interface Ground {
	readonly org: Org;
	readonly names: OrgNames;
	readonly library: LibraryTexts;
}

const seniorityOf = (org: Org, position: Position): number => (org.level[position]! < 0 ? 9 : org.level[position]!);

/** "Reading product data" → "reading product data"; abbreviations stay: "UX standards". */
const lowered = (text: string): string =>
	/^\p{Lu}[^\p{Ll}\s]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** A role by what its library entry says: where it sits on the map, or as a role that is not there. */
export function roleCandidate(
	{ org, names }: Ground,
	role: Role,
	tier: Tier,
	cost: number,
	extra: number,
	weight: number,
	because: Because | undefined
): Candidate {
	const seat = names.seats.get(role.id);
	const position = seat?.first ?? NOWHERE;
	const seniority = seat ? seniorityOf(org, position) : levelIndex(role.level);
	return {
		tier,
		cost,
		extra,
		weight,
		seniority,
		position,
		role: role.id,
		count: seat?.count ?? 0,
		because,
		group: undefined
	};
}

const extraOf = (phrases: Phrases, phrase: number, query: Query): number =>
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

function fromColumn(
	{ org }: Ground,
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
		if (!best.mayTake(tier, cost, extra)) return;
		const position = column.first[phrase]!;
		const count = column.counts[phrase]!;
		best.add({
			tier,
			cost,
			extra,
			weight: 0,
			seniority: seniorityOf(org, position),
			position,
			role: org.roles[position]!,
			count,
			because: because(position),
			group: { column, phrase }
		});
	});
	return best.list;
}

/** Positions by their titles. */
export const byTitle = (ground: Ground, query: Query): Candidate[] =>
	fromColumn(ground, ground.names.titles, query, titleTier, () => undefined);

/** Positions by the names of people. */
export const byPerson = (ground: Ground, query: Query): Candidate[] =>
	fromColumn(ground, ground.names.people, query, personTier, (position) => ({
		lead: 'held by ',
		text: ground.org.people[position]!
	}));

/** Roles by their titles, short titles and aliases in the library. */
export function byRoleName(ground: Ground, query: Query): Candidate[] {
	const { phrases, entries } = ground.library.names;
	const candidates: Candidate[] = [];
	phrases.alike(query, (phrase, cost) => {
		const { role, kind, text } = entries[phrase]!;
		const title = titleTier(phrases, phrase, cost, query);
		const tier =
			kind !== 'alias'
				? title
				: title === TIER.exact
					? TIER.otherName
					: isTypo(cost)
						? TIER.aliasTypo
						: TIER.aliasWords;
		candidates.push(
			roleCandidate(
				ground,
				role,
				tier,
				cost,
				extraOf(phrases, phrase, query),
				kind === 'title' ? 0 : 1,
				becauseOfName(ground, role, kind, text)
			)
		);
	});
	return candidates;
}

function becauseOfName({ org, names }: Ground, role: Role, kind: RoleName['kind'], text: string): Because | undefined {
	if (kind !== 'title') return { lead: 'also called ', text };
	const seat = names.seats.get(role.id);
	return seat && org.titles[seat.first] !== text ? { lead: 'role: ', text } : undefined;
}

/** Every role that an abbreviation stands for, in the order of its meanings. */
export function byAbbreviation(ground: Ground, query: Query): Candidate[] {
	const entry = abbreviationOf(ground.library, query);
	if (!entry) return [];
	return entry.meanings.flatMap(({ role: id }, i) => {
		const role = ground.library.library.role(id);
		if (!role) return [];
		const own = [role.short, ...role.aliases].includes(entry.abbreviation);
		return [
			roleCandidate(
				ground,
				role,
				TIER.exact,
				i,
				0,
				1,
				own ? { lead: 'also called ', text: entry.abbreviation } : { lead: 'can be called ', text: entry.abbreviation }
			)
		];
	});
}

/** The abbreviation that was typed, if it is one that we know. */
export const abbreviationOf = ({ file }: LibraryTexts, { key }: Query) =>
	file.abbreviations.find(({ abbreviation }) => abbreviation.toLowerCase() === key);

const PARTS: Partial<Record<Part, readonly [weight: number, lead: string]>> = {
	A: [0, 'decides: '],
	'A*': [0, 'decides: '],
	R: [1, 'drives: '],
	'C^': [2, 'signs off: '],
	C: [3, 'advises on: ']
};

/** Roles by what they decide, can do and are responsible for. */
export function byText(ground: Ground, query: Query): Candidate[] {
	const { library, texts } = ground.library;
	const { phrases, entries } = texts;
	const deciders = decidersOf(library, ground.org);
	const candidates: Candidate[] = [];
	phrases.withAll(query, (phrase, cost) => {
		const entry = entries[phrase]!;
		const text = lowered(entry.text);
		const extra = entry.kind === 'responsibility' ? 0 : extraOf(phrases, phrase, query);
		const add = (role: Role, tier: Tier, weight: number, lead: string): void =>
			void candidates.push(roleCandidate(ground, role, tier, cost, extra, weight, { lead, text }));
		if (entry.kind === 'responsibility') return add(entry.role, TIER.responsibility, 0, 'does: ');
		for (const role of library.roles) {
			if (entry.kind === 'skill') {
				const need = role.skills.find(({ skill }) => skill === entry.skill);
				if (need) add(role, TIER.skill, 5 - (need.level ?? 0), 'skill: ');
				continue;
			}
			const part = role.decisions[entry.decision.id];
			const decides = deciders.get(entry.decision.id)?.some((decider) => decider.role === role);
			const known = part && PARTS[decides ? 'A' : part === 'A' || part === 'A*' ? 'C' : part];
			if (known) add(role, TIER.decision, ...known);
		}
	});
	return candidates;
}
