import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileProblems } from '../../../tests/support/svg-profile';
import { elementsOf, readXml, textOf } from '../../../tests/support/xml';
import { readPng } from '#core/export/png';
import { pngOfSvg } from './card-image';
import { CARD, cardNames, cardOf, cardPicture } from './card-picture';
import { pages } from './sitemap';
import { plainFont } from './woff';

describe('card images', () => {
	it('are there for every page', () => {
		const names = new Set(cardNames());
		for (const path of pages()) expect(names).toContain(cardOf(path));
		expect(new Set(pages().map(cardOf))).toEqual(names);
	});

	it('say what their page is about, in words that fit', () => {
		for (const name of cardNames()) {
			const svg = cardPicture(name)!;
			expect(profileProblems(svg), name).toEqual([]);
			const [title, ...texts] = [...elementsOf(readXml(svg))]
				.filter((element) => ['title', 'text'].includes(element.name))
				.map(textOf);
			const written = (name.startsWith('comparison-') ? texts.slice(0, 2) : texts.slice(-5)).join(' ');
			expect(written, name).toContain(title);
			expect(written, name).not.toContain('…');
		}
		expect(cardPicture('role-nobody')).toBeUndefined();
		expect(cardPicture('organisation-nobody')).toBeUndefined();
		expect(cardPicture('comparison-cpo-vs-nobody')).toBeUndefined();
	});

	it('have the size that is asked for, and stay small', async () => {
		const png = await pngOfSvg(cardPicture('role-cpo')!);
		expect(readPng(png)).toMatchObject(CARD);
		expect(png.length).toBeLessThan(200_000);
		expect(await pngOfSvg(cardPicture('role-cpo')!)).toEqual(png);
	});

	it('are set in the map’s font', async () => {
		const words = (family: string): Promise<Uint8Array> =>
			pngOfSvg(
				`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="4" y="30" font-size="24" font-family="${family}" font-weight="600">Design</text></svg>`
			);
		const nothing = await pngOfSvg('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"></svg>');
		expect(await words('Mona Sans')).not.toEqual(nothing);
	});
});

describe('a web font', () => {
	const woff = readFileSync(
		createRequire(import.meta.url).resolve('@fontsource/mona-sans/files/mona-sans-latin-600-normal.woff')
	);

	it('holds a plain font: every table with its check sum', () => {
		const font = plainFont(woff);
		const view = new DataView(font.buffer);
		for (let i = 0; i < view.getUint16(4); i++) {
			const at = 12 + i * 16;
			const [tag, said, offset, length] = [
				view.getUint32(at),
				view.getUint32(at + 4),
				view.getUint32(at + 8),
				view.getUint32(at + 12)
			];
			let sum = 0;
			for (let j = offset; j < offset + length; j += 4) sum = (sum + view.getUint32(j)) >>> 0;
			// The table of the whole font's facts holds a sum of its own, which counts as nothing.
			if (tag === 0x68656164) sum = (sum - view.getUint32(offset + 8)) >>> 0;
			expect(sum).toBe(said);
		}
	});

	it('is told apart from other files', () => {
		expect(() => plainFont(new Uint8Array(100))).toThrow('no WOFF');
	});
});
