import { clamp, type Box } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import { LEADER } from '#core/cards/zoom';
import { heightOf, widthOf, type Land } from '#core/layout/arrangement';
import type { Position } from '#core/org/org';
import { cardMarks } from './card-marks';
import { coast, mix, tint, tint2, type Colour } from './colour';
import { Dust, DUST } from './dust';
import { foldedMarks } from './fold-badges';
import { levelLines } from './level-lines';
import type { Mark, PlotsMark, Scene } from './marks';
import { plotColour } from './plots';
import { isBlock, pathRoad, Roads } from './roads';
import type { Subject } from './subject';

/** Land turns from tint to tint-2 between these widths of a leader's card, px. */
const NEAR_TINT = 112;
const FAR_TINT = 96;
/** Corners of the land of a list, px: its lines come close to them. */
const LIST_RADIUS = 9;

/**
 * The map as it is to be drawn for a window (world units) at a scale: level lines, land, roads, cards, in this order. Costs what
 * the window shows: branches outside are skipped, branches of a few px are one block. `pathShown` is how much of the path to the
 * root is drawn, 0 to 1, from the selected card upwards.
 */
export function mapScene(subject: Subject, window: Box, k: number, zoom: Zoom, pathShown = 1): Scene {
	const { ground, cards } = mapMarks(subject, window, k, zoom, pathShown);
	return { k, marks: [...ground, ...cards] };
}

/** The marks of a map: the ground with its roads, and the cards that stand on it. */
export function mapMarks(
	subject: Subject,
	window: Box,
	k: number,
	zoom: Zoom,
	pathShown = 1
): { readonly ground: readonly Mark[]; readonly cards: readonly Mark[] } {
	const { arrangement } = subject;
	const roads = new Roads(subject, window, k, zoom);
	const plots = new Map<Colour, { boxes: number[]; positions: Position[] }>();
	const cards: Mark[] = [];
	const lit: Mark[] = [];
	const selected: Mark[] = [];
	const badges: Mark[] = [];
	const plot = (e: number, fill: Colour, x: number, y: number, width: number, height: number): void => {
		const position = arrangement.position[e]!;
		const found = plots.get(fill);
		if (!found) return void plots.set(fill, { boxes: [x, y, width, height], positions: [position] });
		found.boxes.push(x, y, width, height);
		found.positions.push(position);
	};

	const dust = new Dust(arrangement, window, k);

	for (let e = 0; e < arrangement.size;) {
		const [x0, y0, x1, y1] = [arrangement.x0[e]!, arrangement.y0[e]!, arrangement.x1[e]!, arrangement.y1[e]!];
		// A road reaches from a card to its reports, all inside the subtree's bounds.
		if (x1 < window.x0 || x0 > window.x1 || y1 < window.y0 || y0 > window.y1) {
			e = arrangement.end[e]!;
			continue;
		}
		if (isBlock(arrangement, e, k)) {
			plot(e, plotColour(subject, e, 'regions'), x0 * k, y0 * k, Math.max(0.5, (x1 - x0) * k), (y1 - y0) * k);
			e = arrangement.end[e]!;
			continue;
		}
		if (dust.any && zoom === 'regions' && !subject.focus?.lit.has(arrangement.position[e]!)) {
			if (!dust.lies(e)) plot(e, plotColour(subject, e, zoom), dust.x * DUST, dust.y * DUST, DUST, DUST);
			e++;
			continue;
		}
		roads.leaving(e);
		const x = arrangement.x[e]!;
		const y = arrangement.y[e]!;
		const width = widthOf(arrangement, e);
		const height = heightOf(arrangement, e);
		if (x <= window.x1 && x + width >= window.x0 && y <= window.y1 && y + height >= window.y0) {
			const position = arrangement.position[e]!;
			const chosen = subject.focus?.selected === position;
			if (zoom === 'regions' && !chosen) plot(e, plotColour(subject, e, zoom), x * k, y * k, width * k, height * k);
			const into = chosen ? selected : subject.focus?.lit.has(position) ? lit : cards;
			cardMarks(subject, e, k, zoom, into);
			badges.push(...foldedMarks(subject, e, k, zoom));
		}
		e++;
	}

	return {
		ground: [
			...levelLines(subject, window, k, zoom),
			...lands(subject, window, k),
			...roads.marks(),
			...pathRoad(subject, window, k, pathShown),
			...(subject.picked?.ground(subject, k) ?? [])
		],
		cards: [
			...[...plots].map(([fill, { boxes, positions }]): PlotsMark => ({
				kind: 'plots',
				fill,
				boxes,
				positions,
				radius: plotRadius(k)
			})),
			...cards,
			...lit,
			...(subject.across?.lit(subject, k) ?? []),
			...selected,
			...badges
		]
	};
}

/** Radius of a plot's corners at a scale, map px; square where it would not be seen. */
export const plotRadius = (k: number): number => {
	const radius = Math.min(5, LEADER.height * k * 0.2);
	return radius < 1 ? 0 : radius;
};

function lands({ arrangement, territories }: Subject, window: Box, k: number): Mark[] {
	const share = clamp(0, (NEAR_TINT - LEADER.width * k) / (NEAR_TINT - FAR_TINT), 1);
	return arrangement.lands
		.filter(({ box }) => box.x1 >= window.x0 && box.x0 <= window.x1 && box.y1 >= window.y0 && box.y0 <= window.y1)
		.map((land): Mark => {
			const { kind } = territories.list[land.group]!;
			return {
				kind: 'land',
				outline: scaled(land, k),
				radius: arrangement.flow === 'list' ? Math.min(LIST_RADIUS, LIST_RADIUS * k * 1.6) : clamp(12, 34 * k, 26),
				fill: mix(tint(kind), tint2(kind), share),
				stroke: coast(kind)
			};
		});
}

const scaled = (land: Land, k: number): number[] => Array.from(land.outline, (v) => v * k);
