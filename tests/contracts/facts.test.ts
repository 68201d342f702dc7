import { describe, expect, it } from 'vitest';
import { parentOf } from '../support/reporting';
import { claims } from '../support/claims';
import type { Attributes } from '#core/roles/schema';
import { content } from '#server/compile';
import { FACTS } from '../support/facts';
import { library } from '../support/organisations';

/** Parts that carry no sources: names, and what is said of a role as a whole. Of the topics in TOPICS the article has the heading only. */
const WITHOUT_SOURCES = new Set(['aliases', 'note', 'mission', 'line']);
const TOPICS = new Set(['S23', 'S24', 'S44', 'S52']);

/** Places that hold no sentence: what is found there, by the two names that follow. */
const LOOKED_UP: Record<string, (first: string, second: string) => unknown> = {
	line: parentOf,
	part: (role, decision) => library.role(role)?.decisions[decision],
	value: (role, attribute) => library.role(role)?.attributes[attribute as keyof Attributes]
};

describe('the facts of the article', () => {
	it('are 83', () => {
		expect(Object.keys(FACTS)).toEqual(Array.from({ length: 83 }, (_, i) => `S${i + 1}`));
	});

	it.each(Object.entries(FACTS))('are where they belong: %s', (fact, places) => {
		expect(places.length).toBeGreaterThan(0);
		for (const [place, words] of places) {
			const [subject, id, part] = placeOf(place);
			if (subject in LOOKED_UP) {
				expect(String(LOOKED_UP[subject]!(id, part)), place).toMatch(words);
				continue;
			}
			const there = claims.filter((claim) => claim.subject === subject && claim.id === id && claim.part === part);
			const saying = there.filter(({ text }) => words.test(text));
			expect(
				saying.length,
				`${place} says ${words}; it says: ${there.map(({ text }) => text).join(' | ')}`
			).toBeGreaterThan(0);
			if (!WITHOUT_SOURCES.has(part) && !TOPICS.has(fact))
				expect(
					saying.flatMap(({ sources }) => sources),
					place
				).toContain('SEED');
		}
	});

	it('are all that the article is cited for', () => {
		const places = Object.values(FACTS).flat();
		const stretched = claims
			.filter(({ sources }) => sources.includes('SEED'))
			.filter(
				({ subject, id, part, text }) =>
					!places.some(([place, words]) => {
						const [a, b, c] = placeOf(place);
						return a === subject && b === id && c === part && words.test(text);
					})
			);
		expect(stretched.map(({ subject, id, part, text }) => `${subject} ${id} ${part}: ${text}`)).toEqual([]);
	});

	it('are compared where the article only asks', () => {
		for (const [a, b] of [
			['cpo', 'vp-product'],
			['cpo', 'cto']
		] as const)
			expect(
				content().contrasts.find(({ pair }) => pair.includes(a) && pair.includes(b))!.lines.length
			).toBeGreaterThanOrEqual(3);
	});
});

/** "careers about" has no id, "contrast cpo and cto crux" an id of several words. */
function placeOf(place: string): [string, string, string] {
	const words = place.split(' ');
	return [words[0]!, words.slice(1, -1).join(' '), words.at(-1)!];
}
