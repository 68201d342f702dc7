import { failed, ok, type Result } from '#core/base/result';
import type { KnownRoles } from '#core/org/known-roles';
import type { Org } from '#core/org/org';
import { foreignProblem } from './foreign';
import { readOrgCsv, type Progress } from './org-csv';
import { readOrgJson } from './org-json';

/** The id of whatever organisation a reader opens; no reference organisation has it. */
export const OPENED_ID = 'yours';

/** An organisation from a file, and what was read otherwise than the file has it, in sentences. */
export interface Opened {
	readonly org: Org;
	readonly notes: readonly string[];
}

/** One kind of file. The first that recognises a text reads it. */
export interface Format {
	readonly id: string;
	recognises(text: string): boolean;
	read(text: string, file: string, known: KnownRoles, progress?: Progress): Result<Opened>;
}

const json: Format = {
	id: 'json',
	recognises: (text) => /^\uFEFF?\s*[{[]/.test(text),
	read(text, file, known) {
		const read = readOrgJson(text, file, known);
		return read.ok ? ok({ org: { ...read.value, id: OPENED_ID }, notes: [] }) : read;
	}
};

const csv: Format = {
	id: 'csv',
	recognises: () => true,
	read: (text, file, known, progress) =>
		readOrgCsv(text, file, { id: OPENED_ID, title: titleOf(file) }, known, progress)
};

/** The formats in the order in which a text is offered to them; the last takes whatever is left. */
export const FORMATS: readonly Format[] = [json, csv];

/**
 * Reads whatever text a reader opens. The content decides about the format, the name serves messages and, where the file has
 * none, the title. Never throws: whatever is wrong is returned, all at once, each with its place.
 */
export function readFile(name: string, text: string, known: KnownRoles, progress?: Progress): Result<Opened> {
	const foreign = foreignProblem(text, name);
	if (foreign) return failed([foreign]);
	return FORMATS.find((format) => format.recognises(text))!.read(text, name, known, progress);
}

/** "product-division.csv" → "Product division". */
function titleOf(file: string): string {
	const words = file
		.replace(/\.[^.]*$/, '')
		.replace(/[\s_-]+/g, ' ')
		.trim()
		.slice(0, 120);
	return words === '' ? 'Your organisation' : words.charAt(0).toUpperCase() + words.slice(1);
}
