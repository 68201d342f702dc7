import type { Attributes } from './schema';

/**
 * The attributes by which any two roles are compared. One row is one attribute: schema, difference, sentence and scale follow
 * from it. Values are editorial estimates of what is typical, so whoever shows them says so.
 */
export interface Ordinal {
	readonly id: 'scope' | 'horizon' | 'people' | 'strategy' | 'budget';
	readonly label: string;
	/** Smallest difference that is worth a word. */
	readonly least: number;
	/** Largest possible difference, and how much it counts beside the other attributes (shares of one). */
	readonly range: number;
	readonly weight: number;
	value(attributes: Attributes): number;
	/** The value in words, for a reader: "several product areas". */
	phrase(value: number): string;
	/** A verb phrase that completes "The CPO …". */
	clause(value: number): string;
	/** Which of the five stops of the difference scale shows the value, from 1. */
	stop(value: number): number;
}

const SCOPE = ['', 'one feature', 'one product or area', 'a product line', 'the whole portfolio', 'the whole company'];
const HORIZON = ['', 'weeks', 'a quarter', 'half a year to a year', '1 to 3 years', '3 years and more'];
const PEOPLE = [
	'leads no one',
	'leads without reports',
	'manages a team',
	'manages managers',
	'heads one function',
	'heads several functions'
];
const BUDGET = [
	'has no budget',
	'recommends spending',
	'spends within limits',
	'proposes a function’s budget',
	'owns a function’s budget',
	'answers for the company’s money'
];

const whole = (value: number): number => value;
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The attributes whose values have an order. */
export const ORDINALS: readonly Ordinal[] = [
	{
		id: 'scope',
		label: 'Scope',
		least: 1,
		range: 4,
		weight: 0.15,
		value: (a) => a.scope,
		phrase: (v) => sentence(SCOPE[v] ?? ''),
		clause: (v) => `looks after ${SCOPE[v]}`,
		stop: whole
	},
	{
		id: 'horizon',
		label: 'Horizon',
		least: 1,
		range: 4,
		weight: 0.1,
		value: (a) => a.horizon,
		phrase: (v) => sentence(HORIZON[v] ?? ''),
		clause: (v) => `plans ${HORIZON[v]} ahead`,
		stop: whole
	},
	{
		id: 'people',
		label: 'People',
		least: 1,
		range: 5,
		weight: 0.1,
		value: (a) => a.people,
		phrase: (v) => sentence(PEOPLE[v] ?? ''),
		clause: (v) => PEOPLE[v] ?? '',
		stop: (v) => Math.max(1, v)
	},
	{
		id: 'strategy',
		label: 'Strategy',
		least: 15,
		range: 100,
		weight: 0.1,
		value: (a) => a.focus[0],
		phrase: (v) => `About ${v} % of the time on strategy`,
		clause: (v) => `spends about ${v} % of the time on strategy`,
		stop: (v) => Math.min(5, Math.max(1, Math.ceil(v / 20)))
	},
	{
		id: 'budget',
		label: 'Budget',
		least: 2,
		range: 5,
		weight: 0.05,
		value: (a) => a.budget,
		phrase: (v) => sentence(BUDGET[v] ?? ''),
		clause: (v) => BUDGET[v] ?? '',
		stop: (v) => Math.max(1, v)
	}
];

/** How much a role looks after, within a sentence: "one product or area". */
export const scopeWords = ({ scope }: Attributes): string => SCOPE[scope] ?? '';

/** The four that the difference scales show. */
export const SCALES = ORDINALS.filter((row) => row.id !== 'budget');

/** An attribute whose values have none. */
export interface Choice {
	readonly id: 'pnl' | 'accountability' | 'facing';
	readonly label: string;
	readonly weight: number;
	value(attributes: Attributes): string;
	clause(value: string): string;
}

const PNL: Record<Attributes['pnl'], string> = {
	none: 'carries no profit and loss',
	influences: 'influences profit and loss',
	'co-owns': 'shares profit and loss',
	owns: 'owns profit and loss'
};
const ACCOUNTABILITY: Record<Attributes['accountability'], string> = {
	outcome: 'answers for outcomes',
	output: 'answers for delivery',
	capability: 'answers for a capability',
	advice: 'answers for sound advice'
};
const FACING: Record<Attributes['facing'], string> = {
	in: 'mostly works with colleagues',
	balanced: 'works inside and outside alike',
	out: 'mostly works with customers and the market'
};

const words =
	<K extends string>(table: Record<K, string>) =>
	(value: string): string =>
		table[value as K];

/** All of these. */
export const CHOICES: readonly Choice[] = [
	{
		id: 'accountability',
		label: 'Answers for',
		weight: 0.06,
		value: (a) => a.accountability,
		clause: words(ACCOUNTABILITY)
	},
	{ id: 'pnl', label: 'Profit and loss', weight: 0.05, value: (a) => a.pnl, clause: words(PNL) },
	{ id: 'facing', label: 'Attention', weight: 0.03, value: (a) => a.facing, clause: words(FACING) }
];
