import { clamp, type Box } from '#core/base/geometry';
import { cardBox, entryOf } from '#core/layout/arrangement';
import type { Position } from '#core/org/org';
import { shorten } from '#core/text/fit';
import { textWidth } from '#core/text/measure';
import { scaleBox, TO_BASELINE } from './label-room';
import type { Mark } from './marks';
import { isNamed } from './plots';
import type { Subject } from './subject';

const PX = 12.5;
const HEIGHT = 26;
const PADDING = 10;
/** Between the title and the level; between the label and its place, and at least the edge of the view. */
const GAP = 8;
const WIDEST = 240;

/** A label at a place that says nothing at Regions zoom. */
export interface PlotLabel {
	readonly marks: readonly Mark[];
	readonly box: Box;
}

/**
 * Title and level of a position, above its place or where the view ends there, below it. Nothing where it is
 * folded away; `mute`: nor where the place says its name. Map px.
 */
export function plotLabel(
	subject: Subject,
	position: Position,
	k: number,
	view: Box,
	mute = false
): PlotLabel | undefined {
	const { arrangement: a, cards } = subject;
	const entry = entryOf(a, position);
	if (entry === -1 || (mute && isNamed(subject, entry, k))) return undefined;
	const { title, levelName } = cards.of(position);
	const card = scaleBox(cardBox(a, entry), k);
	const words = shorten(title, 'w100-600', PX, WIDEST);
	const titled = textWidth(words, 'w100-600', PX);
	const width = titled + 2 * PADDING + (levelName === '' ? 0 : GAP + textWidth(levelName, 'w100-400', PX));
	const left = clamp(view.x0 + GAP, (card.x0 + card.x1 - width) / 2, Math.max(view.x0 + GAP, view.x1 - GAP - width));
	const above = card.y0 - GAP - HEIGHT;
	const top = above < view.y0 + GAP ? card.y1 + GAP : above;
	const [x, y] = [left + PADDING, top + HEIGHT / 2 + PX * TO_BASELINE];
	const style = { kind: 'text', position, y, px: PX, align: 'left' } as const;
	return {
		box: { x0: left, y0: top, x1: left + width, y1: top + HEIGHT },
		marks: [
			{
				kind: 'card',
				position,
				x: left,
				y: top,
				width,
				height: HEIGHT,
				radius: 7,
				fill: 'surface',
				stroke: 'line-2',
				strokeWidth: 1,
				shadow: 2
			},
			{ ...style, text: words, x, face: 'w100-600', fill: 'ink' },
			...(levelName === ''
				? []
				: [{ ...style, text: levelName, x: x + titled + GAP, face: 'w100-400', fill: 'ink-2' } as const])
		]
	};
}
