/** The reference organisations, in the order in which they are offered. The file is orgs/<id>.json. */
export const ORGANISATIONS = [
	{ id: 'startup', label: 'Startup' },
	{ id: 'mid-size', label: 'Mid-size' },
	{ id: 'enterprise', label: 'Enterprise' },
	{ id: 'scale-up', label: 'Scale-up without a CPO' },
	{ id: 'cpto', label: 'Combined CPTO' },
	{ id: 'business-units', label: 'Business units' },
	{ id: 'product-led', label: 'Product-led' },
	{ id: 'design-led', label: 'Design-led' },
	{ id: 'engineering-led', label: 'Engineering-led' }
] as const;

/** The one that is shown first. */
export const FIRST_ORGANISATION = 'mid-size';
