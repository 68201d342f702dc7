import type { Box } from '#core/base/geometry';

/** Sizes of a picture made of pixels. */
export type PageSize = 'full-hd' | 'ultra-hd' | 'tight';

interface Page {
	readonly title: string;
	/** Of the page in CSS px; a tight page takes its size from what is on it. */
	readonly shape?: { readonly width: number; readonly height: number };
	/** Pixels per CSS px. */
	readonly density: number;
}

/** Both fixed pages are one slide of 13.33 by 7.5 inches; the larger one is the same picture, twice as sharp. */
export const PAGE_SIZES: Readonly<Record<PageSize, Page>> = {
	'full-hd': { title: '1920 × 1080', shape: { width: 1920, height: 1080 }, density: 1 },
	'ultra-hd': { title: '3840 × 2160', shape: { width: 1920, height: 1080 }, density: 2 },
	tight: { title: 'Tight', density: 2 }
};

/** More pixels than this give an empty picture in some browsers. */
export const MOST_PIXELS = 16_700_000;
/** No side is longer, px: browsers have a limit here, too. */
const LONGEST_SIDE = 32_000;

const INCH = 0.0254;
/** A slide of 1920 px is 13.33 inches wide; elsewhere an inch has 96 CSS px. */
const PX_PER_INCH = { slide: 144, screen: 96 };

/** How a picture becomes pixels. */
export interface Raster {
	readonly width: number;
	readonly height: number;
	/** Pixels per map px, and where map px 0, 0 lies, in map px. */
	readonly scale: number;
	readonly x: number;
	readonly y: number;
	readonly dotsPerMetre: number;
	/** Whether it has fewer pixels than the size asks for. */
	readonly reduced: boolean;
}

/** The pixels of a picture: fitted onto the page and centred, or as large as its box. */
export function rasterOf(box: Box, size: PageSize): Raster {
	const { shape, density } = PAGE_SIZES[size];
	const [boxWidth, boxHeight] = [Math.max(1, box.x1 - box.x0), Math.max(1, box.y1 - box.y0)];
	const fit = shape ? Math.min(shape.width / boxWidth, shape.height / boxHeight) : 1;
	const [pageWidth, pageHeight] = shape ? [shape.width, shape.height] : [boxWidth, boxHeight];
	const most = Math.min(
		Math.sqrt(MOST_PIXELS / (pageWidth * pageHeight)),
		LONGEST_SIDE / Math.max(pageWidth, pageHeight)
	);
	const ratio = Math.min(density, most);
	const reduced = ratio < density;
	const whole = (v: number): number => Math.max(1, reduced ? Math.floor(v * ratio) : Math.round(v * ratio));
	return {
		width: whole(pageWidth),
		height: whole(pageHeight),
		scale: fit * ratio,
		x: (pageWidth / fit - boxWidth) / 2 - box.x0,
		y: (pageHeight / fit - boxHeight) / 2 - box.y0,
		dotsPerMetre: Math.round(((shape ? PX_PER_INCH.slide : PX_PER_INCH.screen) * ratio) / INCH),
		reduced
	};
}

/** A small likeness of a picture on its page: within `most` px, with so many pixels for each. */
export function previewOf(
	box: Box,
	size: PageSize,
	most: { readonly width: number; readonly height: number },
	density: number
): Raster {
	const whole = rasterOf(box, size);
	const share = Math.min((most.width * density) / whole.width, (most.height * density) / whole.height);
	return {
		...whole,
		width: Math.max(1, Math.round(whole.width * share)),
		height: Math.max(1, Math.round(whole.height * share)),
		scale: whole.scale * share
	};
}

/** Nothing on a page is larger than this, unless the reader has it larger before them. */
export const CLOSEST = 1.6;

/** A box of a size with the middle of another one. */
export function centred(
	{ width, height }: { readonly width: number; readonly height: number },
	{ x0, y0, x1, y1 }: Box
): Box {
	const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
	return { x0: x - width / 2, y0: y - height / 2, x1: x + width / 2, y1: y + height / 2 };
}

/**
 * The part of a view that goes on a page: at least so large that the page shows nothing closer than `CLOSEST`, or than the whole
 * window (`seen`) would be there. Map px at a scale `k`.
 */
export function notBlownUp(
	box: Box,
	seen: Box,
	shape: { readonly width: number; readonly height: number },
	k: number
): Box {
	const window = grown(seen, shape);
	const width = Math.min(window.x1 - window.x0, (shape.width * k) / CLOSEST);
	const least = centred({ width, height: (width * shape.height) / shape.width }, box);
	return {
		x0: Math.min(box.x0, least.x0),
		y0: Math.min(box.y0, least.y0),
		x1: Math.max(box.x1, least.x1),
		y1: Math.max(box.y1, least.y1)
	};
}

/** The box made wider or higher around its middle until it has the shape. */
export function grown(
	{ x0, y0, x1, y1 }: Box,
	{ width: w, height: h }: { readonly width: number; readonly height: number }
): Box {
	const [width, height] = [x1 - x0, y1 - y0];
	const dx = Math.max(0, (height * w) / h - width) / 2;
	const dy = Math.max(0, (width * h) / w - height) / 2;
	return { x0: x0 - dx, y0: y0 - dy, x1: x1 + dx, y1: y1 + dy };
}
