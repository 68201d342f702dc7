import { rasterOf, type PageSize, type Raster } from '#core/export/page';
import { svgOf, type PictureLook, type Picture } from '#core/export/picture';
import { withResolution } from '#core/export/png';
import { paintCanvas } from '#core/paint/canvas';
import { PALETTES } from '#core/paint/palette';
import { mapFonts } from './fonts';

/** Paints a picture onto a canvas, which gets the raster's size: in parts, so that the page goes on meanwhile, and no further once it is not wanted. */
export async function paintPicture(
	canvas: HTMLCanvasElement,
	picture: Picture,
	{ theme, background }: PictureLook,
	raster: Raster,
	wanted: () => boolean = () => true
): Promise<void> {
	await mapFonts(() => undefined);
	if (!wanted()) return;
	[canvas.width, canvas.height] = [raster.width, raster.height];
	const target = canvas.getContext('2d');
	if (!target) throw new Error('This browser gives no canvas of this size.');
	const palette = PALETTES[theme];
	if (background === 'paper') {
		target.fillStyle = palette.colour('paper');
		target.fillRect(0, 0, raster.width, raster.height);
	}
	const { marks, ...scene } = picture.scene;
	const seen = marks.filter((mark) => mark.kind !== 'text' || mark.px * raster.scale >= SMALLEST_LETTERS);
	for (let from = 0; from < seen.length && wanted(); from += PART) {
		if (from > 0) await new Promise((resolve) => setTimeout(resolve));
		const part = { ...scene, marks: seen.slice(from, from + PART) };
		if (wanted()) paintCanvas(target, part, palette, raster.x, raster.y, raster.scale);
	}
}

/** So many marks are painted in one go. */
const PART = 8000;

/** Smaller letters are not even dust, px. */
const SMALLEST_LETTERS = 1;

/** A picture as a PNG file with its resolution written in. Rejects where the browser cannot paint or write one. */
export async function pngOf(picture: Picture, look: PictureLook, size: PageSize): Promise<Blob> {
	const raster = rasterOf(picture.box, size);
	const canvas = document.createElement('canvas');
	try {
		await paintPicture(canvas, picture, look, raster);
		if (!holds(canvas)) throw new Error('This browser paints nothing on a canvas of this size.');
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

/** Whether a canvas holds what is painted: one that is too large for the browser stays empty without a word. */
function holds(canvas: HTMLCanvasElement): boolean {
	const target = canvas.getContext('2d')!;
	const [x, y] = [canvas.width - 1, canvas.height - 1];
	const before = target.getImageData(x, y, 1, 1);
	target.resetTransform();
	target.globalAlpha = 1;
	target.fillStyle = '#123456';
	target.fillRect(x, y, 1, 1);
	const [r, g, b] = target.getImageData(x, y, 1, 1).data;
	target.putImageData(before, x, y);
	return r === 0x12 && g === 0x34 && b === 0x56;
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
