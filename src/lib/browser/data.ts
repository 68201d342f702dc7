import type { Result } from '#core/base/result';
import { failed, ok } from '#core/base/result';

/** Fetches a text; a failure is a problem with place and cure. Never rejects. */
export async function fetchText(url: string, fetcher: typeof fetch = fetch): Promise<Result<string>> {
	const place = url.replace(/^.*\/(?=data\/)/, '');
	try {
		const response = await fetcher(url);
		if (response.ok) return ok(await response.text());
		return failed([{ code: 'not-found', place, cause: `The server answered ${response.status}.`, cure: 'Load the page again; if it stays, the site is incomplete.' }]);
	} catch {
		return failed([{ code: 'unreachable', place, cause: 'It could not be loaded.', cure: 'Check the connection and load the page again.' }]);
	}
}
