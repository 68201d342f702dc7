import { describe, expect, it } from 'vitest';
import { must } from '../../../../tests/support/organisations';
import { describeProblem } from '#core/base/result';
import { EMPTY_LIBRARY } from '#core/roles/library';
import { readFile } from './open';

const read = (...lines: string[]) => readFile('people.csv', lines.join('\n'), EMPTY_LIBRARY);
const opened = (...lines: string[]): unknown[] => {
	const { org, notes } = must(read(...lines));
	return [org.ids.join(' '), ...notes];
};
const problems = (...lines: string[]): string[] => {
	const result = read(...lines);
	return result.ok ? [] : result.problems.map(describeProblem);
};

describe('rows above the header', () => {
	it.each([
		['sorted with it', ['b,Helper,a', 'c,Other,a', 'id,title,manager', 'a,Boss,', 'd,Another,a'], 'a d b c', '1 and 2'],
		['all of them', ['a,Boss,', 'b,Helper,a', 'id,title,manager'], 'a b', '1 and 2'],
		['the top among them', ['a,Boss,', 'id,title,manager', 'b,Helper,a'], 'a b', '1'],
		['who report to each other', ['c,Other,b', 'b,Helper,a', 'id,title,manager', 'a,Boss,'], 'a b c', '1 and 2'],
		['with managers by name', ['2,Helper,Ann,Bo', 'id,title,manager,name', '1,Boss,,Ann'], '1 2', '1']
	])('are positions where they fit in: %s', (_, lines, ids, those) => {
		const [found, note] = opened(...lines);
		expect(found).toBe(ids);
		expect(note).toMatch(new RegExp(`^\\d rows? above the header w(as|ere) read as if below it: lines? ${those}\\.$`));
	});

	it.each([
		['a title', ['All staff, 2026', '', 'id,title,manager', 'a,Boss,'], []],
		['a title that could be an id', ['Staff,2026', 'id,title,manager', 'a,Boss,', 'b,Helper,a'], []],
		[
			'a line of filters',
			['Filter,Department,Product,', 'id,title,manager', 'a,Boss,', 'b,Helper,a'],
			['1 row above the header was left out: line 1.']
		],
		[
			'units',
			['Exported on,12 May', 'text,text,number,', 'id,title,manager,wage', 'a,Boss,,1', 'b,Helper,a,2'],
			['1 row above the header was left out: line 2.']
		],
		[
			'another header',
			['Employee,Position,Boss,Wage', 'key,job title,boss,wage', 'a,Boss,,1', 'b,Helper,a,1'],
			['1 row above the header was left out: line 1.']
		],
		[
			'a manager by name among ids',
			['c,Other,Boss', 'id,title,manager', 'a,Boss,', 'b,Helper,a'],
			['1 row above the header was left out: line 1.']
		],
		[
			'an id twice, an unknown manager, another top, somebody under those',
			['b,Twin,a,', 'x,Lost,nobody', 'y,Second,,1', 'z,Under,x', 'id,title,manager,wage', 'a,Boss,', 'b,Helper,a'],
			['4 rows above the header were left out: lines 1, 2, 3 and 4.']
		]
	])('are left out where they do not, and named unless they are short: %s', (_, lines, notes) => {
		const [ids, ...said] = opened(...lines);
		expect([String(ids).startsWith('a'), said]).toEqual([true, notes]);
	});

	it('are told of where a file is refused: they may be why', () => {
		expect(problems('bo,Helper,cy', 'id,title,manager', 'ann-1,Boss,', 'c,Other,bo')).toEqual([
			'people.csv, line 1: What stands here is above the header and was left out. Move the header to the top, if these are positions.',
			'people.csv, line 4, column “manager”: “c” reports to “bo”, which is not in the file. Correct the id or add that position.'
		]);
	});
});
