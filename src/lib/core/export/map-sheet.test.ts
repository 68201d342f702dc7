import { describe, expect, it } from 'vitest';
import { contrastRatio } from '#core/base/contrast-ratio';
import { LAYOUT, LAYOUT_NAMES } from '../../../../tests/support/layouts';
import { orgFrom, organisation, organisations, subjectOf } from '../../../../tests/support/organisations';
import { PALETTES } from '#core/paint/palette';
import { mapSheet, type MapSheet } from './map-sheet';

/** What is written on a sheet, with the sizes that letters have on paper. */
function writingOn({ svg, across }: MapSheet): { text: string; px: number; fill: string; x: number; y: number }[] {
	const [x0, y0, width] = boxOf(svg);
	const scale = (across ? 1047 : 718) / width;
	return [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)"[^>]* fill="(#\w+)">([^<]*)/g)].map(
		([, x, y, px, fill, text]) => ({
			text: text!.replaceAll('&amp;', '&'),
			px: Number(px) * scale,
			fill: fill!,
			x: Number(x) - x0,
			y: Number(y) - y0
		})
	);
}

const boxOf = (svg: string): [number, number, number, number] =>
	/viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number) as [number, number, number, number];

const everySheet = organisations.flatMap((org) => LAYOUT_NAMES.map((layout) => ({ org, layout })));

describe.each(everySheet)('$org.id, $layout, on paper', ({ org, layout }) => {
	const subject = subjectOf(org, -1, undefined, { layout: LAYOUT[layout] });
	const sheet = mapSheet(subject);
	const writing = writingOn(sheet);

	it('names every land, and every role unless that would be too small', () => {
		const words = writing.map(({ text }) => text).join(' ');
		for (const { name } of subject.territories.list) expect(words).toContain(name.split(' ')[0]);
		expect(sheet.regionsOnly && layout !== 'outline').toBe(false);
		if (sheet.regionsOnly) return;
		for (let position = 0; position < org.size; position++) {
			const { title, short } = subject.cards.of(position);
			const first = (whole: string): string => whole.split(/[\s/,-]/)[0]!;
			expect(words.includes(first(title)) || words.includes(first(short)), title).toBe(true);
		}
	});

	it('stays on the sheet, in letters of 3.5 pt or more', () => {
		const [, , width, height] = boxOf(sheet.svg);
		for (const { text, px, x, y } of writing) {
			expect(px * 0.75, text).toBeGreaterThanOrEqual(3.5);
			expect(x >= 0 && x <= width && y >= 0 && y <= height, text).toBe(true);
		}
	});
});

describe('a map on paper', () => {
	it('is the same sheet whoever is selected, but for who is raised and the ways to them', () => {
		const org = organisation('mid-size');
		const words = (selected: number): string[] =>
			writingOn(mapSheet(subjectOf(org, selected)))
				.map(({ text, x, y }) => `${text} ${x} ${y}`)
				.sort();
		expect(words(12)).toEqual(words(-1));
	});

	it('has no pale words: nobody recedes there', () => {
		const onDark = PALETTES.light.colour('on-ink');
		for (const selected of [-1, 12])
			for (const { text, fill } of writingOn(mapSheet(subjectOf(organisation('mid-size'), selected))))
				if (fill !== onDark) expect(contrastRatio(fill, '#ffffff'), `${text} ${fill}`).toBeGreaterThanOrEqual(4.5);
	});

	it('does not blow up a map of one card', () => {
		const [one] = writingOn(mapSheet(subjectOf(orgFrom([{ id: 'solo', title: 'Head of Product' }]))));
		expect(one!.px).toBeLessThan(30);
	});
});
