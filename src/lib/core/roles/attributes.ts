import { upperFirst } from '#core/base/words';
import { horizonStop, horizonWords } from './horizon';
import type { Attributes } from './schema';

/**
 * The attributes by which any two roles are compared. One row is one attribute: words and scale follow from it. Values are editorial estimates of what is typical, so whoever shows them says so.
 */
export interface Ordinal {
	readonly id: 'scope' | 'horizon' | 'people' | 'strategy' | 'budget';
	readonly label: string;
	value(attributes: Attributes): number;
	/** What stands beside the label, for a reader: "Several product areas". It does not say the label again. */
	phrase(attributes: Attributes): string;
	/** The lowest stop of its scale: 0 where the value can be nothing at all. */
	readonly first: 0 | 1;
	/** How far the value reaches on a scale of five, as dots and difference scales show it. */
	stop(value: number): number;
}

const BUDGET = [
	'None',
	'Recommends spending',
	'Spends within limits',
	'Proposes it for a function',
	'Owns it for all it leads',
	'Answers for the company’s money'
];

const whole = (value: number): number => value;

/** The attributes whose values have an order. */
export const ORDINALS: readonly Ordinal[] = [
	{
		id: 'scope',
		label: 'Scope',
		value: (a) => a.scope,
		phrase: (a) => a.covers,
		first: 1,
		stop: whole
	},
	{
		id: 'horizon',
		label: 'Horizon',
		value: (a) => horizonStop(a.horizon),
		phrase: (a) => upperFirst(horizonWords(a.horizon)),
		first: 1,
		stop: whole
	},
	{
		id: 'people',
		label: 'Leads',
		value: (a) => a.people,
		phrase: (a) => a.leads,
		first: 0,
		stop: whole
	},
	{
		id: 'strategy',
		label: 'Strategy',
		value: (a) => a.focus[0],
		phrase: (a) => `About ${a.focus[0]}% of the time`,
		first: 1,
		stop: (v) => Math.min(5, Math.max(1, Math.ceil(v / 20)))
	},
	{
		id: 'budget',
		label: 'Budget',
		value: (a) => a.budget,
		phrase: (a) => BUDGET[a.budget] ?? '',
		first: 0,
		stop: whole
	}
];

/** The four that the difference scales show. */
export const SCALES = ORDINALS.filter((row) => row.id !== 'budget');

/** An attribute whose values have none. */
export interface Choice {
	readonly id: 'pnl' | 'accountability' | 'facing';
	readonly label: string;
	value(attributes: Attributes): string;
	/** What stands beside the label, for a reader: "Outcomes". It does not say the label again. */
	phrase(value: string): string;
}

const PNL: Record<Attributes['pnl'], string> = {
	none: 'None',
	influences: 'Influences it',
	'co-owns': 'Shares it',
	owns: 'Owns it'
};
const ACCOUNTABILITY: Record<Attributes['accountability'], string> = {
	outcome: 'Outcomes',
	output: 'Delivery',
	capability: 'What its discipline can do',
	advice: 'Sound advice'
};
const FACING: Record<Attributes['facing'], string> = {
	in: 'Mostly on colleagues',
	balanced: 'Inside and outside alike',
	out: 'Mostly on customers and the market'
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
		phrase: words(ACCOUNTABILITY)
	},
	{ id: 'pnl', label: 'Profit and loss', value: (a) => a.pnl, phrase: words(PNL) },
	{ id: 'facing', label: 'Attention', value: (a) => a.facing, phrase: words(FACING) }
];
