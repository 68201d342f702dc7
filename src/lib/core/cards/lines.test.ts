import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library, organisations } from '../../../../tests/support/organisations';
import { textWidth } from '#core/text/measure';
import { Cards, type CardContent } from './content';
import type { CardText } from './full-card';
import { cardText } from './lines';
import { CONTRIBUTOR, LEADER, stepOf, ZOOMS, zoomOf, type Zoom } from './zoom';

/** The cards of all reference organisations, each that is the same once. */
const cards = [
	...new Map(
		organisations.flatMap((org) => {
			const all = new Cards(org, library);
			return Array.from(
				{ length: org.size },
				(_, p) => [JSON.stringify({ ...all.of(p), reports: '' }), all.of(p)] as const
			);
		})
	).values()
];

/** Every line inside the card's box, at any scale of its zoom. */
function expectInside(content: CardContent, text: CardText, width: number, height: number): void {
	for (const line of text.lines) {
		const w = textWidth(line.text, line.face, line.px);
		const x0 = line.align === 'left' ? line.x : line.align === 'right' ? line.x - w : line.x - w / 2;
		expect(x0 >= 2 && x0 + w <= width - 2, `${content.title}: “${line.text}” beside a card of ${width}`).toBe(true);
		expect(
			line.y - line.px * 0.75 >= 0 && line.y <= height,
			`${content.title}: “${line.text}” above or below a card of ${height}`
		).toBe(true);
		expect(line.px).toBeGreaterThanOrEqual(11);
	}
}

const sizeOf = ({ weight }: CardContent) => (weight === 'contributor' ? CONTRIBUTOR : LEADER);
const heightAt = (content: CardContent, k: number): number => sizeOf(content).height * k;
const set = (content: CardContent, k: number, zoom: Zoom, slack = 0): CardText =>
	cardText(content, zoom, sizeOf(content).width * k, heightAt(content, k), k, true, slack);
const titleOf = ({ lines }: CardText): string =>
	lines
		.filter(({ tone }) => tone === 'title')
		.map(({ text }) => text)
		.reduce((all, text) => all + (/[-/]$/.test(all) && !all.endsWith(' /') ? '' : all && ' ') + text, '');

/** How many letters of a text are shown: one more than there are for all of it, as nothing is left out. */
const lettersOf = (shown: string, text: string): number => {
	const packed = shown.replace(/[\s…]/g, '');
	return packed === text.replace(/[\s…]/g, '') ? Infinity : packed.length;
};

/** All scales in small steps, and the zooms that each may be drawn at. */
const SCALES = Array.from({ length: 60 }, (_, i) => 0.3 * 1.04 ** i);
const zoomsAt = (k: number): Zoom[] => [...new Set(ZOOMS.map(({ id }) => zoomOf(k, id)))];

const NOBODY: CardContent = {
	title: '',
	short: '',
	person: '',
	levelName: 'Director',
	weight: 'director',
	reports: '3 reports',
	line: '',
	points: []
};

/** What a file may call the roles of the library. */
const aliases = library.roles.flatMap(({ title, short, aliases: others, level }) =>
	[title, ...others].map((name): CardContent => ({
		...NOBODY,
		title: name,
		short,
		weight: level === 'ic' || level === 'ic-lead' ? 'contributor' : level === 'manager' ? 'lead' : level
	}))
);

const scale = fc.double({ min: 0.05, max: 3, noNaN: true });

