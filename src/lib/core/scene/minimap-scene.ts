import { isCSuite, isIC, LEVELS } from '#core/org/levels';
import { heightOf, widthOf, type Arrangement } from '#core/layout/arrangement';
import type { Position } from '#core/org/org';
import { label, mix, solid, tint2, type Colour } from './colour';
import type { Mark, PlotsMark, Scene } from './marks';
import { landKind, type Subject } from './subject';

/** Branches narrower or lower than this, px, are one block; of what is so small at most one begins in each px. */
const SMALLEST = 1;
const RADIUS = 1;
/** Corners of the land, px. */
const LAND_RADIUS = 4;

/** Shares of the solid over the land: stronger than on the map, for plots of a few px. */
const SENIOR = 0.6;
const LEAD = 0.42;
const CONTRIBUTOR = 0.24;

/**
 * The whole map at the scales of a minimap, across and down: land, plots, the way from the top to the selected position. What is
 * not related is not receded: a minimap says where things are. Costs one look per branch that can be seen and a few thousand
 * marks at most.
 */
export function minimapScene(subject: Subject, kx: number, ky: number): Scene {
	const { arrangement: a, territories, focus } = subject;
	const plots = new Map<Colour, { boxes: number[]; positions: Position[] }>();
	const capitals = capitalsOf(a);
	const cells = new Cells();
	const plot = (e: number, x: number, y: number, width: number, height: number): void => {
		const fill = fillOf(subject, e, capitals);
		const found = plots.get(fill);
		if (!found) return void plots.set(fill, { boxes: [x, y, width, height], positions: [a.position[e]!] });
		found.boxes.push(x, y, width, height);
		found.positions.push(a.position[e]!);
	};
	for (let e = 0; e < a.size;) {
		const [across, down] = [(a.x1[e]! - a.x0[e]!) * kx, (a.y1[e]! - a.y0[e]!) * ky];
		const block = across < SMALLEST || down < SMALLEST;
		const [x, y] = block ? [a.x0[e]! * kx, a.y0[e]! * ky] : [a.x[e]! * kx, a.y[e]! * ky];
		const [width, height] = block ? [across, down] : [widthOf(a, e) * kx, heightOf(a, e) * ky];
		const tiny = width < SMALLEST || height < SMALLEST;
		if (!tiny || cells.isFirst(x, y)) plot(e, x, y, Math.max(SMALLEST, width), Math.max(SMALLEST, height));
		e = block ? a.end[e]! : e + 1;
	}
	const marks: Mark[] = a.lands.map((land): Mark => {
		const fill = tint2(territories.list[land.group]!.kind);
		return {
			kind: 'land',
			outline: Array.from(land.outline, (v, i) => v * (i % 2 === 0 ? kx : ky)),
			radius: LAND_RADIUS,
			fill,
			stroke: fill
		};
	});
	for (const [fill, { boxes, positions }] of plots)
		marks.push({ kind: 'plots', fill, boxes, positions, radius: RADIUS } satisfies PlotsMark);
	if (focus) marks.push(...chosen(subject, kx, ky));
	return { k: kx, marks };
}

/** More than a minimap is high, px. */
const CELLS = 2 ** 20;

/** The px that have been met. */
class Cells {
	readonly #met = new Set<number>();

	isFirst(x: number, y: number): boolean {
		const cell = Math.floor(x) * CELLS + Math.floor(y);
		return this.#met.size < this.#met.add(cell).size;
	}
}

/** The way from the top in ink, and the selected card with a ring. */
function chosen(subject: Subject, kx: number, ky: number): Mark[] {
	const { arrangement: a, focus } = subject;
	const path = new Set(focus!.path);
	const ink: number[] = [];
	const positions: Position[] = [];
	const cells = new Cells();
	let ring: Mark[] = [];
	// The way down: below each entry of the path only the one that follows is looked into.
	for (let e = 0; e < a.size;) {
		const position = a.position[e]!;
		if (!path.has(position)) {
			e = a.end[e]!;
			continue;
		}
		const [x, y, width, height] = [
			a.x[e]! * kx,
			a.y[e]! * ky,
			Math.max(2, widthOf(a, e) * kx),
			Math.max(2, heightOf(a, e) * ky)
		];
		if (position === focus!.selected) {
			const kind = landKind(subject, position);
			const fill: Colour = kind ? label(kind) : 'ink';
			ring = [
				{
					kind: 'card',
					position,
					x,
					y,
					width,
					height,
					radius: RADIUS,
					fill,
					ring: { gap: 'paper', gapWidth: 1, stroke: fill, width: 1.5 }
				}
			];
			break;
		}
		if (cells.isFirst(x, y)) {
			ink.push(x, y, width, height);
			positions.push(position);
		}
		e++;
	}
	return [
		...(ink.length === 0 ? [] : [{ kind: 'plots', fill: 'ink', boxes: ink, positions, radius: RADIUS } as const]),
		...ring
	];
}

/** 1 for the leaders of every territory. */
function capitalsOf({ size, lands }: Arrangement): Uint8Array {
	const capitals = new Uint8Array(size);
	for (const { first, leaders } of lands) if (first) for (const leader of leaders) capitals[leader] = 1;
	return capitals;
}

function fillOf(subject: Subject, entry: number, capitals: Uint8Array): Colour {
	const { org, arrangement } = subject;
	const position = arrangement.position[entry]!;
	const level = org.level[position]!;
	if (isCSuite(level)) return 'ink';
	const kind = landKind(subject, position);
	if (kind === undefined) return 'line-2';
	if (isIC(level) || arrangement.stacked[entry] === 1) return mix(tint2(kind), solid(kind), CONTRIBUTOR);
	if (capitals[entry] === 1) return solid(kind);
	return mix(tint2(kind), solid(kind), (LEVELS[level]?.rank ?? 3) > 3 ? SENIOR : LEAD);
}
