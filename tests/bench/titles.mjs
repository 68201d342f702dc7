/** Titles of the positions that benchmarks make up. */
export const TITLES = [
	'Product Manager',
	'Product Designer',
	'Software Engineer',
	'Data Analyst',
	'Researcher',
	'Engineering Manager',
	'Product Marketing Manager',
	'Program Manager'
];
