import type { Box, Point } from '#core/base/geometry';
import type { Cards } from '#core/cards/content';
import { CONTRIBUTOR, LEADER, type Zoom } from '#core/cards/zoom';
import type { Arrangement, LayoutInput } from '#core/layout/arrangement';
import type { Layout } from '#core/layout/registry';
import { topDown } from '#core/layout/top-down';
import { DISCIPLINES } from '#core/org/disciplines';
import { neighboursOf } from '#core/org/neighbours';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { rowsOf } from '#core/org/rows';
import type { Territories, TerritoryKind } from '#core/org/territories';
import { pathTo } from '#core/org/tree';
import type { Mark, RoadsMark } from './marks';

/** Everything that a scene is drawn from. */
export interface Subject {
	readonly org: Org;
	readonly territories: Territories;
	readonly arrangement: Arrangement;
	readonly cards: Cards;
	/** What is emphasised while a position is selected. */
	readonly focus: Focus | undefined;
	/** What is picked for comparing and how it is drawn; left out where nothing can be picked. */
	readonly picked?: Picked | undefined;
	/** The lines that are not reporting lines; left out until what draws them is loaded, or where nothing has such lines. */
	readonly across?: LinesAcross | undefined;
	/** Draws the cards of a list, which are lines; it comes with that layout: see row-marks.ts. */
	readonly rows?: DrawCard | undefined;
	/** Share of the room for words on a card that stays free, where they may be painted in another font; none on the screen. */
	readonly slack?: number;
}

/** Adds the marks of an entry's card at a scale and a zoom. */
export type DrawCard = (subject: Subject, entry: number, k: number, zoom: Zoom, into: Mark[]) => void;

/** Positions that are picked for comparing. What draws them is loaded when it is wanted: see picked-marks.ts. */
export interface Picked {
	/** In the order of their coins. */
	readonly picks: readonly Position[];
	/** The ways between them, on the ground. */
	ground(subject: Subject, k: number): readonly Mark[];
	/** Their coins, and the sign that picks on the card that is pointed at; above the cards. */
	above(subject: Subject, k: number, pointed: Position | undefined): readonly Mark[];
	/** The position whose coin or sign lies under a point of the map, in world units; `slack` in screen px. */
	at(subject: Subject, point: Point, k: number, pointed: Position | undefined, slack: number): Position | undefined;
}

/** The lines across the tree. What draws them is loaded when it is wanted: see matrix-roads.ts. */
export interface LinesAcross {
	/** The organisation's dotted lines, on the ground, as far as a window (world units) shows them. */
	dashed(subject: Subject, window: Box, k: number, zoom: Zoom): readonly RoadsMark[];
	/** From the selected card to its counterparts and the other ends of its dotted lines. */
	lit(subject: Subject, k: number): readonly RoadsMark[];
}

/** Who is emphasised while a position is selected. */
export interface Focus {
	readonly selected: Position;
	/** The selected position, the way to the top and the neighbours. */
	readonly lit: ReadonlySet<Position>;
	/** From the top to the selected position. */
	readonly path: readonly Position[];
	/** Lit positions that no road leads to: counterparts, and the other ends of dotted lines. A dotted road is drawn to them. */
	readonly counterparts: readonly Position[];
	/** Those of them who are the other end of a dotted line of the organisation. */
	readonly dotted: ReadonlySet<Position>;
}

/** The land a position lies on, or undefined on bare paper. */
export function landKind({ territories }: Pick<Subject, 'territories'>, position: Position): TerritoryKind | undefined {
	return territories.list[territories.of[position]!]?.kind;
}

/** The discipline a position belongs to; business roles go by their land. */
export function disciplineKind(
	subject: Pick<Subject, 'org' | 'territories'>,
	position: Position
): TerritoryKind | undefined {
	const discipline = DISCIPLINES[subject.org.discipline[position]!];
	return discipline && discipline.id !== 'business' ? discipline.territory : landKind(subject, position);
}

/** What of an organisation is laid out, and how. */
export interface ArrangeOptions {
	/** Top-down where it is left out. */
	readonly layout?: Layout;
	/** 1 where everybody below a position is hidden. */
	readonly folded?: Uint8Array;
	/** Only this position and everybody below it. */
	readonly top?: Position;
	/** Whether it is for a phone. */
	readonly narrow?: boolean;
}

/** An organisation as a layout takes it: numbers and sizes, nothing of what they mean. */
export function layoutInput(
	org: Org,
	territories: Territories,
	{ folded, top = 0, narrow = false }: Omit<ArrangeOptions, 'layout'> = {}
): LayoutInput {
	return {
		size: org.size,
		parent: org.parent,
		end: org.end,
		...rowsOf(org),
		group: territories.of,
		groups: territories.list.length,
		narrowGroup: territories.list.findIndex(({ kind }) => kind === 'exec'),
		...(folded && { folded }),
		top,
		narrow,
		leader: LEADER,
		contributor: CONTRIBUTOR
	};
}

/** Lays out an organisation: rows, territories, places. */
export const arrangeOrg = (
	org: Org,
	territories: Territories,
	{ layout = topDown, ...shown }: ArrangeOptions = {}
): Arrangement => layout(layoutInput(org, territories, shown));

/** What is emphasised while a position is selected, or undefined without a selection. */
export function focusOf(org: Org, selected: Position): Focus | undefined {
	if (selected === NOWHERE) return undefined;
	const path = pathTo(org, selected);
	const neighbours = neighboursOf(org, selected);
	return {
		selected,
		path,
		lit: new Set([...path, ...neighbours.map(({ position }) => position)]),
		counterparts: neighbours
			.filter(({ relation }) => relation === 'counterpart' || relation === 'dotted')
			.map(({ position }) => position),
		dotted: new Set(neighbours.filter(({ relation }) => relation === 'dotted').map(({ position }) => position))
	};
}
