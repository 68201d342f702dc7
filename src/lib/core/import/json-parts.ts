import { DISCIPLINE_IDS } from '#core/org/disciplines';
import { LEVEL_IDS } from '#core/org/levels';
import { addRow, PositionColumns, type ColumnFile } from '#core/org/position-columns';
import { LONGEST, ORG_FILE, type OrgFile } from '#core/org/schema';

/*
 * A large file is not parsed whole: the text of its positions is cut into parts, each is parsed and written into columns, and the
 * rest of the file goes through the schema. Whatever is not plainly sound is left to the whole reading, which finds the words for it.
 */

/** Letters of a part, at least. */
const PART = 1 << 16;

/** Stands for all positions while the rest of a file is checked. */
const ONE_POSITION = '[{"id":"a"}]';

type FilePosition = OrgFile['positions'][number];

/** A sound organisation file, its positions in columns; undefined for any other text, and where this reading is not sure. */
export function readInParts(text: string): ColumnFile | undefined {
	const cuts = cutsOf(text);
	if (!cuts) return undefined;
	try {
		const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
		const rest = ORG_FILE.safeParse(JSON.parse(text.slice(start, cuts[0]! - 1) + ONE_POSITION + text.slice(cuts.at(-1)!)));
		if (!rest.success) return undefined;
		const positions = new PositionColumns();
		for (let i = 1; i < cuts.length; i++) {
			// A cut stands after a comma, the last one after the closing bracket.
			const rows = JSON.parse(`[${text.slice(cuts[i - 1]!, cuts[i]! - 1)}]`) as unknown[];
			if (rows.length === 0) return undefined;
			for (const row of rows) {
				if (!isSound(row)) return undefined;
				addRow(positions, row);
			}
		}
		return { ...rest.data, positions };
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

/**
 * Where the list of positions can be cut: after its opening bracket, after commas between its elements, after its closing bracket.
 * Undefined where no such list is found, or more than one. Right for JSON; of other texts some part will not parse.
 */
function cutsOf(text: string): number[] | undefined {
	let cuts: number[] | undefined;
	let depth = 0;
	/** Whether the list is being read, and the depth of its elements is 2. */
	let inside = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) {
			const start = at + 1;
			for (at = start; at < text.length; at++) {
				const letter = text.charCodeAt(at);
				if (letter === QUOTE) break;
				if (letter === BACKSLASH) at++;
			}
			if (depth !== 1) continue;
			const next = afterSpace(text, at + 1);
			if (text.charCodeAt(next) !== COLON) continue;
			const key = text.slice(start, at);
			if (key.includes('\\')) return undefined; // may be another spelling
			if (key !== 'positions') continue;
			at = afterSpace(text, next + 1);
			if (cuts || text.charCodeAt(at) !== OPEN) return undefined;
			cuts = [at + 1];
			depth = 2;
			inside = true;
		} else if (code === OPEN || code === OPEN_BRACE) depth++;
		else if (code === CLOSE || code === CLOSE_BRACE) {
			depth--;
			if (inside && depth === 1) {
				if (code !== CLOSE) return undefined;
				cuts!.push(at + 1);
				inside = false;
			}
		} else if (code === COMMA && inside && depth === 2 && at - cuts!.at(-1)! > PART) cuts!.push(at + 1);
	}
	return inside ? undefined : cuts;
}

function afterSpace(text: string, from: number): number {
	let at = from;
	for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; code = text.charCodeAt(at)) at++;
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

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, longest: number): value is string => typeof value === 'string' && value.length <= longest;

const isId = (value: unknown): boolean => isText(value, LONGEST.id) && value !== '' && !/[\s,]/.test(value);

/** Names that mean something to JavaScript are the schema's to judge. */
const areFields = (fields: unknown): boolean =>
	isObject(fields) &&
	!Object.hasOwn(fields, '__proto__') &&
	!Object.hasOwn(fields, 'constructor') &&
	Object.keys(fields).every((name) => name !== '' && name.length <= LONGEST.fieldName && isText(fields[name], LONGEST.field));
