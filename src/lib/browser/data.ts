import type { Result } from '#core/base/result';
import { failed, ok } from '#core/base/result';
import type { Library } from '#core/roles/library';
import type { Org } from '#core/org/org';
import { whatHelps } from './why-not-loaded';

/** Where a file under data/ is, in a reader's words. */
const placeOf = (url: string): string => url.replace(/^.*\/(?=data\/)/, '');

/** What did not come, and what helps. */
export const unreachable = async (place: string): Promise<Result<never>> =>
	failed([{ code: 'unreachable', place, cause: 'It could not be loaded.', cure: await whatHelps() }]);

/** Fetches a text; a failure is a problem with place and cure. Never rejects. */
export async function fetchText(url: string, fetcher: typeof fetch = fetch): Promise<Result<string>> {
	const place = placeOf(url);
	try {
		const response = await fetcher(url);
		if (response.ok) return ok(await response.text());
		return failed([
			{
				code: 'not-found',
				place,
				cause: `The server answered ${response.status}.`,
				cure: await whatHelps()
			}
		]);
	} catch {
		return unreachable(place);
	}
}

type Reader<T> = (text: string, place: string) => Result<T>;

/** Fetches a text and what reads and checks it at the same time: no schema is in the first load. */
async function fetchChecked<T>(url: string, loading: Promise<Reader<T>>, fetcher?: typeof fetch): Promise<Result<T>> {
	const place = placeOf(url);
	const [reader, text] = await Promise.all([loading.catch(() => undefined), fetchText(url, fetcher)]);
	if (!reader) return unreachable(place);
	return text.ok ? reader(text.value, place) : text;
}

/** Fetches the role library's index. Never rejects. */
export const fetchLibrary = (url: string, fetcher?: typeof fetch): Promise<Result<Library>> =>
	fetchChecked(
		url,
		import('#core/import/library-json').then(({ readLibraryJson }) => readLibraryJson),
		fetcher
	);

/** Fetches an organisation. Never rejects. */
export const fetchOrg = (url: string, library: Library, fetcher?: typeof fetch): Promise<Result<Org>> =>
	fetchChecked(
		url,
		import('#core/import/org-json').then(
			({ readOrgJson }) =>
				(text, place) =>
					readOrgJson(text, place, library)
		),
		fetcher
	);
