const FOLDERS = new Set(['roles', 'compare', 'organisations', 'sources', 'index', 'html']);

/**
 * What an address under which there is nothing may have meant, in words: one text, or several where it names roles side by side. `path`
 * is what comes after the map's address; it may be anything.
 */
export function wordsOfAddress(path: string): string[] {
	return decoded(path)
		.split(/-vs-|\bvs\b/i)
		.map((part) =>
			part
				.split(/[^\p{L}\p{N}&]+/u)
				.filter((word) => word !== '' && !FOLDERS.has(word.toLowerCase()))
				.join(' ')
				.slice(0, LONGEST)
		)
		.filter((words) => words !== '')
		.slice(0, MOST);
}

/** Longer texts are no name of anything. */
const LONGEST = 80;
/** Roles of a comparison. */
const MOST = 4;

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
