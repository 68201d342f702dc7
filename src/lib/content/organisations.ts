/** The reference organisations, in the order of the switch. The file is orgs/<id>.json. */
export const ORGANISATIONS = [
	{ id: 'startup', label: 'Startup' },
	{ id: 'mid-size', label: 'Mid-size' },
	{ id: 'enterprise', label: 'Enterprise' }
] as const;

/** The one that is shown first. */
export const FIRST_ORGANISATION = 'mid-size';
