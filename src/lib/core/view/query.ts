/* The query of an address as names and values. */

/** Reads a query, with or without its question mark. The first of several values of one name counts; what is not encoded properly is left out. */
export function parameters(query: string): Map<string, string> {
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

/** Writes a query with its question mark, without what has no value; '' where nothing has. Commas stay legible. */
export function queryOf(values: readonly (readonly [name: string, value: string | undefined])[]): string {
	const parts = values.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`]));
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
