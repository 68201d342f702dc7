import { listOf } from '#core/base/words';
import { NOWHERE, type Org, type Position } from './org';
import { matchPositions } from './match-positions';

/** What is different in an organisation, seen from another. */
export interface Changes {
	/** Positions of `to` that `from` has, too. */
	readonly kept: number;
	/** Those of them that have another manager; positions of `to`. */
	readonly moved: readonly Position[];
	/** Positions of `to` that `from` lacks. */
	readonly added: readonly Position[];
	/** Positions of `from` that `to` lacks. */
	readonly gone: readonly Position[];
}

/** What is different in one organisation after another; `match` has for each position of `to` that of `from` which is the same. */
export function changesBetween(from: Org, to: Org, match = matchPositions(from, to)): Changes {
	const met = new Uint8Array(from.size);
	const moved: Position[] = [];
	const added: Position[] = [];
	for (let p = 0; p < to.size; p++) {
		const was = match[p]!;
		if (was === NOWHERE) {
			added.push(p);
			continue;
		}
		met[was] = 1;
		const [manager, before] = [to.parent[p]!, from.parent[was]!];
		if (manager === NOWHERE || before === NOWHERE ? manager !== before : match[manager] !== before) moved.push(p);
	}
	const gone = Array.from(met.keys()).filter((q) => met[q] === 0);
	return { kept: to.size - added.length, moved, added, gone };
}

/** "24 positions stay, 9 of them under another manager; 8 are new, 6 are gone." */
export function describeChanges({ kept, moved, added, gone }: Changes): string {
	const are = (n: number, what: string): string[] =>
		n === 0 ? [] : [`${n.toLocaleString('en-GB')} ${n === 1 ? 'is' : 'are'} ${what}`];
	const stay = `${kept.toLocaleString('en-GB')} ${kept === 1 ? 'position stays' : 'positions stay'}`;
	const elsewhere = moved.length === 0 ? '' : `, ${moved.length.toLocaleString('en-GB')} of them under another manager`;
	const others = [...are(added.length, 'new'), ...are(gone.length, 'gone')];
	return `${stay}${elsewhere}${others.length === 0 ? '' : `; ${listOf(others)}`}.`;
}

/** Titles that are listed of each kind of change; more are counted. */
const LISTED = 40;

/** What is different in one organisation after another, in words: nothing of the organisations themselves. */
export interface ChangesInWords {
	readonly title: string;
	readonly words: string;
	readonly lists: readonly ChangeList[];
}

/** Those to whom one thing happened. */
export interface ChangeList {
	readonly name: string;
	/** The first of them. */
	readonly first: readonly ListedChange[];
	/** How many more there are. */
	readonly more: number;
}

/** One of those to whom something happened. */
export interface ListedChange {
	readonly title: string;
	/** Where it is in the organisation now, else -1. */
	readonly position: Position;
	/** "Group Product Manager to Head of Product": whose it was and is, where it has another manager; else ''. */
	readonly way: string;
}

/** Says what is different in one organisation after another. */
export function changesInWords(from: Org, to: Org): ChangesInWords {
	const match = matchPositions(from, to);
	const changes = changesBetween(from, to, match);
	const title = `${to.title} against ${from.title}:`;
	if (changes.kept === 0) return { title, words: 'no position is in both.', lists: [] };
	const manager = (org: Org, p: Position): string => org.titles[org.parent[p]!] ?? 'nobody';
	const list = (name: string, org: Org, positions: readonly Position[]): ChangeList => ({
		name,
		first: positions.slice(0, LISTED).map((p) => ({
			title: org.titles[p]!,
			position: org === to ? p : NOWHERE,
			way: positions === changes.moved ? `${manager(from, match[p]!)} to ${manager(to, p)}` : ''
		})),
		more: Math.max(0, positions.length - LISTED)
	});
	return {
		title,
		words: describeChanges(changes),
		lists: [
			list('Another manager', to, changes.moved),
			list('New', to, changes.added),
			list('Gone', from, changes.gone)
		].filter(({ first }) => first.length > 0)
	};
}
