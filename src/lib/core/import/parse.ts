import type * as z from 'zod/mini';
import { Problems } from '#core/base/problems';
import { failed, ok, type Problem, type Result } from '#core/base/result';
import { eachIssue } from './issues';

const CURES: Partial<Record<string, string>> = {
	invalid_type: 'Add it, or correct its type.',
	unrecognized_keys: 'Remove them.',
	invalid_value: 'Use one of the values that the format allows.',
	too_big: 'Shorten it.',
	too_small: 'Fill it in.'
};

/** "positions › 12 › manager": counted from 1, as a reader counts. */
const pathWords = (path: readonly PropertyKey[]): string =>
	path.map((key) => (typeof key === 'number' ? String(key + 1) : String(key))).join(' › ');

/** Checks `data` against a schema: the typed value, or every problem with its place in `file`. */
export function check<T>(schema: z.ZodMiniType<T>, data: unknown, file: string): Result<T> {
	const problems = problemsIn(schema, data, file);
	return problems.length === 0 ? ok(schema.parse(data)) : failed(problems);
}

/** Every problem of `data`, each with its place in `file`. */
export function problemsIn(schema: z.ZodMiniType, data: unknown, file: string): readonly Problem[] {
	const problems = new Problems();
	eachIssue(schema, data, (say, path) =>
		problems.add(() => {
			const issue = say();
			const where = pathWords(path);
			return {
				code: issue.code,
				place: where === '' ? file : `${file}, ${where}`,
				cause: `${sentenceOf(issue)}.`,
				cure: CURES[issue.code] ?? 'Correct it.'
			};
		})
	);
	return problems.list(file);
}

function sentenceOf(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined ? `A ${issue.expected} is missing` : `This is not a ${issue.expected}`;
		case 'invalid_value':
			return `This is none of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}`;
		case 'too_big':
			return issue.origin === 'string'
				? `This is longer than ${issue.maximum} characters`
				: `This is larger than ${issue.maximum}`;
		case 'too_small':
			return issue.origin === 'number'
				? `This is smaller than ${issue.minimum}`
				: Number(issue.minimum) === 1
					? 'This is empty'
					: `This has fewer than ${issue.minimum} entries or characters`;
		default:
			return `This ${issue.message.replace(/\.$/, '').replace(/^Invalid /, 'is an invalid ')}`;
	}
}

/** Parses JSON text. Never throws, whatever the text holds. */
export function jsonOf(text: string, file: string): Result<unknown> {
	try {
		return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
	} catch (error) {
		return failed([
			{
				code: 'not-json',
				place: file,
				cause: `This is not JSON${jsonPlace(error)}.`,
				cure: 'Check that the file is whole and that it is the right one.'
			}
		]);
	}
}

/** Parses JSON text and checks it. Never throws, whatever the text holds. */
export function parseJson<T>(schema: z.ZodMiniType<T>, text: string, file: string): Result<T> {
	const data = jsonOf(text, file);
	return data.ok ? check(schema, data.value, file) : data;
}

const jsonPlace = (error: unknown): string => {
	const at = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
	return at ? ` (line ${at[1]}, column ${at[2]})` : '';
};
