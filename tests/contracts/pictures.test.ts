import { describe, expect, it } from 'vitest';
import { PAGE_SIZES, type PageSize, rasterOf, MOST_PIXELS } from '#core/export/page';
import { svgOf, type Picture } from '#core/export/picture';
import { OF_MAP, PICTURES } from '#core/export/registry';
import type { Shown } from '#core/export/shown';
import { zoomOf } from '#core/cards/zoom';
import { LAYOUTS, type LayoutName } from '#core/layout/registry';
import { foldedIn, showLevels, UNFOLDED } from '#core/org/folds';
import { columnOf, comparedIn } from '#core/compare/compared';
import { EMPTY_LIBRARY } from '#core/roles/library';
import { placeOf } from '#core/org/ids';
import type { Org } from '#core/org/org';
import { boxOf } from '#core/scene/label-room';
import type { CardMark, TextMark } from '#core/scene/marks';
import { FACES } from '#core/text/faces';
import { pickedMarks } from '#core/scene/picked-marks';
import { focusOf } from '#core/scene/subject';
import { comparisonSlide } from '#state/slide';
import { helveticaWidth } from '../support/helvetica';
import { library, nobodysLibrary, organisations, orgFrom, subjectOf } from '../support/organisations';
import { profileProblems } from '../support/svg-profile';
import { elementsOf, readXml, textOf } from '../support/xml';

const LOOK = { theme: 'light', background: 'paper' } as const;
const SIZES = Object.keys(PAGE_SIZES) as PageSize[];
/** Those that are made of something else than a map, each with tests of its own below. */
const OTHERS: readonly string[] = ['slide'];
const KINDS = OF_MAP.map((name) => [name, PICTURES[name]] as const);

/** The middle of a map as a screen of 1200 by 700 shows it, with the first report selected. */
async function shown(
	org: Org,
	name: LayoutName,
	k: number,
	{ levels, top = 0 }: { levels?: number; top?: number } = {}
): Promise<Shown> {
	const layout = await LAYOUTS[name].load();
	const folds = levels === undefined ? UNFOLDED : showLevels(levels);
	const folded = foldedIn(org, folds, top);
	const subject = subjectOf(org, org.size > 1 ? Math.max(1, top) : -1, undefined, {
		layout,
		top,
		...(folded && { folded })
	});
	const { x0, y0, x1, y1 } = subject.arrangement.box;
	const [x, y] = [((x0 + x1) / 2) * k, ((y0 + y1) / 2) * k];
	return {
		subject,
		layout,
		folds,
		top,
		k,
		zoom: zoomOf(k),
		seen: { x0: x - 600, y0: y - 350, x1: x + 600, y1: y + 350 }
	};
}

function expectComplete({ scene, box, titles, ...picture }: Picture): void {
	const texts = scene.marks.filter((mark): mark is TextMark => mark.kind === 'text');
	const cards = scene.marks.filter((mark): mark is CardMark => mark.kind === 'card' && mark.of !== undefined);
	const plots = scene.marks.flatMap((mark) =>
		mark.kind === 'plots'
			? Array.from({ length: mark.boxes.length / 4 }, (_, i) => mark.boxes.slice(4 * i, 4 * i + 4))
			: []
	);
	const outside = [
		...texts.filter((mark) => beyond(boxOf(mark), box)).map(({ text }) => text),
		...cards
			.filter(({ x, y, width, height }) => beyond({ x0: x, y0: y, x1: x + width, y1: y + height }, box))
			.map(({ of }) => of),
		...plots.filter(([x, y, width, height]) => beyond({ x0: x!, y0: y!, x1: x! + width!, y1: y! + height! }, box))
	];
	expect(outside).toEqual([]);

	const svg = svgOf({ scene, box, titles, ...picture }, { theme: 'light', background: 'paper' });
	expect(profileProblems(svg)).toEqual([]);
	const elements = [...elementsOf(readXml(svg))];
	const named = elements.filter(({ name }) => name === 'title').map(textOf);
	const written = new Set(elements.filter(({ name }) => name === 'text').map(textOf));
	// Marks that embed text from right to left say nothing of their own.
	const said = new Set([...written].map((text) => text.replaceAll(/[\u202a-\u202e]/g, '')));
	for (const { text } of texts) expect(said).toContain(text);
	if (cards.length > 1) for (const title of titles) expect(named).toContain(title);
	const description = textOf(elements.find(({ name }) => name === 'desc')!);
	for (const title of titles) expect(description).toContain(title);
}

