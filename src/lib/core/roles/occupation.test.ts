import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { officialNames } from './occupation';

describe('what official lists call a role', () => {
	it('is said list by list, with those that have no entry of its own in one part', () => {
		const { names, without } = officialNames({ isco: { code: '1223', title: 'Research managers' } });
		expect(names).toEqual([{ list: 'ISCO-08', words: '1223 Research managers', source: 'ISCO' }]);
		expect(without).toBe('no entry of its own in ESCO, O*NET and the UK government’s');
		expect(officialNames({})).toEqual({ names: [], without: 'no entry of its own' });
		expect(officialNames(undefined)).toEqual({ names: [], without: '' });
	});

	it('never says that none fits: a list without an entry of its own has the job elsewhere', () => {
		for (const [id, { occupation }] of content().profiles) {
			const { names, without } = officialNames(occupation);
			for (const { list, words } of names) expect(`${list} ${words}`, id).not.toMatch(/none|undefined/);
			if (occupation) expect(without === '', id).toBe(names.length === 4);
		}
	});
});
