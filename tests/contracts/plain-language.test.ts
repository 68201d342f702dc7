import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { claims, orgFiles } from '../support/claims';
import { texts, type Text } from '../support/texts';

/** Fields that hold names, ids and addresses: not our sentences. */
const NAMES = new Set([
	'title',
	'short',
	'aliases',
	'publisher',
	'url',
	'key',
	'kind',
	'id',
	'role',
	'manager',
	'pair',
	'with',
	'from',
	'to',
	'sources',
	'decisions',
	'places',
	'roles',
	'columns',
	'$schema'
]);
const sentences = texts.filter(({ field, place }) => !NAMES.has(field) && !/[a-z]Sources\b/.test(place));

const offending = (list: readonly Text[], wrong: RegExp): string[] =>
	list.filter(({ text }) => wrong.test(text)).map(({ place, text }) => `${place}: ${text}`);

describe('the language of the content', () => {
	it('is read in thousands of texts', () => {
		expect(sentences.length).toBeGreaterThan(3000);
	});

	it('has no sentence of more than 30 words', () => {
		const long = sentences.flatMap(({ place, text }) =>
			text
				.split(/(?<=[.?:;…])\s+/)
				.filter((sentence) => sentence.split(/\s+/).length > 30)
				.map((sentence) => `${place}: ${sentence}`)
		);
		expect(long).toEqual([]);
	});

	it('says usually, not always, never or must, but where it quotes a misconception', () => {
		const misconceptions = sentences.filter(
			({ field, place }) => field === 'claim' && place.includes('misconceptions')
		);
		expect(misconceptions.length).toBeGreaterThan(100);
		expect(
			offending(
				sentences.filter((text) => !misconceptions.includes(text)),
				/\b(always|never|must)\b/i
			)
		).toEqual([]);
	});

	it.each([
		['does not shout, beg or apologise', /!|\bplease\b|\boops\b|\bsorry\b/i],
		['has no word in capitals but abbreviations', /\b(?!SAFe\b)[A-Z]{6,}\b/],
		[
			'is spelt as in Britain',
			/\b(colors?|organiz\w*|analyz\w*|prioritiz\w*|behaviors?|centers?|monetiz\w*|labeled|modeling|program(?!s? manage|me|mer|ming)s?)\b/
		],
		['uses typographic quotes and apostrophes', /['"`]/],
		['writes per cent as 66%', /\d\s%/],
		[
			'puts words in English order',
			/\b(the|in) own (discipline|area|team|field)\b|\bgets [^,.;]{3,40} its place\b|\band do\./i
		],
		[
			'has no words that could stand on any page',
			/\b(demanding product|moves? product plans forward|joins up the work|makes? (several teams|engineering) deliver|leads? (problem|value) |speaks? for (the (product|company|experience)|it alone)|well-kept problems)\b/i
		],
		[
			'says numbers as they are, not half and half, nor a third or so',
			/\bhalf and half\b|\ba (third|quarter|half) or so\b/i
		],
		[
			'has no idiom carried over from German',
			/\b(years|months) and more\b|\bhangs? (on|together)\b|\bin one hand\b|\bwatches that\b|\bspeaks for it\b|\bgrew up in\b|\bweek holds\b|\ba row of (experiments|tests|studies)\b|\bthe whole way\b|\bthe layout stands\b|\barea borders\b|\bplan past\b|\breports? so\b/i
		],
		['is whole sentences, not notes', /, no (team|reports)\.$|^Usually \d+ to \d+ years\. (Ladders|Sources) name\b/],
		['has no double spaces, and none at its ends', / {2}|^\s|\s$/]
	])('%s', (_, wrong) => {
		expect(offending(sentences, wrong)).toEqual([]);
	});

	it('does not begin the text on experience as the line of years before it does', () => {
		expect(
			offending(
				sentences.filter(({ place }) => place.includes('experience')),
				/^(usually|has usually|often)\b/i
			)
		).toEqual([]);
	});

	it('gives other names of a role without a note on them', () => {
		expect(
			offending(
				texts.filter(({ place }) => place.includes('aliases')),
				/\((partly|top|larger)\)/
			)
		).toEqual([]);
	});

	it('would find such words', () => {
		const text = (words: string): Text[] => [{ place: 'x', field: 'text', text: words }];
		expect(offending(text('A program ends'), /\bprogram(?!s? manage|me|mer|ming)s?\b/)).toHaveLength(1);
		expect(
			offending(text('A program manager, two programs managed, a programme'), /\bprogram(?!s? manage|me|mer|ming)s?\b/)
		).toHaveLength(0);
	});

	it('ends sentences with a stop and leaves one off what is no sentence', () => {
		const whole = new Set(['mission', 'crux', 'note', 'here']);
		expect(
			sentences.filter(({ field, text }) => whole.has(field) && !/[.?”]$/.test(text)).map(({ place }) => place)
		).toEqual([]);
		const short = new Set(['card', 'what', 'read', 'on', 'expects', 'means', 'sides']);
		expect(
			sentences.filter(({ field, text }) => short.has(field) && text.endsWith('.')).map(({ place }) => place)
		).toEqual([]);
	});
});

describe('the sources of the content', () => {
	const { sources, profiles } = content();
	const keys = sources.map(({ key }) => key);

	it('are named once each', () => {
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('are all used: by a statement, or as the background of a role', () => {
		const used = new Set([
			...claims.flatMap((claim) => claim.sources),
			...[...profiles.values()].flatMap((profile) => profile.sources.map(({ key }) => key))
		]);
		expect(keys.filter((key) => !used.has(key))).toEqual([]);
	});

	it('exist wherever a statement or an organisation names them', () => {
		const unknown = [
			...claims.flatMap((claim) => claim.sources),
			...orgFiles.flatMap((org) => org.sources ?? [])
		].filter((key) => !keys.includes(key));
		expect(unknown).toEqual([]);
	});

	it('reach the profile of every role whose statements name them, so that the page can link them', () => {
		for (const { subject, id, sources: named } of claims)
			if (subject === 'role')
				expect(
					profiles.get(id)!.sources.map(({ key }) => key),
					id
				).toEqual(expect.arrayContaining([...named]));
	});

	it('lead to an address, or say why they have none', () => {
		expect(sources.filter(({ url, noAddress }) => !url === !noAddress).map(({ key }) => key)).toEqual([]);
		expect(sources.filter(({ url }) => !url).map(({ key }) => key)).toEqual(['SEED']);
	});
});
