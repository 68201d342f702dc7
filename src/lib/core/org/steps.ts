import type { ORGANISATIONS } from './organisations';

type Id = (typeof ORGANISATIONS)[number]['id'];

/** Which organisation each is told apart from, in the order of reading: what changes on the way from the first to the second. */
export const STEPS: readonly (readonly [from: Id, to: Id])[] = [
	['startup', 'scale-up'],
	['scale-up', 'mid-size'],
	['scale-up', 'enterprise'],
	['enterprise', 'cpto'],
	['enterprise', 'business-units'],
	['product-led', 'design-led'],
	['design-led', 'product-led'],
	['enterprise', 'product-led'],
	['product-led', 'enterprise'],
	['startup', 'engineering-led']
];
