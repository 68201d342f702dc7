import { tree, type HierarchyNode } from 'd3-hierarchy';
import { arrange } from './arrange';
import type { Arrangement, LayoutInput, LayoutProgress, Size } from './arrangement';
import { polarLands, type Sector } from './polar-land';
import { LEAD_ROW } from './rows';
import { cardSlots, groupedInOrder, hang, nodesOf, place, reportSlots, slot, type Slot } from './slots';
import { visibleNodes } from './visible';

/*
 * Rings are ellipses: in a space squeezed by STRETCH they are circles, and two cards are clear of each other when their middles
 * are as far apart there as a card's diagonal is long. So every distance below is one of that space.
 */

const STRETCH = 1.5;
/** Between cards of one group, and what is added between two. */
const GAP = 14;
const BETWEEN_GROUPS = 44;
/** From the cards of one ring to those of the next. */
const RING_GAP = 44;
/** Room for a road that passes through a ring. */
const PASSAGE = 36;
/** A few cards are spread at most this much wider than they need. */
const WIDEST_SPREAD = 1.6;
/** Contributors of one team, one behind the other along a ray. */
const LONGEST_RAY = 5;
const RAY_GAP = 12;

const diagonal = ({ width, height }: Size): number => Math.hypot(width / STRETCH, height);

/** From card to card along a ray: as close as they clear each other. */
const stepAlong = ({ width, height }: Size, angle: number): number =>
	Math.min((width + RAY_GAP) / STRETCH / Math.abs(Math.cos(angle)), (height + RAY_GAP) / Math.abs(Math.sin(angle)));

/**
 * The top in the middle, levels as rings around it (the tidy tree in polar coordinates); contributors stand along a ray, outwards.
 * Rings grow until every card has its place: none overlaps another.
 */
