import { describe, expect, it } from 'vitest';
import { LAYOUT, LAYOUT_NAMES } from '../../../../tests/support/layouts';
import { library, organisation, organisations, subjectOf } from '../../../../tests/support/organisations';
import { overlaps, type Box } from '#core/base/geometry';
import { zoomOf } from '#core/cards/zoom';
import { cardBox, entryOf } from '#core/layout/arrangement';
import { PALETTES } from '#core/paint/palette';
import { textWidth } from '#core/text/measure';
import { labelScene } from './more-labels';
import { mapScene } from './map-scene';
import type { Mark, TextMark } from './marks';
import { pathRoad } from './roads';
import { placeOf } from '#core/org/ids';

const SCALES = { regions: 0.4, titles: 0.62, roles: 1.12, detail: 1.92 };
const everything: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };

const texts = (marks: readonly Mark[]): TextMark[] => marks.filter((mark): mark is TextMark => mark.kind === 'text');

const boxOf = ({ text, x, y, face, px, align }: TextMark): Box => {
	const width = textWidth(text, face, px);
	const x0 = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
	return { x0, x1: x0 + width, y0: y - px * 0.75, y1: y + px * 0.2 };
};

/** How far a point lies from a box. */
const away = ({ x0, y0, x1, y1 }: Box, x: number, y: number): number => Math.max(0, x0 - x, x - x1, y0 - y, y - y1);

/** Numbers to a tenth of a px, so that a golden file says what changed and not how it was added up. */
const rounded = (value: unknown): unknown =>
	JSON.parse(JSON.stringify(value, (_, v: unknown) => (typeof v === 'number' ? Math.round(v * 10) / 10 : v)));

describe('scenes', () => {
	it.each(Object.entries(SCALES))('of the startup at %s zoom are as they were', async (zoom, k) => {
		const subject = subjectOf(organisation('startup'), placeOf(organisation('startup'), 'head-of-product'));
		const lines = mapScene(subject, everything, k, zoomOf(k)).marks.map((mark) => JSON.stringify(rounded(mark)));
		await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./golden/startup-${zoom}.jsonl`);
	});

	it.each(LAYOUT_NAMES.slice(1))('of the startup in the layout %s are as they were', async (layout) => {
		const org = organisation('startup');
		const folded = new Uint8Array(org.size);
		folded[placeOf(org, 'cto')] = 1;
		const subject = subjectOf(org, placeOf(org, 'head-of-product'), library, { layout: LAYOUT[layout], folded });
		const lines = mapScene(subject, everything, SCALES.titles, 'titles').marks.map((mark) =>
			JSON.stringify(rounded(mark))
		);
		await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./golden/startup-${layout}.jsonl`);
	});

	it.each(LAYOUT_NAMES)('show every title from Titles zoom on: %s', (layout) => {
		for (const org of organisations) {
			const subject = subjectOf(org, -1, library, { layout: LAYOUT[layout] });
			const shown = new Set(texts(mapScene(subject, everything, 1.92, 'detail').marks).map(({ text }) => text));
			for (let p = 0; p < org.size; p++)
				expect(shown.has(org.titles[p]!) || shown.has(subject.cards.of(p).short), org.titles[p]).toBe(true);
		}
	});

	it.each(LAYOUT_NAMES)(
		'draw the path to the root from the selected card upwards, all of it or its first part: %s',
		(layout) => {
			const org = organisation('mid-size');
			const subject = subjectOf(org, placeOf(org, 'product-owner'), library, { layout: LAYOUT[layout] });
			const [path] = pathRoad(subject, everything, 1);
			expect(path!.lines).toHaveLength(subject.focus!.path.length - 1);
			path!.lines.forEach((line, i) => {
				const [from, to] = [subject.focus!.path.at(-1 - i)!, subject.focus!.path.at(-2 - i)!];
				expect(away(cardBox(subject.arrangement, entryOf(subject.arrangement, from)), line[0]!, line[1]!)).toBeLessThan(
					1
				);
				// Down a ray of contributors, a road comes from the card before instead of the manager's.
				if (layout !== 'radial')
					expect(
						away(cardBox(subject.arrangement, entryOf(subject.arrangement, to)), line.at(-2)!, line.at(-1)!)
					).toBeLessThan(1);
			});
			expect(pathRoad(subject, everything, 1, 0.4)[0]!.shown).toBe(0.4);
			expect(
				mapScene(subject, everything, 1, 'roles', 0.4).marks.filter(
					(mark) => mark.kind === 'roads' && mark.shown === 0.4
				)
			).toHaveLength(1);
		}
	);

	it.each(LAYOUT_NAMES)('cost what the window shows: %s', (layout) => {
		const subject = subjectOf(organisation('enterprise'), -1, library, { layout: LAYOUT[layout] });
		const all = mapScene(subject, everything, 0.62, 'titles').marks.length;
		const first = cardBox(subject.arrangement, 0);
		const part = mapScene(subject, first, 0.62, 'titles').marks.length;
		expect(part).toBeLessThan(all / 4);
	});

	it('use only colours that both palettes know', () => {
		for (const org of organisations)
			for (const selected of [-1, 0, org.size - 1])
				for (const k of Object.values(SCALES)) {
					const { marks } = mapScene(subjectOf(org, selected), everything, k, zoomOf(k));
					for (const mark of marks)
						for (const colour of ['fill' in mark ? mark.fill : undefined, 'stroke' in mark ? mark.stroke : undefined])
							if (colour)
								for (const palette of Object.values(PALETTES)) expect(palette.colour(colour)).toMatch(/^#[0-9a-f]{6}$/);
				}
	});

	it('recede what is not related and leave its text legible', () => {
		const org = organisation('mid-size');
		const { marks } = mapScene(subjectOf(org, placeOf(org, 'vp-product')), everything, 0.62, 'titles');
		const fill = (title: string) => texts(marks).find(({ text }) => text.startsWith(title))?.fill;
		expect(fill('UX Researcher')).toBe('ink-3');
		expect(fill('Product Line')).toBe('ink');
		expect(fill('of Product')).toBe('on-ink');
		expect(fill('Chief Operating')).toBe('ink-2');
	});
});

