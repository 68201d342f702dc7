import type { Result } from '../base/result';
import { failed } from '../base/result';
import type { Library } from '../org/library';
import { buildOrg, type Org } from '../org/org';
import { ORG_FILE } from '../org/schema';
import { parseJson } from './parse';

/** Reads an organisation file (JSON text) into an organisation, or returns everything that is wrong with it. */
export function readOrgJson(text: string, file: string, library: Library): Result<Org> {
	const parsed = parseJson(ORG_FILE, text, file);
	if (!parsed.ok) return parsed;
	const built = buildOrg(parsed.value, library);
	return built.ok ? built : failed(built.problems.map((problem) => ({ ...problem, place: `${file}, ${problem.place}` })));
}
