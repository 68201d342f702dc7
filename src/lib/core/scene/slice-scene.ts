import { clamp, type Box } from '#core/base/geometry';
import { Cards, type CardContent } from '#core/cards/content';
import { TITLE_WEIGHT } from '#core/cards/lines';
import { cardBox, type Land } from '#core/layout/arrangement';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import type { Slice } from '#core/org/slice';
import { divide, type TerritoryKind } from '#core/org/territories';
import type { Face } from '#core/text/faces';
import { fits, shorten, wrap } from '#core/text/fit';
import { textWidth } from '#core/text/measure';
import { lookOf, type Look } from './card-marks';
import { coinMarks } from './coin-marks';
import { coast, label, mix, solid, tint, type Colour } from './colour';
import { TO_BASELINE } from './label-room';
import type { Mark, TextMark } from './marks';
import { roadTo } from './road-lines';
import { layOutSlice, type LaidSlice } from './slice-layout';
import { landKind } from './subject';

/** What a slice is drawn for. */
export interface SliceAsk {
	readonly org: Org;
	readonly library: Library;
	/** In the order of their coins; -1 where a role of that order has no position here. */
	readonly picked: readonly Position[];
	/** Several that are compared have coins in their order; a single one is filled with its land's colour, and its reports are told of. */
	readonly as: 'compared' | 'selected';
	/** Where it may stand, page units: at its top, at its left or in the middle. */
	readonly room: Box;
	readonly centred: boolean;
	/** No text is smaller than this, page units: what would be is left out. */
	readonly least: number;
	/** Share of the room for words that stays free, where they may be painted in another font. */
	readonly slack?: number;
}

/** Coins stand this far inside the corner of the card, and have so much paper around them. */
const COIN = { r: 16, inset: 4, ring: 3 };
/** The coin reaches down to the title of a card that is lower than this. */
const UNDER_COIN = 56;

/** The slice around the picked positions, at least one, as marks of a page: land, roads, names, cards, coins. */
export function slicePicture(ask: SliceAsk): Mark[] {
	const order = ask.picked.flatMap((position, coin) => (position === NOWHERE ? [] : [{ position, coin }]));
	const laid = layOutSlice(ask.org, order.map(({ position }) => position), ask.as === 'selected', ask.room);
	const { slice, arrangement, size } = laid;
	const page = new OnPage(laid, ask);
	const cards = new Cards(slice.org, ask.library);
	const source = divide(ask.org);
	const places = slice.places.flatMap((place, p): Mark[] => {
		const box = page.box(cardBox(arrangement, p));
		if (place.kind === 'rest') return restMarks(page, slice.org.titles[p]!, `+${place.positions.length}`, kindsOf(place.positions, (position) => source.list[source.of[position]!]?.kind), box);
		return cardMarks(page, place.position, cards.of(p), lookOfPlace(laid, p, cards.of(p), ask.as), box, place.kind === 'picked' && ask.as === 'compared');
	});
	const coins = slice.picked.flatMap((p, i) => {
		const { x1, y0 } = page.box(cardBox(arrangement, p));
		return coinMarks(order[i]!.coin, x1 - COIN.inset, y0 + COIN.inset, COIN.r * Math.max(0.7, size), COIN.ring * Math.max(0.7, size), order[i]!.position);
	});
	return [...lands(page), ...roads(page), ...arrangement.lands.flatMap((land) => nameMarks(page, land)), ...places, ...(ask.as === 'compared' ? coins : [])];
}

/** From the world of a laid out slice to the page. */
class OnPage {
	readonly least: number;
	/** Of the room for words, what they may take. */
	readonly share: number;
	readonly #left: number;
	readonly #top: number;

	constructor(
		readonly laid: LaidSlice,
		{ room, centred, least, slack = 0 }: SliceAsk
	) {
		const { x0, x1, y0 } = laid.arrangement.box;
		const spare = room.x1 - room.x0 - (x1 - x0) * laid.kx;
		this.least = least;
		this.share = 1 - slack;
		this.#left = room.x0 + (centred ? spare / 2 : 0) - x0 * laid.kx;
		this.#top = room.y0 - y0 * laid.ky;
	}

