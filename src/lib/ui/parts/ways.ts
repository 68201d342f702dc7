/** The parts of the site by their folder: where one can go from everywhere. The map has none. */
const FOLDERS = ['', 'roles', 'compare', 'organisations', 'sources'];

/** One of them, as a link. */
export interface Way {
	/** '' for the map. */
	readonly id: string;
	readonly label: string;
	readonly href: string;
}

/** The ways from a page, given the map's address. */
export const waysFrom = (home: string): Way[] =>
	FOLDERS.map((id) => ({
		id,
		label: id ? id[0]!.toUpperCase() + id.slice(1) : 'Map',
		href: home + (id && `${id}/`)
	}));
