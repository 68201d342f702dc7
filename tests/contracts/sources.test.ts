import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { claims } from '../support/claims';

const { sources } = content();
const byKey = new Map(sources.map((source) => [source.key, source]));
const keys = (those: readonly { key: string }[]): string[] => those.map(({ key }) => key);

/** Surveys whose page does not say when people were asked. */
const YEAR_NOT_KNOWN = new Set([
	'PLANES',
	'EGON-CEO',
	'PAVE',
	'PCRAFT',
	'PCRAFT-PMM',
	'ACTUATION',
	'ACTUATION-NOW',
	'PCRAFT-GR'
]);

describe('sources', () => {
	it('have the address of the page itself, or say why not', () => {
		expect(keys(sources.filter(({ url, noAddress }) => (url === undefined) === (noAddress === undefined)))).toEqual([]);
		const bare = sources.filter(({ url }) => url !== undefined && /^https:\/\/[^/]+\/?$/.test(url));
		expect(keys(bare)).toEqual([]);
		// The front page of this one is the document.
		const roots = sources.filter(
			({ url }) => url !== undefined && /^https:\/\/github\.com\/[^/]+\/[^/]+\/?$/.test(url)
		);
		expect(keys(roots)).toEqual(roots.some(({ key }) => key === 'UK-PLS') ? ['UK-PLS'] : []);
	});

	it('have one publisher each, and titles without notes to ourselves', () => {
		expect(keys(sources.filter(({ publisher }) => !publisher || /;| and others|,.*,/.test(publisher)))).toEqual([]);
		// What rests on a source is said to be “after” its publisher.
		expect(keys(sources.filter(({ publisher }) => /publisher|not known|^unknown/i.test(publisher ?? '')))).toEqual([]);
		expect(
			keys(sources.filter(({ title }) => /\b(seed|origin of|read through|as quoted|likely|brief)\b/i.test(title)))
		).toEqual([]);
	});

	it('that are surveys say when and whom they asked', () => {
		const surveys = sources.filter(({ kind }) => kind === 'survey');
		expect(surveys.length).toBeGreaterThan(3);
		expect(keys(surveys.filter(({ sample }) => !sample))).toEqual([]);
		expect(keys(surveys.filter(({ key, year }) => year === undefined && !YEAR_NOT_KNOWN.has(key)))).toEqual([]);
	});

	it('that repeat what somebody else wrote carry nothing alone', () => {
		const alone = claims.filter(
			(claim) => claim.sources.length > 0 && claim.sources.every((key) => byKey.get(key)?.reprintOf !== undefined)
		);
		expect(alone.map(({ subject, id, part, text }) => `${subject} ${id} ${part}: ${text}`)).toEqual([]);
	});

	it('of one company say which', () => {
		const handbooks = sources.filter(({ kind, company }) => kind === 'handbook' && company === undefined);
		expect(keys(handbooks)).toEqual([]);
	});

	it('stand with each side of a contrast by themselves: no line has sources for both by default', () => {
		for (const { pair, lines } of content().contrasts)
			for (const { about, sources: sides } of lines)
				if (sides) {
					expect(sides.flat().length, `${pair.join(' / ')} ${about}`).toBeGreaterThan(0);
					for (const side of sides) expect(new Set(side).size).toBe(side.length);
				}
	});

	it('map no role to a framework whose licence does not allow it', () => {
		const mapped = [...content().profiles.values()].filter(({ occupation }) =>
			JSON.stringify(occupation ?? {}).includes('SFIA')
		);
		expect(mapped).toEqual([]);
		expect(JSON.stringify(content().library)).not.toContain('"sfia"');
	});
});
