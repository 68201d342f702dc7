import type { Problem } from '#core/base/result';
import { lineBreaks } from './csv';

const CSV = 'Save it as CSV (UTF-8) and open that.';
const OTHER = 'Choose a CSV file, or an organisation in JSON.';

/** How files begin that are no text, after they were read as UTF-8. */
const BEGINNINGS: readonly (readonly [start: RegExp, cause: string, cure: string])[] = [
	[/^PK[\x03\x05]/, 'This looks like an Excel workbook or another packed file.', CSV],
	[/^\uFFFD\uFFFD\x11\u0871\x1A/, 'This looks like an old Excel workbook.', CSV],
	[/^%PDF-/, 'This is a PDF.', OTHER],
	[/^(\uFFFDPNG|GIF8|\uFFFD{3}[\uFFFD\x00]|RIFF[^]{4}WEBP|BM[^]{4}\0)/, 'This is a picture.', OTHER],
	[/^(\x1F\uFFFD|Rar!|7z)/, 'This file is packed.', 'Unpack it first.'],
	[/^\uFEFF?\s*<(!doctype|html|\?xml|svg|!--)/i, 'This is a web page or XML, not a table.', OTHER]
];

/** Why a text cannot be read at all, whatever its format: no text, or not in UTF-8. */
export function foreignProblem(text: string, file: string): Problem | undefined {
	for (const [start, cause, cure] of BEGINNINGS)
		if (start.test(text)) return { code: 'foreign', place: file, cause, cure };
	if (text.includes('\0')) return { code: 'foreign', place: file, cause: 'This is not text.', cure: OTHER };
	const lost = text.indexOf('\uFFFD');
	if (lost === -1) return undefined;
	const line = lineBreaks(text.slice(0, lost)) + 1;
	return {
		code: 'encoding',
		place: `${file}, line ${line.toLocaleString('en-GB')}`,
		cause: 'Some letters cannot be read: the file is not in UTF-8.',
		cure: 'Save it as “CSV UTF-8” and open that.'
	};
}
