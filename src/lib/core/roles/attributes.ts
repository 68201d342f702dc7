import { upperFirst } from '#core/base/words';
import { horizonStop, horizonWords } from './horizon';
import type { Attributes } from './schema';

/**
 * The attributes by which any two roles are compared. One row is one attribute: schema, words and scale follow from
 * it. Values are editorial estimates of what is typical, so whoever shows them says so.
 */
export interface Ordinal {
	readonly id: 'scope' | 'horizon' | 'people' | 'strategy' | 'budget';
	readonly label: string;
	value(attributes: Attributes): number;
	/** What the role says of itself in words, for a reader: "Several product areas". */
	phrase(attributes: Attributes): string;
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
		value: (a) => a.scope,
		phrase: (a) => a.covers,
		stop: whole
	},
	{
		id: 'horizon',
		label: 'Horizon',
		value: (a) => horizonStop(a.horizon),
		phrase: (a) => upperFirst(horizonWords(a.horizon)),
		stop: whole
	},
	{
		id: 'people',
		label: 'Leads',
		value: (a) => a.people,
		phrase: (a) => a.leads,
		stop: (v) => Math.max(1, v)
	},
	{
		id: 'strategy',
		label: 'Strategy',
		value: (a) => a.focus[0],
		phrase: (a) => `About ${a.focus[0]}% of the time on strategy`,
		stop: (v) => Math.min(5, Math.max(1, Math.ceil(v / 20)))
	},
	{
		id: 'budget',
		label: 'Budget',
		value: (a) => a.budget,
		phrase: (a) => upperFirst(BUDGET[a.budget] ?? ''),
		stop: (v) => Math.max(1, v)
	}
];

/** The four that the difference scales show. */
export const SCALES = ORDINALS.filter((row) => row.id !== 'budget');

/** An attribute whose values have none. */
export interface Choice {
	readonly id: 'pnl' | 'accountability' | 'facing';
	readonly label: string;
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
		value: (a) => a.accountability,
		clause: words(ACCOUNTABILITY)
	},
	{ id: 'pnl', label: 'Profit and loss', value: (a) => a.pnl, clause: words(PNL) },
	{ id: 'facing', label: 'Attention', value: (a) => a.facing, clause: words(FACING) }
];
