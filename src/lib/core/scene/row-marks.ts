import { GLYPH, rowText } from '#core/cards/row-text';
import { belowWords } from '#core/org/below';
import { isCSuite, isIC, LEVELS } from '#core/org/levels';
import { heightOf, widthOf } from '#core/layout/arrangement';
import { cardRadius, lookOf, stateOf } from './card-marks';
import { mix, tint, type Colour } from './colour';
import { isFolded } from './fold-badges';
import type { RoadsMark } from './marks';
import { landKind, type DrawCard } from './subject';

/** Half the line of a glyph of a contributor, and how wide that is, at the usual size; px. */
const BAR = { half: 6, width: 4 } as const;
/** How wide the outlines of the other glyphs are, and how dark, by the rank of the level. */
const OUTLINES: Readonly<Record<number, { readonly width: number; readonly share: number }>> = {
	5: { width: 2, share: 1 },
	4: { width: 1.25, share: 0.62 },
	3: { width: 1, share: 0.4 }
};

/** Adds the marks of one line of a list: level is the glyph and the weight of the title, its ground is quiet. */
export const rowMarks: DrawCard = (subject, entry, k, zoom, into) => {
	const { arrangement: a, cards } = subject;
	const position = a.position[entry]!;
	const state = stateOf(subject, position);
	if (zoom === 'regions' && state !== 'selected') return;
	const content = isFolded(subject, entry)
		? { ...cards.of(position), below: belowWords(subject.org, position) }
		: cards.of(position);
	const [x, y] = [a.x[entry]! * k, a.y[entry]! * k];
	const [width, height] = [widthOf(a, entry) * k, heightOf(a, entry) * k];
	const { fill, shadow, ring, text } = lookOf(subject, position, 'contributor', state);
	const of = { position, group: 'card', of: content.title } as const;
	const land = landKind(subject, position);
	const level = subject.org.level[position]!;
	const ground: Colour | undefined =
		state === 'rest' ? (isIC(level) ? mix(land ? tint(land) : 'paper', 'surface', 0.62) : 'surface') : fill;
	into.push({
		kind: 'card',
		...of,
		x,
		y,
		width,
		height,
		radius: cardRadius(zoom, height),
		...(ground && { fill: ground }),
		...(shadow && { shadow }),
		// The next line is close.
		...(ring && { ring: { ...ring, gapWidth: 1, width: 1.5 } })
	});
	if (zoom === 'regions') return;
	const { lines, glyph } = rowText(content, zoom, width, height, k, subject.slack);
	if (glyph)
		into.push({
			...of,
			...glyphOf(level, x + glyph.x, y + glyph.y, glyph.scale, state === 'rest' ? undefined : text.title)
		});
	for (const { text: words, tone, ...line } of lines)
		into.push({ kind: 'text', ...of, ...line, text: words, x: x + line.x, y: y + line.y, fill: text[tone] });
};

/** The glyph of a level around a point: filled, outlined, or a bar. */
function glyphOf(level: number, x: number, y: number, scale: number, ink: Colour | undefined): RoadsMark {
	const [right, down] = [(GLYPH.width / 2) * scale, (GLYPH.height / 2) * scale];
	const line = { kind: 'roads', radius: 0, stroke: ink ?? 'ink' } as const;
	if (isCSuite(level)) return { ...line, lines: [[x - right, y, x + right, y]], width: 2 * down };
	if (isIC(level))
		return {
			...line,
			stroke: ink ?? 'mute',
			lines: [[x - BAR.half * scale, y, x + BAR.half * scale, y]],
			width: BAR.width * scale,
			round: true
		};
	const { width, share } = OUTLINES[LEVELS[level]?.rank ?? 3] ?? OUTLINES[3]!;
	const [r, d] = [right - width / 2, down - width / 2];
	return {
		...line,
		lines: [[x, y - d, x + r, y - d, x + r, y + d, x - r, y + d, x - r, y - d, x, y - d]],
		radius: 2.5 * scale,
		stroke: ink ?? mix('surface', 'ink', share),
		width
	};
}
