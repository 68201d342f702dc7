import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { must, orgFrom, organisation } from '../../../../tests/support/organisations';
import { readSourcesJson } from '#core/import/library-json';
import { saidAbout, sourceKeysOf, statementsBySource } from './said';

const sources = must(readSourcesJson(JSON.stringify(content().sources), 'sources.json'));

describe('what is said about an organisation', () => {
	it('stands under headings, each statement with its sources', () => {
		const said = saidAbout(organisation('cpto'), sources);
		expect(said.map(({ heading }) => heading)).toEqual([
			'When it fits',
			'What speaks for it',
			'What speaks against it',
			'Good to know'
		]);
		const deputy = said.at(-1)!.said.find(({ text }) => text.includes('strong deputy'))!;
		expect(deputy.sources.map(({ key, kind }) => [key, kind])).toEqual([['SURRIDGE', sources.get('SURRIDGE')!.kind]]);
		expect(said.flatMap((under) => under.said).some((statement) => statement.sources.length === 0)).toBe(true);
	});

	it('has no heading without a statement', () => {
		expect(saidAbout(organisation('engineering-led'), sources).map(({ id }) => id)).toEqual(['fits', 'notes']);
		expect(saidAbout(orgFrom([{ id: 'a', title: 'A' }]), sources)).toEqual([]);
	});

	it('names every source once', () => {
		const keys = sourceKeysOf(organisation('engineering-led'));
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys).toEqual(expect.arrayContaining(['PH-PM', 'PH-TEAM']));
	});

	it('counts what each source supports', () => {
		const org = organisation('mid-size');
		const own = [...org.fits, ...org.advantages, ...org.drawbacks, ...org.notes, ...org.accountable].filter(
			({ sources: keys }) => keys?.includes('SEED')
		).length;
		expect(statementsBySource(org, []).get('SEED')).toBe(own);
		expect(statementsBySource(org, [{ sides: [{ text: 'So it is.', sources: ['SEED', 'GL-PM'] }] }]).get('SEED')).toBe(
			own + 1
		);
		expect(statementsBySource(orgFrom([{ id: 'a', title: 'A' }]), []).size).toBe(0);
	});
});
