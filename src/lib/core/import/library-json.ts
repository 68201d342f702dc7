import * as z from 'zod/mini';
import type { Result } from '#core/base/result';
import { ok } from '#core/base/result';
import { buildLibrary, type Library } from '#core/roles/library';
import { CRUXES_FILE, LIBRARY_FILE, PROFILE, SOURCE } from '#core/roles/schema';
import type { CruxesFile, RoleProfile, Source } from '#core/roles/schema';
import { parseJson } from './parse';

/** Reads the role library's index (JSON text). */
export function readLibraryJson(text: string, file: string): Result<Library> {
	const parsed = parseJson(LIBRARY_FILE, text, file);
	return parsed.ok ? ok(buildLibrary(parsed.value)) : parsed;
}

/** Reads what sets roles apart (JSON text). */
export const readCruxesJson = (text: string, file: string): Result<CruxesFile> => parseJson(CRUXES_FILE, text, file);

/** Reads the long texts of one role (JSON text); keys of sources that are not among `sources` are left out. */
export function readProfileJson(text: string, file: string, sources: ReadonlyMap<string, Source>): Result<RoleProfile> {
	const parsed = parseJson(PROFILE, text, file);
	if (!parsed.ok) return parsed;
	return ok({ ...parsed.value, sources: parsed.value.sources.flatMap((key) => sources.get(key) ?? []) });
}

/** Reads all sources (JSON text), by key. */
export function readSourcesJson(text: string, file: string): Result<ReadonlyMap<string, Source>> {
	const parsed = parseJson(z.array(SOURCE), text, file);
	return parsed.ok ? ok(new Map(parsed.value.map((source) => [source.key, source]))) : parsed;
}
