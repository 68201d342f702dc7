import { firstFolds } from '#core/org/first-folds';
import { revealIn, UNFOLDED, type Folds } from '#core/org/folds';
import { idAt, placeOf } from '#core/org/ids';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { lackWords, standIn } from '#core/roles/stand-in';
import { firstWithRole } from '#core/org/tree';
import type { MapAddress } from './map-address';
import { partShown } from './part-shown';
import { foldedIds, foldsIn, placeIn, topIn } from './scope';
import type { Arrival, MapView } from './view';

/** What an address of the map shows in an organisation. Its picks are taken as they are: see `pick-commands.ts`. */
export function mapView(address: MapAddress, org: Org, library: Library): Arrival<MapView> {
	const selection = resolveSelection(address, org, library);
	const extent = resolveExtent(address, org, selection.position);
	const { layout, theme, camera, compare } = address;
	return {
		view: {
			kind: 'map',
			org: org.id,
			selected: selection.position === NOWHERE ? undefined : idAt(org, selection.position),
			top: extent.top === 0 ? undefined : idAt(org, extent.top),
			folds: foldedIds(org, extent.folds),
			picks: compare,
			layout,
			theme,
			camera
		},
		notices: [selection.notice, extent.notice].filter((notice) => notice !== undefined)
	};
}

/** What a bare address means: the organisation that is shown first, and the layout that suits the screen. */
export interface Defaults {
	readonly org: string;
	readonly layout: MapAddress['layout'];
}

/** The layout that every screen but a phone's has while nobody has chosen one. */
export const USUAL_LAYOUT = 'top-down' satisfies MapAddress['layout'];

/** How an address says what is on the map. A camera looks at places of one layout: without its layout it is one of the usual. */
export function mapAddress(
	{ org: id, selected, top, folds, picks, layout, theme, camera }: MapView,
	org: Org,
	bare: Defaults
): MapAddress {
	return {
		org: id === bare.org ? undefined : id,
		...addressOf(org, placeIn(org, selected)),
		layout: sayLayout(layout ?? bare.layout, bare, camera !== undefined),
		...folds,
		levels: folds.levels ?? (firstFolds(org, topIn(org, { top })) === UNFOLDED ? undefined : 'all'),
		top,
		branch: false,
		compare: picks,
		theme,
		camera
	};
}

const sayLayout = (shown: MapAddress['layout'], bare: Defaults, camera: boolean): MapAddress['layout'] =>
	shown === bare.layout && (!camera || shown === USUAL_LAYOUT) ? undefined : shown;

/** The position that an address selects in an organisation, and what the reader should know where it is not the one that was asked for. */
export interface Selection {
	/** -1 where nothing is selected. */
	readonly position: Position;
	readonly notice: string | undefined;
}

/** Finds what `at` and `role` name; for a role that this organisation lacks, who leads its discipline there. */
export function resolveSelection(
	{ at, role: asked }: Pick<MapAddress, 'at' | 'role'>,
	org: Org,
	library: Library
): Selection {
	if (at !== undefined) {
		const position = placeOf(org, at);
		if (position !== NOWHERE) return { position, notice: undefined };
		if (asked === undefined)
			return { position: NOWHERE, notice: `“${at}” is not on this map. Here is the whole of it.` };
	}
	if (asked === undefined) return { position: NOWHERE, notice: undefined };
	const position = firstWithRole(org, asked);
	if (position !== NOWHERE) return { position, notice: undefined };
	const role = library.role(asked);
	if (!role) return { position: NOWHERE, notice: `There is no role “${asked}” in the library. Here is the whole map.` };
	const { position: leader } = standIn(library, org, role);
	const notice = lackWords(org, [role], leader);
	return { position: leader, notice: leader === NOWHERE ? `${notice} Here is the whole map.` : notice };
}

/** What an address hides of an organisation, and what the reader should know about it. */
interface Hidden {
	/** The position at the top of the map; 0 for the whole. */
	readonly top: Position;
	readonly folds: Folds;
	readonly notice: string | undefined;
}

/** Finds what `top`, `levels`, `fold` and `unfold` name. A branch that does not hold the selected position gives way to it, and so does what is folded above it. */
export function resolveExtent(
	address: Pick<MapAddress, 'top' | 'levels' | 'fold' | 'unfold'>,
	org: Org,
	selected: Position
): Hidden {
	const { levels, fold, unfold } = address;
	const unsaid = levels === undefined && fold.length === 0 && unfold.length === 0;
	const said = foldsIn(org, { fold, unfold, levels: levels === 'all' ? undefined : levels });
	const shown = (top: Position): Hidden => {
		const folds = unsaid ? firstFolds(org, top) : said;
		const open = selected === NOWHERE || folds === UNFOLDED ? folds : revealIn(org, folds, selected, top);
		return { top, folds: open, notice: unsaid ? partShown(org, open, top) : undefined };
	};
	const whole = (why: string): Hidden => {
		const { notice, ...hidden } = shown(0);
		return { ...hidden, notice: notice === undefined ? why : `${why} ${notice}` };
	};
	if (address.top === undefined) return shown(0);
	const top = placeOf(org, address.top);
	if (top === NOWHERE) return whole(`“${address.top}” is not on this map. Here is the whole of it.`);
	if (selected !== NOWHERE && (selected < top || selected >= org.end[top]!))
		return whole(`${org.titles[selected]} is outside the branch of ${org.titles[top]}. Here is the whole map.`);
	return shown(top);
}

/** How an address names a position: by its role where that is enough, else by its id. */
export function addressOf(org: Org, position: Position): Pick<MapAddress, 'role' | 'at'> {
	if (position === NOWHERE) return { role: undefined, at: undefined };
	const role = org.roles[position]!;
	return role !== '' && firstWithRole(org, role) === position
		? { role, at: undefined }
		: { role: undefined, at: org.ids[position] };
}
