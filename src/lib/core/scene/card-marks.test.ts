import { describe, expect, it } from 'vitest';
import { LAYOUT, LAYOUT_NAMES } from '../../../../tests/support/layouts';
import { organisations, subjectOf } from '../../../../tests/support/organisations';
import { parseHex } from '#core/base/colour';
import { zoomOf } from '#core/cards/zoom';
import { isCSuite } from '#core/org/levels';
import { PALETTES } from '#core/paint/palette';
import { mapScene } from './map-scene';
import type { CardMark, TextMark } from './marks';

const everywhere = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };

const luminance = (hex: string): number => {
	const [r, g, b] = parseHex(hex).map((v) =>
		v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4
	);
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string): number => {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
};
const colourfulness = (hex: string): number => Math.max(...parseHex(hex)) - Math.min(...parseHex(hex));

describe('a chief who is selected', () => {
	it.each(['light', 'dark'] as const)('is not to be taken for one who is not: %s', (theme) => {
		const { colour } = PALETTES[theme];
		for (const org of organisations)
			for (let position = 0; position < org.size; position++) {
				if (!isCSuite(org.level[position]!)) continue;
				const { marks } = mapScene(subjectOf(org, position), everywhere, 0.62, 'titles');
				const card = marks.find((mark): mark is CardMark => mark.kind === 'card' && mark.position === position)!;
				const words = marks.find((mark): mark is TextMark => mark.kind === 'text' && mark.position === position)!;
				const [fill, others] = [colour(card.fill!), colour('ink')];
				expect(
					contrast(fill, others) > 7 || colourfulness(fill) > colourfulness(others) + 40,
					org.titles[position]
				).toBe(true);
				expect(contrast(colour(words.fill), fill)).toBeGreaterThan(7);
				expect(card.ring?.width).toBe(3);
			}
	});
});

describe('cards beside each other', () => {
	// The lines of an outline are not beside each other; theirs is row-text.test.ts.
	it.each(LAYOUT_NAMES.filter((name) => name !== 'outline'))(
		'are named alike from Titles zoom on, by their whole titles: %s',
		(layout) => {
			for (const org of organisations) {
				const subject = subjectOf(org, -1, undefined, { layout: LAYOUT[layout] });
				for (const k of [0.52, 0.62, 0.8, 0.88, 1, 1.4, 1.9, 2.6]) {
					const said = new Map<number, string>();
					for (const mark of mapScene(subject, everywhere, k, zoomOf(k)).marks)
						if (mark.kind === 'text' && mark.group === 'card' && mark.position !== undefined)
							said.set(mark.position, `${said.get(mark.position) ?? ''} ${mark.text}`);
					for (const [position, text] of said)
						expect(text.replaceAll(/[ /]/g, ''), `${org.id} at ${k}`).toContain(
							org.titles[position]!.replaceAll(/[ /]/g, '')
						);
				}
			}
		}
	);
});
