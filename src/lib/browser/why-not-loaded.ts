/*
 * Why a part of the app did not come. Three things are behind it, and each has another cure: there is no connection; the page is of
 * another release than what lies on the server; or the server has not the file, or something else in its place.
 */

let here: { readonly home: string; readonly release: string } | undefined;

/** Says once where the site lies (with a slash at the end), and which release this page is of. */
export function thisIs(home: string, release: string): void {
	here = { home, release };
}

/** Longest wait for the server, ms: the reader waits for the message. */
const LONGEST = 4_000;

/** What helps where nothing answers. */
export const NO_CONNECTION = 'Check the connection and try again.';

/** What helps, in a sentence. Asks the server which release it has. Never rejects. */
export async function whatHelps(): Promise<string> {
	try {
		const { home, release } = here!;
		const answer = await fetch(`${home}_app/version.json`, { cache: 'no-store', signal: AbortSignal.timeout(LONGEST) });
		const text = await answer.text();
		return text.startsWith('{"version"') && !text.includes(release)
			? 'There is a new version of Rolescape: load the page again.'
			: 'The server did not give it out: load the page again in a moment.';
	} catch {
		return NO_CONNECTION;
	}
}

/** What could not be loaded, and what helps. Never rejects. */
export const notLoaded = async (what: string): Promise<string> => `${what} could not be loaded. ${await whatHelps()}`;
