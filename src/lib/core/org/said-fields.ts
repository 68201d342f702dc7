import type { OrgFields } from './fields';
import { withRoom } from './text-column';

/** So many different texts under one name are recognised when they come again; with more of them, they hardly repeat. */
const MOST_KNOWN = 4096;

/** A name, and where its texts are. */
interface Name {
	readonly number: number;
	readonly first: number;
	/** From the second text on: most names of a file with very many have one. */
	known: Map<string, number> | undefined;
}

/** What rows say beyond what has a meaning here, in their order. */
export class SaidFields {
	readonly names: string[] = [];
	readonly words: string[] = [];
	readonly #known = new Map<string, Name>();
	#from = new Int32Array(64);
	#rows = 0;
	#name = new Int32Array(64);
	#word = new Int32Array(64);
	#size = 0;

	/** Says a text under a name for a row, which is not before those that said something already. */
	say(row: number, name: string, text: string): void {
		if (text === '') return;
		if (row >= this.#from.length) this.#from = withRoom(this.#from, row);
		while (this.#rows <= row) this.#from[this.#rows++] = this.#size;
		if (this.#size === this.#name.length) {
			this.#name = withRoom(this.#name, this.#size);
			this.#word = withRoom(this.#word, this.#size);
		}
		const known = this.#known.get(name);
		this.#name[this.#size] = known?.number ?? this.names.length;
		this.#word[this.#size++] = known ? this.#wordOf(known, text) : this.#named(name, text);
	}

	/** A name that was not said before. */
	#named(name: string, text: string): number {
		const first = this.words.push(text) - 1;
		this.#known.set(name, { number: this.names.push(name) - 1, first, known: undefined });
		return first;
	}

	#wordOf(name: Name, text: string): number {
		if (!name.known) {
			const first = this.words[name.first]!;
			if (first === text) return name.first;
			name.known = new Map([[first, name.first]]);
		}
		let word = name.known.get(text);
		if (word === undefined) {
			word = this.words.push(text) - 1;
			if (name.known.size < MOST_KNOWN) name.known.set(text, word);
		}
		return word;
	}

	/** What a row says, as pairs of name and text. */
	of(row: number): [name: string, text: string][] {
		const said: [string, string][] = [];
		for (let i = this.#start(row); i < this.#start(row + 1); i++)
			said.push([this.names[this.#name[i]!]!, this.words[this.#word[i]!]!]);
		return said;
	}

	/** The same for positions, each of which is the row that `order` names; names and texts come as positions say them. */
	inOrder(order: Int32Array): OrgFields {
		const size = this.#size;
		const [from, name, word] = [
			new Int32Array(size === 0 ? 0 : order.length + 1),
			new Int32Array(size),
			new Int32Array(size)
		];
		const names = new Renumbered(this.names);
		const words = new Renumbered(this.words);
		let at = 0;
		for (let p = 0; size > 0 && p < order.length; p++) {
			const row = order[p]!;
			const end = this.#start(row + 1);
			for (let i = this.#start(row); i < end; i++) {
				name[at] = names.numberOf(this.#name[i]!);
				word[at++] = words.numberOf(this.#word[i]!);
			}
			from[p + 1] = at;
		}
		return { names: names.texts, words: words.texts, from, name, word };
	}

	#start = (row: number): number => (row < this.#rows ? this.#from[row]! : this.#size);
}

/** Texts in the order in which they are asked for. */
class Renumbered {
	readonly texts: string[] = [];
	readonly #all: readonly string[];
	readonly #numbers: Int32Array;

	constructor(all: readonly string[]) {
		this.#all = all;
		this.#numbers = new Int32Array(all.length).fill(-1);
	}

	numberOf(old: number): number {
		if (this.#numbers[old] === -1) this.#numbers[old] = this.texts.push(this.#all[old]!) - 1;
		return this.#numbers[old]!;
	}
}
