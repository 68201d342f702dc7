import type { Box } from '#core/base/geometry';
import { CONTRIBUTOR, LEADER, type Zoom } from '#core/cards/zoom';
import { entryOf, visibleEntry, type Arrangement } from '#core/layout/arrangement';
import { STACK_INDENT } from '#core/layout/rows';
import type { Position } from '#core/org/org';
import type { RoadsMark } from './marks';
import { backwards, columnStart, nestedBranch, portOf, roadRadius, roadTo, STEM } from './road-lines';
import type { Subject } from './subject';

/** Reporting roads between cards closer than this on the screen, px, are not drawn. */
const SMALLEST_STEP = 3;

type Style = 'rest' | 'stem' | 'receded' | 'recededStem' | 'reports';

/** A branch that is narrower than this on the screen, px, is one block without roads. */
const SMALLEST_BRANCH = 4;

/** Whether all of a branch is drawn as one block: it is so thin across the flow. */
export function isBlock(a: Arrangement, entry: number, k: number): boolean {
	if (a.end[entry] === entry + 1) return false;
	const least = SMALLEST_BRANCH / k;
	if (a.flow === 'down') return a.x1[entry]! - a.x0[entry]! < least;
	if (a.y1[entry]! - a.y0[entry]! >= least) return false;
	return a.flow !== 'out' || a.x1[entry]! - a.x0[entry]! < least;
}

/** Lines of one style, and the positions they join. */
interface Lines {
	readonly lines: number[][];
	readonly ends: Position[];
}

/** Collects the roads of a scene by style, so that each style is painted in one stroke. */
export class Roads {
	readonly #lines: Partial<Record<Style, Lines>> = {};
	readonly #path: ReadonlySet<number>;

	constructor(
		readonly subject: Subject,
		readonly window: Box,
		readonly k: number,
		readonly zoom: Zoom
	) {
		this.#path = new Set(subject.focus?.path);
	}

	/** The roads that leave an entry's card for its reports. Those on the path to the root are drawn by `pathRoad`. */
	leaving(entry: number): void {
		const { arrangement: a, focus } = this.subject;
		if (a.end[entry]! === entry + 1 || (a.stacked[entry] === 1 && a.flow === 'down')) return;
		if (LEADER.width * this.k < SMALLEST_STEP) return;
		const position = a.position[entry]!;
		const style: Style = focus === undefined ? 'rest' : focus.selected === position ? 'reports' : 'receded';
		const quiet: Style = style === 'rest' ? 'stem' : style === 'receded' ? 'recededStem' : style;
		const stems = this.zoom !== 'regions' || focus?.selected === position || this.#pathRunsThroughColumn(entry);
		for (let c = entry + 1; c < a.end[entry]!; c = a.end[c]!) {
			if (this.#path.has(a.position[c]!)) continue;
			if (a.stacked[c] === 0) this.#add(style, roadTo(a, c), entry, c);
			else if (stems && a.flow !== 'down') this.#add(quiet, roadTo(a, c), entry, c);
		}
		if (!stems || a.flow !== 'down') return;
		let last = entry;
		for (let c = entry + 1; c < a.end[entry]!; c = last) {
			last = a.end[c]!;
			if (a.stacked[c] === 0) continue;
			// A column is a run of reports with one left edge.
			while (last < a.end[entry]! && a.stacked[last] === 1 && a.x[last] === a.x[c] && a.y[last]! > a.y[last - 1]!)
				last = a.end[last]!;
			this.#stem(entry, a.x[c]! - STACK_INDENT, c, last, quiet);
		}
	}

	#pathRunsThroughColumn(entry: number): boolean {
		const { arrangement: a, focus } = this.subject;
		const next = focus?.path[focus.path.indexOf(a.position[entry]!) + 1];
		return (
			next !== undefined &&
			focus!.path.includes(a.position[entry]!) &&
			a.stacked[visibleEntry(a, this.subject.org.parent, next)] === 1
		);
	}

	/** One stem down a column with a branch to each card. */
	#stem(entry: number, left: number, first: number, end: number, style: Style): void {
		const { arrangement: a } = this.subject;
		const x = left + STEM;
		let lowest = first;
		for (let e = first; e < end; e++) {
			const nested = a.x[e]! > left + STACK_INDENT;
			if (!nested) lowest = e;
			if (this.#path.has(a.position[e]!)) continue;
			const y = a.y[e]! + CONTRIBUTOR.height / 2;
			this.#add(style, nested ? nestedBranch(a, e) : [x, y - 14, x, y, a.x[e]!, y], a.parent[e]!, e);
		}
		this.#add(
			style,
			[...columnStart(a, entry, left, portOf(a, entry)), x, a.y[lowest]! + CONTRIBUTOR.height / 2 - 13],
			entry,
			lowest
		);
	}

	#add(style: Style, line: number[], manager: number, entry: number): void {
		if (!crosses(line, this.window)) return;
		const { position } = this.subject.arrangement;
		const { lines, ends } = (this.#lines[style] ??= { lines: [], ends: [] });
		lines.push(line.map((v) => v * this.k));
		ends.push(position[manager]!, position[entry]!);
	}

	/** The roads from the quietest to the strongest, without the path to the root. */
	marks(): RoadsMark[] {
		const radius = roadRadius(this.k);
		const style = (name: Style, stroke: 'link' | 'link-receded' | 'ink', width: number): RoadsMark[] => {
			const found = this.#lines[name];
			return found ? [{ kind: 'roads', lineKind: 'reports-to', ...found, radius, stroke, width }] : [];
		};
		return [
			...style('receded', 'link-receded', 1.25),
			...style('recededStem', 'link-receded', 1),
			...style('rest', 'link', 1.25),
			...style('stem', 'link', 1),
			...(this.subject.across?.dashed(this.subject, this.window, this.k, this.zoom) ?? []),
			...style('reports', 'ink', 1.5)
		];
	}
}

/**
 * The path to the root as far as the window shows it: one mark that starts at the selected card and goes up, manager by manager.
 * `shown` is how much of its length is drawn, 0 to 1. None without a selection.
 */
export function pathRoad({ arrangement: a, focus }: Subject, window: Box, k: number, shown = 1): RoadsMark[] {
	if (!focus) return [];
	const lines: number[][] = [];
	const ends: Position[] = [];
	for (let i = focus.path.length - 1; i > 0; i--) {
		const entry = entryOf(a, focus.path[i]!);
		if (entry <= 0) continue;
		const line = roadTo(a, entry);
		if (!crosses(line, window)) continue;
		lines.push(backwards(line).map((v) => v * k));
		ends.push(focus.path[i]!, focus.path[i - 1]!);
	}
	return lines.length === 0
		? []
		: [
				{
					kind: 'roads',
					lineKind: 'path',
					lines,
					ends,
					radius: roadRadius(k),
					stroke: 'ink',
					width: 2.25,
					...(shown < 1 && { shown })
				}
			];
}

/** Whether a line's bounds reach into the window. */
function crosses(line: readonly number[], { x0, y0, x1, y1 }: Box): boolean {
	let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
	for (let i = 0; i < line.length; i += 2) {
		left = Math.min(left, line[i]!);
		right = Math.max(right, line[i]!);
		top = Math.min(top, line[i + 1]!);
		bottom = Math.max(bottom, line[i + 1]!);
	}
	return left <= x1 && right >= x0 && top <= y1 && bottom >= y0;
}
