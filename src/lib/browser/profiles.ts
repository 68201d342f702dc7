import { describeProblem, type Result } from '#core/base/result';
import { readCruxesJson, readProfileJson, readSourcesJson } from '#core/import/library-json';
import type { CruxesFile, RoleProfile, Source } from '#core/roles/schema';
import { fetchText } from './data';

/** The sources of the library, by key. */
export type Sources = ReadonlyMap<string, Source>;

/** Fetches the list of sources. Never rejects. */
export async function fetchSources(url: string): Promise<Result<Sources>> {
	const text = await fetchText(url);
	return text.ok ? readSourcesJson(text.value, 'data/sources.json') : text;
}

/** Fetches what sets roles apart. Never rejects. */
export async function fetchCruxes(url: string): Promise<Result<CruxesFile>> {
	const text = await fetchText(url);
	return text.ok ? readCruxesJson(text.value, 'data/cruxes.json') : text;
}

/** What reads the long texts of roles; nothing of it rejects. */
export interface ProfileReader {
	/** The list of all sources, read once; a failed reading is tried again the next time. */
	sources(): Promise<Result<Sources>>;
	/** The long texts of one role, with the sources they rest on. */
	profile(role: string): Promise<Result<RoleProfile>>;
}

/** Reads them from where `url` says that a file of data is. */
export function profilesUnder(url: (file: string) => string): ProfileReader {
	let known: Promise<Result<Sources>> | undefined;
	const sources = async (): Promise<Result<Sources>> => {
		const reading = (known ??= fetchSources(url('sources.json')));
		const read = await reading;
		if (!read.ok && known === reading) known = undefined;
		return read;
	};
	return {
		sources,
		async profile(role) {
			const [text, all] = await Promise.all([fetchText(url(`roles/${role}.json`)), sources()]);
			if (!all.ok) return all;
			return text.ok ? readProfileJson(text.value, `data/roles/${role}.json`, all.value) : text;
		}
	};
}

/** Why texts of a role are not there, for a reader; undefined where they are, or are still coming. */
export function problemOf(read: Result<unknown> | undefined): string | undefined {
	if (!read || read.ok) return undefined;
	const [first] = read.problems;
	return first && ['unreachable', 'not-found'].includes(first.code)
		? `The texts of this role could not be loaded. ${first.cure}`
		: read.problems.map(describeProblem).join(' ');
}