	#x(x: number): number {
		return x * this.laid.kx + this.#left;
	}

	#y(y: number): number {
		return y * this.laid.ky + this.#top;
	}

	box({ x0, y0, x1, y1 }: Box): Box {
		return { x0: this.#x(x0), y0: this.#y(y0), x1: this.#x(x1), y1: this.#y(y1) };
	}

	/** Points as x, y pairs. */
	line(points: ArrayLike<number>): number[] {
		return Array.from(points, (v, i) => (i % 2 === 0 ? this.#x(v) : this.#y(v)));
	}
}

const lands = (page: OnPage): Mark[] =>
	page.laid.arrangement.lands.map((land): Mark => {
		const { kind } = page.laid.territories.list[land.group]!;
		return { kind: 'land', outline: page.line(land.outline), radius: 26 * page.laid.size, fill: tint(kind), stroke: coast(kind) };
	});

/** Whom a place shows in the whole organisation; the first of several. */
const shownAt = ({ places }: Slice, p: Position): Position => {
	const place = places[p]!;
	return place.kind === 'rest' ? place.positions[0]! : place.position;
};

/** The roads, those to the picked positions last. */
function roads(page: OnPage): Mark[] {
	const { slice, arrangement, size } = page.laid;
	const isWay = (p: Position): boolean => ['picked', 'path'].includes(slice.places[p]!.kind);
	const style = (way: boolean, stroke: Colour, width: number): Mark[] => {
		const drawn = slice.places.flatMap((_, p) => (p > 0 && isWay(p) === way ? [p] : []));
		const lines = drawn.map((p) => page.line(roadTo(arrangement, p)));
		const ends = drawn.flatMap((p) => [shownAt(slice, slice.org.parent[p]!), shownAt(slice, p)]);
		return lines.length === 0 ? [] : [{ kind: 'roads', lineKind: way ? 'path' : 'reports-to', lines, ends, radius: 14 * size, stroke, width }];
	};
	return [...style(false, 'link', 1.5), ...style(true, 'ink', 2.75)];
}

/** The name of a land in its neck, on one line or two; none where there is no room for letters of the least size. */
function nameMarks(page: OnPage, land: Land): TextMark[] {
	if (!land.first) return [];
	const { kind, name } = page.laid.territories.list[land.group]!;
	const neck = page.box(land.neck);
	const px = page.least;
	const pitch = px * 1.06;
	const room = (neck.x1 - neck.x0 - 16) * page.share;
	const face: Face = textWidth(name, 'w125-640', px) <= room ? 'w125-640' : 'w116-660';
	const { lines, whole } = wrap(name, face, px, room, neck.y1 - neck.y0 > pitch * 2 + 6 ? 2 : 1);
	if (!whole || neck.y1 - neck.y0 < pitch + 4) return [];
	const leaders = land.leaders.map((entry) => page.box(cardBox(page.laid.arrangement, entry)));
	const middle = (Math.min(...leaders.map(({ x0 }) => x0)) + Math.max(...leaders.map(({ x1 }) => x1))) / 2;
	const half = Math.max(...lines.map((line) => textWidth(line, face, px))) / 2 + 8;
	const x = clamp(neck.x0 + half, middle, neck.x1 - half);
	const y = (neck.y0 + neck.y1) / 2 - ((lines.length - 1) * pitch) / 2 + px * TO_BASELINE;
	return lines.map((text, i) => ({ kind: 'text', text, x, y: y + i * pitch, face, px, align: 'center', fill: label(kind), halo: { stroke: tint(kind), width: lines.length > 1 ? 12 : 8 } }));
}

type PlaceLook = Pick<Look, 'fill' | 'stroke' | 'strokeWidth' | 'shadow' | 'ring'> & { readonly title: Colour };

/** Strokes of cards are drawn this much wider than on the map: a page is read from afar. */
const BOLDER = 1.4;

/** Picked cards look as on the map; the others are quiet, but legible from afar. */
function lookOfPlace({ slice, territories }: LaidSlice, position: Position, { weight }: CardContent, as: SliceAsk['as']): PlaceLook {
	const state = slice.places[position]!.kind === 'picked' ? (as === 'selected' ? 'selected' : 'rest') : 'receded';
	const { text, fill, stroke, strokeWidth = 1, shadow, ring } = lookOf({ territories }, position, weight, state);
	if (state !== 'receded') return { title: text.title, ...(fill && { fill }), ...(shadow && { shadow }), ...(ring && { ring }), ...(stroke && { stroke, strokeWidth: strokeWidth * BOLDER }) };
	if (fill) return { title: 'ink-2', fill };
	const land = landKind({ territories }, position);
	return { title: 'ink-2', fill: land ? mix(tint(land), 'surface', 0.5) : 'surface', stroke: land ? coast(land) : 'line', strokeWidth: BOLDER };
}

/** Cards smaller than this share of the largest are set tightly. */
const TIGHT = 0.78;

const paddingOf = (size: number): number => (size < TIGHT ? 8 : 19 * size);

function cardMarks(page: OnPage, position: Position, content: CardContent, { title, ...body }: PlaceLook, box: Box, coin: boolean): Mark[] {
	const { size } = page.laid;
	const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
	const px = Math.max(page.least, 21 * size);
	const pitch = px * (size < TIGHT ? 1.08 : 1.2);
	const padding = paddingOf(size);
	// Narrow cards have narrow letters.
	const face: Face = `${size < TIGHT ? 'w94' : 'w98'}-${TITLE_WEIGHT[content.weight]}`;
	const set = (text: string) => wrap(text, face, px, (width - 2 * padding - (coin && height < UNDER_COIN ? COIN.r : 0)) * page.share, height < 2 * pitch + 2 ? 1 : 2);
	const full = set(content.title);
	const { lines } = full.whole ? full : set(content.short);
	const card = { position, group: 'card', of: content.title } as const;
	const first = (box.y0 + box.y1) / 2 - ((lines.length - 1) * pitch) / 2 + px * TO_BASELINE;
	return [
		{ kind: 'card', ...card, x: box.x0, y: box.y0, width, height, radius: 14 * size, ...body },
		...(height < px ? [] : lines).map((text, i): Mark => ({ kind: 'text', ...card, text, x: box.x0 + padding, y: first + i * pitch, face, px, align: 'left', fill: title }))
	];
}

/** Each land once, in the order in which they come. */
const kindsOf = (positions: readonly Position[], kindOf: (position: Position) => TerritoryKind | undefined): TerritoryKind[] => [
	...new Set(positions.map(kindOf).filter((kind) => kind !== undefined))
];

/** Several roles in one place: how many in `words`, or in `few` where there is no room for them, and a dot for each land they stand on. */
function restMarks(page: OnPage, words: string, few: string, kinds: readonly TerritoryKind[], box: Box): Mark[] {
	const { size } = page.laid;
	const padding = paddingOf(size);
	const px = page.least;
	const [r, step] = [5.5 * Math.max(0.8, size), 18 * Math.max(0.8, size)];
	const middle = (box.y0 + box.y1) / 2;
	const dotted = kinds.length > 0 && box.y1 - box.y0 > px + 4 * r + 12;
	const room = (box.x1 - box.x0 - 2 * padding) * page.share;
	const text = box.y1 - box.y0 < px ? '' : fits(words, 'w98-430', px, room) ? words : shorten(few, 'w98-430', px, room);
	return [
		{ kind: 'card', x: box.x0, y: box.y0, width: box.x1 - box.x0, height: box.y1 - box.y0, radius: 14 * size, stroke: 'line-2', strokeWidth: BOLDER },
		...(text === '' ? [] : [{ kind: 'text', text, x: box.x0 + padding, y: middle + px * TO_BASELINE - (dotted ? 11 * size : 0), face: 'w98-430', px, align: 'left', fill: 'ink-2' } as const]),
		...(dotted ? kinds.map((kind, i): Mark => ({ kind: 'dot', x: box.x0 + padding + r + i * step, y: middle + 15 * size, r, fill: solid(kind) })) : [])
	];
}
