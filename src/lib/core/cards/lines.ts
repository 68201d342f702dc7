import { clamp } from '#core/base/geometry';
import type { Face } from '#core/text/faces';
import { shorten } from '#core/text/fit';
import type { CardContent } from './content';
import { DETAIL, fullCard, ROLES, type CardText } from './full-card';
import {
	LEAST_PX,
	setRows,
	setText,
	TITLE_WEIGHT,
	type Card,
	type CardLine,
	type CardRow,
	type SetText,
	type TextSetting
} from './setting';
import { LEADER, ZOOMS, type Zoom } from './zoom';

/**
 * The text of a card of `width` × `height` screen px at a zoom. `named` is whether the card is a capital of the map; `slack` is the
 * share of the room that stays free beside the words, where they may be painted in another font.
 *
 * Short titles stand on the capitals at Regions zoom alone. From Titles on every card says its whole title, so that neighbours are
 * named alike; and as a line holds ever more letters the closer one looks, no title gets shorter on the way in.
 */
export function cardText(
	content: CardContent,
	zoom: Zoom,
	width: number,
	height: number,
	k: number,
	named: boolean,
	slack = 0
): CardText {
	const key = [zoom, width, height, k, named, slack].join();
	const before = set.get(content);
	if (before?.key === key) return before.text;
	const text = cardAt({ content, width, height, k, share: 1 - slack }, zoom, named);
	set.set(content, { key, text });
	return text;
}

/** How each card was set last: while the map is dragged no scale changes. */
const set = new WeakMap<CardContent, { readonly key: string; readonly text: CardText }>();

function cardAt(card: Card, zoom: Zoom, named: boolean): CardText {
	switch (zoom) {
		case 'regions':
			return { lines: named ? capital(card) : [] };
		case 'titles':
			return { lines: titleOnly(card) };
		case 'roles':
			return fullCard(card, ROLES);
		case 'detail':
			return fullCard(card, DETAIL);
	}
}

/** The short title in the middle, as large as it fits between 13 and 11 px, on two lines where it must. */
function capital({ content: { short, title }, width, height, share }: Card): CardLine[] {
	const face = 'w94-640';
	const room = (width - 10) * share;
	// The last resort comes closer to the edges; not a whole title, which has no more room further in.
	const last = short === title ? room : (width - 4) * share;
	const ways: TextSetting[] = [
		...[13, 12.5, 12, 11.5, LEAST_PX].map((px): TextSetting => [face, px, 1, room]),
		[face, 12, 2, room],
		[face, 11.5, 2, room],
		[face, LEAST_PX, 1, last],
		[face, LEAST_PX, 2, last]
	];
	const low = ways.filter(([, px, lines]) => px * 1.15 * lines <= height - 2);
	const text = low.length > 0 && setText(short, low);
	return text && text.whole ? setRows([inMiddle(text, height)], width, height) : [];
}

const pitchOf = ({ way, px }: SetText): number => px * (way > 0 ? 1.15 : 1.21);

/** A title in the middle of a height, with so much below it. */
function inMiddle(text: SetText, height: number, below = 0): CardRow {
	const pitch = pitchOf(text);
	const above = (height - text.texts.length * pitch - below) / 2;
	return { ...text, tone: 'title', pitch: [pitch, pitch], above: [above, above] };
}

function titleOnly({ content: { title, person, weight }, width, height, k, share }: Card): CardLine[] {
	const face: Face = `w94-${TITLE_WEIGHT[weight]}`;
	// No line holds more letters than the same card's will at Roles zoom, so that none is lost there.
	const em = ((width / k) * AT_ROLES - 2 * ROLES.padding) / ROLES.long[1];
	const way = (px: number, lines: number, room: number): TextSetting => [
		face,
		px,
		lines,
		Math.min(room, em * px * share)
	];
	const room = (width - 18) * share;
	const text = setText(title, [
		way(clamp(12, (12 * LEADER.width * k) / 134, 14.5), 2, room),
		way(LEAST_PX, 2, room),
		way(LEAST_PX, 3, room),
		// The last resort comes closer to the edges.
		way(LEAST_PX, 3, Math.min(width - 8, width * share - 2))
	]);
	const padding = text.way > 2 ? 4 : 9;
	const named = person !== '' && text.texts.length * pitchOf(text) + NAME <= height - 8;
	return setRows(
		[
			{ ...inMiddle(text, height, named ? NAME : 0), padding },
			{
				texts: named ? [shorten(person, 'w94-430', LEAST_PX, room)] : [],
				of: person,
				face: 'w94-430',
				px: LEAST_PX,
				pitch: [NAME, NAME],
				tone: 'meta',
				padding
			}
		],
		width,
		height
	);
}

/** Height of the line of a person's name under a title, px. */
const NAME = 14;

/** The scale at which Roles zoom begins. */
const AT_ROLES = ZOOMS[2].from / LEADER.width;
