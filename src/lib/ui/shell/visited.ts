const KEY = 'rolescape-visited';

/** Whether this browser has shown the map before; where storage is blocked every visit is the first. */
export function visitedBefore(): boolean {
	try {
		return localStorage.getItem(KEY) !== null;
	} catch {
		return false;
	}
}

/** Remembers the visit. */
export function rememberVisit(): void {
	try {
		localStorage.setItem(KEY, 'yes');
	} catch {
		// Storage is blocked: the hint comes again.
	}
}
