/*
 * The words of sentences that nobody wrote. Keys are ids of the library's decisions and the tags of its attributes; a library
 * that has others falls back on its own labels.
 */

/**
 * What a decision is about, the pronoun for that, and the verbs of those who decide it (`A`), can refuse it (`C^`) and do the
 * work for it (`R`). A verb has `_` where the object stands when it comes before a particle: "works _ out".
 */
export interface DecisionWords {
	readonly about: string;
	readonly pronoun: 'it' | 'them';
	readonly A: string;
	readonly 'C^': string;
	readonly R: string;
}

const words = (about: string, verbs: Partial<DecisionWords> = {}): DecisionWords => ({
	about,
	pronoun: 'it',
	A: 'decides _',
	'C^': 'can veto _',
	R: 'prepares _',
	...verbs
});

const DECISIONS: Readonly<Record<string, DecisionWords>> = {
	vision: words('the product vision', { A: 'sets _', R: 'helps to shape _' }),
	portfolio: words('the bets to fund', { pronoun: 'them', A: 'chooses _' }),
	areas: words('priorities across product areas', { pronoun: 'them', A: 'sets _', R: 'proposes _' }),
	strategy: words('a product line’s strategy', { A: 'sets _', R: 'helps to shape _' }),
	roadmap: words('an area’s roadmap', { R: 'drafts _' }),
	backlog: words('a team’s backlog', { A: 'ranks _', R: 'adds to _' }),
	pricing: words('prices and packages', { pronoun: 'them', A: 'sets _', R: 'works _ out' }),
	launch: words('releases', { pronoun: 'them', A: 'decides on _' }),
	positioning: words('positioning and messages', { pronoun: 'them', R: 'works _ out' }),
	tech: words('technology and architecture', { pronoun: 'them', A: 'chooses _', R: 'puts _ to work' }),
	buildbuy: words('whether to build or buy', { R: 'works _ out' }),
	design: words('the UX standards', { pronoun: 'them', A: 'sets _', R: 'works _ out' }),
	research: words('the research agenda', { A: 'sets _', R: 'carries _ out' }),
	metrics: words('the product’s metrics', { pronoun: 'them', A: 'defines _', R: 'reads _' }),
	budget: words('the division’s budget', { R: 'drafts _' }),
	dates: words('a team’s delivery dates', { pronoun: 'them', A: 'sets _', R: 'plans _' }),
	ops: words('how the division works', { R: 'looks after _' })
};

/** The words for a decision, made from `phrase` where there are none of its own. */
export const decisionWords = (id: string, phrase: string): DecisionWords => DECISIONS[id] ?? words(phrase);

/** For decisions that each discipline takes for itself, which is hiring: `field` is the discipline's name within a sentence. */
export const hiringWords = (field: string): DecisionWords =>
	words(`hiring in ${field}`, { A: 'decides on _', R: 'takes part in _' });

const METRICS: Readonly<Record<string, string>> = {
	value: 'value',
	revenue: 'revenue',
	retention: 'loyalty',
	adoption: 'adoption',
	experience: 'ease of use',
	reliability: 'reliability',
	delivery: 'delivery',
	efficiency: 'efficiency',
	people: 'people’s growth',
	knowledge: 'knowledge',
	brand: 'brand'
};

/** A metric in words. */
export const metricWords = (tag: string): string => METRICS[tag] ?? tag;