const beyond = (inner: Picture['box'], outer: Picture['box']): boolean =>
	inner.x0 < outer.x0 || inner.y0 < outer.y0 || inner.x1 > outer.x1 || inner.y1 > outer.y1;

describe.each(KINDS)('the picture “%s”', (name, kind) => {
	it.each(organisations.map((org) => [org.id, org] as const))('is complete: %s', async (_, org) => {
		const draw = await kind.load();
		for (const size of SIZES)
			for (const k of [0.25, 0.62, 1.2]) expectComplete(draw(await shown(org, 'top-down', k), size));
	});

	it.each(Object.keys(LAYOUTS) as LayoutName[])(
		'is complete in the layout %s, folded and as a branch',
		async (layout) => {
			const draw = await kind.load();
			const org = organisations.find(({ id }) => id === 'enterprise')!;
			for (const size of SIZES) {
				expectComplete(draw(await shown(org, layout, 0.8, { levels: 3 }), size));
				expectComplete(draw(await shown(org, layout, 0.62, { top: 1 }), size));
			}
		}
	);

	it('gives the same bytes for the same input', async () => {
		const draw = await kind.load();
		const once = async (): Promise<string> =>
			svgOf(draw(await shown(organisations[2]!, 'radial', 0.7), 'full-hd'), { theme: 'dark', background: 'none' });
		expect(await once()).toBe(await once());
	});

	it('has every whole title of hostile words, however short the card', async () => {
		const titles = [
			'<b>VP</b> & "Co" ]]>',
			'رئيس قسم المنتجات',
			'👩‍🚀 Chief 🚀',
			"D'Arcy\u0007\u0000",
			'Very '.repeat(60)
		];
		const org = orgFrom([
			{ id: 'top', title: 'Top' },
			...titles.map((title, i) => ({ id: `p${i}`, title, manager: i === 0 ? 'top' : 'p0' }))
		]);
		const draw = await kind.load();
		const { scene, box, ...rest } = draw(
			{ ...(await shown(org, 'top-down', 0.7)), seen: { x0: -9999, y0: -9999, x1: 9999, y1: 9999 } },
			'tight'
		);
		const svg = svgOf({ scene, box, ...rest }, { theme: 'light', background: 'paper' });
		expect(profileProblems(svg)).toEqual([]);
		const named = [...elementsOf(readXml(svg))].filter(({ name: element }) => element === 'title').map(textOf);
		for (const title of org.titles.slice(name === 'branch' ? 1 : 0))
			expect(named).toContain(title.replace(/[\u0000-\u0008]/g, ''));
	});

	it('fits onto the pages', async () => {
		const draw = await kind.load();
		for (const org of organisations)
			for (const size of SIZES) {
				const { box } = draw(await shown(org, 'top-down', 0.62), size);
				const { width, height, scale } = rasterOf(box, size);
				expect(width * height).toBeLessThanOrEqual(MOST_PIXELS);
				expect((box.x1 - box.x0) * scale).toBeLessThanOrEqual(width + 1);
				expect((box.y1 - box.y0) * scale).toBeLessThanOrEqual(height + 1);
				if (size !== 'tight') expect([width, height].join(' × ')).toBe(PAGE_SIZES[size].title);
			}
	});
});

it('tries every kind of picture', () => {
	expect(Object.keys(PICTURES)).toEqual([...OF_MAP, ...OTHERS]);
});

