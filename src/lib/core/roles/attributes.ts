import { lowerFirst, upperFirst } from '#core/base/words';
import { horizonStop, horizonWords } from './horizon';
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
	/** What the role says of itself in words, for a reader: "Several product areas". */
	phrase(attributes: Attributes): string;
	/** A verb phrase that completes "The CPO …". */
	clause(attributes: Attributes): string;
	/** Which of the five stops of the difference scale shows the value, from 1. */
	stop(value: number): number;
}

const BUDGET = [
	'has no budget',
	'recommends spending',
	'spends within limits',
	'proposes a function’s budget',
	'owns a function’s budget',
	'answers for the company’s money'
];

const whole = (value: number): number => value;

/** The attributes whose values have an order. */
export const ORDINALS: readonly Ordinal[] = [
	{
		id: 'scope',
		label: 'Scope',
		least: 1,
		range: 4,
		weight: 0.15,
		value: (a) => a.scope,
		phrase: (a) => a.covers,
		clause: (a) => `looks after ${lowerFirst(a.covers)}`,
		stop: whole
	},
	{
		id: 'horizon',
		label: 'Horizon',
		least: 1,
		range: 4,
		weight: 0.1,
		value: (a) => horizonStop(a.horizon),
		phrase: (a) => upperFirst(horizonWords(a.horizon)),
		clause: (a) => `plans ${horizonWords(a.horizon)} ahead`,
		stop: whole
	},
	{
		id: 'people',
		label: 'Leads',
		least: 1,
		range: 5,
		weight: 0.1,
		value: (a) => a.people,
		phrase: (a) => a.leads,
		// What comes after a semicolon hedges it.
		clause: (a) => `leads ${lowerFirst(a.leads).replace(/;.*/, '')}`,
		stop: (v) => Math.max(1, v)
	},
	{
		id: 'strategy',
		label: 'Strategy',
		least: 15,
		range: 100,
		weight: 0.1,
		value: (a) => a.focus[0],
		phrase: (a) => `About ${a.focus[0]}% of the time on strategy`,
		clause: (a) => `spends about ${a.focus[0]}% of the time on strategy`,
		stop: (v) => Math.min(5, Math.max(1, Math.ceil(v / 20)))
	},
	{
		id: 'budget',
		label: 'Budget',
		least: 2,
		range: 5,
		weight: 0.05,
		value: (a) => a.budget,
		phrase: (a) => upperFirst(BUDGET[a.budget] ?? ''),
		clause: (a) => BUDGET[a.budget] ?? '',
		stop: (v) => Math.max(1, v)
	}
];

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
