import { positionName } from '#core/org/position-names';
import { comparedIn, type Compared, type ComparedOf } from '#core/compare/compared';
import { MOST_ROLES } from '#core/compare/comparison';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org } from '#core/org/org';
import { sameOnes } from '#core/org/same';
import type { ComparisonAddress } from './comparison-address';
import type { Arrival, ComparisonView, Outcome } from './view';

/* What a reader can do with a comparison. Each is a pure function. */

/** The columns that a view names, and what the reader should know where they are not what was asked for. */
export const columnsIn = (view: Pick<ComparisonView, 'names' | 'chosen'>, org: Org, library: Library): ComparedOf =>
	comparedIn(library, org, view.names, view.chosen);

/** What an address of the compare page shows in an organisation. */
export function comparisonView(address: ComparisonAddress, org: Org, library: Library): Arrival<ComparisonView> {
	const view: ComparisonView = {
		kind: 'comparison',
		org: org.id,
		chosen: address.org !== undefined && address.org === org.id,
		names: address.roles,
		onlyDifferences: address.only === 'differences',
		theme: address.theme
	};
	return { view, notices: columnsIn(view, org, library).notices };
}

/** How an address says what is compared. */
export const comparisonAddress = ({
	names,
	org,
	chosen,
	onlyDifferences,
	theme
}: ComparisonView): ComparisonAddress => ({
	roles: names,
	org: chosen ? org : undefined,
	only: onlyDifferences ? 'differences' : undefined,
	theme
});

/** Adds a role or a position by its name, at a place among the columns, or at the end. One that is there already moves. */
export function addColumn(
	view: ComparisonView,
	org: Org,
	library: Library,
	name: string,
	place?: number
): Outcome<ComparisonView> | undefined {
	const { columns } = columnsIn(view, org, library);
	const at = place ?? columns.length;
	const there = columns.findIndex(({ asked, name: own }) => own === name || asked.includes(name));
	if (there !== -1) return moveColumn(view, org, library, there, at);
	if (columns.length >= MOST_ROLES) return { view, notice: 'Four can be compared at once. Remove one first.' };
	const next = { ...view, names: [...asked(columns.slice(0, at)), name, ...asked(columns.slice(at))] };
	const added = columnsIn(next, org, library).columns.find((column) => column.asked.includes(name));
	const merged = columns.find((column) => column.name === added?.name);
	return {
		view: next,
		notice: merged && `${org.title} has one role for these: ${merged.title}.`,
		said: added ? `${added.title} is added.` : ''
	};
}

/** Moves a column to another place, both counted from 0. */
export function moveColumn(
	view: ComparisonView,
	org: Org,
	library: Library,
	from: number,
	to: number
): Outcome<ComparisonView> | undefined {
	const order = [...columnsIn(view, org, library).columns];
	const at = Math.max(0, Math.min(to, order.length - 1));
	const column = order[from];
	if (!column || from === at) return undefined;
	order.splice(from, 1);
	order.splice(at, 0, column);
	return {
		view: { ...view, names: asked(order) },
		notice: undefined,
		said: `${column.title} is column ${at + 1} of ${order.length}.`
	};
}

/** Takes a column away. */
export function removeColumn(
	view: ComparisonView,
	org: Org,
	library: Library,
	index: number
): Outcome<ComparisonView> | undefined {
	const { columns } = columnsIn(view, org, library);
	const gone = columns[index];
	return (
		gone && {
			view: { ...view, names: asked(columns.filter((column) => column !== gone)) },
			notice: undefined,
			said: `${gone.title} is removed.`
		}
	);
}

/** Shows only the rows that differ, or all. */
export const showOnlyDifferences = (view: ComparisonView, only: boolean): Outcome<ComparisonView> => ({
	view: { ...view, onlyDifferences: only },
	said: only ? 'Only differences are shown.' : 'Everything is shown.'
});

/** The same comparison in another organisation; a position that has no role and nothing like it there is left out, with a notice. */
export function carryComparison(view: ComparisonView, from: Org, to: Org, library: Library): Outcome<ComparisonView> {
	const left: string[] = [];
	const { columns } = columnsIn(view, from, library);
	const same = sameOnes(
		from,
		to,
		columns.map(({ role, position }) => (role ? NOWHERE : position))
	);
	const names = columns.flatMap((column, i) => {
		if (column.role) return column.asked;
		const there = same[i]!;
		if (there === NOWHERE) left.push(column.title);
		return there === NOWHERE ? [] : [positionName(to, there)];
	});
	return {
		view: { ...view, org: to.id, chosen: true, names },
		notice: left.length === 0 ? undefined : `${to.title} has nothing like ${left.join(', ')}.`,
		said: `In ${to.title}.`
	};
}

const asked = (columns: readonly Compared[]): string[] => columns.flatMap((column) => column.asked);
