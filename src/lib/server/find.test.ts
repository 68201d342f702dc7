import { describe, expect, it } from 'vitest';
import { PLACES } from '#core/find/places';
import { sameOf, wordsOf } from '#core/find/words';
import { ORGANISATIONS } from '#core/org/organisations';
import { content } from './compile';
import { findFile, readAbbreviations, readAsked } from './find';

const roles = new Set(content().library.roles.map(({ id }) => id));

it('serves every responsibility without marks, and where each role is', () => {
	const { responsibilities, organisations } = findFile();
	for (const [id, profile] of content().profiles)
		expect(responsibilities[id] ?? []).toHaveLength(profile.responsibilities.length);
	expect(JSON.stringify(responsibilities)).not.toContain('**');
	const having = (role: string) => organisations[role]!.map((i) => ORGANISATIONS[i]!.id);
	expect(having('cpo')).toEqual(expect.arrayContaining(['enterprise', 'mid-size']));
	expect(having('cpto')).toEqual(['cpto']);
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

describe('what people ask for', () => {
	const { asked, examples, responsibilities } = findFile();
	const read = (entry: string) => readAsked(`examples: []\nasked:\n  - ${entry}`, responsibilities, roles);
	const codes = (entry: string): string[] => {
		const result = read(entry);
		return result.ok ? [] : result.problems.map(({ code }) => code);
	};

	it('comes with five examples', () => {
		expect(asked.length).toBeGreaterThan(20);
		expect(examples).toHaveLength(5);
	});

	it('leads somewhere, and says only what a role says of itself', () => {
		expect(read('{names: [Tester], roles: [em], by: quality}').ok).toBe(true);
		expect(codes('{names: [Tester]}')).toEqual(['leads-nowhere']);
		expect(codes('{names: [Tester], roles: [nobody]}')).toEqual(['unknown-role']);
		expect(codes('{names: [Tester], place: nowhere}')).toEqual(['unknown-place']);
		expect(codes('{names: [Tester, tester], roles: [em]}')).toEqual(['duplicate-name']);
		expect(codes('{names: [Tester], roles: [em], by: fireworks}')).toEqual(['unsaid']);
	});

	it('says nothing twice: other endings and spellings are found anyhow', () => {
		const twice = asked.flatMap(({ names }) => {
			const keys = names.map((name) => sameOf(wordsOf(name)).join(' '));
			return names.filter((_, i) => keys.indexOf(keys[i]!) < i);
		});
		expect(twice).toEqual([]);
	});

	it('is no name that a role or a place has', () => {
		const has = new Set(
			[
				...content().library.roles.flatMap(({ title, short, aliases, looseNames = [] }) => [
					title,
					short,
					...aliases,
					...looseNames
				]),
				...PLACES.map(({ title }) => title)
			].map((name) => name.toLowerCase())
		);
		expect(asked.flatMap(({ names }) => names).filter((name) => has.has(name.toLowerCase()))).toEqual([]);
	});
});
