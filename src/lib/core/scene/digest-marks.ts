import type { Box } from '#core/base/geometry';
import type { DigestRow } from '#core/compare/digest';
import type { Face } from '#core/text/faces';
import { wrap } from '#core/text/fit';
import { coinMarks } from './coin-marks';
import type { Colour } from './colour';
import { TO_BASELINE } from './label-room';
import type { Mark } from './marks';

/** Where a digest stands on a page and how its columns are divided. Page units. */
export interface DigestRoom {
	readonly box: Box;
	/** Width of the column with the names of the rows. */
	readonly labels: number;
}

/** Titles of roles, the largest first. */
const HEADS = [
	{ px: 22, lines: 2 },
	{ px: 20, lines: 2 },
	{ px: 19, lines: 3 }
];
const HEAD_PITCH = 1.25;
const COIN = 15;
const PX = 19;
const PITCH = 25;
const LABEL_PX = 18;
/** Above and below what a row says. */
const PADDING = 19;
/** Rows do not grow beyond this, with the room that is left. */
const TALLEST = 96;
const GAP = 20;
const DOT = { r: 6, step: 18, line: 24 };
const MOST_LINES = 3;

/** A row with its words set: lines by cell, and the height it takes. */
interface SetRow {
	readonly row: DigestRow;
	readonly lines: readonly (readonly string[])[];
	readonly scale: boolean;
	readonly height: number;
}

/** A role at the head of a column: its title, and the one that stands for it where there is no room. */
export interface DigestHead {
	readonly title: string;
	readonly short: string;
}

/** The digest of a comparison as a table: a head with coin and title for each role, then as many of the rows as there is room for. */
export function digestMarks(
	roles: readonly DigestHead[],
	rows: readonly DigestRow[],
	{ box, labels }: DigestRoom
): Mark[] {
	const step = (box.x1 - box.x0 - labels) / roles.length;
	const columns = roles.map((_, i) => box.x0 + labels + i * step);
	const width = step - GAP;
	const headed = (names: readonly string[]) =>
		HEADS.map(({ px, lines }) => ({ px, heads: names.map((name) => wrap(name, 'w100-640', px, width, lines)) }));
	const tried = [...headed(roles.map(({ title }) => title)), ...headed(roles.map(({ short }) => short))];
	const { px, heads } = tried.find((one) => one.heads.every(({ whole }) => whole)) ?? tried.at(-1)!;
	const headBottom = box.y0 + 80 + Math.max(...heads.map(({ lines }) => lines.length)) * HEAD_PITCH * px;
	const set = fitting(
		rows.map((row) => setRow(row, width)),
		box.y1 - headBottom
	);
	const spare =
		set.length === 0 ? 0 : (box.y1 - headBottom - set.reduce((sum, { height }) => sum + height, 0)) / set.length;
	const marks: Mark[] = [
		{ kind: 'roads', lines: [[box.x0 + labels, box.y0, box.x1, box.y0]], radius: 0, stroke: 'ink', width: 2.5 },
		...columns.flatMap((x, i) => [
			...coinMarks(i, x + COIN, box.y0 + 18 + COIN, COIN),
			...heads[i]!.lines.map((text, line): Mark => ({
				kind: 'text',
				text,
				x,
				y: box.y0 + 80 + line * HEAD_PITCH * px,
				face: 'w100-640',
				px,
				align: 'left',
				fill: 'ink'
			}))
		])
	];
	let top = headBottom;
	for (const row of set) {
		const height = Math.min(Math.max(TALLEST, row.height), row.height + spare);
		marks.push(
			{ kind: 'roads', lines: [[box.x0, top, box.x1, top]], radius: 0, stroke: 'line', width: 1.25 },
			...rowMarks(row, columns, box.x0, labels, top + (height - row.height) / 2 + PADDING)
		);
		top += height;
	}
	return marks;
}

/** The first rows that fit into a height together. */
function fitting(rows: readonly SetRow[], height: number): readonly SetRow[] {
	let left = height;
	return rows.filter((row) => {
		left -= row.height;
		return left >= 0;
	});
}

function setRow(row: DigestRow, width: number): SetRow {
	const scale = row.cells.every(({ stop }) => stop !== undefined);
	const set = (words: string) => wrap(words, 'w100-600', PX, width, scale ? 2 : MOST_LINES);
	const lines = row.cells.map(({ words, shorter = words }) => (set(words).whole ? set(words) : set(shorter)).lines);
	const most = Math.max(...lines.map(({ length }) => length));
	return { row, lines, scale, height: 2 * PADDING + most * PITCH + (scale ? DOT.line : 0) };
}

/** How loud a cell is: the one that stands alone is raised, what is the same is quiet. */
function voice(
	{ verdict }: DigestRow,
	cell: number
): { readonly face: Face; readonly fill: Colour; readonly dot: Colour } {
	if (verdict.kind === 'equal' || (verdict.kind === 'alone' && verdict.role !== cell))
		return { face: 'w100-430', fill: 'ink-3', dot: 'mute' };
	return { face: verdict.kind === 'alone' ? 'w100-600' : 'w100-520', fill: 'ink', dot: 'ink' };
}

function rowMarks(
	{ row, lines, scale }: SetRow,
	columns: readonly number[],
	left: number,
	labels: number,
	top: number
): Mark[] {
	const names = wrap(row.label, 'w100-430', LABEL_PX, labels - 12, 2).lines;
	const first = top + PITCH / 2;
	return [
		...names.map((text, i): Mark => ({
			kind: 'text',
			text,
			x: left,
			y: first + i * 22 + LABEL_PX * TO_BASELINE,
			face: 'w100-430',
			px: LABEL_PX,
			align: 'left',
			fill: 'ink-2'
		})),
		...columns.flatMap((x, cell): Mark[] => {
			const { face, fill, dot } = voice(row, cell);
			const below = scale ? first + DOT.line : first;
			return [
				...(scale ? dots(x, first - 3, row.cells[cell]!.stop!, dot) : []),
				...lines[cell]!.map((text, i): Mark => ({
					kind: 'text',
					text,
					x,
					y: below + i * PITCH + PX * TO_BASELINE,
					face,
					px: PX,
					align: 'left',
					fill
				}))
			];
		})
	];
}

/** A scale of five dots, filled as far as it reaches. */
const dots = (x: number, y: number, stop: number, fill: Colour): Mark[] =>
	Array.from({ length: 5 }, (_, i): Mark => {
		const middle = x + DOT.r + i * DOT.step;
		if (i < stop) return { kind: 'dot', x: middle, y, r: DOT.r, fill };
		return {
			kind: 'card',
			x: middle - DOT.r,
			y: y - DOT.r,
			width: 2 * DOT.r,
			height: 2 * DOT.r,
			radius: DOT.r,
			stroke: 'line-2',
			strokeWidth: 1.5
		};
	});
