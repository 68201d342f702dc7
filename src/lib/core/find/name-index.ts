import { Phrases } from './phrases';
import { NOWHERE, type Org, type Position } from '#core/org/org';

/** Positions that are read between two pauses: a millisecond or two of work. */
const SLICE = 500;

/** Called between slices of work, to let others work where it is time to; false ends the work. */
export type Pause = () => Promise<boolean>;

/** The distinct texts of a column of an organisation, each with its positions in order. The number of a text is its phrase. */
export class Column {
	readonly phrases = new Phrases();
	readonly first: Position[] = [];
	readonly counts: number[] = [];
	readonly #last: Position[] = [];
	readonly #next: Int32Array;

	constructor(size: number) {
		this.#next = new Int32Array(size).fill(NOWHERE);
	}

	add(text: string, position: Position): number {
		const phrase = this.phrases.add(text);
		this.first[phrase] = this.#last[phrase] = position;
		this.counts[phrase] = 1;
		return phrase;
	}

	addTo(phrase: number, position: Position): void {
		this.#next[this.#last[phrase]!] = position;
		this.#last[phrase] = position;
		this.counts[phrase]!++;
	}

	/** The first `most` positions of a text. */
	positions(phrase: number, most: number): Position[] {
		const list: Position[] = [];
		for (let p = this.first[phrase]!; p !== NOWHERE && list.length < most; p = this.#next[p]!) list.push(p);
		return list;
	}
}

/** Where a role sits in an organisation. */
export interface Seats {
	readonly first: Position;
	count: number;
}

/** The names of an organisation: titles (apart by the role they stand for), people, and where the roles of the library sit. */
export interface OrgNames {
	readonly titles: Column;
	readonly people: Column;
	readonly seats: ReadonlyMap<string, Seats>;
}

/** Reads an organisation in slices, with `pause` between them; undefined where that ended it. */
export async function indexOrg(org: Org, pause: Pause): Promise<OrgNames | undefined> {
	const titles = new Column(org.size);
	const people = new Column(org.size);
	const seats = new Map<string, Seats>();
	const byRole = new Map<string, Map<string, number>>();
	const byName = new Map<string, number>();
	const enter = (column: Column, known: Map<string, number>, text: string, position: Position): void => {
		const phrase = known.get(text);
		if (phrase === undefined) known.set(text, column.add(text, position));
		else column.addTo(phrase, position);
	};
	for (let p = 0; p < org.size; p++) {
		if (p % SLICE === SLICE - 1 && !(await pause())) return undefined;
		const role = org.roles[p]!;
		let known = byRole.get(role);
		if (!known) byRole.set(role, (known = new Map()));
		enter(titles, known, org.titles[p]!, p);
		if (org.people[p] !== '') enter(people, byName, org.people[p]!, p);
		const seat = seats.get(role);
		if (seat) seat.count++;
		else if (role !== '') seats.set(role, { first: p, count: 1 });
	}
	return { titles, people, seats };
}
