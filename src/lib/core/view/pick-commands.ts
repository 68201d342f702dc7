import { fewOf } from '#core/base/few';
import { commonManager } from '#core/org/common-manager';
import { positionName, positionNamed } from '#core/org/position-names';
import { comparedIn } from '#core/compare/compared';
import { coinLetter, FEWEST_ROLES, MOST_ROLES } from '#core/compare/comparison';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import type { Arrival, MapView, Outcome } from './view';

/* Picking on the map, for comparing. Each is a pure function; positions are those of `org`. */

/** The positions that are picked, in the order of their coins. */
export const picksIn = (org: Org, { picks }: Pick<MapView, 'picks'>): Position[] =>
	picks.map((name) => positionNamed(org, name)).filter((position) => position !== NOWHERE);

/** Whether one more can be picked. */
export const hasRoom = (view: MapView): boolean => view.picks.length < MOST_ROLES;

/** The picks of an address, each as its organisation has it. `chosen`: what the organisation lacks gives way to what does its work there. */
export function arrivePicks(view: MapView, org: Org, library: Library, chosen: boolean): Arrival<MapView> {
	if (view.picks.length === 0) return { view, notices: [] };
	const { columns, notices } = comparedIn(library, org, view.picks, chosen);
	const here = columns.filter(({ position }) => position !== NOWHERE);
	const missing = columns.filter(({ position }) => position === NOWHERE).map(({ title }) => title);
	return {
		view: { ...view, picks: here.map(({ position }) => positionName(org, position)) },
		notices: missing.length === 0 ? notices : [...notices, `${org.title} has no ${fewOf(missing)}.`]
	};
}

/** "Both are under the Chief Executive Officer."; '' for fewer than two. */
export function meeting(org: Org, picks: readonly Position[]): string {
	if (picks.length < FEWEST_ROLES) return '';
	const common = commonManager(org, picks);
	const title = org.titles[common]!;
	if (picks.includes(common)) return `${title} is above ${picks.length === 2 ? 'the other' : 'the others'}.`;
	return `${picks.length === 2 ? 'Both' : 'All'} are under ${title}.`;
}

/** Picks a position, or puts it back; undefined where there is no room for another. */
export function togglePick(view: MapView, org: Org, position: Position): Outcome<MapView> | undefined {
	const picks = picksIn(org, view);
	if (picks.includes(position))
		return withPicks(
			view,
			org,
			picks.filter((pick) => pick !== position),
			`${org.titles[position]} is put back.`
		);
	if (picks.length >= MOST_ROLES) return undefined;
	const more = [...picks, position];
	return withPicks(
		view,
		org,
		more,
		`${org.titles[position]} is picked as ${coinLetter(picks.length)}. ${picks.length === 0 ? 'Pick one more to compare.' : meeting(org, more)}`
	);
}

/** Picks a position in the place of the last pick. */
export function replaceLastPick(view: MapView, org: Org, position: Position): Outcome<MapView> | undefined {
	const picks = picksIn(org, view);
	const last = picks.at(-1);
	if (last === undefined || picks.includes(position)) return undefined;
	return withPicks(
		view,
		org,
		[...picks.slice(0, -1), position],
		`${org.titles[position]} took the place of ${org.titles[last]}.`
	);
}

/** Puts everything back. */
export const clearPicks = (view: MapView, org: Org): Outcome<MapView> =>
	withPicks(view, org, [], 'Nothing is picked any more.');

const withPicks = (view: MapView, org: Org, picks: readonly Position[], said: string): Outcome<MapView> => ({
	view: { ...view, picks: picks.map((position) => positionName(org, position)) },
	said
});