describe('names of territories', () => {
	const view = { x0: -5000, y0: -5000, x1: 5000, y1: 5000 };

	const everyMap = organisations.flatMap((org) => LAYOUT_NAMES.map((layout) => [org.id, layout, org] as const));

	it.each(everyMap)('never overlap a card from Titles zoom on, and never each other: %s, %s', (_, layout, org) => {
		const subject = subjectOf(org, -1, library, { layout: LAYOUT[layout] });
		for (const k of [0.53, 0.62, 0.9, 1.12, 1.92, 2.8]) {
			const names = texts(labelScene(subject, { view, covered: [] }, k, zoomOf(k)).marks).map((mark) => ({
				mark,
				box: boxOf(mark)
			}));
			expect(names.length).toBeGreaterThan(0);
			for (const { mark, box } of names) {
				for (let e = 0; e < subject.arrangement.size; e++) {
					const card = cardBox(subject.arrangement, e);
					expect(
						overlaps(box, { x0: card.x0 * k, y0: card.y0 * k, x1: card.x1 * k, y1: card.y1 * k }),
						`${mark.text} over a card at ${k}`
					).toBe(false);
				}
				for (const other of names)
					if (other.mark !== mark)
						expect(overlaps(box, other.box), `${mark.text} over ${other.mark.text} at ${k}`).toBe(false);
			}
		}
	});

	it.each(everyMap)('are never clipped by the view, wherever it is: %s, %s', (_, layout, org) => {
		const subject = subjectOf(org, -1, library, { layout: LAYOUT[layout] });
		for (const k of [0.33, 0.4, 0.62, 1.12, 1.92])
			for (let x = -1500; x <= 1500; x += 170)
				for (let y = -100; y <= 1000; y += 190) {
					const window = { x0: x * k, y0: y * k, x1: x * k + 900, y1: y * k + 600 };
					for (const mark of texts(labelScene(subject, { view: window, covered: [] }, k, zoomOf(k)).marks)) {
						const box = boxOf(mark);
						expect(
							box.x0 >= window.x0 && box.x1 <= window.x1 && box.y0 >= window.y0 && box.y1 <= window.y1,
							`${mark.text} at ${k}`
						).toBe(true);
					}
				}
	});

	it('name every territory of the first view when all of it is seen', () => {
		const subject = subjectOf(organisation('mid-size'));
		const shown = texts(labelScene(subject, { view, covered: [] }, 0.39, 'regions').marks)
			.map(({ text }) => text)
			.join(' ');
		for (const { name } of subject.territories.list) expect(shown).toContain(name);
	});
});
