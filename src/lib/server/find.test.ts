import { expect, it } from 'vitest';
import { content } from './compile';
import { findFile, readAbbreviations } from './find';

const roles = new Set(content().library.roles.map(({ id }) => id));

it('serves every responsibility without marks, and where each role is', () => {
	const { responsibilities, organisations } = findFile();
	for (const [id, profile] of content().profiles)
		expect(responsibilities[id] ?? []).toHaveLength(profile.responsibilities.length);
	expect(JSON.stringify(responsibilities)).not.toContain('**');
	expect(organisations.cpo).toEqual(expect.arrayContaining(['enterprise', 'mid-size']));
	expect(organisations.cpto).toEqual(['cpto']);
});

it('has the abbreviations that clash, each first with a role of the library', () => {
	const { abbreviations } = findFile();
	expect(abbreviations.map(({ abbreviation }) => abbreviation)).toEqual(
		expect.arrayContaining(['CPO', 'PM', 'TPM', 'PLM', 'CDO', 'PO'])
	);
	for (const { meanings } of abbreviations) expect(roles.has(meanings[0]!.role!)).toBe(true);
});

it('names what is wrong with an abbreviation', () => {
	const text =
		'- {abbreviation: AB, meanings: [{words: A B, role: nobody}, {words: A b}]}\n- {abbreviation: AB, meanings: [{words: x}, {words: y}]}';
	const read = readAbbreviations(text, roles);
	expect(read.ok ? [] : read.problems.map(({ code, place }) => [code, place])).toEqual([
		['unknown-role', 'abbreviations.yaml, AB'],
		['duplicate-abbreviation', 'abbreviations.yaml, AB']
	]);
	expect(readAbbreviations('- {abbreviation: AB, meanings: []}', roles).ok).toBe(false);
});
