import { arrange } from './arrange';
import type { Arrangement, LayoutInput, LayoutProgress, Size } from './arrangement';
import { firstRing } from './first-ring';
import { polarLands, type Sector } from './polar-land';
import { LEAD_ROW } from './rows';
import { cardSlots, groupedInOrder, reportSlots, type Slot } from './slots';
import { visibleNodes } from './visible';
import { Wedges } from './wedges';

/*
 * Rings are ellipses: in a space squeezed by STRETCH they are circles, and two cards are clear of each other when their middles
 * are as far apart there as a card's diagonal is long. So every distance below is one of that space.
 */

const STRETCH = 1.5;
/** From the cards of one ring to those of the next. */
const RING_GAP = 30;
/** Between the cards of one ray. */
const RAY_GAP = 12;
/** Contributors of one team stand one behind the other along rays of at most so many; of more cards than MANY along the longest ones at once. */
const LONGEST_RAY = 10;
const MANY = 20_000;

/** The first of those below the top stand above it, and the others follow clockwise. */
const START = -Math.PI / 2;

/** The direction whose steps along a ray stand for those of all. */
const OBLIQUE = Math.PI / 3;

const diagonal = ({ width, height }: Size): number => Math.hypot(width / STRETCH, height);

/** From card to card along a ray: as close as they clear each other. */
const stepAlong = ({ width, height }: Size, angle: number): number =>
	Math.min((width + RAY_GAP) / STRETCH / Math.abs(Math.cos(angle)), (height + RAY_GAP) / Math.abs(Math.sin(angle)));

const isLast = ({ below }: Slot): boolean => below.length === 0;

/**
 * The top in the middle, levels as rings around it. The whole turn is shared out among those below the top by the room that they
 * and everybody below them need, and so on outwards; contributors stand along rays. Rings grow until every card has its place:
 * none overlaps another.
 */
export function radial(input: LayoutInput, onprogress?: LayoutProgress): Arrangement {
	const visible = visibleNodes(input);
	const { size, end, row, stacked } = visible;
	const x = new Float64Array(size);
	const y = new Float64Array(size);
	if (size === 0) return arrange(input, { ...visible, x, y }, 'out', { lands: [], landOf: new Int32Array(0) });
	const [leader, contributor] = [diagonal(input.leader), diagonal(input.contributor)];
	const pitch = leader + RING_GAP;

	// A ring for each row that somebody stands on.
	let lastRow = 0;
	for (let e = 0; e < size; e++) if (stacked[e] === 0) lastRow = Math.max(lastRow, row[e]!);
	const rings = new Int32Array(lastRow - row[0]! + 1);
	for (let e = 1; e < size; e++) if (stacked[e] === 0) rings[row[e]! - row[0]!] = 1;
	for (let r = 1; r < rings.length; r++) rings[r]! += rings[r - 1]!;
	const cardRing = (entry: number): number => rings[row[entry]! - row[0]!]!;
	const rayRing = (manager: number): number =>
		rings[Math.min(input.levelled ? Math.max(row[manager]!, LEAD_ROW) : row[manager]!, lastRow) - row[0]!]! + 1;

	const slots = cardSlots(input, visible);
	const managers: number[] = [];
	for (let e = 0; e < size; e++) {
		if (stacked[e] === 1 || end[e] === e + 1) continue;
		managers.push(e);
		slots[e]!.below.push(...groupedInOrder(reportSlots(input, visible, slots, e)));
	}
	onprogress?.(0.3);

	// Whoever is alone on the first ring takes nothing of the turn from those who have others behind.
	const top = slots[0]!;
	const first = top.below.filter(({ entry }) => entry !== -1 && cardRing(entry) === 1);
	const rayAmong = rayRing(0) === 1 && top.below.some(({ entry }) => entry === -1);
	const alone = rayAmong || top.below.every(isLast) ? [] : first.filter(isLast);
	const put = (entry: number, { width, height }: Size, r: number, angle: number): void => {
		x[entry] = STRETCH * r * Math.cos(angle) - width / 2;
		y[entry] = r * Math.sin(angle) - height / 2;
	};

	/** Shares the turn among all but some of those who are alone; unless those find no place then. */
	const shared = (without: readonly Slot[]): { radius: Float64Array; sectors: Sector[] } | undefined => {
		const left = new Set(without);
		const wedges = new Wedges(
			{
				slots,
				managers,
				first,
				outside: top.below.filter((slot) => !left.has(slot)),
				ringOf: ({ entry }, manager) => (entry === -1 ? rayRing(manager) : cardRing(entry))
			},
			{ leader, contributor, pitch, step: stepAlong(input.contributor, OBLIQUE), rings: rings.at(-1)! + 2 },
			size > MANY ? [LONGEST_RAY] : Array.from({ length: LONGEST_RAY }, (_, i) => i + 1)
		);
		const { radius } = wedges;
		const sectors: Sector[] = [];
		const putCard = ({ entry, group }: Slot, angle: number): void => {
			const r = radius[cardRing(entry)]!;
			put(entry, input.leader, r, angle);
			sectors.push({ group, entries: [entry], ray: false, angle, from: r, to: r, half: leader / 2 });
		};
		const leading = new Map<Slot, number>();
		const passing: number[] = [];
		putCard(top, START);
		wedges.share(START, (slot, manager, angle, ray) => {
			const onFirst = slot.entry !== -1 && cardRing(slot.entry) === 1;
			if (manager === 0 && onFirst) return void leading.set(slot, angle);
			if (manager === 0) passing.push(angle);
			if (slot.entry !== -1) return putCard(slot, angle);
			const r = radius[rayRing(manager)]!;
			const step = stepAlong(input.contributor, angle);
			ray.forEach((entry, i) => put(entry, input.contributor, r + i * step, angle));
			const to = r + (ray.length - 1) * step;
			sectors.push({ group: slot.group, entries: ray, ray: true, angle, from: r, to, half: contributor / 2 });
		});
		const standing = firstRing({ leading, alone: without, passing }, START, wedges.apart);
		for (const [slot, angle] of standing ?? []) putCard(slot, angle);
		return standing && { radius, sectors };
	};
	onprogress?.(0.6);
	const { radius, sectors } = shared(alone) ?? shared([])!;
	onprogress?.(0.8);
	const placed = { ...visible, x, y };
	return arrange(input, placed, 'out', polarLands(input, placed, sectors, radius, STRETCH), {
		radius: Float64Array.from(rings, (ring) => radius[ring]!),
		stretch: STRETCH,
		turn: pitch / 2
	});
}
