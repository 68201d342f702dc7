import { escapeXml } from '#core/base/xml';
import type { TextRow, TextTable } from './comparison-table';

/*
 * A table in the formats that other programs take. The same table always gives the same text, and every text of it is found in each
 * of them.
 */

/**
 * Spreadsheets would run what begins like this; an apostrophe in front makes them read it as text. So does one after whatever some of
 * them take for the end of a cell: to a program that separates cells by something else, quotation marks in mid-line hold nothing together.
 */
const tame = (text: string): string =>
	(/^(?:\s*[=+\-@]|[\t\r])/.test(text) ? `'${text}` : text).replace(/[;|\t\r\n]\s*(?=[=+\-@])/g, "$&'");

const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What belongs to no column stands in the first one, which has the names of the rows. */
const evenRows = ({ header, rows }: TextTable): string[][] =>
	rows.map((row) => (row.kind === 'cells' ? [...row.texts] : [row.text, ...header.slice(1).map(() => '')]));

/** RFC 4180, with the mark that tells spreadsheets it is UTF-8. */
export function tableCsv(table: TextTable): string {
	const cell = (text: string): string => (/[",;|\t\r\n]|^\s|\s$/.test(text) ? inQuotes(text) : text);
	return `\uFEFF${[table.header, ...evenRows(table)].map((row) => row.map((text) => cell(tame(text))).join(',')).join('\r\n')}\r\n`;
}

/**
 * One line for each row, for pasting as text into a spreadsheet: tabs and line breaks in a cell become spaces. A cell that begins
 * with a quotation mark is put between two more, or it would reach into the next ones.
 */
export function tableTsv(table: TextTable): string {
	const cell = (text: string): string => (text.startsWith('"') ? inQuotes(text) : text);
	return [table.header, ...evenRows(table)]
		.map((row) => row.map((text) => cell(tame(text.replace(/\s+/g, ' ')))).join('\t'))
		.join('\n');
}

/** A Markdown table; headings are bold. Nothing in a text is markup or HTML. */
export function tableMarkdown({ header, rows }: TextTable): string {
	const cell = (text: string): string =>
		text.replace(/[\\`*_[\]<>|#~&]/g, '\\$&').replace(/\s*[\n\r\u2028\u2029]\s*/g, '<br>');
	const line = (row: readonly string[]): string => `| ${row.map(cell).join(' | ')} |`;
	return [
		line(header),
		`| ${header.map(() => '---').join(' | ')} |`,
		...rows.map((row) => {
			if (row.kind === 'cells') return line(row.texts);
			const text = row.kind === 'heading' ? `**${cell(row.text)}**` : cell(row.text);
			return `| ${text} ${'| '.repeat(header.length - 1)}|`;
		})
	].join('\n');
}

/** An HTML table without styles, for pasting into documents and slides. */
export function tableHtml({ header, rows }: TextTable): string {
	const text = (words: string): string => escapeXml(words).replaceAll('\n', '<br>');
	const head = header.map((words) => `<th scope="col">${text(words)}</th>`).join('');
	const row = (one: TextRow): string => {
		if (one.kind !== 'cells') {
			const tag = one.kind === 'heading' ? 'th' : 'td';
			return `<tr><${tag} colspan="${header.length}">${text(one.text)}</${tag}></tr>`;
		}
		const [first, ...cells] = one.texts;
		return `<tr><th scope="row">${text(first!)}</th>${cells.map((words) => `<td>${text(words)}</td>`).join('')}</tr>`;
	};
	return `<table><thead><tr>${head}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`;
}
