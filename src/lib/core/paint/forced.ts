import { contrastRatio, luminance } from '#core/base/contrast-ratio';
import { mix, type Colour } from '#core/scene/colour';
import type { CardMark, Mark, PlotsMark } from '#core/scene/marks';
import { HEX } from './hex';
import type { Palette } from './palette';

/** What the reader's system paints with while colours are forced, as `#rrggbb`. */
export interface SystemColours {
	readonly canvas: string;
	readonly canvasText: string;
	readonly highlight: string;
	readonly highlightText: string;
	readonly grayText: string;
}

/** Gray text is used only where it can be read, else plain text. */
const LEGIBLE = 4.5;
/** Stands for the system's highlight: the focus ring, and whatever is selected. */
const SELECTED: Colour = 'focus';
/** Stands for what is written on the highlight. */
const ON_SELECTED: Colour = mix('focus', 'on-ink', 0.9);
/** Plots at least this wide, px, have an outline instead of a fill. */
const OUTLINED = 24;

/**
 * The palette for forced colours: every name becomes one of the system's colours. Land is bare with an outline, what is selected
 * has the highlight. Fills can no longer tell levels apart, so `adapt` gives the strokes more difference.
 */
export function forcedPalette(system: SystemColours): Palette {
	const { canvas, canvasText, highlight, highlightText } = system;
	const quiet = contrastRatio(system.grayText, canvas) >= LEGIBLE ? system.grayText : canvasText;
	const token = (name: string): string => {
		if (!Object.hasOwn(HEX, name)) throw new Error(`“${name}” is no colour of the palette`);
		if (BARE.test(name)) return canvas;
		if (QUIET.has(name)) return quiet;
		return name === SELECTED ? highlight : canvasText;
	};
	return {
		theme: luminance(canvas) > luminance(canvasText) ? 'light' : 'dark',
		colour(name) {
			const [from, to, share] = name.split(/[>@]/) as [string, string?, string?];
			const below = token(from);
			if (to === undefined) return below;
			const above = token(to);
			if (name === ON_SELECTED) return highlightText;
			if (RECEDED_OUTLINE.test(name)) return quiet;
			// A shade between two colours is the one laid over, unless that is bare and hardly there.
			return above === canvas && Number(share) < 0.5 ? below : above;
		},
		rest: [],
		lifted: { colour: 'transparent', y: 0, blur: 0 },
		adapt: (scene) => ({ ...scene, marks: scene.marks.flatMap(adapter()) })
	};
}

/** Surfaces, tints and what is written on ink. */
const BARE = /^(paper|paper-2|surface|on-ink|hover-fill|csuite-receded|.*-bg|.*-tint|.*-tint-2)$/;
/** Receded text, roads and hairlines. */
const QUIET: ReadonlySet<string> = new Set(['ink-3', 'line', 'line-2', 'link-receded', 'mute', 'raci-r']);

const RECEDED_OUTLINE = /-tint>.*-line@/;

/** Redraws marks whose meaning was in their fill. What belongs to a ringed card, which is the selected one, is written on it. */
function adapter(): (mark: Mark) => readonly Mark[] {
	let selected: CardMark['position'];
	return (mark) => {
		const onSelected = selected !== undefined && 'group' in mark && mark.group === 'card' && mark.position === selected;
		switch (mark.kind) {
			case 'card':
				if (mark.ring) selected = mark.position;
				return [card(mark)];
			case 'plots':
				return plots(mark);
			case 'dot':
				return [onSelected ? { ...mark, fill: ON_SELECTED } : mark];
			case 'text':
				// A name over outlined plots needs a clear ground.
				if (!onSelected)
					return [mark.halo || !mark.fill.endsWith('-text') ? mark : { ...mark, halo: { stroke: 'paper', width: 6 } }];
				return [{ ...mark, fill: ON_SELECTED }];
			case 'roads':
				return [onSelected ? { ...mark, stroke: ON_SELECTED } : mark];
			case 'land':
				// Land without a coast, as on the minimap, would be gone.
				return [mark.stroke === mark.fill ? { ...mark, stroke: 'line-2' } : mark];
		}
	};
}

/** The weight of a card's outline, px, by what it is with all colours: level is weight. */
function card(mark: CardMark): CardMark {
	if (mark.ring) return { ...mark, fill: SELECTED, ring: { ...mark.ring, stroke: SELECTED } };
	if (!mark.fill || mark.fill === 'ink') return mark;
	const { stroke, strokeWidth = 1 } = mark;
	if (!stroke) return { ...mark, stroke: mark.fill === 'csuite-receded' ? 'line-2' : 'ink', strokeWidth: 0.5 };
	return { ...mark, strokeWidth: strokeWidth === 2 ? 3 : strokeWidth === 1.25 ? 2 : strokeWidth };
}

/** Capitals stay filled, their names are written on them; other plots have outlines by level where there is room. */
function plots(mark: PlotsMark): Mark[] {
	if (mark.fill === 'ink' || !/[>]|receded|line/.test(mark.fill)) return [mark];
	const small: number[] = [];
	const positions: number[] = [];
	const lines: number[][] = [];
	for (let i = 0; i < mark.boxes.length; i += 4) {
		const [x, y, width, height] = [mark.boxes[i]!, mark.boxes[i + 1]!, mark.boxes[i + 2]!, mark.boxes[i + 3]!];
		if (width < OUTLINED) {
			small.push(x, y, width, height);
			positions.push(mark.positions[i / 4]!);
		} else lines.push([x + width / 2, y, x + width, y, x + width, y + height, x, y + height, x, y, x + width / 2, y]);
	}
	const share = Number(/@(.*)/.exec(mark.fill)?.[1] ?? 0);
	return [
		...(small.length === 0 ? [] : [{ ...mark, boxes: small, positions, fill: 'line-2' } as const]),
		...(lines.length === 0
			? []
			: [
					{
						kind: 'roads',
						lines,
						radius: mark.radius,
						stroke: share > 0.15 ? 'ink' : 'line-2',
						width: share > 0.4 ? 2 : 1
					} as const
				])
	];
}
