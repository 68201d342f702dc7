import { count } from '#core/base/words';
import type { LayoutName } from '#core/layout/registry';
import { belowOf } from '#core/org/below';
import { positionName, positionNamed } from '#core/org/position-names';
import { firstFolds } from '#core/org/first-folds';
import { foldAllBut, foldedAt, revealIn, showLevels, toggleFold, UNFOLDED, type Folds } from '#core/org/folds';
import { idAt } from '#core/org/ids';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { sameOnes } from '#core/org/same';
import { resolveSelection } from './map-view';
import { partShown } from './part-shown';
import { foldedIds, foldsIn, holds, placeIn, revealed, topIn } from './scope';
import type { Aim, MapView, Outcome } from './view';

/* What a reader can do on the map, but picking: see pick-commands.ts. Each is a pure function; positions are those of `org`. */

/** How a position was chosen. */
export interface Choosing {
	/** Flies to it and centres it; else the map only pans as far as it takes to see it. */
	readonly fly?: boolean;
	/** Chosen by keyboard: the panel then takes the focus and says what assistive technology should hear. */
	readonly keyboard?: boolean;
}

/** Selects a position; what hides it is unfolded. */
export function selectPosition(
	view: MapView,
	org: Org,
	library: Library,
	position: Position,
	{ fly = false, keyboard = false }: Choosing = {}
): Outcome<MapView> {
	const shown = revealed(org, view, position);
	const selected = idAt(org, position);
	const changed = shown !== view || selected !== view.selected;
	const mission = library.role(org.roles[position])?.mission;
	const words = keyboard ? '' : `${org.titles[position]}.${mission ? ` ${mission}` : ''}`;
	return {
		view: changed ? { ...shown, selected } : view,
		aim: fly ? { fly: position } : { pan: position },
		notice: undefined,
		...(changed && { said: words })
	};
}

/** Selects nothing. */
export const unselect = (view: MapView): Outcome<MapView> | undefined =>
	view.selected === undefined ? undefined : { view: { ...view, selected: undefined }, said: '' };

/** Shows a position without selecting it; what hides it is unfolded. */
export const visit = (view: MapView, org: Org, position: Position): Outcome<MapView> => ({
	view: revealed(org, view, position),
	aim: { fly: position }
});

/** Folds or unfolds what is below a position; its card stays where it is. */
export function toggle(view: MapView, org: Org, position: Position): Outcome<MapView> | undefined {
	const { reports, all } = belowOf(org, position);
	if (reports === 0) return undefined;
	const top = topIn(org, view);
	const folds = toggleFold(org, foldsIn(org, view.folds), position, top);
	const now = foldedAt(org, folds, position, top)
		? `${count(all, 'role')} folded away`
		: `${count(reports, 'report')} shown`;
	return folded(view, org, folds, { keep: position }, `${org.titles[position]}: ${now}.`);
}

/** Folds everything but the way to a position and its reports. */
export const foldElse = (view: MapView, org: Org, position: Position): Outcome<MapView> =>
	folded(view, org, foldAllBut(position), { keep: position }, `Only the way to ${org.titles[position]} is open.`);

/** Only this many levels; undefined for all. */
export const levels = (view: MapView, org: Org, shown: number | undefined): Outcome<MapView> =>
	folded(
		view,
		org,
		showLevels(shown),
		'home',
		shown === undefined ? 'All levels are shown.' : `${count(shown, 'level')} shown.`
	);

/** Everything is shown. */
export const unfoldAll = (view: MapView, org: Org): Outcome<MapView> =>
	folded(view, org, UNFOLDED, 'home', 'Everything is unfolded.');

const folded = (view: MapView, org: Org, folds: Folds, aim: Aim, said: string): Outcome<MapView> => ({
	view: { ...view, folds: foldedIds(org, folds) },
	aim,
	said,
	// What was told of how much is shown is no longer so.
	notice: undefined
});

/** Makes a position to whom others report the top of the map; `leave` leads back. */
export function isolate(view: MapView, org: Org, position: Position): Outcome<MapView> | undefined {
	if (position === topIn(org, view) || org.end[position] === position + 1) return undefined;
	return {
		view: branch(view, org, position),
		aim: 'branch',
		said: `Only the branch of ${org.titles[position]} is shown.`,
		notice: undefined
	};
}

/** Back to the whole map, and to where the camera was. */
export function leave(view: MapView, org: Org): Outcome<MapView> | undefined {
	return topIn(org, view) === 0
		? undefined
		: { view: branch(view, org, 0), aim: 'back', said: 'The whole map is shown.', notice: undefined };
}

function branch(view: MapView, org: Org, position: Position): MapView {
	const folds = foldsIn(org, view.folds);
	const top = position === 0 ? undefined : idAt(org, position);
	const selected = placeIn(org, view.selected);
	return {
		...view,
		top,
		folds: foldedAt(org, folds, position, position)
			? foldedIds(org, toggleFold(org, folds, position, position))
			: view.folds,
		selected: selected !== NOWHERE && holds(org, { top }, selected) ? view.selected : undefined
	};
}

/** Another layout of the same organisation; `size` is the number of positions on the map. */
export const layOut = (view: MapView, layout: LayoutName, title: string, size: number): Outcome<MapView> => ({
	view: view.layout === layout ? view : { ...view, layout },
	aim: 'rest',
	said: `${title}: the same ${count(size, 'role')}, in other places.`
});

/**
 * The same role selected and the same ones picked in another organisation; as much of it is open as is shown at first. A selected
 * role that it lacks gives way to the one that an address of that role would select there, in the same words.
 */
export function carryMap(view: MapView, from: Org, to: Org, library: Library): Outcome<MapView> {
	const selected = placeIn(from, view.selected);
	const [same = NOWHERE, ...others] = sameOnes(from, to, [
		selected,
		...view.picks.map((name) => positionNamed(from, name))
	]);
	const { position: there, notice: lacking } =
		same === NOWHERE && library.role(from.roles[selected])
			? resolveSelection({ at: undefined, role: from.roles[selected] }, to, library)
			: { position: same };
	const picks = others.filter((position) => position !== NOWHERE);
	const folds = revealIn(to, firstFolds(to), there);
	const notice = [lacking, partShown(to, folds)].filter((words) => words !== undefined).join(' ');
	return {
		view: {
			...view,
			org: to.id,
			selected: there === NOWHERE ? undefined : idAt(to, there),
			top: undefined,
			folds: foldedIds(to, folds),
			picks: [...new Set(picks)].map((position) => positionName(to, position)),
			camera: undefined
		},
		aim: 'rest',
		...(notice !== '' && { notice })
	};
}
