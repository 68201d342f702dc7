import type { Page } from '@playwright/test';
import { Resvg } from '@resvg/resvg-js';

/** An SVG as the browser paints it: a PNG, one pixel for each px. */
export async function rasterByBrowser(page: Page, svg: string): Promise<Buffer> {
	const other = await page.context().newPage();
	await other.setContent(`<body style="margin:0">${svg}</body>`);
	const png = await other.locator('svg').screenshot();
	await other.close();
	return png;
}

/** The same by a program that is no browser. */
export const rasterByOther = (svg: string): Buffer =>
	new Resvg(svg, { font: { loadSystemFonts: true, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' } })
		.render()
		.asPng();

/** How far two PNGs are apart on average over all pixels and colours: 0 for the same, 1 for black and white. */
export function difference(page: Page, a: Buffer, b: Buffer): Promise<number> {
	return page.evaluate(
		async (files) => {
			const images = await Promise.all(
				files.map(async (file) =>
					createImageBitmap(new Blob([Uint8Array.from(atob(file), (c) => c.charCodeAt(0))], { type: 'image/png' }))
				)
			);
			const [width, height] = [
				Math.min(...images.map((image) => image.width)),
				Math.min(...images.map((image) => image.height))
			];
			if (images.some((image) => Math.abs(image.width - width) > 1 || Math.abs(image.height - height) > 1)) return 1;
			const [one, two] = images.map((image) => {
				const target = new OffscreenCanvas(width, height).getContext('2d')!;
				target.drawImage(image, 0, 0);
				return target.getImageData(0, 0, width, height).data;
			});
			let sum = 0;
			for (let i = 0; i < one!.length; i++) sum += Math.abs(one![i]! - two![i]!);
			return sum / (width * height * 3 * 255);
		},
		[a.toString('base64'), b.toString('base64')]
	);
}
