import type { CardMark, LandMark, Mark, PlotsMark, RoadsMark, Scene, TextMark } from '#core/scene/marks';
import { cssFont } from '#core/text/faces';
import { textWidth } from '#core/text/measure';
import type { Palette } from './palette';
import { roundedLine, roundedOutline } from './rounded';

/** The part of a 2D context that the painter uses; the core does not know the DOM. */
export interface CanvasTarget {
	fillStyle: unknown;
	strokeStyle: unknown;
	lineWidth: number;
	lineCap: string;
	lineJoin: string;
	lineDashOffset: number;
	globalAlpha: number;
	font: string;
	textAlign: string;
	direction: string;
	textBaseline: string;
	shadowColor: string;
	shadowBlur: number;
	shadowOffsetY: number;
	beginPath(): void;
	closePath(): void;
	moveTo(x: number, y: number): void;
	lineTo(x: number, y: number): void;
	arc(x: number, y: number, r: number, from: number, to: number): void;
	arcTo(x1: number, y1: number, x2: number, y2: number, r: number): void;
	roundRect(x: number, y: number, width: number, height: number, radius: number): void;
	rect(x: number, y: number, width: number, height: number): void;
	fill(): void;
	stroke(): void;
	fillRect(x: number, y: number, width: number, height: number): void;
	clearRect(x: number, y: number, width: number, height: number): void;
	fillText(text: string, x: number, y: number, maxWidth?: number): void;
	strokeText(text: string, x: number, y: number, maxWidth?: number): void;
	setLineDash(dash: readonly number[]): void;
	setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
}

/** How opaque a scene is painted: all of it, and what is written in it. */
export interface Opacity {
	readonly all?: number;
	readonly words?: number;
}

/**
 * Paints a scene, adapted to the palette before (see palette.ts). `x`, `y` is where map px 0, 0 lies in px of the canvas' box (CSS px), `ratio` device px per CSS px. The caller
 * clears.
 */
export function paintCanvas(
	target: CanvasTarget,
	scene: Scene,
	palette: Palette,
	x: number,
	y: number,
	ratio: number,
	{ all = 1, words = 1 }: Opacity = {}
): void {
	target.setTransform(ratio, 0, 0, ratio, x * ratio, y * ratio);
	target.textBaseline = 'alphabetic';
	for (const mark of scene.marks) {
		const alpha = mark.kind === 'text' || mark.kind === 'dot' ? all * words : all;
		if (target.globalAlpha !== alpha) target.globalAlpha = alpha;
		paintMark(target, mark, palette);
	}
	target.globalAlpha = 1;
	target.setTransform(1, 0, 0, 1, 0, 0);
}

function paintMark(target: CanvasTarget, mark: Mark, palette: Palette): void {
	switch (mark.kind) {
		case 'land':
			return paintLand(target, mark, palette);
		case 'roads':
			return paintRoads(target, mark, palette);
		case 'plots':
			return paintPlots(target, mark, palette);
		case 'card':
			return paintCard(target, mark, palette);
		case 'dot':
			target.fillStyle = palette.colour(mark.fill);
			target.beginPath();
			target.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
			return target.fill();
		case 'text':
			return paintText(target, mark, palette);
	}
}

function paintLand(target: CanvasTarget, mark: LandMark, palette: Palette): void {
	target.beginPath();
	roundedOutline(target, mark.outline, mark.radius);
	target.fillStyle = palette.colour(mark.fill);
	target.fill();
	target.strokeStyle = palette.colour(mark.stroke);
	target.lineWidth = 1;
	target.stroke();
}

function paintRoads(target: CanvasTarget, mark: RoadsMark, palette: Palette): void {
	target.strokeStyle = palette.colour(mark.stroke);
	target.lineWidth = mark.width;
	target.lineCap = mark.round ? 'round' : 'butt';
	if (mark.dash) target.setLineDash(mark.dash);
	target.beginPath();
	for (const line of mark.shown === undefined ? mark.lines : startOf(mark.lines, mark.shown))
		roundedLine(target, line, mark.radius);
	target.stroke();
	if (mark.dash) target.setLineDash([]);
}

