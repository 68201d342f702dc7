import { NOWHERE, type Org } from '#core/org/org';
import { peersOf } from '#core/org/tree';

/** Every pair of different roles that are manager and report, peers, or ends of a dotted line in one of the organisations, once. */
export function neighbourPairs(orgs: readonly Org[]): [string, string][] {
	const pairs = new Map<string, [string, string]>();
	const add = (org: Org, p: number, other: number): void => {
		const pair = [org.roles[p]!, org.roles[other]!].sort() as [string, string];
		if (pair[0] !== pair[1] && pair[0] !== '') pairs.set(pair.join(' '), pair);
	};
	for (const org of orgs) {
		for (let p = 0; p < org.size; p++) {
			if (org.parent[p] !== NOWHERE) add(org, p, org.parent[p]!);
			for (const other of peersOf(org, p)) add(org, p, other);
		}
		for (const [a, b] of org.dotted) add(org, a, b);
	}
	return [...pairs.values()];
}
