import { fewOf } from '#core/base/few';
import { MOST_ROLES } from './comparison';
import type { Library, Role } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { positionName, positionNamed } from '#core/org/position-names';
import { lackWords, standIn } from '#core/roles/stand-in';

/** One of those that are compared: a role of the library, a position of an organisation, or both. */
export interface Compared {
	/** As an address has it: see `positionName` in core/org/position-names.ts. */
	readonly name: string;
	readonly title: string;
	/** For small boxes. */
	readonly short: string;
	readonly role: Role | undefined;
	/** -1 where the organisation has no such role. */
	readonly position: Position;
	/** Roles that were asked for and that the organisation lacks: it has this one in their place. */
	readonly instead: readonly Role[];
	/** What is said of those, or of the role itself where the organisation lacks it: that, and who leads their discipline there. */
	readonly lack?: string;
	/** The names that were asked for and led here; `name` among them unless it stands in for all of them. */
	readonly asked: readonly string[];
}

/** What an address asks to compare, and what the reader should know where it is not that. */
export interface ComparedOf {
	/** At most four, each once, in the order asked for. */
	readonly columns: readonly Compared[];
	readonly notices: readonly string[];
}

/**
 * Finds what names mean in an organisation. A role that it lacks is compared all the same; if the organisation was `chosen` it gives
 * way to the position that the library says is there in its place.
 */
export function comparedIn(library: Library, org: Org, names: readonly string[], chosen: boolean): ComparedOf {
	const columns: Compared[] = [];
	const unknown: string[] = [];
	for (const name of names) {
		const found = positionNamed(org, name);
		const missing = found === NOWHERE ? library.role(name) : undefined;
		if (found !== NOWHERE) add(columns, { ...columnOf(library, org, found), asked: [name] });
		else if (!missing) unknown.push(name);
		else {
			const { position, replaces } = standIn(library, org, missing);
			if (chosen && replaces) add(columns, { ...columnOf(library, org, position), instead: [missing], asked: [name] });
			else add(columns, { ...roleColumn(missing), lack: lackWords(org, [missing], position) });
		}
	}
	const notices = [
		...(unknown.length === 0
			? []
			: [
					`${fewOf(unknown.map((name) => `“${name}”`))} ${unknown.length === 1 ? 'is' : 'are'} neither a role of the library nor a position of ${org.title}.`
				]),
		...(columns.length > MOST_ROLES
			? [`Four can be compared at once. Left out: ${fewOf(columns.slice(MOST_ROLES).map(({ title }) => title))}.`]
			: [])
	];
	return { columns: columns.slice(0, MOST_ROLES).map((column) => withLack(org, column)), notices };
}

const withLack = (org: Org, column: Compared): Compared =>
	column.instead.length === 0 ? column : { ...column, lack: lackWords(org, column.instead, column.position) };

/** A position as a column. */
export function columnOf(library: Library, org: Org, position: Position): Compared {
	const role = library.role(org.roles[position]);
	const title = org.titles[position]!;
	const name = positionName(org, position);
	return {
		name,
		title,
		short: role && role.title === title ? role.short : title,
		role,
		position,
		instead: [],
		asked: [name]
	};
}

/** A role as a column, in no organisation. */
export const roleColumn = (role: Role): Compared => ({
	name: role.id,
	title: role.title,
	short: role.short,
	role,
	position: NOWHERE,
	instead: [],
	asked: [role.id]
});

/** Adds a column, or what it stands in for to the same one that is there already. */
function add(columns: Compared[], column: Compared): void {
	const same = columns.findIndex(({ name }) => name === column.name);
	if (same === -1) columns.push(column);
	else {
		const { instead, asked } = columns[same]!;
		columns[same] = { ...columns[same]!, instead: [...instead, ...column.instead], asked: [...asked, ...column.asked] };
	}
}
