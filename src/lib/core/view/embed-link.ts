import type { Theme } from '../base/theme';

/** What a frame in another page shows, as far as its address says it. */
export interface EmbedView {
	/** Id of the organisation; undefined for the first one. */
	readonly org?: string | undefined;
	/** Id of a library role, or of one position where it has none. */
	readonly role?: string | undefined;
	/** Ids of two to four roles side by side, in place of the map. */
	readonly compare?: readonly string[] | undefined;
	/** The whole map, the role and everyone below it, or the role with the way to it and those around it. */
	readonly fit: 'all' | 'branch' | 'role';
	/** `auto` follows the reader's system. */
	readonly theme: Theme | 'auto';
}

/** The query of the frame's address, with its question mark. */
export function embedQuery({ org, role, compare, fit, theme }: EmbedView): string {
	const parts: [name: string, value: string | undefined][] = [
		['org', org],
		['compare', compare?.join(',')],
		['role', compare ? undefined : role],
		['fit', compare ? undefined : fit],
		['theme', theme]
	];
	return `?${parts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`])).join('&')}`;
}