describe('a branch', () => {
	it('is what is below its top, and nobody else', async () => {
		const draw = await PICTURES.branch.load();
		const org = organisations.find(({ id }) => id === 'mid-size')!;
		const state = await shown(org, 'top-down', 0.62, { levels: 1 });
		const { titles, title } = draw(state, 'tight');
		expect(title).toBe(org.titles[1]);
		expect(titles[0]).toBe(org.titles[1]);
		expect(titles.length).toBeGreaterThan(1);
		for (const title of titles) expect(org.titles.slice(1, org.end[1])).toContain(title);
	});

	it('of one to whom nobody reports is the branch that it is in', async () => {
		const draw = await PICTURES.branch.load();
		const org = organisations.find(({ id }) => id === 'mid-size')!;
		const state = await shown(org, 'top-down', 0.62, {});
		const leaf = org.ids.indexOf('product-owner');
		const { titles } = draw({ ...state, subject: { ...state.subject, focus: focusOf(org, leaf) } }, 'full-hd');
		expect(titles).toContain('Product Owner');
		expect(titles).toContain('Group Product Manager');
	});
});

describe('the words of a picture', () => {
	it.each(organisations.map((org) => [org.id, org] as const))(
		'stay on their cards in a wider font: %s',
		async (_, org) => {
			const draw = await PICTURES.map.load();
			for (const k of [0.62, 1.2, 2]) {
				let card: CardMark | undefined;
				for (const mark of draw(await shown(org, 'top-down', k), 'tight').scene.marks) {
					if (mark.kind === 'card') card = mark;
					if (mark.kind !== 'text' || mark.of === undefined) continue;
					const width = helveticaWidth(mark.text, FACES[mark.face].weight, mark.px);
					const [left, right] = mark.align === 'right' ? [mark.x - width, mark.x] : [mark.x, mark.x + width];
					expect(left, mark.text).toBeGreaterThan(card!.x + 2);
					expect(right, mark.text).toBeLessThan(card!.x + card!.width - 2);
				}
			}
		}
	);
});

describe('what is picked', () => {
	it('has its coins and ways on a picture of the map', async () => {
		const org = organisations.find(({ id }) => id === 'enterprise')!;
		const plain = await shown(org, 'top-down', 0.62);
		const picked = {
			...plain,
			subject: { ...plain.subject, picked: pickedMarks(['cpo', 'cto'].map((id) => placeOf(org, id))) }
		};
		const draw = await PICTURES.map.load();
		const letters = ({ scene }: Picture) =>
			scene.marks.flatMap((mark) => (mark.kind === 'text' && /^[A-D]$/.test(mark.text) ? [mark.text] : []));
		expect(letters(draw(plain, 'tight'))).toEqual([]);
		expect(letters(draw(picked, 'tight'))).toEqual(['A', 'B']);
		expectComplete(draw(picked, 'tight'));
	});
});

describe('the picture of a comparison', () => {
	it.each(organisations.map((org) => [org.id, org] as const))('is complete: %s', async (_, org) => {
		const draw = await PICTURES.slide.load();
		for (const names of [
			['cpo', 'cto', 'vp-product'],
			['pm', 'product-owner'],
			['ceo', 'em', 'tpm', 'principal-engineer']
		]) {
			const { columns } = comparedIn(library, org, names, false);
			const picture = draw(comparisonSlide(library, org, columns), 'full-hd');
			expectComplete(picture);
			expect(svgOf(draw(comparisonSlide(library, org, columns), 'full-hd'), LOOK)).toBe(svgOf(picture, LOOK));
			for (const { title } of columns) expect(picture.description).toContain(title);
		}
	});

	it('says of positions that no role describes what their file says', async () => {
		const org = orgFrom([
			{ id: 'a', title: 'Zookeeper' },
			{ id: 'b', title: '<b>Lion & "tamer"</b>', manager: 'a' },
			{ id: 'c', title: 'ق'.repeat(300), manager: 'b' }
		]);
		const subject = comparisonSlide(
			nobodysLibrary,
			org,
			[0, 1, 2].map((position) => columnOf(EMPTY_LIBRARY, org, position))
		);
		expect(subject.beside.kind === 'comparison' && subject.beside.rows.map(({ label }) => label)).toContain(
			'Reports to'
		);
		expectComplete((await PICTURES.slide.load())(subject, 'full-hd'));
	});
});
