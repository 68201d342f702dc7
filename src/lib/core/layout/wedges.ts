import type { Slot } from './slots';

/** Between cards of one ring, and what is added between two groups. */
const GAP = 14;
const BETWEEN_GROUPS = 44;

const FULL = 2 * Math.PI;

/** The tree that a turn is shared out in. */
interface Shared {
	/** The slot of each entry's card; those of who reports to it are below it, columns of contributors among them. */
	readonly slots: readonly Slot[];
	/** Entries with somebody below them, in the order of the tree. */
	readonly managers: readonly number[];
	/** Those below the top who get a share, and those who stand on the first ring. */
	readonly outside: readonly Slot[];
	readonly first: readonly Slot[];
	/** The ring on which a slot stands, or begins. */
	readonly ringOf: (slot: Slot, manager: number) => number;
}

/** Distances in the space in which rings are circles. */
interface Distances {
	/** How far the middles of two cards of a kind have to be apart. */
	readonly leader: number;
	readonly contributor: number;
	/** From ring to ring, at least. */
	readonly pitch: number;
	/** From card to card along a ray, about. */
	readonly step: number;
	/** How many rings there are, the middle included. */
	readonly rings: number;
}

/** A turn that is shared out: everybody has a wedge of it, inside that of the manager, as wide as all below need. */
export class Wedges {
	/** Of each ring, from the middle on. */
	readonly radius: Float64Array;
	/** How many contributors stand behind each other at most. */
	readonly length: number;
	/** The angle that everybody below an entry needs. */
	readonly #need: Float64Array;

	/** Of the `lengths` of rays the one is taken that makes the smallest circle. */
	constructor(
		readonly tree: Shared,
		readonly distances: Distances,
		lengths: readonly number[]
	) {
		const { pitch, rings, step } = distances;
		this.#need = new Float64Array(tree.slots.length);
		this.radius = new Float64Array(rings);
		for (let ring = 1; ring < rings; ring++)
			this.radius[ring] = Math.max(this.radius[ring - 1]! + pitch, ring === 1 ? this.#around(tree.first) : 0);
		let longest = 1;
		for (const m of tree.managers)
			for (const { stack } of tree.slots[m]!.below) longest = Math.max(longest, stack.length);
		const tries = lengths.map((length) => {
			// A card twice as far out takes half the angle or less: so the rings have grown enough at once.
			const growth = Math.max(1, this.#share(length) / FULL);
			return { length, growth, outer: this.radius[rings - 1]! * growth + (Math.min(length, longest) - 1) * step };
		});
		const best = tries.reduce((least, one) => (one.outer < least.outer ? one : least));
		this.length = best.length;
		this.radius = this.radius.map((r) => r * best.growth);
		this.#share(best.length);
	}

	/** Tells the angle in the middle of everybody's wedge, managers first; a column has one for each of its rays. */
	share(start: number, put: (slot: Slot, manager: number, angle: number, ray: readonly number[]) => void): void {
		const { slots, managers } = this.tree;
		const from = new Float64Array(slots.length);
		const grown = new Float64Array(slots.length);
		[from[0], grown[0]] = [start, FULL / this.#need[0]!];
		for (const manager of managers) {
			let at = from[manager]!;
			const by = grown[manager]!;
			this.#each(manager, this.length, (slot, before, need, after) => {
				const [begin, span] = [at + before * by, need * by];
				at = begin + span + after * by;
				if (slot.entry === -1) {
					const rays = raysOf(slot.stack, this.length);
					rays.forEach((ray, i) => put(slot, manager, begin + (span * (i + 0.5)) / rays.length, ray));
					return;
				}
				put(slot, manager, begin + span / 2, []);
				from[slot.entry] = begin;
				grown[slot.entry] = span / this.#need[slot.entry]!;
			});
		}
	}

	/** The angle at which cards on the first ring are clear of each other. */
	get apart(): number {
		return this.#angle(this.#between(this.tree.first), 1);
	}

	#between(slots: readonly Slot[]): number {
		const several = slots.some(({ group }) => group !== slots[0]!.group);
		return this.distances.leader + GAP + (several ? BETWEEN_GROUPS : 0);
	}

	/** How far out a ring has to be for all of these to stand around on it. */
	#around(slots: readonly Slot[]): number {
		return slots.length < 2 ? 0 : this.#between(slots) / 2 / Math.sin(Math.PI / slots.length);
	}

	/** The angle that a stretch takes on a ring. */
	#angle(stretch: number, ring: number): number {
		return 2 * Math.asin(Math.min(1, stretch / 2 / this.radius[ring]!));
	}

	/** Finds what everybody needs, with rays of at most some length; returns what all of them need together. */
	#share(length: number): number {
		const { managers } = this.tree;
		for (let i = managers.length - 1; i >= 0; i--) {
			let all = 0;
			this.#each(managers[i]!, length, (_, before, need, after) => (all += before + need + after));
			this.#need[managers[i]!] = all;
		}
		return this.#need[0]!;
	}

	/** The slots below a manager, with the angle that each needs, and what is free beside it where another group begins. */
	#each(
		manager: number,
		length: number,
		visit: (slot: Slot, before: number, need: number, after: number) => void
	): void {
		const { slots, outside, ringOf } = this.tree;
		const { leader, contributor } = this.distances;
		const below = manager === 0 ? outside : slots[manager]!.below;
		const { group } = slots[manager]!;
		below.forEach((slot, i) => {
			const ring = ringOf(slot, manager);
			const need =
				slot.entry === -1
					? Math.ceil(slot.stack.length / length) * this.#angle(contributor + GAP, ring)
					: Math.max(this.#angle(leader + GAP, ring), this.#need[slot.entry]!);
			const free = (other: Slot | undefined): number =>
				slot.group === group || slot.group === other?.group ? 0 : this.#angle(BETWEEN_GROUPS, ring) / 2;
			visit(slot, free(below[i - 1]), need, free(below[i + 1]));
		});
	}
}

/** A team as rays of about one length. */
function raysOf(team: readonly number[], longest: number): number[][] {
	const rays = Math.ceil(team.length / longest);
	const length = Math.ceil(team.length / rays);
	return Array.from({ length: Math.ceil(team.length / length) }, (_, i) => team.slice(i * length, (i + 1) * length));
}
