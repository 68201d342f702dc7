import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { library } from '../../../../tests/support/organisations';
import { LEGEND, partLetter } from './part-letters';
import { VERBS } from './parts';
import { LIBRARY_FILE, type Part } from './schema';

const parts = Object.keys(VERBS) as Part[];

describe('the letters of parts', () => {
	it('differ wherever the verbs do, and are all in the legend', () => {
		const verbs = new Map(parts.map((part) => [VERBS[part], partLetter(part)]));
		expect(new Set(verbs.values()).size).toBe(verbs.size);
		expect(LEGEND.map(({ part }) => partLetter(part)).toSorted()).toEqual([...verbs.values()].toSorted());
	});

	it('are those of the data: signing off is there', () => {
		const used = new Set(library.roles.flatMap(({ decisions }) => Object.values(decisions)));
		expect([...used].toSorted()).toEqual(parts.toSorted());
	});

	it('are read from files that still say C^', () => {
		const file = structuredClone(content().library);
		const old = JSON.parse(JSON.stringify(file).replaceAll(':"S"', ':"C^"')) as unknown;
		expect(JSON.stringify(old)).toContain('"C^"');
		expect(LIBRARY_FILE.parse(old)).toEqual(file);
	});
});
