import type { Box } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import { entryOf, heightOf, visibleEntry, widthOf } from '#core/layout/arrangement';
import type { Position } from '#core/org/org';
import { cardMarks, cardRadius } from './card-marks';
import { badgeMarks, badgeOf } from './fold-badges';
import type { Mark, Scene } from './marks';
import type { plotLabel } from './plot-label';
import type { Picked, Subject } from './subject';

/** What the pointer and the keyboard point at; drawn above the map so that pointing never repaints it. */
export interface Pointing {
	readonly hovered: Position | undefined;
	/** The card with keyboard focus, if its ring is to be seen. */
	readonly focused: Position | undefined;
	/** The position whose fold badge the pointer is on. */
	readonly badge?: Position | undefined;
	/** What labels a place at Regions zoom, once that is loaded. */
	readonly label?: typeof plotLabel | undefined;
	/** What can be picked, with the sign for it; where it is left out, what is picked has its coins all the same. */
	readonly picked?: Picked | undefined;
}

/** Whose fold badges are drawn, and are targets, although they are unfolded. */
export const pointedAt = ({ focus }: Pick<Subject, 'focus'>, { hovered, focused, badge }: Pointing): Set<Position> =>
	new Set([hovered, focused, badge, focus?.selected].filter((position) => position !== undefined));

/**
 * What is pointed at: the hovered card, lifted, the ring around the focused one, the fold badges of what is pointed at, and the coins of what is
 * picked; at Regions zoom, where a place says at most a short title, a label with title and level. `view`: what nothing covers, map px.
 */
export function overlayScene(subject: Subject, pointing: Pointing, k: number, zoom: Zoom, view: Box): Scene {
	const marks: Mark[] = [];
	const { arrangement: a, org } = subject;
	const frame = (
		position: Position
	): { entry: number; x: number; y: number; width: number; height: number } | undefined => {
		const entry = visibleEntry(a, org.parent, position);
		return entry === -1
			? undefined
			: { entry, x: a.x[entry]! * k, y: a.y[entry]! * k, width: widthOf(a, entry) * k, height: heightOf(a, entry) * k };
	};
	if (pointing.hovered !== undefined && pointing.hovered !== subject.focus?.selected) {
		const at = frame(pointing.hovered);
		if (at) hover(subject, at, k, zoom, marks);
	}
	if (pointing.focused !== undefined) {
		const at = frame(pointing.focused);
		if (at) {
			const { x, y, width, height } = at;
			marks.push({
				kind: 'card',
				position: pointing.focused,
				x: x - 5,
				y: y - 5,
				width: width + 10,
				height: height + 10,
				radius: cardRadius(zoom, height) + 4,
				stroke: 'focus',
				strokeWidth: 2.5
			});
		}
	}
	const named = pointing.hovered ?? pointing.focused;
	if (zoom === 'regions') {
		if (named !== undefined) marks.push(...(pointing.label?.(subject, named, k, view)?.marks ?? []));
	} else
		for (const position of pointedAt(subject, pointing)) {
			const entry = entryOf(a, position);
			const badge = entry === -1 ? undefined : badgeOf(subject, entry, k, zoom);
			if (badge) marks.push(...badgeMarks(badge, zoom, position === pointing.badge ? 'hovered' : 'rest'));
		}
	marks.push(...((pointing.picked ?? subject.picked)?.above(subject, k, named) ?? []));
	return { k, marks };
}

function hover(
	subject: Subject,
	at: { entry: number; x: number; y: number; width: number; height: number },
	k: number,
	zoom: Zoom,
	marks: Mark[]
): void {
	const { entry, x, y, width, height } = at;
	const position = subject.arrangement.position[entry]!;
	const radius = cardRadius(zoom, height);
	if (zoom === 'regions') {
		marks.push({ kind: 'card', position, x, y, width, height, radius, stroke: 'ink', strokeWidth: 1.5 });
		return;
	}
	const lifted: Mark[] = [];
	cardMarks({ ...subject, focus: undefined }, entry, k, zoom, lifted);
	const dark = !subject.rows && subject.cards.of(position).weight === 'c-suite';
	marks.push({
		kind: 'card',
		position,
		group: 'card',
		x,
		y,
		width,
		height,
		radius,
		fill: dark ? 'ink' : 'surface',
		stroke: dark ? 'ink-3' : 'ink',
		strokeWidth: 1.5,
		shadow: 2
	});
	marks.push(...lifted.filter((mark) => mark.kind !== 'card'));
}
