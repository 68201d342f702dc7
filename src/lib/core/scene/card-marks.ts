import { belowWords } from '#core/org/below';
import { cardText } from '#core/cards/lines';
import type { Tone } from '#core/cards/setting';
import type { Weight } from '#core/cards/content';
import type { Zoom } from '#core/cards/zoom';
import { heightOf, widthOf } from '#core/layout/arrangement';
import type { Position } from '#core/org/org';
import { coast, label, mix, solid, tint, type Colour } from './colour';
import { isFolded } from './fold-badges';
import type { CardMark, Mark } from './marks';
import { isCapital } from './plots';
import { disciplineKind, landKind, type Subject } from './subject';

/** Corner radius of a card by zoom, px. */
const RADIUS: Record<Zoom, number> = { regions: 5, titles: 8, roles: 10, detail: 12 };

/** Corner radius of a card of some height, px: a low one is rounded less. */
export const cardRadius = (zoom: Zoom, height: number): number =>
	zoom === 'regions' ? RADIUS.regions : Math.min(RADIUS[zoom], height / 5);

type State = 'rest' | 'selected' | 'receded';

/** How a position is emphasised, or not. */
export const stateOf = ({ focus }: Pick<Subject, 'focus'>, position: Position): State =>
	focus === undefined || (focus.selected !== position && focus.lit.has(position))
		? 'rest'
		: focus.selected === position
			? 'selected'
			: 'receded';

/** How a card's body and its words are painted. */
export interface Look extends Pick<CardMark, 'fill' | 'stroke' | 'strokeWidth' | 'shadow' | 'ring'> {
	readonly text: Record<Tone, Colour>;
	readonly divider: Colour;
}

/** Adds the marks of one card. At Regions zoom a card is a plot, drawn elsewhere, and only its name (if any) is added here. */
export function cardMarks(subject: Subject, entry: number, k: number, zoom: Zoom, into: Mark[]): void {
	if (subject.rows) return subject.rows(subject, entry, k, zoom, into);
	const { arrangement, cards } = subject;
	const position = arrangement.position[entry]!;
	const [x, y] = [arrangement.x[entry]! * k, arrangement.y[entry]! * k];
	const [width, height] = [widthOf(arrangement, entry) * k, heightOf(arrangement, entry) * k];
	const state = stateOf(subject, position);
	const capital = zoom === 'regions' && isCapital(subject, entry);
	if (zoom === 'regions' && !capital && state !== 'selected') return;
	const content = isFolded(subject, entry)
		? { ...cards.of(position), below: belowWords(subject.org, position) }
		: cards.of(position);
	const look = lookOf(subject, position, content.weight, state);
	if (zoom !== 'regions' || state === 'selected') {
		const { fill, stroke, strokeWidth, shadow, ring } = look;
		into.push({
			kind: 'card',
			position,
			group: 'card',
			of: content.title,
			x,
			y,
			width,
			height,
			radius: cardRadius(zoom, height),
			...(fill && { fill }),
			...(stroke && { stroke, strokeWidth: strokeWidth ?? 1 }),
			...(shadow && { shadow }),
			...(ring && { ring })
		});
	}
	const text = cardText(content, zoom, width, height, k, capital, subject.slack);
	const kind = disciplineKind(subject, position);
	if (text.dot && kind)
		into.push({
			kind: 'dot',
			position,
			group: 'card',
			of: content.title,
			x: x + text.dot.x,
			y: y + text.dot.y,
			r: text.dot.r,
			fill: dotColour(solid(kind), state, content.weight)
		});
	for (const line of text.lines) {
		const fill =
			capital && state === 'rest'
				? 'on-ink'
				: capital && state === 'receded'
					? recededCapital(content.weight)
					: look.text[line.tone];
		into.push({
			kind: 'text',
			position,
			group: 'card',
			of: content.title,
			text: line.text,
			x: x + line.x,
			y: y + line.y,
			face: line.face,
			px: line.px,
			align: line.align,
			...(line.rtl && { rtl: line.rtl }),
			fill
		});
	}
	if (text.divider) {
		const at = y + text.divider.y;
		into.push({
			kind: 'roads',
			position,
			group: 'card',
			of: content.title,
			lines: [[x + text.divider.inset, at, x + width - text.divider.inset, at]],
			radius: 0,
			stroke: look.divider,
			width: 1
		});
	}
}

