import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { library } from '../../../../tests/support/organisations';
import { compare } from './compare';
import type { Comparison, ComparisonRow } from './comparison';
import { counts, countsOfDifferences, headline, numberInWords, sharedBy, sharedPhrase } from './words';
import type { Role } from '#core/roles/library';

const { profiles } = content();
const role = (id: string): Role => library.role(id)!;
const withTexts = (roles: readonly Role[]): Comparison =>
	compare(
		library,
		roles,
		roles.map(({ id }) => profiles.get(id))
	);
const rowsOf = ({ groups }: Comparison): ComparisonRow[] => groups.flatMap(({ rows }) => rows);
const rowIn = (comparison: Comparison, id: string): ComparisonRow => rowsOf(comparison).find((row) => row.id === id)!;
const anyRoles = (fewest: number, most: number) =>
	fc.uniqueArray(fc.constantFrom(...library.roles), { minLength: fewest, maxLength: most });

describe('the words of a comparison', () => {
	it('count in words up to nine and in numerals above', () => {
		expect([0, 1, 9, 10, 1200].map(numberInWords)).toEqual(['no', 'one', 'nine', '10', '1,200']);
		const [a, b] = [role('cpo'), role('cto')];
		expect(headline({ groups: [] }, [a, b])).toBe('CPO and CTO side by side');
		expect(headline({ headline: 'One finds, one keeps', groups: [] }, [a, b])).toBe('One finds, one keeps');
		expect(counts({ apart: 11, shared: 3 })).toBe('11 things set them apart, 3 they share.');
		expect(counts({ apart: 1, shared: 12 })).toBe('1 thing sets them apart, 12 they share.');
		expect(counts({ apart: 9, shared: 2 })).toBe('Nine things set them apart, two they share.');
		expect(counts({ apart: 0, shared: 0 })).toBe('Nothing we compare sets them apart, nothing they share.');
		expect(countsOfDifferences({ apart: 26, shared: 4 })).toBe(
			'26 of the 30 things compared set them apart; only what differs is shown.'
		);
		expect(countsOfDifferences({ apart: 1, shared: 4 })).toMatch(/^One of the five things compared sets them apart;/);
		expect(countsOfDifferences({ apart: 0, shared: 4 })).toBe('Nothing we compare sets them apart, four they share.');
	});

	it('say on which scales those are furthest apart of whom nobody wrote', () => {
		const set = (...ids: string[]): string => headline(compare(library, ids.map(role)), ids.map(role));
		expect(set('ceo', 'apm', 'ux-researcher')).toBe(
			'CEO, APM and UX Researcher: furthest apart in whom they lead and budget'
		);
		fc.assert(
			fc.property(anyRoles(2, 4), (roles) => {
				const comparison = compare(library, roles);
				if (comparison.headline !== undefined) return;
				const spread = (id: string): number => {
					const stops = rowIn(comparison, id).cells.map(({ stop }) => stop!);
					const gaps = stops.flatMap((a) => stops.map((b) => Math.abs(a - b)));
					return Math.max(...gaps) + gaps.reduce((sum, gap) => sum + gap) / 1000;
				};
				const spreads = {
					scope: spread('scope'),
					horizon: spread('horizon'),
					people: spread('people'),
					budget: spread('budget')
				};
				const most = Math.max(...Object.values(spreads));
				const said = headline(comparison, roles);
				const words = { scope: 'scope', horizon: 'horizon', people: 'whom they lead', budget: 'budget' };
				for (const [id, phrase] of Object.entries(words))
					expect(said.split(': furthest apart in ')[1]?.includes(phrase) ?? false, said).toBe(
						most > 0 && spreads[id as keyof typeof spreads] === most
					);
			})
		);
	});

	it('say what is the same for all, each once', () => {
		fc.assert(
			fc.property(anyRoles(2, 4), (roles) => {
				const comparison = withTexts(roles);
				const phrases = sharedBy(comparison).map(sharedPhrase);
				expect(new Set(phrases).size).toBe(phrases.length);
				const text = phrases.join('\n').toLowerCase();
				for (const { label, counts: counted, verdict } of rowsOf(comparison))
					if (counted && verdict.kind === 'equal') expect(text).toContain(label.toLowerCase());
			})
		);
	});
});
