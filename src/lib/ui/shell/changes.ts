import { count } from '$core/base/words';

/** A position that a change is about: its id in the organisation it is named in, and its title. */
export interface Changed {
	readonly id: string;
	readonly title: string;
}

/** What became of the positions between two pictures of the map. */
export interface Changes {
	/** What was set against what: "Enterprise against Mid-size". */
	readonly title: string;
	/** How many stay where they were. */
	readonly kept: number;
	/** With another manager. */
	readonly moved: readonly Changed[];
	readonly added: readonly Changed[];
	/** No longer on the map. */
	readonly gone: readonly Changed[];
}

/** The changes as one sentence. Kinds that did not happen are left out; the first one named says what is counted. */
export function changesInWords({ kept, moved, added, gone }: Changes): string {
	const kinds: [number, string, string][] = [
		[kept, 'stays', 'stay'],
		[moved.length, 'has another manager', 'have another manager'],
		[added.length, 'is new', 'are new'],
		[gone.length, 'is gone', 'are gone']
	];
	const parts = kinds.filter(([n]) => n > 0).map(([n, one, many], i) => `${i === 0 ? count(n, 'role') : n.toLocaleString('en-GB')} ${n === 1 ? one : many}`);
	return parts.length === 0 ? 'nothing to compare.' : `${parts.join(', ')}.`;
}
