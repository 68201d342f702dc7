import { listOf } from '../base/words';
import { ORDINALS } from './attributes';
import { AHEAD, decisionWords, type DecisionWords, hiringWords, metricWords, questionWords } from './crux-words';
import { disciplineIndex, disciplineName } from './disciplines';
import { levelIndex } from './levels';
import type { Decision, Library, Role } from './library';

/** Two roles that nobody has contrasted, left one first. */
export interface Pair {
	readonly library: Library;
	readonly roles: readonly [Role, Role];
}

/** A completion of "The CPO …": plain words, the part that tells the role apart, plain words again. */
export interface Half {
	readonly lead?: string;
	readonly strong: string;
	readonly tail?: string;
	/** What it says instead when it comes second, so that it need not repeat what both have in common. */
	readonly second?: { readonly lead?: string; readonly strong?: string; readonly tail?: string };
}

export type Halves = readonly [Half, Half];

/** One way to tell two roles apart, or undefined where it has nothing to tell. Swapping the roles swaps the halves. */
export interface Rule {
	readonly id: string;
	halves(pair: Pair): Halves | undefined;
}

function each({ roles: [left, right] }: Pair, say: (role: Role, other: Role) => Half | undefined): Halves | undefined {
	const [a, b] = [say(left, right), say(right, left)];
	return a && b && a.strong !== b.strong ? [a, b] : undefined;
}

/** Business is no one craft: a finance chief and an analyst of processes share a discipline of the map, not a way of working. */
const MIXED = 'business';

const sameCraft = ({ roles: [left, right] }: Pair): boolean => left.discipline === right.discipline && left.discipline !== MIXED;

const sameLevel = ({ roles: [left, right] }: Pair): boolean => left.level === right.level;

function wordsFor(decision: Decision, role: Role): DecisionWords {
	if (decision.per === 'discipline') return hiringWords(disciplineName(disciplineIndex(role.discipline)).toLowerCase());
	return decisionWords(decision.id, decision.phrase);
}

/** Levels up to which such a word is felt from day to day; what is further apart differs in more than that. */
const REACH = { R: 3, 'C^': 2 };

/** Within one craft: one has the last word on what the other prepares or can refuse. */
const authority: Rule = {
	id: 'authority',
	halves(pair) {
		if (!sameCraft(pair)) return undefined;
		const [left, right] = pair.roles;
		for (const decision of pair.library.decisions) {
			const parts = [left.decisions[decision.id], right.decisions[decision.id]] as const;
			const other = parts[0] === 'A' ? parts[1] : parts[1] === 'A' ? parts[0] : undefined;
			// Preparing what many decide, each for an area, tells little; refusing it does.
			if (other !== 'C^' && !(other === 'R' && isScarce(pair.library, decision))) continue;
			if (Math.abs(levelIndex(left.level) - levelIndex(right.level)) > REACH[other]) continue;
			const words = wordsFor(decision, left);
			return each(pair, (role) => {
				const verb = words[role.decisions[decision.id] as 'A' | 'C^' | 'R'];
				return { strong: verb.replace(/ _/, ''), tail: ` ${words.about}`, second: { strong: verb.replace('_', words.pronoun), tail: '' } };
			});
		}
		return undefined;
	}
};

/** A decision that more roles take than this is one of many areas or teams: it tells little about any of them. */
const FEW = 4;
const isScarce = (library: Library, { id }: Decision): boolean => library.roles.filter((role) => role.decisions[id] === 'A').length <= FEW;

/** From this scope on, a role's decisions concern more than one team. */
const WIDE = 3;

/** On one level: each has the last word on something wide that the other does not decide. */
const lastWords: Rule = {
	id: 'last-words',
	halves(pair) {
		if (!sameLevel(pair) || pair.roles.some(({ attributes }) => attributes.scope < WIDE)) return undefined;
		const decisions = pair.library.decisions.filter((decision) => decision.per !== 'discipline' && isScarce(pair.library, decision));
		return each(pair, (role, other) => {
			const decision = decisions.find(({ id }) => role.decisions[id] === 'A' && other.decisions[id] !== 'A');
			if (!decision) return undefined;
			const { A, about } = wordsFor(decision, role);
			return { lead: A.replace('_', ''), strong: about, second: { lead: '' } };
		});
	}
};

/** Looking this many steps further ahead is worth saying beside the work itself. */
const FAR = 2;

/** What each does, and how far ahead, where that is far apart. */
const workAhead: Rule = {
	id: 'work-ahead',
	halves(pair) {
		const [a, b] = pair.roles.map(({ attributes }) => attributes.horizon) as [number, number];
		if (Math.abs(a - b) < FAR) return undefined;
		return each(pair, ({ work: words, attributes }) => words ? { strong: words, tail: `, ${AHEAD[attributes.horizon]}` } : undefined);
	}
};

/** What each does. */
const work: Rule = { id: 'work', halves: (pair) => each(pair, ({ work: words }) => words ? { strong: words } : undefined) };

/** What each is measured by and the other is not, at most two of each. */
const metrics: Rule = {
	id: 'metrics',
	halves: (pair) =>
		each(pair, ({ attributes }, other) => {
			const own = attributes.metrics.filter((tag) => !other.attributes.metrics.includes(tag)).slice(0, 2);
			return own.length > 0 ? { lead: 'is measured by ', strong: listOf(own.map(metricWords)), second: { lead: 'by ' } } : undefined;
		})
};

/** The first question of each. */
const questions: Rule = {
	id: 'questions',
	halves: (pair) =>
		each(pair, ({ attributes: { questions: [own] } }) => {
			const words = own && questionWords(own);
			return words ? { lead: 'asks ', strong: words, second: { lead: '' } } : undefined;
		})
};

/** How much each looks after. */
const scope: Rule = {
	id: 'scope',
	halves(pair) {
		const row = ORDINALS.find(({ id }) => id === 'scope')!;
		return each(pair, ({ attributes }) => ({ lead: 'usually looks after ', strong: row.phrase(row.value(attributes)).toLowerCase(), second: { lead: '' } }));
	}
};

/** What can be told about any two roles, the most telling first. */
export const RULES: readonly Rule[] = [authority, lastWords, workAhead, work, metrics, questions, scope];

/** Whether two roles are so alike that a sentence about them has to say so: craft, level and scope the same, horizons a step apart at most. */
export function areClose(pair: Pair): boolean {
	const [left, right] = pair.roles;
	const [a, b] = [left.attributes, right.attributes];
	return sameCraft(pair) && sameLevel(pair) && a.scope === b.scope && Math.abs(a.horizon - b.horizon) <= 1;
}
