import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainFont } from './woff';

/** Weights of the font that are near enough to those of the faces. */
const WEIGHTS = [400, 500, 600, 700];

let fonts: string[] | undefined;

/** The map's font as files that the rasteriser reads. */
function fontFiles(): string[] {
	const { resolve } = createRequire(import.meta.url);
	const folder = mkdtempSync(join(tmpdir(), 'rolescape-fonts-'));
	return WEIGHTS.map((weight) => {
		const file = join(folder, `${weight}.ttf`);
		writeFileSync(
			file,
			plainFont(readFileSync(resolve(`@fontsource/mona-sans/files/mona-sans-latin-${weight}-normal.woff`)))
		);
		return file;
	});
}

/** An SVG as a PNG of its own size. Loaded only by a build that makes card images. */
export async function pngOfSvg(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const { Resvg } = await import('@resvg/resvg-js');
	fonts ??= fontFiles();
	return new Uint8Array(
		new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: 'Mona Sans' } })
			.render()
			.asPng()
	);
}