export function radial(input: LayoutInput, onprogress?: LayoutProgress): Arrangement {
	const visible = visibleNodes(input);
	const { size, end, row, stacked } = visible;
	const x = new Float64Array(size);
	const y = new Float64Array(size);
	const [leader, contributor] = [diagonal(input.leader), diagonal(input.contributor)];
	const pitch = leader + RING_GAP;
	/** Places behind the first card of a ray, which keep the rings free that the ray crosses. */
	const behind = new Set<Slot>();

	// A ring for each row that somebody stands on.
	let lastRow = 0;
	for (let e = 0; e < size; e++) if (stacked[e] === 0) lastRow = Math.max(lastRow, row[e]!);
	const ringOf = new Int32Array(size === 0 ? 0 : lastRow - row[0]! + 1);
	for (let e = 0; e < size; e++) if (stacked[e] === 0 && e > 0) ringOf[row[e]! - row[0]!] = 1;
	for (let r = 1; r < ringOf.length; r++) ringOf[r]! += ringOf[r - 1]!;

	const slots = cardSlots(input, visible);
	for (let e = 0; e < size; e++) if (stacked[e] === 0 && end[e]! > e + 1) hangReports(e);

	function hangReports(manager: number): void {
		const reports = reportSlots(input, visible, slots, manager);
		const targets = [
			...reports.filter(({ entry }) => entry !== -1),
			...reports
				.filter(({ entry }) => entry === -1)
				.flatMap(({ group, stack }) => raysOf(stack).map((ray) => slot(-1, group, ray)))
		];
		const from = ringOf[row[manager]! - row[0]!]!;
		const rays =
			ringOf[Math.min(input.levelled ? Math.max(row[manager]!, LEAD_ROW) : row[manager]!, lastRow) - row[0]!]! + 1;
		for (const target of groupedInOrder(targets)) {
			hang(slots[manager]!, target, (target.entry === -1 ? rays : ringOf[row[target.entry]! - row[0]!]!) - from);
			let at = target;
			const length = target.stack.length * longestStep(input.contributor);
			for (let r = 0; r < length && target.stack.length > 0; r += pitch) behind.add((at = place(at, target.group)));
		}
	}

	if (size === 0) return arrange(input, { ...visible, x, y }, 'out', { lands: [], landOf: new Int32Array(0) });

	onprogress?.(0.2);
	const widthOf = (s: Slot): number =>
		s.entry !== -1 ? leader : s.stack.length > 0 || behind.has(s) ? contributor : PASSAGE;
	const nodes: HierarchyNode<Slot>[] = [];
	const root = nodesOf(slots[0]!);
	const needed: number[] = [];
	root.each(({ depth, data }) => (needed[depth] = (needed[depth] ?? 0) + widthOf(data) + GAP));
	const radius = new Float64Array(needed.length);
	for (let ring = 1; ring < radius.length; ring++)
		radius[ring] = Math.max(radius[ring - 1]! + pitch, needed[ring]! / (2 * Math.PI));

	/** The angle at which two slots of one ring are clear of each other. */
	const apart = (a: HierarchyNode<Slot>, b: HierarchyNode<Slot>): number => {
		const distance =
			(widthOf(a.data) + widthOf(b.data)) / 2 + GAP + (a.data.group === b.data.group ? 0 : BETWEEN_GROUPS);
		// The cards of a ray stand between its rings: what is clear on the inner one is clear on both.
		const inner = radius[Math.max(1, behind.has(a.data) || behind.has(b.data) ? a.depth - 1 : a.depth)]!;
		return 2 * Math.asin(Math.min(1, distance / (2 * inner)));
	};
	const firsts: HierarchyNode<Slot>[] = [];
	const lasts: HierarchyNode<Slot>[] = [];
	const angles = new Map<Slot, number>();
	let low = 0;
	let high = 0;
	tree<Slot>()
		.nodeSize([1, 1])
		.separation(apart)(root)
		.each((node) => {
			nodes.push(node);
			const first = firsts[node.depth];
			const last = lasts[node.depth];
			if (!first || node.x! < first.x!) firsts[node.depth] = node;
			if (!last || node.x! > last.x!) lasts[node.depth] = node;
			low = Math.min(low, node.x!);
			high = Math.max(high, node.x!);
		});
	onprogress?.(0.6);
	let around = high - low + 0.02;
	for (let ring = 1; ring < radius.length; ring++)
		around = Math.max(around, lasts[ring]!.x! - firsts[ring]!.x! + apart(lasts[ring]!, firsts[ring]!));
	// More than a full turn: larger rings. Less: spread out, of a few to a fan that opens downwards.
	const growth = Math.max(1, around / (2 * Math.PI));
	for (let ring = 0; ring < radius.length; ring++) radius[ring]! *= growth;
	const spread = Math.min(WIDEST_SPREAD, (2 * Math.PI) / around);
	for (const node of nodes) angles.set(node.data, Math.PI / 2 + (node.x! - (low + high) / 2) * spread);

	const put = (entry: number, { width, height }: Size, r: number, angle: number): void => {
		x[entry] = STRETCH * r * Math.cos(angle) - width / 2;
		y[entry] = r * Math.sin(angle) - height / 2;
	};
	const sectors: Sector[] = [];
	for (const { data, depth } of nodes) {
		const angle = angles.get(data)!;
		const r = radius[depth]!;
		if (data.entry !== -1) {
			put(data.entry, input.leader, r, angle);
			sectors.push({ group: data.group, entries: [data.entry], ray: false, angle, from: r, to: r, half: leader / 2 });
		}
		if (data.stack.length === 0) continue;
		const step = stepAlong(input.contributor, angle);
		data.stack.forEach((entry, i) => put(entry, input.contributor, r + i * step, angle));
		sectors.push({
			group: data.group,
			entries: data.stack,
			ray: true,
			angle,
			from: r,
			to: r + (data.stack.length - 1) * step,
			half: contributor / 2
		});
	}
	onprogress?.(0.8);
	const placed = { ...visible, x, y };
	return arrange(input, placed, 'out', polarLands(input, placed, sectors, radius, STRETCH), {
		radius: Float64Array.from(ringOf, (ring) => radius[ring]!),
		stretch: STRETCH,
		turn: pitch / 2
	});
}

/** A team as rays of about one length; a large one as many rays as they are long. */
function raysOf(team: readonly number[]): number[][] {
	const longest =
		team.length <= LONGEST_RAY ? LONGEST_RAY : Math.max(LONGEST_RAY - 1, Math.ceil(Math.sqrt(team.length)));
	const rays = Math.ceil(team.length / longest);
	const length = Math.ceil(team.length / rays);
	return Array.from({ length: Math.ceil(team.length / length) }, (_, i) => team.slice(i * length, (i + 1) * length));
}

/** The longest step that any angle asks for. */
const longestStep = ({ width, height }: Size): number => Math.hypot((width + RAY_GAP) / STRETCH, height + RAY_GAP);
