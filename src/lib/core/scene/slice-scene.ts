import { Cards } from '#core/cards/content';
import { cardBox } from '#core/layout/arrangement';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { divide, type TerritoryKind } from '#core/org/territories';
import { coinMarks } from './coin-marks';
import type { Mark } from './marks';
import { landMarks, nameMarks, roadMarks } from './slice-ground';
import { layOutSlice } from './slice-layout';
import { OnPage, type SlicePlacement } from './slice-page';
import { COIN_RADIUS, lookOfPlace, placeMarks, restMarks, setPlace } from './slice-places';

/** What a slice is drawn for. */
export interface SliceAsk extends SlicePlacement {
	readonly org: Org;
	readonly library: Library;
	/** In the order of their coins; -1 where a role of that order has no position here. */
	readonly picked: readonly Position[];
	/** Several that are compared have coins in their order; a single one is filled with its land's colour, and its reports are told of. */
	readonly as: 'compared' | 'selected';
}

/** Coins stand this far inside the corner of the card, and have so much paper around them. */
const COIN = { inset: 4, ring: 3 };

/** The slice around the picked positions, at least one, as marks of a page: land, roads, names, cards, coins. */
export function slicePicture(ask: SliceAsk): Mark[] {
	const order = ask.picked.flatMap((position, coin) => (position === NOWHERE ? [] : [{ position, coin }]));
	const laid = layOutSlice(
		ask.org,
		order.map(({ position }) => position),
		ask.as === 'selected',
		ask.room
	);
	const { slice, arrangement, size } = laid;
	const page = new OnPage(laid, ask);
	const cards = new Cards(slice.org, ask.library);
	const source = divide(ask.org);
	const coined = (p: Position): boolean => slice.places[p]!.kind === 'picked' && ask.as === 'compared';
	// Cards beside each other are named alike: where one has no room for its whole title, all have their short ones.
	const short = new Set(
		slice.places.flatMap((place, p) => {
			if (place.kind === 'rest' || cards.of(p).short === cards.of(p).title) return [];
			const { whole } = setPlace(page, cards.of(p).title, cards.of(p), page.box(cardBox(arrangement, p)), coined(p));
			return whole ? [] : [arrangement.row[p]!];
		})
	);
	const places = slice.places.flatMap((place, p): Mark[] => {
		const box = page.box(cardBox(arrangement, p));
		if (place.kind === 'rest')
			return restMarks(
				page,
				slice.org.titles[p]!,
				`+${place.positions.length}`,
				kindsOf(place.positions, (position) => source.list[source.of[position]!]?.kind),
				box
			);
		return placeMarks(page, place.position, cards.of(p), lookOfPlace(laid, p, cards.of(p), ask.as), box, {
			coin: coined(p),
			short: short.has(arrangement.row[p]!)
		});
	});
	const coins = slice.picked.flatMap((p, i) => {
		const { x1, y0 } = page.box(cardBox(arrangement, p));
		return coinMarks(
			order[i]!.coin,
			x1 - COIN.inset,
			y0 + COIN.inset,
			COIN_RADIUS * Math.max(0.7, size),
			COIN.ring * Math.max(0.7, size),
			order[i]!.position
		);
	});
	return [
		...landMarks(page),
		...roadMarks(page),
		...arrangement.lands.flatMap((land) => nameMarks(page, land)),
		...places,
		...(ask.as === 'compared' ? coins : [])
	];
}

/** Each land once, in the order in which they come. */
const kindsOf = (
	positions: readonly Position[],
	kindOf: (position: Position) => TerritoryKind | undefined
): TerritoryKind[] => [...new Set(positions.map(kindOf).filter((kind) => kind !== undefined))];
