import type { Face } from '#core/text/faces';
import type { Colour } from './colour';

/*
 * What a scene is made of. Coordinates are map px: world units times the scale; a painter only adds the camera's x and y. So a
 * scene stays true while the map is dragged. Colours are names; widths, radii and text sizes are screen px.
 */

/** A mark that may be a part of a card. */
interface OnCard {
	/** Full title of the position whose card it is a part of; a painter of files gives the card this name. */
	readonly of?: string;
}

/** A stepped outline with rounded corners. */
export interface LandMark {
	readonly kind: 'land';
	/** Corners as x, y pairs, clockwise. */
	readonly outline: readonly number[];
	readonly radius: number;
	readonly fill: Colour;
	readonly stroke: Colour;
}

/** Polylines of one style with rounded corners. */
export interface RoadsMark extends OnCard {
	readonly kind: 'roads';
	/** Each line as x, y pairs. */
	readonly lines: readonly (readonly number[])[];
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
	readonly radius: number;
	readonly fill: Colour;
}

/** The body of a card. */
export interface CardMark extends OnCard {
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

export interface DotMark extends OnCard {
	readonly kind: 'dot';
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly fill: Colour;
}

export interface TextMark extends OnCard {
	readonly kind: 'text';
	readonly text: string;
	readonly x: number;
	/** Baseline. */
	readonly y: number;
	readonly face: Face;
	readonly px: number;
	readonly align: 'left' | 'right' | 'center';
	readonly fill: Colour;
	/** A line of this colour around the letters, px wide in all, so that a road passes behind. */
	readonly halo?: { readonly stroke: Colour; readonly width: number };
}

export type Mark = LandMark | RoadsMark | PlotsMark | CardMark | DotMark | TextMark;

/** Marks in the order in which they are painted, for one scale. */
export interface Scene {
	readonly k: number;
	readonly marks: readonly Mark[];
}