const recededCapital = (weight: Weight): Colour => (weight === 'c-suite' ? 'ink-2' : 'ink');

function dotColour(colour: ReturnType<typeof solid>, state: State, weight: Weight): Colour {
	if (state === 'selected' || weight === 'c-suite') return mix(colour, 'on-ink', 0.5);
	return state === 'receded' ? mix(colour, 'paper', 0.4) : colour;
}

/** The look of a position's card by its level and its state. */
export function lookOf(
	subject: Pick<Subject, 'org' | 'territories'>,
	position: number,
	weight: Weight,
	state: State
): Look {
	const land = landKind(subject, position);
	if (state === 'selected') {
		const chief = weight === 'c-suite';
		// Among chiefs, who are all in ink, one has the colour of the discipline; where there is none it is turned inside out.
		const kind = chief ? disciplineKind(subject, position) : land;
		const shadow = 2;
		if (chief && (!kind || kind === 'exec'))
			return {
				fill: 'surface',
				shadow,
				ring: { gap: 'paper', gapWidth: 3, stroke: 'ink', width: 3 },
				text: { title: 'ink', meta: 'ink-2', text: 'ink-2', point: 'ink' },
				divider: 'line'
			};
		const fill = kind ? label(kind) : 'ink';
		const quiet = mix(fill, 'on-ink', 0.86);
		return {
			fill,
			shadow,
			ring: { gap: 'paper', gapWidth: 3, stroke: fill, width: chief ? 3 : 2 },
			text: { title: 'on-ink', meta: quiet, text: quiet, point: 'on-ink' },
			divider: mix(fill, 'on-ink', 0.25)
		};
	}
	if (state === 'receded') {
		const text = weight === 'c-suite' ? 'ink-2' : 'ink-3';
		const words: Look['text'] = { title: text, meta: text, text, point: text };
		if (weight === 'c-suite') return { fill: 'csuite-receded', text: words, divider: 'line-2' };
		if (weight === 'contributor') return { text: words, divider: land ? coast(land) : 'line' };
		return {
			stroke: land ? mix(tint(land), coast(land), 0.75) : 'line',
			strokeWidth: 1,
			text: words,
			divider: land ? coast(land) : 'line'
		};
	}
	const words: Look['text'] = { title: 'ink', meta: 'ink-2', text: 'ink-2', point: 'ink' };
	switch (weight) {
		case 'c-suite': {
			const quiet = mix('ink', 'on-ink', 0.76);
			return {
				fill: 'ink',
				shadow: 1,
				text: { title: 'on-ink', meta: quiet, text: quiet, point: 'on-ink' },
				divider: mix('ink', 'on-ink', 0.22)
			};
		}
		case 'vp':
			return { fill: 'surface', stroke: 'ink', strokeWidth: 2, shadow: 1, text: words, divider: 'line' };
		case 'director':
			return {
				fill: 'surface',
				stroke: mix('surface', 'ink', 0.52),
				strokeWidth: 1.25,
				shadow: 1,
				text: words,
				divider: 'line'
			};
		case 'lead':
		case 'plain':
			return {
				fill: 'surface',
				stroke: mix('surface', 'ink', 0.14),
				strokeWidth: 1,
				shadow: 1,
				text: words,
				divider: 'line'
			};
		case 'contributor':
			return { fill: mix(land ? tint(land) : 'paper', 'surface', 0.62), text: words, divider: 'line' };
	}
}