/** The first part of some lines, by their length. */
function startOf(lines: readonly (readonly number[])[], share: number): number[][] {
	const lengthOf = (line: readonly number[], i: number): number =>
		Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!);
	let left = 0;
	for (const line of lines) for (let i = 2; i < line.length; i += 2) left += lengthOf(line, i) * share;
	const out: number[][] = [];
	for (const line of lines) {
		if (left <= 0) break;
		const part = line.slice(0, 2);
		for (let i = 2; i < line.length && left > 0; i += 2) {
			const length = lengthOf(line, i);
			const t = length === 0 ? 1 : Math.min(1, left / length);
			part.push(line[i - 2]! + (line[i]! - line[i - 2]!) * t, line[i - 1]! + (line[i + 1]! - line[i - 1]!) * t);
			left -= length;
		}
		out.push(part);
	}
	return out;
}

/** Boxes smaller than this, px, are filled one by one without a path, which is faster than a path of many. */
function paintPlots(target: CanvasTarget, { boxes, radius, fill }: PlotsMark, palette: Palette): void {
	target.fillStyle = palette.colour(fill);
	if (radius === 0) {
		for (let i = 0; i < boxes.length; i += 4) target.fillRect(boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!);
		return;
	}
	target.beginPath();
	for (let i = 0; i < boxes.length; i += 4)
		target.roundRect(boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!, radius);
	target.fill();
}

function box(target: CanvasTarget, mark: CardMark, spread: number, dy = 0): void {
	target.beginPath();
	target.roundRect(
		mark.x - spread,
		mark.y - spread + dy,
		mark.width + 2 * spread,
		mark.height + 2 * spread,
		Math.max(0, mark.radius + spread)
	);
}

function paintCard(target: CanvasTarget, mark: CardMark, palette: Palette): void {
	if (mark.shadow === 1)
		for (const { colour, y, spread } of palette.rest) {
			target.fillStyle = colour;
			box(target, mark, spread, y);
			target.fill();
		}
	if (mark.ring) {
		const { gap, gapWidth, stroke, width } = mark.ring;
		target.fillStyle = palette.colour(stroke);
		lifted(target, palette, mark.shadow === 2, () => {
			box(target, mark, gapWidth + width);
			target.fill();
		});
		target.fillStyle = palette.colour(gap);
		box(target, mark, gapWidth);
		target.fill();
	}
	if (mark.fill) {
		target.fillStyle = palette.colour(mark.fill);
		lifted(target, palette, mark.shadow === 2 && !mark.ring, () => {
			box(target, mark, 0);
			target.fill();
		});
	}
	if (mark.stroke) {
		const width = mark.strokeWidth ?? 1;
		target.strokeStyle = palette.colour(mark.stroke);
		target.lineWidth = width;
		box(target, mark, -width / 2);
		target.stroke();
	}
}

function lifted(target: CanvasTarget, palette: Palette, floats: boolean, fill: () => void): void {
	if (!floats) return fill();
	target.shadowColor = palette.lifted.colour;
	target.shadowBlur = palette.lifted.blur;
	target.shadowOffsetY = palette.lifted.y;
	fill();
	target.shadowColor = 'transparent';
	target.shadowBlur = 0;
	target.shadowOffsetY = 0;
}

function paintText(target: CanvasTarget, mark: TextMark, palette: Palette): void {
	const font = cssFont(mark.face, mark.px);
	if (target.font !== font) target.font = font;
	target.textAlign = mark.align;
	// Not that of the page the canvas is in.
	target.direction = mark.rtl ? 'rtl' : 'ltr';
	// Accents and other scripts may be painted wider than the table says: never wider than was measured.
	const most = MEASURED.test(mark.text) ? undefined : textWidth(mark.text, mark.face, mark.px) + 1;
	if (mark.halo) {
		target.strokeStyle = palette.colour(mark.halo.stroke);
		target.lineWidth = mark.halo.width;
		target.lineJoin = 'round';
		target.strokeText(mark.text, mark.x, mark.y, most);
		target.lineJoin = 'miter';
	}
	target.fillStyle = palette.colour(mark.fill);
	target.fillText(mark.text, mark.x, mark.y, most);
}

/** Characters that the width table knows with their kerning. */
const MEASURED = /^[\u0020-\u007e\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/;
