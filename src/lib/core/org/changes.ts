import { listOf } from '#core/base/words';
import { NOWHERE, type Org, type Position } from './org';
import { matchPositions } from './same';

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

/** "24 roles stay, 9 of them under another manager; 8 are new, 6 are gone." */
export function describeChanges({ kept, moved, added, gone }: Changes): string {
	const are = (n: number, what: string): string[] =>
		n === 0 ? [] : [`${n.toLocaleString('en-GB')} ${n === 1 ? 'is' : 'are'} ${what}`];
	const stay = `${kept.toLocaleString('en-GB')} ${kept === 1 ? 'role stays' : 'roles stay'}`;
	const elsewhere = moved.length === 0 ? '' : `, ${moved.length.toLocaleString('en-GB')} of them under another manager`;
	const others = [...are(added.length, 'new'), ...are(gone.length, 'gone')];
	return `${stay}${elsewhere}${others.length === 0 ? '' : `; ${listOf(others)}`}.`;
}
