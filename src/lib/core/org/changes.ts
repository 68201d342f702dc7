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

/** What is different in one organisation after another. */
export function changesBetween(from: Org, to: Org): Changes {
	const match = matchPositions(from, to);
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
	/** The first of them; their positions where they are in the organisation now, else -1. */
	readonly first: readonly { readonly title: string; readonly position: Position }[];
	/** How many more there are. */
	readonly more: number;
}

/** Says what is different in one organisation after another. */
export function changesInWords(from: Org, to: Org): ChangesInWords {
	const changes = changesBetween(from, to);
	const list = (name: string, org: Org, positions: readonly Position[]): ChangeList => ({
		name,
		first: positions.slice(0, LISTED).map((p) => ({ title: org.titles[p]!, position: org === to ? p : NOWHERE })),
		more: Math.max(0, positions.length - LISTED)
	});
	return {
		title: `${to.title} against ${from.title}:`,
		words: describeChanges(changes),
		lists: [
			list('Another manager', to, changes.moved),
			list('New', to, changes.added),
			list('Gone', from, changes.gone)
		].filter(({ first }) => first.length > 0)
	};
}
