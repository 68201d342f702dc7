import { listOf } from '../base/words';
import { NOWHERE, type Org, type Position } from './org';

/**
 * Which position of one organisation is which of another: for each position of `to` the one of `from`, or -1. The same role (or,
 * without a role, the same title) is the same; among several of a role the same id first, then their order.
 */
export function matchPositions(from: Org, to: Org): Int32Array {
	const match = new Int32Array(to.size).fill(NOWHERE);
	if (from === to) return match.map((_, p) => p);
	const keyOf = (org: Org, p: Position): string => (org.roles[p] === '' ? `title ${org.titles[p]!.toLowerCase()}` : `role ${org.roles[p]!}`);
	const taken = new Uint8Array(from.size);
	const pair = (p: Position, q: Position): void => {
		match[p] = q;
		taken[q] = 1;
	};
	for (let p = 0; p < to.size; p++) {
		const q = from.find(to.ids[p]!);
		if (q !== NOWHERE && keyOf(from, q) === keyOf(to, p)) pair(p, q);
	}
	const waiting = new Map<string, Position[]>();
	for (let q = from.size - 1; q >= 0; q--) {
		if (taken[q] === 1) continue;
		const key = keyOf(from, q);
		const positions = waiting.get(key);
		if (positions) positions.push(q);
		else waiting.set(key, [q]);
	}
	for (let p = 0; p < to.size; p++) {
		if (match[p] !== NOWHERE) continue;
		const q = waiting.get(keyOf(to, p))?.pop();
		if (q !== undefined) pair(p, q);
	}
	return match;
}

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

/** "24 roles stay, 9 of them under another manager; 8 are new, 6 are gone." */
export function describeChanges({ kept, moved, added, gone }: Changes): string {
	const are = (n: number, what: string): string[] => (n === 0 ? [] : [`${n.toLocaleString('en-GB')} ${n === 1 ? 'is' : 'are'} ${what}`]);
	const stay = `${kept.toLocaleString('en-GB')} ${kept === 1 ? 'role stays' : 'roles stay'}`;
	const elsewhere = moved.length === 0 ? '' : `, ${moved.length.toLocaleString('en-GB')} of them under another manager`;
	const others = [...are(added.length, 'new'), ...are(gone.length, 'gone')];
	return `${stay}${elsewhere}${others.length === 0 ? '' : `; ${listOf(others)}`}.`;
}
