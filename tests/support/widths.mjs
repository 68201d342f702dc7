// Measures Mona Sans in Chromium and writes src/lib/core/text/widths.generated.ts.
//
//   node tests/support/widths.mjs           writes the file
//   node tests/support/widths.mjs --check   exits 1 if the file is not what would be written
//
// Five instances ("masters") are measured; the font interpolates in straight lines between them, and so does
// src/lib/core/text/tables.ts. Set CHROMIUM_PATH to choose the browser.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { launchArgs, needChromium } from './chromium.mjs';
import { pack, packList } from './pack.mjs';

const TARGET = fileURLToPath(new URL('../../src/lib/core/text/widths.generated.ts', import.meta.url));
const FONTS = new URL('../../node_modules/@fontsource-variable/mona-sans/files/', import.meta.url);

const SUBSETS = [
	{
		file: 'mona-sans-latin-standard-normal.woff2',
		range:
			'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
	},
	{
		file: 'mona-sans-latin-ext-standard-normal.woff2',
		range:
			'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'
	}
];

const MASTERS = {
	light: { width: 100, weight: 400 },
	bold: { width: 100, weight: 640 },
	narrowLight: { width: 92, weight: 400 },
	narrowBold: { width: 92, weight: 640 },
	wideBold: { width: 125, weight: 640 }
};

/** What a master is written as a difference from, so that the numbers are small and pack well. */
const PREDICTED = {
	light: () => 0,
	bold: (of) => of('light'),
	narrowLight: (of) => of('light'),
	narrowBold: (of) => of('narrowLight') + of('bold') - of('light'),
	wideBold: (of) => of('bold')
};

const UNKNOWN = 1000;
const RANGES = [
	[0x20, 0x7e],
	[0xa0, 0x17f],
	...[...'–—‘’‚“”„•…‹›€™←↑→↓−'].map((character) => [character.codePointAt(0), character.codePointAt(0)])
];
/** The characters that are kerned, as left and as right ones; beside each other stand those that are kerned alike. */
const KERNED = [
	'+…L.(YV/7’\'"W?ryvwfUJ)90DO56S8B3GQxktz:R2PC4-–opbecsmnhgauqjildNMIH 1!;,&AXKZEFT',
	'TYVW"\'’17?tfyvwu(06CGOQU598S32j! RPNMLKIHFEDBbhklipmnrsgadqeco–-4+&:;zxZXA/J,.…)'
];
const KERNING_STEP = 3;
const TIGHTEST = -135; // tighter pairs (P…, L") are written as this: text may be taken for wider than it is, never for narrower

const characters = RANGES.flatMap(([first, last]) =>
	Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
);

const server = await createServer({
	configFile: false,
	logLevel: 'error',
	server: { middlewareMode: true },
	appType: 'custom'
});
const packed = await server.ssrLoadModule('/src/lib/core/text/packed.ts');
await server.close();
const source = write(await measure());
if (process.argv.includes('--check')) {
	if (readFileSync(TARGET, 'utf8') !== source) {
		console.error('widths.generated.ts is not what Chromium measures: run node tests/support/widths.mjs');
		process.exitCode = 1;
	}
} else {
	writeFileSync(TARGET, source);
	console.log(`widths.generated.ts: ${source.length} characters, ${gzipSync(source, { level: 9 }).length} bytes gzip`);
}

/** Advances of all characters and kerning of all kerned pairs, per master, in 1/1000 em. */
async function measure() {
	const browser = await chromium.launch({ executablePath: await needChromium(), args: launchArgs() });
	try {
		const page = await browser.newPage();
		const subsets = SUBSETS.map(({ file, range }) => ({
			range,
			url: `data:font/woff2;base64,${readFileSync(new URL(file, FONTS)).toString('base64')}`
		}));
		return await page.evaluate(measureInPage, {
			subsets,
			masters: MASTERS,
			characters,
			kerned: KERNED.map((side) => [...side]),
			unknown: UNKNOWN
		});
	} finally {
		await browser.close();
	}
}

