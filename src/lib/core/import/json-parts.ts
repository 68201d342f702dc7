import { DISCIPLINE_IDS } from '#core/org/disciplines';
import { LEVEL_IDS } from '#core/org/levels';
import { addRow, PositionColumns, type ColumnFile } from '#core/org/position-columns';
import { LONGEST, ORG_FILE, type OrgFile } from '#core/org/schema';

/*
 * A large file is not parsed whole: its positions are read out of the text one by one, straight into columns, and the rest of the file
 * goes through the schema. Whatever is not plainly sound is left to the whole reading, which finds the words for it.
 */

/** Stands for all positions while the rest of a file is checked. */
const ONE_POSITION = '[{"id":"a"}]';

type FilePosition = OrgFile['positions'][number];

/** A sound organisation file, its positions in columns; undefined for any other text, and where this reading is not sure. */
export function readInParts(text: string): ColumnFile | undefined {
	const list = listStart(text);
	if (list === -1) return undefined;
	try {
		const positions = new PositionColumns();
		const end = readRows(text, list, positions);
		const rest = text.slice(end);
		// The last list of a name counts, however the name is spelled.
		if (end === -1 || rest.includes('"positions"') || rest.includes('\\u')) return undefined;
		const whole = ORG_FILE.safeParse(
			JSON.parse(text.slice(text.charCodeAt(0) === 0xfeff ? 1 : 0, list) + ONE_POSITION + rest)
		);
		return whole.success ? { ...whole.data, positions } : undefined;
	} catch {
		return undefined; // not JSON: the whole reading says so
	}
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Where the bracket stands that opens the list of positions, or -1. Right for JSON; of other texts, what is around it will not parse. */
function listStart(text: string): number {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === OPEN || code === OPEN_BRACE) depth++;
		else if (code === CLOSE || code === CLOSE_BRACE) depth--;
		else if (code === QUOTE) {
			const end = stringEnd(text, at + 1);
			const colon = afterSpace(text, end + 1);
			const found = depth === 1 && text.charCodeAt(colon) === COLON && text.slice(at + 1, end) === 'positions';
			if (found) {
				const start = afterSpace(text, colon + 1);
				return text.charCodeAt(start) === OPEN ? start : -1;
			}
			at = end;
		}
	}
	return -1;
}

/** Reads all rows of the list that opens at `start`. Where it ends; -1 if a row is unsound or there is none. Throws at what is not JSON. */
function readRows(text: string, start: number, positions: PositionColumns): number {
	for (let at = start; ;) {
		const from = afterSpace(text, at + 1);
		let end = readPlainRow(text, from, positions);
		if (end === UNSURE) {
			end = objectEnd(text, from);
			const row: unknown = JSON.parse(text.slice(from, end));
			if (!isSound(row)) return -1;
			addRow(positions, row);
		}
		if (end === -1) return -1;
		at = afterSpace(text, end);
		const code = text.charCodeAt(at);
		if (code === CLOSE) return at + 1;
		if (code !== COMMA) return -1;
	}
}

const UNSURE = -2;

/**
 * Reads a row of nothing but texts without escapes, the common case, in a fraction of the time that parsing takes. Where it ends; -1 if
 * it is unsound, `UNSURE` if it is of another kind.
 */
function readPlainRow(text: string, from: number, positions: PositionColumns): number {
	if (text.charCodeAt(from) !== OPEN_BRACE) return UNSURE;
	let [id, title, manager, role, person, level, discipline]: (string | undefined)[] = [];
	for (let at = from; ;) {
		const name = afterSpace(text, at + 1);
		if (text.charCodeAt(name) !== QUOTE) return UNSURE;
		const nameEnd = text.indexOf('"', name + 1);
		const colon = afterSpace(text, nameEnd + 1);
		if (nameEnd === -1 || text.charCodeAt(colon) !== COLON) return UNSURE;
		const start = afterSpace(text, colon + 1);
		if (text.charCodeAt(start) !== QUOTE) return UNSURE;
		let end = start + 1;
		for (let code = text.charCodeAt(end); code !== QUOTE; code = text.charCodeAt(++end))
			if (!(code >= 32) || code === BACKSLASH) return UNSURE;
		const value = text.slice(start + 1, end);
		switch (text.slice(name + 1, nameEnd)) {
			case 'id':
				id = value;
				break;
			case 'title':
				title = value;
				break;
			case 'manager':
				manager = value;
				break;
			case 'person':
				person = value;
				break;
			case 'role':
				role = value;
				break;
			case 'level':
				level = value;
				break;
			case 'discipline':
				discipline = value;
				break;
			default:
				return UNSURE;
		}
		at = afterSpace(text, end + 1);
		const code = text.charCodeAt(at);
		if (code === COMMA) continue;
		if (code !== CLOSE_BRACE) return UNSURE;
		const row = { id, title, manager, role, person, level, discipline };
		if (!isSound(row)) return -1;
		addRow(positions, row);
		return at + 1;
	}
}

/** The closing quotation mark of the string whose first letter is at `from`; past the end of the text where there is none. */
function stringEnd(text: string, from: number): number {
	let at = from;
	for (; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) break;
		if (code === BACKSLASH) at++;
	}
	return at;
}

/** One past the end of the object, list or string that begins at `from`; for other values, and of what is not JSON, some place after. */
function objectEnd(text: string, from: number): number {
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) at = stringEnd(text, at + 1);
		else if (code === OPEN || code === OPEN_BRACE) depth++;
		else if ((code === CLOSE || code === CLOSE_BRACE) && --depth <= 0) return at + 1;
	}
	return text.length;
}

function afterSpace(text: string, from: number): number {
	let at = from;
	for (
		let code = text.charCodeAt(at);
		code === 32 || code === 10 || code === 13 || code === 9;
		code = text.charCodeAt(at)
	)
		at++;
	return at;
}

/** Whether a row keeps to `POSITION`; false where only the schema can tell. */
function isSound(row: unknown): row is FilePosition {
	if (!isObject(row)) return false;
	const { id, title, manager, role, person, level, discipline, fields } = row;
	return (
		isId(id) &&
		(title === undefined || (isText(title, LONGEST.title) && title !== '')) &&
		(manager === undefined || manager === null || isId(manager)) &&
		(role === undefined || isId(role)) &&
		(person === undefined || isText(person, LONGEST.person)) &&
		(level === undefined || (LEVEL_IDS as unknown[]).includes(level)) &&
		(discipline === undefined || (DISCIPLINE_IDS as unknown[]).includes(discipline)) &&
		(fields === undefined || areFields(fields))
	);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, longest: number): value is string =>
	typeof value === 'string' && value.length <= longest;

const isId = (value: unknown): boolean => isText(value, LONGEST.id) && value !== '' && !/[\s,]/.test(value);

const areFields = (fields: unknown): boolean =>
	isObject(fields) &&
	Object.keys(fields).every(
		(name) => name !== '' && name.length <= LONGEST.fieldName && isText(fields[name], LONGEST.field)
	);
