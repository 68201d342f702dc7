import { listOf, lowerFirst } from '#core/base/words';
import { decisionWords, type DecisionWords, hiringWords, metricWords } from './crux-words';
import { disciplineIndex, disciplineName } from '#core/org/disciplines';
import { levelIndex } from '#core/org/levels';
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

/** Both sides of a crux, in the order of the roles. */
export type Halves = readonly [Half, Half];

/** One way to tell two roles apart, or undefined where it has nothing to tell. Swapping the roles swaps the halves. */
export type Rule = (pair: Pair) => Halves | undefined;

function each({ roles: [left, right] }: Pair, say: (role: Role, other: Role) => Half | undefined): Halves | undefined {
	const [a, b] = [say(left, right), say(right, left)];
	return a && b && a.strong !== b.strong ? [a, b] : undefined;
}

/** Business is no one craft: a finance chief and an analyst of processes share a discipline of the map, not a way of working. */
const MIXED = 'business';

const sameCraft = ({ roles: [left, right] }: Pair): boolean =>
	left.discipline === right.discipline && left.discipline !== MIXED;

function wordsFor(decision: Decision, role: Role): DecisionWords {
	if (decision.per === 'discipline') return hiringWords(disciplineName(disciplineIndex(role.discipline)).toLowerCase());
	return decisionWords(decision.id, decision.phrase);
}

/** A decision that more roles take than this is one of many areas or teams: it tells little about any of them. */
const FEW = 4;
const isScarce = (library: Library, { id }: Decision): boolean =>
	library.roles.filter((role) => role.decisions[id] === 'A').length <= FEW;

const levelsApart = ({ roles: [left, right] }: Pair): number =>
	Math.abs(levelIndex(left.level) - levelIndex(right.level));

/** The first decision on which one has the last word and the other one `part`: in the first half by its name, in the second as "it". */
function decided(pair: Pair, part: 'R' | 'C^', counts: (decision: Decision) => boolean): Halves | undefined {
	const [left, right] = pair.roles;
	const is = (role: Role, other: Role, { id }: Decision): boolean =>
		role.decisions[id] === 'A' && other.decisions[id] === part;
	const decision = pair.library.decisions.find((one) => (is(left, right, one) || is(right, left, one)) && counts(one));
	if (!decision) return undefined;
	const words = wordsFor(decision, left);
	return each(pair, (role) => {
		const verb = words[role.decisions[decision.id] === 'A' ? 'A' : part];
		return {
			strong: verb.replace(' _', ''),
			tail: ` ${words.about}`,
			second: { strong: verb.replace('_', words.pronoun), tail: '' }
		};
	});
}

/** Levels up to which that is felt from day to day; what is further apart differs in more than that. */
const REACH = 3;

/** Within one craft: one has the last word on what the other prepares. */
const authority: Rule = (pair) =>
	sameCraft(pair) && levelsApart(pair) <= REACH
		? decided(pair, 'R', (decision) => isScarce(pair.library, decision))
		: undefined;

/** Within one craft: one can refuse what the other decides. */
const veto: Rule = (pair) =>
	sameCraft(pair) && levelsApart(pair) < REACH ? decided(pair, 'C^', () => true) : undefined;

/** From this scope on, a role's decisions concern more than one team. */
const WIDE = 3;

/** On one level: each has the last word on something wide that the other does not decide. */
const lastWords: Rule = (pair) => {
	if (levelsApart(pair) > 0 || pair.roles.some(({ attributes }) => attributes.scope < WIDE)) return undefined;
	const decisions = pair.library.decisions.filter(
		(decision) => decision.per !== 'discipline' && isScarce(pair.library, decision)
	);
	return each(pair, (role, other) => {
		const decision = decisions.find(({ id }) => role.decisions[id] === 'A' && other.decisions[id] !== 'A');
		if (!decision) return undefined;
		const { A, about } = wordsFor(decision, role);
		return { lead: A.replace('_', ''), strong: about, second: { lead: '' } };
	});
};

/** What each does. */
const work: Rule = (pair) => each(pair, ({ work: words }) => (words ? { strong: words } : undefined));

/** What each is measured by and the other is not, at most two of each. */
const metrics: Rule = (pair) =>
	each(pair, ({ attributes }, other) => {
		const own = attributes.metrics.filter((tag) => !other.attributes.metrics.includes(tag)).slice(0, 2);
		return own.length > 0
			? { lead: 'is measured by ', strong: listOf(own.map(metricWords)), second: { lead: 'by ' } }
			: undefined;
	});

/** How much each looks after. */
const scope: Rule = (pair) =>
	each(pair, ({ attributes }) => ({
		lead: 'looks after ',
		strong: lowerFirst(attributes.covers),
		second: { lead: '' }
	}));

/** What can be told about any two roles, the most telling first; whatever comes after `work` is for libraries that do not say what a role does. */
export const RULES: readonly Rule[] = [authority, lastWords, work, veto, metrics, scope];
