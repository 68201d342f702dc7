import { describe, expect, it } from 'vitest';
import { textOfOrg } from '#core/org/org-text';
import { content, orgIds } from '#server/compile';
import { readLibrary, readOrganisation } from '#server/read';
import { carriedLibrary, carriedOrg, type CheckedText } from './carried';
import { placeOf } from '#core/org/ids';

const libraryText = JSON.stringify(content().library) as CheckedText;

/** Plain data without functions, which no two readings share. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what a page carries', () => {
	it('is the library that its schema reads', () => {
		const [carried, read] = [carriedLibrary(libraryText), readLibrary()];
		expect(plain(carried)).toEqual(plain(read));
		for (const { id, title } of read.roles) expect(carried.match(title)).toEqual(read.role(id));
	});

	it.each(orgIds())('is the organisation that its schema reads: %s', (id) => {
		const read = readOrganisation(id, readLibrary());
		const carried = carriedOrg(textOfOrg(read) as CheckedText);
		expect(carried).toEqual(read);
		expect(read.ids.map((known) => placeOf(carried, known))).toEqual([...read.ids.keys()]);
	});
});
