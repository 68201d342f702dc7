import latin from '@fontsource-variable/mona-sans/files/mona-sans-latin-standard-normal.woff2?url';
import latinExt from '@fontsource-variable/mona-sans/files/mona-sans-latin-ext-standard-normal.woff2?url';
import { FACE_NAMES, familyOf, WIDTHS } from '#core/text/faces';
import { widthTable } from '#core/text/tables';
import { viewOf } from './view-of';

const RANGES = {
	[latinExt]:
		'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113',
	[latin]:
		'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
};

/** Longest that the first paint waits for the fonts, ms. */
const PATIENCE = 300;

const loading = new WeakMap<Document, Promise<unknown>>();

/**
 * Declares one family per width (canvas ignores percentage widths) and loads the Latin letters of each. With the document, also for
 * what is in a shadow root: a face that is declared inside one is not loaded.
 */
function load(document: Document): Promise<unknown> {
	const { FontFace } = viewOf(document.documentElement);
	const faces = WIDTHS.flatMap((width) =>
		Object.entries(RANGES).map(
			([url, unicodeRange]) =>
				new FontFace(familyOf(width), `url(${url}) format('woff2')`, {
					weight: '200 900',
					stretch: `${width}%`,
					unicodeRange
				})
		)
	);
	for (const face of faces) document.fonts.add(face);
	unpackWhenIdle();
	return Promise.all(WIDTHS.map((width) => document.fonts.load(`500 12px "${familyOf(width)}"`)));
}

/** Unpacks the widths of one face after the other while nothing else is to be done, so that a zoom has not to wait for them. */
function unpackWhenIdle(left = [...FACE_NAMES]): void {
	const { requestIdleCallback = setTimeout } = globalThis; // Safari has none
	requestIdleCallback(() => {
		const face = left.pop();
		if (!face) return;
		widthTable(face);
		unpackWhenIdle(left);
	});
}

/** Resolves when the map's fonts are there in a document or after 300 ms; `late` is called if they arrive after that. */
export async function mapFonts(late: () => void, document: Document = globalThis.document): Promise<void> {
	const loaded = loading.get(document) ?? load(document).catch(() => undefined); // without them the map is drawn in a system font
	loading.set(document, loaded);
	let waited = false;
	const patience = new Promise<void>((resolve) =>
		setTimeout(() => {
			waited = true;
			resolve();
		}, PATIENCE)
	);
	void loaded.then(() => waited && late());
	await Promise.race([loaded, patience]);
}
