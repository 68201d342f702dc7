import { describe, expect, it } from 'vitest';
import { describeProblem } from '#core/base/result';
import { DISAGREEMENT, type Disagreement } from '#core/roles/disagreement-schema';
import { content, orgIds, readYaml } from './compile';
import { disagreementProblems, disagreementsOf } from './disagreements';

const all = content().disagreements;
const names = {
	roles: new Set(content().profiles.keys()),
	sources: new Set(content().sources.map(({ key }) => key)),
	organisations: new Set(orgIds()),
	contrasts: content().contrasts
};

describe('the disagreements of sources', () => {
	it('are each in the profile of every role it names, with all its sources', () => {
		expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => `C${i + 1}`));
		for (const { id, question, sides, places } of all)
			for (const [role, section] of Object.entries(places.roles)) {
				const profile = content().profiles.get(role)!;
				expect(profile.disagreements).toContainEqual(expect.objectContaining({ id, question, section }));
				const keys = profile.sources.map(({ key }) => key);
				for (const side of sides) expect(keys, `${id} ${role}`).toEqual(expect.arrayContaining(side.sources));
			}
		expect(disagreementsOf('tpm', all)).toEqual([]);
	});

	it('have sides that disagree: no two say the same, and they rest on different sources', () => {
		for (const { id, sides } of all) expect(new Set(sides.map(({ text }) => text)).size, id).toBe(sides.length);
		const oneSource = all.filter(({ sides }) => new Set(sides.flatMap(({ sources }) => sources)).size === 1);
		expect(oneSource.map(({ id }) => id)).toEqual([]);
	});

	const changed = (change: (first: Disagreement) => void): string[] => {
		const [first, ...rest] = structuredClone(all) as [Disagreement, ...Disagreement[]];
		change(first);
		return disagreementProblems([first, ...rest], names).map(describeProblem);
	};

	it('name place and cure of what they name wrongly', () => {
		expect(changed(() => {})).toEqual([]);
		expect(changed(({ places }) => void (places.roles = { chief: 'names' }))).toEqual([
			'disagreements.yaml, C1, places › roles: “chief” is no role of the library. Correct it, or add the role.'
		]);
		expect(changed(({ places }) => void (places.contrasts = [['cpo', 'apm']]))).toEqual([
			'disagreements.yaml, C1, places › contrasts: “apm and cpo” is no contrast of the library. Correct it, or add the contrast.'
		]);
		expect(changed(({ places }) => void (places.organisations = ['mars']))).toEqual([
			'disagreements.yaml, C1, places › organisations: “mars” is no organisation of the library. Correct it, or add the organisation.'
		]);
		expect(changed(({ sides }) => void (sides[0]!.sources = ['NOBODY']))).toEqual([
			'disagreements.yaml, C1, sides › 1: “NOBODY” is no source of the library. Correct it, or add the source.'
		]);
		expect(changed((first) => void (first.id = 'C2'))).toEqual([
			'disagreements.yaml, 2: “C2” is already the id of a disagreement. Remove one of the two, or rename it.'
		]);
	});

	it('need what their display shows', () => {
		const text = (show: string, roles: string): string =>
			`{ id: C1, question: Why, show: ${show}, here: Here, places: { roles: ${roles} }, sides: [{ text: One, sources: [SEED] }, { text: Two, sources: [SEED] }] }`;
		const read = (show: string, roles = '{ cpo: names }'): string[] => {
			const result = readYaml(DISAGREEMENT, text(show, roles), 'x.yaml');
			return result.ok ? [] : result.problems.map(describeProblem);
		};
		expect(read('note')).toEqual([]);
		expect(read('years')).toEqual(['x.yaml, sides: This needs years on every side to be shown as years. Correct it.']);
		expect(read('choice')).toEqual([
			'x.yaml, sides: This needs a label on every side to be shown as a choice. Correct it.'
		]);
		expect(read('note', '{}')).toEqual([
			'x.yaml, places › roles: This names no role, so no reader would see it. Correct it.'
		]);
	});
});
