import { failed, type Result } from '#core/base/result';
import type { Library } from '#core/roles/library';
import { buildOrg } from '#core/org/build-org';
import type { Org } from '#core/org/org';
import { ORG_FILE } from '#core/org/schema';
import { check, jsonOf } from './parse';

/** Reads an organisation file (JSON text) into an organisation, or returns everything that is wrong with it. */
export function readOrgJson(text: string, file: string, library: Library): Result<Org> {
	const data = jsonOf(text, file);
	if (!data.ok) return data;
	if (!isOurs(data.value)) return failed([{ code: 'other-json', place: file, cause: 'This JSON is not an organisation: it has no "format": "rolescape-org".', cure: 'Arrange it like the sample, or save a table with id, title and manager as CSV.' }]);
	const checked = check(ORG_FILE, data.value, file);
	if (!checked.ok) return checked;
	const built = buildOrg(checked.value, library);
	return built.ok ? built : failed(built.problems.map((problem) => ({ ...problem, place: `${file}, ${problem.place}` })));
}

const isOurs = (data: unknown): boolean => typeof data === 'object' && data !== null && 'format' in data && data.format === 'rolescape-org';