describe('text on cards', () => {
	it('is never wider or higher than its card', () => {
		fc.assert(
			fc.property(fc.constantFrom(...cards), scale, fc.boolean(), (content, k, named) => {
				const size = content.weight === 'contributor' ? CONTRIBUTOR : LEADER;
				expectInside(
					content,
					cardText(content, zoomOf(k), size.width * k, size.height * k, k, named),
					size.width * k,
					size.height * k
				);
			}),
			{ numRuns: 2000 }
		);
	});

	it('is never wider than its card whatever the file says', () => {
		const words = fc.string({ unit: 'grapheme', maxLength: 60 });
		fc.assert(
			fc.property(words, words, scale, (title, person, k) => {
				const content: CardContent = {
					title,
					short: title,
					person,
					levelName: '',
					weight: 'plain',
					reports: '3 reports',
					line: '',
					points: []
				};
				expectInside(
					content,
					cardText(content, zoomOf(k), LEADER.width * k, LEADER.height * k, k, true),
					LEADER.width * k,
					LEADER.height * k
				);
			}),
			{ numRuns: 1000 }
		);
	});

	it.each([
		['of the reference organisations', cards, 0.5],
		['of files that use any name of a role', aliases, 0.58]
	])('shows whole titles from Titles zoom on, so that neighbours are named alike: %s', (_, all, from) => {
		for (const content of all)
			for (const k of SCALES.filter((at) => at >= from))
				for (const slack of [0, 0.08])
					for (const zoom of slack === 0 ? zoomsAt(k) : [zoomOf(k)])
						if (zoom !== 'regions')
							expect(titleOf(set(content, k, zoom, slack)), `at ${k}, ${zoom}`).toBe(content.title);
	});

	it('shortens no title on the way in, whatever the file says', () => {
		const words = fc.string({
			unit: fc.constantFrom('a', 'W', 'i', 'M', ' ', ' ', '-', '.', 'é', '漢', 'ش'),
			maxLength: 90
		});
		const title = fc.oneof(words, fc.constantFrom(...[...cards, ...aliases].map((content) => content.title)));
		const weight = fc.constantFrom('c-suite', 'lead', 'contributor', 'plain') satisfies fc.Arbitrary<
			CardContent['weight']
		>;
		fc.assert(
			fc.property(
				title,
				weight,
				fc.string({ maxLength: 20 }),
				fc.constantFrom(0, 0.08),
				(text, weigh, person, slack) => {
					const content = {
						...NOBODY,
						title: text,
						short: text,
						weight: weigh,
						person,
						line: 'Runs one section of the product.'
					};
					const most = new Map(ZOOMS.map(({ id }) => [id, 0] as [Zoom, number]));
					for (const k of SCALES)
						for (const zoom of zoomsAt(k)) {
							const letters = lettersOf(titleOf(set(content, k, zoom, slack)), text);
							// Whoever zooms in comes from this zoom or a farther one.
							const before = Math.max(
								...ZOOMS.slice(0, ZOOMS.findIndex(({ id }) => id === zoom) + 1).map(({ id }) => most.get(id)!)
							);
							expect(letters, `${text} at ${k}, ${zoom}`).toBeGreaterThanOrEqual(before);
							most.set(zoom, Math.max(letters, most.get(zoom)!));
						}
				}
			),
			{ numRuns: 300 }
		);
	});

	it('tells the whole mission from 176 px of a leader’s card on, on two lines at most', () => {
		for (const content of [...cards, ...cards.map((one) => ({ ...one, person: 'Ada Lovelace' }))])
			for (const k of SCALES.filter((scale) => scale >= 0.88)) {
				const lines = set(content, k, zoomOf(k)).lines.filter(({ tone }) => tone === 'text');
				const mission = lines.map(({ text }) => text).filter((text) => text !== '–' && text !== content.person);
				expect(mission.length, `${content.title} at ${k}`).toBeLessThanOrEqual(2);
				if (content.person === '' || k >= 1.1) expect(mission.join(' '), `${content.title} at ${k}`).toBe(content.line);
			}
	});

	it('cuts a mission only on a card that is full', () => {
		const mission = fc.lorem({ maxCount: 20 });
		fc.assert(
			fc.property(fc.constantFrom(...cards), mission, scale, (one, line, k) => {
				const content = { ...one, line };
				const { lines } = set(content, k, zoomOf(k));
				const told = lines.filter(({ tone, text }) => tone === 'text' && text !== '–');
				if (told.at(-1)?.text.endsWith('…'))
					expect(Math.max(...lines.map(({ y }) => y))).toBeGreaterThan((heightAt(content, k) * 2) / 3);
			})
		);
	});
});

describe('text that runs from right to left', () => {
	const LEFTWARD = [
		['مديرة المنتجات (CPO)', true],
		['מנהל מפות (גרסה 2.0)', true],
		['باحث تجربة المستخدم – UX', true],
		['Product Manager (خرائط)', false],
		['מעצבת מוצר, "אטלס"', true]
	] as const;

	it.each(LEFTWARD)('%s begins at its own side of the card, whole, on every line', (title, rtl) => {
		const content: CardContent = { ...NOBODY, title, short: title, weight: 'plain', levelName: '', person: 'נועה' };
		for (const k of SCALES.filter((at) => at >= 0.56))
			for (const slack of [0, 0.08]) {
				const width = LEADER.width * k;
				const lines = cardText(content, zoomOf(k), width, LEADER.height * k, k, true, slack).lines;
				const titles = lines.filter(({ tone }) => tone === 'title');
				expect(titles.map(({ text }) => text).join(' '), `at ${k}`).toBe(title);
				for (const line of titles) {
					expect([line.align, line.rtl ?? false]).toEqual(rtl ? ['right', true] : ['left', false]);
					expect(rtl ? width - line.x : line.x).toBeLessThan(25);
				}
				// The name at the head of the card changes places with the number of reports.
				const [name, reports] = [
					lines.find(({ text }) => text === 'נועה'),
					lines.find(({ text }) => text === '3 reports')
				];
				if (reports) expect([name?.align, reports.align, reports.rtl]).toEqual(['right', 'left', undefined]);
			}
	});

	it('has its dots at its end, as all of it runs', () => {
		const title = `${'مدير تطوير الأعمال والشراكات '.repeat(6)}(CPO)`;
		const last = set({ ...NOBODY, title, short: title }, 0.9, 'roles').lines.findLast(({ tone }) => tone === 'title')!;
		expect(last.text).toMatch(/…$/);
		expect(last.rtl).toBe(true);
	});
});

describe('zoom', () => {
	it('follows the width of a leader’s card', () => {
		expect([0.3, 0.52, 0.87, 0.88, 1.89, 1.9].map((k) => zoomOf(k))).toEqual([
			'regions',
			'titles',
			'titles',
			'roles',
			'roles',
			'detail'
		]);
	});

	it('is Detail first where that begins, by whatever steps', () => {
		for (const factor of [1.25, 2])
			for (let from = 0.2; from < 0.4; from += 0.01) {
				let [k, zoom] = [from, zoomOf(from)];
				while (zoom !== 'detail') {
					k *= stepOf(k, factor);
					zoom = zoomOf(k, zoom);
				}
				expect(k * LEADER.width).toBeLessThan(400);
			}
		expect(2.4 * stepOf(2.4, 1.25)).toBeCloseTo(3);
		expect(2 * stepOf(2, 0.8)).toBeCloseTo(1.6);
	});

	it('does not flicker on an edge', () => {
		for (const { from } of ZOOMS.slice(1)) {
			const edge = from / LEADER.width;
			const below = zoomOf(edge * 0.9);
			expect(zoomOf(edge * 1.02, below)).toBe(below);
			expect(zoomOf(edge * 1.05, below)).not.toBe(below);
		}
	});
});
