/** One row of a table: its cells, and the line of the file on which it begins, counted from 1 as an editor does. */
export interface Row {
	readonly cells: readonly string[];
	readonly line: number;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Reads a table cell by cell (RFC 4180): cells may be quoted, quoted cells may hold separators, doubled quotes and line breaks;
 * lines end with CR, LF or both, mixed as they come. `take` gets one row after the other and stops the reading by returning
 * false. Returns the line of a quotation mark that is never closed, else undefined.
 */
export function eachRow(text: string, separator: string, take: (row: Row) => unknown): number | undefined {
	const split = separator.charCodeAt(0);
	const length = text.length;
	let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	let line = 1;
	while (at < length) {
		const first = line;
		const cells: string[] = [];
		for (;;) {
			let cell: string;
			if (text.charCodeAt(at) === QUOTE) {
				const opened = line;
				const start = at + 1;
				let doubled = false;
				for (at = start; ; at++) {
					at = text.indexOf('"', at);
					if (at === -1) return opened;
					if (text.charCodeAt(at + 1) !== QUOTE) break;
					doubled = true;
					at++;
				}
				cell = text.slice(start, at);
				line += lineBreaks(cell);
				if (doubled) cell = cell.replaceAll('""', '"');
				at++;
			} else cell = '';
			// The rest of the cell; after a closing quotation mark there is none in a sound file.
			const start = at;
			for (; at < length; at++) {
				const code = text.charCodeAt(at);
				if (code === split || code === LF || code === CR) break;
			}
			if (at > start) cell += text.slice(start, at);
			cells.push(cell);
			if (at >= length || text.charCodeAt(at) !== split) break;
			at++;
		}
		if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
		at++;
		line++;
		if (take({ cells, line: first }) === false) return undefined;
	}
	return undefined;
}

/** Line breaks of a text, a CR and LF together counting once. */
export function lineBreaks(text: string): number {
	let n = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) n++;
	for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) if (text.charCodeAt(at + 1) !== LF) n++;
	return n;
}
