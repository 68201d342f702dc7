import { failed, ok, type Result } from '#core/base/result';
import { buildOrg } from '#core/org/build-org';
import type { KnownRoles } from '#core/org/known-roles';
import type { Org } from '#core/org/org';
import { inColumns, type ColumnFile } from '#core/org/position-columns';
import { ORG_FILE, type OrgFile } from '#core/org/schema';
import { readInParts } from './json-parts';
import { jsonOf, problemsIn } from './parse';

/** Reads an organisation file (JSON text) into an organisation, or returns everything that is wrong with it. */
export function readOrgJson(text: string, file: string, known: KnownRoles): Result<Org> {
	const checked = soundColumns(text, file);
	if (!checked.ok) return checked;
	const built = buildOrg(checked.value, known);
	return built.ok
		? built
		: failed(built.problems.map((problem) => ({ ...problem, place: `${file}, ${problem.place}` })));
}

/** What the schema says of a file; one that is plainly sound is not parsed whole. */
export function soundColumns(text: string, file: string): Result<ColumnFile> {
	const sound = readInParts(text);
	return sound ? ok(sound) : readWhole(text, file);
}

/** The same, parsed and checked whole. */
export function readWhole(text: string, file: string): Result<ColumnFile> {
	const data = jsonOf(text, file);
	if (!data.ok) return data;
	if (!isOurs(data.value))
		return failed([
			{
				code: 'other-json',
				place: file,
				cause: 'This JSON is not an organisation: it has no "format": "rolescape-org".',
				cure: 'Arrange it like the sample, or save a table with id, title and manager as CSV.'
			}
		]);
	const problems = problemsIn(ORG_FILE, data.value, file);
	if (problems.length > 0) return failed(problems);
	// Positions as they are: the schema's reading of a record leaves out a field that is called `__proto__`.
	const { positions } = data.value as OrgFile;
	return ok(inColumns({ ...ORG_FILE.parse({ ...data.value, positions: ONE_POSITION }), positions }));
}

/** Stands for all positions where the rest of a file is read. */
const ONE_POSITION = [{ id: 'a' }];

const isOurs = (data: unknown): data is object =>
	typeof data === 'object' && data !== null && 'format' in data && data.format === 'rolescape-org';
