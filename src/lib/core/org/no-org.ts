import type { Org } from './org';

const none = new Int32Array(0);

/** An organisation without positions: for pages that show none. */
export const NO_ORG: Org = {
	id: '',
	title: '',
	about: '',
	sources: [],
	fits: [],
	advantages: [],
	drawbacks: [],
	notes: [],
	accountable: [],
	size: 0,
	parent: none,
	end: none,
	depth: none,
	level: new Int8Array(0),
	discipline: new Int8Array(0),
	ids: [],
	titles: [],
	people: [],
	roles: [],
	fields: { names: [], words: [], from: none, name: none, word: none },
	dotted: []
};
