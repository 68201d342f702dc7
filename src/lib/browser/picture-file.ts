import { rasterOf, type PageSize, type Raster } from '#core/export/page';
import { svgOf, type PictureLook, type Picture } from '#core/export/picture';
import { withResolution } from '#core/export/png';
import { paintCanvas } from '#core/paint/canvas';
import { PALETTES } from '#core/paint/palette';
import { mapFonts } from './fonts';

/** Paints a picture onto a canvas, which gets the raster's size. */
export async function paintPicture(
	canvas: HTMLCanvasElement,
	picture: Picture,
	{ theme, background }: PictureLook,
	raster: Raster
): Promise<void> {
	await mapFonts(() => undefined);
	[canvas.width, canvas.height] = [raster.width, raster.height];
	const target = canvas.getContext('2d');
	if (!target) throw new Error('This browser gives no canvas of this size.');
	const palette = PALETTES[theme];
	if (background === 'paper') {
		target.fillStyle = palette.colour('paper');
		target.fillRect(0, 0, raster.width, raster.height);
	}
	paintCanvas(target, picture.scene, palette, raster.x, raster.y, raster.scale);
}

/** A picture as a PNG file with its resolution written in. Rejects where the browser gives an empty one. */
export async function pngOf(picture: Picture, look: PictureLook, size: PageSize): Promise<Blob> {
	const raster = rasterOf(picture.box, size);
	const canvas = document.createElement('canvas');
	await paintPicture(canvas, picture, look, raster);
	try {
		if (!hasInk(canvas)) throw new Error('The picture is empty.');
		const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
		// Browsers give null, nothing or another format where a canvas is too large for them.
		if (!png || png.size === 0 || png.type !== 'image/png') throw new Error('The browser made no PNG of the picture.');
		return new Blob([withResolution(new Uint8Array(await png.arrayBuffer()), raster.dotsPerMetre)], {
			type: 'image/png'
		});
	} finally {
		canvas.width = canvas.height = 0; // gives the memory back at once
	}
}

/** A picture as an SVG file. */
export const svgFile = (picture: Picture, look: PictureLook): Blob =>
	new Blob([svgOf(picture, look)], { type: 'image/svg+xml' });

/** Side of the small copy that is looked at, px. */
const SAMPLE = 96;

/** Whether anything but one even colour is on a canvas: a canvas that is too large for the browser stays empty without a word. */
function hasInk(canvas: HTMLCanvasElement): boolean {
	const sample = document.createElement('canvas');
	sample.width = sample.height = SAMPLE;
	const target = sample.getContext('2d', { willReadFrequently: true });
	if (!target) return false;
	target.drawImage(canvas, 0, 0, SAMPLE, SAMPLE);
	const colours = new Uint32Array(target.getImageData(0, 0, SAMPLE, SAMPLE).data.buffer);
	return colours.some((colour) => colour !== colours[0]);
}

/** Hands a file to the reader. */
export function download(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Some browsers read the file only after this task.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Puts a picture that is still being made onto the clipboard, and words beside it for what takes no pictures. To be called inside a
 * gesture: some browsers allow nothing later. Whether it worked; a picture that could not be made rejects.
 */
export async function copyPicture(picture: Promise<Blob>, words: string): Promise<boolean> {
	if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return false;
	try {
		const item = new ClipboardItem({
			'image/png': picture,
			'text/plain': Promise.resolve(new Blob([words], { type: 'text/plain' }))
		});
		await navigator.clipboard.write([item]);
		return true;
	} catch {
		await picture;
		return false;
	}
}
