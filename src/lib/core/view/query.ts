/*
 * Views as queries of an address and back. One row is one parameter: what is written reads back the same; what cannot be read is
 * left out and reported.
 */

/** One parameter of an address: how it is read and written. */
export interface QueryRow<Asked> {
	readonly name: string;
	/** Undefined for what makes no sense. */
	read(value: string): Partial<Asked> | undefined;
	/** Whether something of a value that was read is left out. */
	lossy?(value: string): boolean;
	/** Undefined where nothing is to be written. */
	write(view: Asked): string | undefined;
}

/** What a query says. */
export interface ReadQuery<Asked> {
	readonly view: Asked;
	/** Names of the parameters whose values could not be read, or not in full. */
	readonly unread: readonly string[];
}

/** Reads a query ("?org=enterprise&role=cpo" or without the question mark). Unknown parameters are ignored. */
export function readQuery<Asked extends object>(
	rows: readonly QueryRow<Asked>[],
	empty: Asked,
	query: string
): ReadQuery<Asked> {
	let view = empty;
	const unread: string[] = [];
	const given = parameters(query);
	for (const row of rows) {
		const value = given.get(row.name);
		if (value === undefined || value === '') continue;
		const read = row.read(value);
		if (read) view = { ...view, ...read };
		if (!read || row.lossy?.(value)) unread.push(row.name);
	}
	return { view, unread };
}

/** With its question mark; '' where nothing is to be written. */
export function writeQuery<Asked>(rows: readonly QueryRow<Asked>[], view: Asked): string {
	const parts = rows.flatMap((row) => {
		const value = row.write(view);
		return value === undefined ? [] : [`${row.name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`];
	});
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** An id as an address may hold it. */
export const ID = /^[^\s,]{1,128}$/;
/** An id, with or without the mark of `positionName` in core/org/position-names.ts. */
export const NAME = /^@?[^\s,]{1,128}$/;

/** A parameter that holds one id. */
export const idRow = <Name extends string>(name: Name): QueryRow<Readonly<Record<Name, string | undefined>>> => ({
	name,
	read: (value) => (ID.test(value) ? ({ [name]: value } as Record<Name, string>) : undefined),
	write: (view) => view[name]
});

/** A parameter that holds several, with commas between. */
export const idsRow = <Name extends string>(
	name: Name,
	pattern = ID
): QueryRow<Readonly<Record<Name, readonly string[]>>> => ({
	name,
	read(value) {
		const ids = value.split(',');
		return ids.every((id) => pattern.test(id))
			? ({ [name]: ids } as unknown as Record<Name, readonly string[]>)
			: undefined;
	},
	write: (view) => (view[name].length === 0 ? undefined : view[name].join(','))
});

/** A parameter that holds names of what is compared. */
export const namesRow = <Name extends string>(name: Name) => idsRow(name, NAME);

/** The first of several values of one name counts; what is not encoded properly is left out. */
function parameters(query: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const part of query.replace(/^\?/, '').split('&')) {
		const at = part.indexOf('=');
		if (at < 1) continue;
		const [name, value] = [decode(part.slice(0, at)), decode(part.slice(at + 1))];
		if (name !== undefined && value !== undefined && !found.has(name)) found.set(name, value);
	}
	return found;
}

function decode(text: string): string | undefined {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '));
	} catch {
		return undefined;
	}
}
