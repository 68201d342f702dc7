import type { Theme } from '../base/theme';
import { EMPTY_VIEW, type View } from './view';

/**
 * The view as the query of an address and back. One row is one parameter: what is written reads back the same; what cannot be
 * read is left out and reported.
 */
interface Row {
	readonly name: string;
	read(value: string): Partial<View> | undefined;
	write(view: View): string | undefined;
}

const ID = /^[^\s,]{1,128}$/;

const idRow = (name: 'org' | 'role' | 'at'): Row => ({
	name,
	read: (value) => (ID.test(value) ? { [name]: value } : undefined),
	write: (view) => view[name]
});

const ROWS: readonly Row[] = [
	idRow('org'),
	idRow('role'),
	idRow('at'),
	{
		name: 'theme',
		read: (value) => (value === 'light' || value === 'dark' ? { theme: value satisfies Theme } : undefined),
		write: (view) => view.theme
	}
];

export interface ReadAddress {
	readonly view: View;
	/** Names of the parameters whose values could not be read. */
	readonly unread: readonly string[];
}

/** Reads a query ("?org=enterprise&role=cpo" or without the question mark). Unknown parameters are ignored. */
export function readAddress(query: string): ReadAddress {
	let view: View = EMPTY_VIEW;
	const unread: string[] = [];
	const given = parameters(query);
	for (const row of ROWS) {
		const value = given.get(row.name);
		if (value === undefined || value === '') continue;
		const read = row.read(value);
		if (read) view = { ...view, ...read };
		else unread.push(row.name);
	}
	return { view, unread };
}

/** The query of a view, with its question mark; '' for the view that a bare address shows. */
export function writeAddress(view: View): string {
	const parts = ROWS.flatMap((row) => {
		const value = row.write(view);
		return value === undefined ? [] : [`${row.name}=${encodeURIComponent(value)}`];
	});
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

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