/** Runs inside Chromium. A ligature ("ti", "ff") counts as kerning of its letters: canvas draws it by default. */
async function measureInPage({ subsets, masters, characters, kerned, unknown }) {
	const context = document.createElement('canvas').getContext('2d');
	const measured = {};
	for (const [name, { width, weight }] of Object.entries(masters)) {
		const family = `Mona Sans ${name}`;
		for (const { url, range } of subsets) {
			const face = new FontFace(family, `url(${url})`, {
				stretch: `${width}%`,
				weight: '200 900',
				unicodeRange: range
			});
			document.fonts.add(await face.load());
		}
		const widthOf = (text, fallback) => {
			context.font = `${weight} 1000px "${family}", ${fallback}`;
			context.fontKerning = 'normal';
			return context.measureText(text).width;
		};
		const inFont = (text) => text === '\u00ad' || Math.abs(widthOf(text, 'serif') - widthOf(text, 'monospace')) < 0.01;
		const advances = characters.map((character) =>
			inFont(character) ? Math.round(widthOf(character, 'serif')) : unknown
		);
		const [lefts, rights] = kerned;
		const kerning = lefts.flatMap((left) =>
			rights.map((right) => widthOf(left + right, 'serif') - widthOf(left, 'serif') - widthOf(right, 'serif'))
		);
		measured[name] = { advances, kerning };
	}
	return measured;
}

function write(measured) {
	const names = Object.keys(MASTERS);
	const advances = differences((name, index) => measured[name].advances[index], characters.length);
	/** The place of the letter that a character's mark is on, or of the character itself. */
	const base = characters.map((character, i) => {
		const letter = character.normalize('NFD')[0];
		return letter < '\x7f' ? characters.indexOf(letter) : i;
	});
	const isMarked = (i) => Number(base[i] !== i);
	const lessBase = (list) => list.map((number, i) => number - (isMarked(i) ? list[base[i]] : 0));
	const pairs = KERNED[0].length ** 2;
	const negligible = Array.from({ length: pairs }, (_, pair) =>
		names.every((name) => Math.abs(measured[name].kerning[pair]) < 4)
	);
	const kerning = differences(
		(name, pair) =>
			negligible[pair] ? 0 : Math.round(Math.max(measured[name].kerning[pair], TIGHTEST) / KERNING_STEP),
		pairs
	);
	// The last difference is mostly rounding: a single step of it, 0.04 px at 14 px, is not worth its bytes in the first load.
	kerning.narrowBold = kerning.narrowBold.map((step) => (Math.abs(step) <= 1 ? 0 : step));
	const hints = Int8Array.from(kerning.light);
	return `// Made by tests/support/widths.mjs from the Mona Sans files we ship. Do not edit: run it again.

/** The instances that were measured. All other faces lie on straight lines between them. */
export type Master = ${names.map((name) => `'${name}'`).join(' | ')};

/** Width in percent and weight of each master. */
export const MASTERS = ${JSON.stringify(MASTERS)} as const;

/** First and last character code of each run of measured characters. */
export const CHARACTER_RUNS: readonly (readonly [number, number])[] = ${JSON.stringify(RANGES)};

/**
 * Advances of those characters in 1/1000 em, of a letter with a mark less that of the letter, packed as \`packed.ts\` says. \`light\` is
 * absolute; \`bold\` and \`narrowLight\` are differences from it, \`narrowBold\` from \`narrowLight + bold - light\`, \`wideBold\` from
 * \`bold\`.
 */
export const ADVANCES: Readonly<Record<Master, string>> = {
${names.map((name) => `\t${name}: '${packList(packed, lessBase(advances[name]), isMarked)}'`).join(',\n')}
};

/** The characters that are kerned: as the left one of a pair, and as the right one. */
export const KERNED_LEFT = ${JSON.stringify(KERNED[0])};
export const KERNED_RIGHT = ${JSON.stringify(KERNED[1])};

/** One kerning step, in 1/1000 em. */
export const KERNING_STEP = ${KERNING_STEP};

/**
 * Kerning of every pair (left character × right character) in steps, differences as in \`ADVANCES\`, packed as \`packed.ts\` says;
 * \`light\` is the hint for the others.
 */
export const KERNING: Readonly<Record<Master, string>> = {
${names.map((name) => `\t${name}: '${pack(packed, kerning[name], name === 'light' ? undefined : hints)}'`).join(',\n')}
};
`;
}

/** For each master a list of numbers, written as differences from what is predicted. */
function differences(valueOf, length) {
	return Object.fromEntries(
		Object.entries(PREDICTED).map(([name, predict]) => [
			name,
			Array.from({ length }, (_, index) => valueOf(name, index) - predict((other) => valueOf(other, index)))
		])
	);
}
