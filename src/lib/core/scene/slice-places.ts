import type { Box } from '#core/base/geometry';
import type { CardContent } from '#core/cards/content';
import { TITLE_WEIGHT } from '#core/cards/setting';
import type { Position } from '#core/org/org';
import type { TerritoryKind } from '#core/org/territories';
import { runsLeftwards } from '#core/text/direction';
import type { Face } from '#core/text/faces';
import { fits, shorten, wrap } from '#core/text/fit';
import { lookOf, type Look } from './card-marks';
import { coast, mix, solid, tint, type Colour } from './colour';
import { TO_BASELINE } from './label-room';
import type { Mark } from './marks';
import type { LaidSlice } from './slice-layout';
import type { OnPage } from './slice-page';
import { landKind } from './subject';

/** Radius of a coin on the largest cards, page units. */
export const COIN_RADIUS = 16;
/** The coin reaches down to the title of a card that is lower than this. */
const UNDER_COIN = 56;

/** How a place of a slice looks. */
export type PlaceLook = Pick<Look, 'fill' | 'stroke' | 'strokeWidth' | 'shadow' | 'ring'> & { readonly title: Colour };

/** Strokes of cards are drawn this much wider than on the map: a page is read from afar. */
const BOLDER = 1.4;

/** Picked cards look as on the map; the others are quiet, but legible from afar. */
export function lookOfPlace(
	{ slice, territories }: LaidSlice,
	position: Position,
	{ weight }: CardContent,
	as: 'compared' | 'selected'
): PlaceLook {
	const state = slice.places[position]!.kind === 'picked' ? (as === 'selected' ? 'selected' : 'rest') : 'receded';
	const {
		text,
		fill,
		stroke,
		strokeWidth = 1,
		shadow,
		ring
	} = lookOf({ org: slice.org, territories }, position, weight, state);
	if (state !== 'receded')
		return {
			title: text.title,
			...(fill && { fill }),
			...(shadow && { shadow }),
			...(ring && { ring }),
			...(stroke && { stroke, strokeWidth: strokeWidth * BOLDER })
		};
	if (fill) return { title: 'ink-2', fill };
	const land = landKind({ territories }, position);
	return {
		title: 'ink-2',
		fill: land ? mix(tint(land), 'surface', 0.5) : 'surface',
		stroke: land ? coast(land) : 'line',
		strokeWidth: BOLDER
	};
}

/** Cards smaller than this share of the largest are set tightly. */
const TIGHT = 0.78;

const paddingOf = (size: number): number => (size < TIGHT ? 8 : 19 * size);

/** A title on the card of a slice. */
interface PlaceTitle {
	readonly lines: readonly string[];
	readonly whole: boolean;
	readonly face: Face;
	readonly px: number;
	readonly pitch: number;
}

/** A title as it is set on a card; `coin`: there is one in its corner. */
export function setPlace(page: OnPage, text: string, { weight }: CardContent, box: Box, coin: boolean): PlaceTitle {
	const { size } = page.laid;
	const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
	const px = Math.max(page.least, 21 * size);
	const pitch = px * (size < TIGHT ? 1.08 : 1.2);
	// Narrow cards have narrow letters.
	const face: Face = `${size < TIGHT ? 'w94' : 'w98'}-${TITLE_WEIGHT[weight]}`;
	const room = (width - 2 * paddingOf(size) - (coin && height < UNDER_COIN ? COIN_RADIUS : 0)) * page.share;
	return { ...wrap(text, face, px, room, height < 2 * pitch + 2 ? 1 : 2), face, px, pitch };
}

/** The card of one position, with its title or the short one; `coin`: it has one in its corner. */
export function placeMarks(
	page: OnPage,
	position: Position,
	content: CardContent,
	{ title, ...body }: PlaceLook,
	box: Box,
	{ coin, short }: { readonly coin: boolean; readonly short: boolean }
): Mark[] {
	const { size } = page.laid;
	const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
	const text = short ? content.short : content.title;
	const { lines, face, px, pitch } = setPlace(page, text, content, box, coin);
	const card = { position, group: 'card', of: content.title } as const;
	const first = (box.y0 + box.y1) / 2 - ((lines.length - 1) * pitch) / 2 + px * TO_BASELINE;
	const padding = paddingOf(size);
	const rtl = runsLeftwards(text);
	return [
		{ kind: 'card', ...card, x: box.x0, y: box.y0, width, height, radius: 14 * size, ...body },
		...(height < px ? [] : lines).map((line, i): Mark => ({
			kind: 'text',
			...card,
			text: line,
			x: rtl ? box.x1 - padding : box.x0 + padding,
			y: first + i * pitch,
			face,
			px,
			align: rtl ? 'right' : 'left',
			...(rtl && { rtl }),
			fill: title
		}))
	];
}

/** Several roles in one place: how many in `words`, or in `few` where there is no room for them, and a dot for each land they stand on. */
export function restMarks(page: OnPage, words: string, few: string, kinds: readonly TerritoryKind[], box: Box): Mark[] {
	const { size } = page.laid;
	const padding = paddingOf(size);
	const px = page.least;
	const [r, step] = [5.5 * Math.max(0.8, size), 18 * Math.max(0.8, size)];
	const middle = (box.y0 + box.y1) / 2;
	const dotted = kinds.length > 0 && box.y1 - box.y0 > px + 4 * r + 12;
	const room = (box.x1 - box.x0 - 2 * padding) * page.share;
	const text = box.y1 - box.y0 < px ? '' : fits(words, 'w98-430', px, room) ? words : shorten(few, 'w98-430', px, room);
	return [
		{
			kind: 'card',
			x: box.x0,
			y: box.y0,
			width: box.x1 - box.x0,
			height: box.y1 - box.y0,
			radius: 14 * size,
			stroke: 'line-2',
			strokeWidth: BOLDER
		},
		...(text === ''
			? []
			: [
					{
						kind: 'text',
						text,
						x: box.x0 + padding,
						y: middle + px * TO_BASELINE - (dotted ? 11 * size : 0),
						face: 'w98-430',
						px,
						align: 'left',
						fill: 'ink-2'
					} as const
				]),
		...(dotted
			? kinds.map((kind, i): Mark => ({
					kind: 'dot',
					x: box.x0 + padding + r + i * step,
					y: middle + 15 * size,
					r,
					fill: solid(kind)
				}))
			: [])
	];
}
