import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
	/** What is written on each page: the runs of text in the order they are painted, parted by spaces. */
	readonly pages: readonly string[];
	/** How many pictures of pixels are painted, also within patterns. */
	readonly bitmaps: number;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** Reads a PDF. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
	const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
	const pages: string[] = [];
	let bitmaps = 0;
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		pages.push(await textOf(page));
		bitmaps += bitmapsIn(await page.getOperatorList());
	}
	await document.destroy();
	return { pages, bitmaps };
}

/** A halo and the letters on it are the same run at the same place: it counts once. */
async function textOf(page: Page): Promise<string> {
	const runs = new Map<string, string>();
	for (const item of (await page.getTextContent()).items)
		if ('str' in item && item.str.trim() !== '') runs.set(`${item.str} ${item.transform}`, item.str);
	return [...runs.values()].join(' ');
}

interface Painting {
	readonly fnArray: readonly number[];
	readonly argsArray: readonly unknown[];
}

const PAINT_BITMAP = new Set(Object.entries(OPS).flatMap(([name, code]) => (/^paint.*Image/.test(name) ? [code] : [])));

/** A pattern is a painting of its own among what an operation is given. */
const isPainting = (value: unknown): value is Painting =>
	typeof value === 'object' && value !== null && 'fnArray' in value;

function bitmapsIn({ fnArray, argsArray }: Painting): number {
	const within = argsArray.flat().filter(isPainting);
	return (
		fnArray.filter((code) => PAINT_BITMAP.has(code)).length +
		within.reduce((sum, painting) => sum + bitmapsIn(painting), 0)
	);
}
