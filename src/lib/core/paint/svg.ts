import { escapeXml } from '#core/base/xml';
import type { Box } from '#core/base/geometry';
import type { Colour } from '#core/scene/colour';
import { groupsOf } from '#core/scene/groups';
import type { CardMark, Mark, Scene, TextMark } from '#core/scene/marks';
import { FACES } from '#core/text/faces';
import type { Palette } from './palette';
import { PathData, short } from './path-data';
import { roundedLine, roundedOutline } from './rounded';

/** What of a scene is drawn, and what is said of it. */
export interface SvgOptions {
	/** What the picture shows, in map px. It is that many px wide and high unless a style says otherwise. */
	readonly box: Box;
	/** Name and description for those who do not see it; a picture without a name is hidden from them. */
	readonly title?: string;
	readonly description?: string;
	/** What lies under everything; nothing without it. */
	readonly background?: Colour;
	/** For programs that know no weights of a font but whole hundreds. */
	readonly portable?: boolean;
}

/**
 * Paints a scene as one SVG element. Text stays text; everything is said in presentation attributes that programs other than
 * browsers read, too, so the file needs no style sheet, no script and nothing from outside. In a picture that has a name every card
 * has one: the full title. The same scene, palette and options give the same bytes.
 */
export function paintSvg(
	scene: Scene,
	palette: SvgPalette,
	{ box, title, description, background, portable = false }: SvgOptions
): string {
	const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
	const marks: string[] = [];
	if (background)
		marks.push(
			`<rect x="${short(box.x0)}" y="${short(box.y0)}" width="${short(width)}" height="${short(height)}" fill="${palette.colour(background)}"/>`
		);
	for (const part of groupsOf(scene.marks)) {
		if (part.kind !== 'group') {
			marks.push(paintMark(part, palette, portable));
			continue;
		}
		const named = title !== undefined && part.of !== undefined;
		if (named) marks.push(`<g><title>${escapeXml(part.of)}</title>`);
		for (const mark of part.marks) marks.push(paintMark(mark, palette, portable));
		if (named) marks.push('</g>');
	}
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="${[box.x0, box.y0, width, height].map(short).join(' ')}"`,
		` fill="none" font-family="${FAMILY}" xml:space="preserve" ${title === undefined ? 'aria-hidden="true"' : 'role="img"'}>`,
		title === undefined ? '' : `<title>${escapeXml(title)}</title>`,
		description === undefined ? '' : `<desc>${escapeXml(description)}</desc>`,
		...marks,
		'</svg>'
	].join('');
}

/** What the painter takes from a palette: any CSS colour that an attribute may hold. */
export type SvgPalette = Pick<Palette, 'colour' | 'rest' | 'lifted'>;

/** The name the page declares, the name an installed copy has, and what most systems have. */
const FAMILY = "'Mona Sans Variable', 'Mona Sans', Arial, Helvetica, sans-serif";

const ANCHORS = { left: '', center: ' text-anchor="middle"', right: ' text-anchor="end"' } as const;

function paintMark(mark: Mark, palette: SvgPalette, portable: boolean): string {
	switch (mark.kind) {
		case 'land': {
			const path = new PathData();
			roundedOutline(path, mark.outline, mark.radius);
			return `<path d="${path}" fill="${palette.colour(mark.fill)}" stroke="${palette.colour(mark.stroke)}"/>`;
		}
		case 'roads': {
			const path = new PathData();
			for (const line of mark.lines) roundedLine(path, line, mark.radius);
			const dash = mark.dash ? ` stroke-dasharray="${mark.dash.map(short).join(' ')}"` : '';
			return `<path d="${path}" stroke="${palette.colour(mark.stroke)}" stroke-width="${short(mark.width)}"${dash}${mark.round ? ' stroke-linecap="round"' : ''}/>`;
		}
		case 'plots': {
			const path = new PathData();
			for (let i = 0; i < mark.boxes.length; i += 4)
				path.box(mark.boxes[i]!, mark.boxes[i + 1]!, mark.boxes[i + 2]!, mark.boxes[i + 3]!, mark.radius);
			return `<path d="${path}" fill="${palette.colour(mark.fill)}"/>`;
		}
		case 'card':
			return paintCard(mark, palette);
		case 'dot':
			return `<circle cx="${short(mark.x)}" cy="${short(mark.y)}" r="${short(mark.r)}" fill="${palette.colour(mark.fill)}"/>`;
		case 'text':
			return paintText(mark, palette, portable);
	}
}

/**
 * Around a text that runs from right to left in a line that runs from left to right. Programs that know nothing of `direction` heed
 * these, and where the others put the ends of a text does not depend on them.
 */
const [EMBED, END] = ['\u202b', '\u202c'];

/** A text with a halo is there twice: as a line around the letters, then as the letters. Few programs know the order of painting. */
function paintText(
	{ text, x, y, face, px, align, rtl, fill, halo }: TextMark,
	palette: SvgPalette,
	portable: boolean
): string {
	const { width, weight } = FACES[face];
	const stretch = width === 100 ? '' : ` font-stretch="${width}%"`;
	const set = `x="${short(x)}" y="${short(y)}" font-size="${short(px)}" font-weight="${portable ? Math.round(weight / 100) * 100 : weight}"${stretch}${ANCHORS[align]}`;
	const words = rtl ? EMBED + escapeXml(text) + END : escapeXml(text);
	const around = halo
		? `<text ${set} stroke="${palette.colour(halo.stroke)}" stroke-width="${short(halo.width)}" stroke-linejoin="round" aria-hidden="true">${words}</text>`
		: '';
	return `${around}<text ${set} fill="${palette.colour(fill)}">${words}</text>`;
}

function paintCard(mark: CardMark, palette: SvgPalette): string {
	const { ring } = mark;
	const parts: string[] = [];
	if (mark.shadow === 1)
		for (const { colour, y, spread } of palette.rest) parts.push(box(mark, spread, y, filled(colour)));
	if (mark.shadow === 2) parts.push(...liftedLayers(mark, palette, ring ? ring.gapWidth + ring.width : 0));
	if (ring) {
		parts.push(box(mark, ring.gapWidth + ring.width, 0, filled(palette.colour(ring.stroke))));
		parts.push(box(mark, ring.gapWidth, 0, filled(palette.colour(ring.gap))));
	}
	if (mark.fill) parts.push(box(mark, 0, 0, filled(palette.colour(mark.fill))));
	if (mark.stroke) {
		const width = mark.strokeWidth ?? 1;
		parts.push(box(mark, -width / 2, 0, ` stroke="${palette.colour(mark.stroke)}" stroke-width="${short(width)}"`));
	}
	return parts.join('');
}

function box(mark: CardMark, spread: number, dy: number, paint: string): string {
	const [width, height] = [mark.width + 2 * spread, mark.height + 2 * spread];
	if (width <= 0 || height <= 0) return '';
	const radius = Math.max(0, mark.radius + spread);
	return `<rect x="${short(mark.x - spread)}" y="${short(mark.y - spread + dy)}" width="${short(width)}" height="${short(height)}" rx="${short(radius)}"${paint}/>`;
}

/** `rgb(r g b / a)` as the attributes that every SVG reader knows; other colours as they are. */
function filled(colour: string): string {
	const parts = parseShade(colour);
	return parts ? ` fill="${parts.colour}" fill-opacity="${parts.alpha}"` : ` fill="${colour}"`;
}

function parseShade(colour: string): { colour: string; alpha: number } | undefined {
	const found = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(colour);
	if (!found) return undefined;
	const hex = [found[1]!, found[2]!, found[3]!].map((v) => Number(v).toString(16).padStart(2, '0')).join('');
	return { colour: `#${hex}`, alpha: Number(found[4]) };
}

const SOFT_LAYERS = 6;

/** A blurred shadow without a filter: translucent layers from wide to narrow that add up to its darkness. */
function liftedLayers(mark: CardMark, { lifted }: SvgPalette, spread: number): string[] {
	const shade = parseShade(lifted.colour);
	if (!shade || shade.alpha === 0) return [];
	const alpha = Math.round((1 - (1 - shade.alpha) ** (1 / SOFT_LAYERS)) * 1000) / 1000;
	return Array.from({ length: SOFT_LAYERS }, (_, i) => {
		const blur = lifted.blur * (0.5 - i / (SOFT_LAYERS - 1));
		return box(mark, spread + blur, lifted.y, ` fill="${shade.colour}" fill-opacity="${alpha}"`);
	});
}
