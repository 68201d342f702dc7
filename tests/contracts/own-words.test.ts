import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIXTURE, hash, hashes, pack, runs, unpack } from '../support/shingles.mjs';
import { texts } from '../support/texts';

const known = unpack(readFileSync(FIXTURE));

/** Names are nobody's sentences: titles of roles and sources, decisions and skills. */
const NAMES = new Set(['title', 'short', 'aliases', 'label', 'phrase', 'publisher', 'url']);

/** The runs of a text that `known` holds. */
function copied(text: string, set: ReadonlySet<number>): string[] {
	return runs(text).filter((run) => set.has(hash(run)));
}

describe('the content in its own words', () => {
	it('shares no run of eight words with a text it took facts from', () => {
		const set = new Set(known);
		const hits = texts
			.filter(({ field }) => !NAMES.has(field))
			.flatMap(({ place, text }) => copied(text, set).map((run) => `${place}: ${run}`));
		expect(hits).toEqual([]);
	});

	it('is compared with thousands of runs, in the order and size that the script writes', () => {
		expect(known.length).toBeGreaterThan(30_000);
		expect(known.every((value, i) => i === 0 || value > known[i - 1]!)).toBe(true);
		expect(unpack(pack(known.slice(0, 100)))).toEqual(known.slice(0, 100));
	});

	it('would be caught at copying, whatever the case, the marks and the words around', () => {
		const set = new Set(hashes(['One two three, four five: six seven eight nine.']));
		expect(copied('He said: **Two** three four — five, SIX seven “eight” nine!', set)).toEqual([
			'two three four five six seven eight nine'
		]);
		expect(copied('Two three four five six seven ate nine', set)).toEqual([]);
	});
});

describe('the content without noise', () => {
	/** What was pasted into the article and has nothing to do with product divisions. */
	const NOISE = [
		'wizardsdev',
		'programming language',
		'careerfoundry',
		'online school',
		'expert mentor',
		'money back',
		'job-ready',
		'renga',
		'anushka',
		'deloitte',
		'nike',
		'pluralsight',
		'disney',
		'cover version',
		'quantic',
		'non-credit',
		'licensure',
		'district of columbia',
		'leave a reply'
	];

	it.each(NOISE)('never says “%s”', (noise) => {
		const word = new RegExp(`(?<!\\p{L})${noise}`, 'iu');
		expect(texts.filter(({ text }) => word.test(text)).map(({ place }) => place)).toEqual([]);
	});
});
