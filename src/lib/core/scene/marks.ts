import type { Position } from '#core/org/org';
import type { Face } from '#core/text/faces';
import type { Colour } from './colour';

/*
 * What a scene is made of. Coordinates are map px: world units times the scale; a painter only adds the camera's x and y. So a
 * scene stays true while the map is dragged. Colours are names; widths, radii and text sizes are screen px.
 */

/** What a mark is a part of: a position's card, its fold badge, its coin or the sign that picks. */
export type MarkPart = 'card' | 'badge' | 'coin';

/** A mark that may show a position. Marks of one position and group that follow each other are one: see groups.ts. */
interface OfPosition {
	/** Whom it shows. */
	readonly position?: Position;
	/** What of that position's it is a part of; left out where it is only drawn around it. */
	readonly group?: MarkPart;
	/** Full title of the position whose card it is a part of; a painter of files gives the card this name. */
	readonly of?: string;
}

/** What a line between two positions says. A path leads to the top, or from what is picked to the manager they have in common. */
export type LineKind = 'reports-to' | 'dotted' | 'path' | 'counterpart';

/** A stepped outline with rounded corners. */
export interface LandMark {
	readonly kind: 'land';
	/** Corners as x, y pairs, clockwise. */
	readonly outline: readonly number[];
	readonly radius: number;
	readonly fill: Colour;
	readonly stroke: Colour;
}

/** Polylines of one style with rounded corners: lines between positions, or hairlines, which have neither ends nor a kind. */
export interface RoadsMark extends OfPosition {
	readonly kind: 'roads';
	readonly lineKind?: LineKind;
	/** Each line as x, y pairs. */
	readonly lines: readonly (readonly number[])[];
	/**
	 * The two positions that each line joins, in pairs, the one it is drawn from first. The stem of a column joins the manager to the
	 * lowest card of the column, beside the branch to that card.
	 */
	readonly ends?: readonly Position[];
	readonly radius: number;
	readonly stroke: Colour;
	readonly width: number;
	readonly dash?: readonly number[];
	readonly round?: boolean;
	/** How much of the lines' whole length is drawn, from the start of the first; all of it where it is left out. 0 to 1. */
	readonly shown?: number;
}

/** Boxes of one fill, as x, y, width, height. */
export interface PlotsMark {
	readonly kind: 'plots';
	readonly boxes: readonly number[];
	/** Whom each box shows; a whole branch that is one box by its top. */
	readonly positions: readonly Position[];
	readonly radius: number;
	readonly fill: Colour;
}

/** The body of a card. */
export interface CardMark extends OfPosition {
	readonly kind: 'card';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly radius: number;
	readonly fill?: Colour;
	/** Drawn inside the box. */
	readonly stroke?: Colour;
	readonly strokeWidth?: number;
	/** 1 rests on the land, 2 floats above it. */
	readonly shadow?: 1 | 2;
	/** A ring outside: a gap of one colour, then a line of another. */
	readonly ring?: { readonly gap: Colour; readonly gapWidth: number; readonly stroke: Colour; readonly width: number };
}

/** A filled circle. */
export interface DotMark extends OfPosition {
	readonly kind: 'dot';
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly fill: Colour;
}

/** One line of text. */
export interface TextMark extends OfPosition {
	readonly kind: 'text';
	readonly text: string;
	readonly x: number;
	/** Baseline. */
	readonly y: number;
	readonly face: Face;
	readonly px: number;
	readonly align: 'left' | 'right' | 'center';
	/** Whether the text that it is of runs from right to left; `align` says left and right of the screen all the same. */
	readonly rtl?: true;
	readonly fill: Colour;
	/** A line of this colour around the letters, px wide in all, so that a road passes behind. */
	readonly halo?: { readonly stroke: Colour; readonly width: number };
}

/** One shape or text of a scene. */
export type Mark = LandMark | RoadsMark | PlotsMark | CardMark | DotMark | TextMark;

/** Marks in the order in which they are painted, for one scale. */
export interface Scene {
	readonly k: number;
	readonly marks: readonly Mark[];
}
