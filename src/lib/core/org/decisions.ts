import { NOWHERE, type Org, type Position } from './org';
import { pathTo } from './tree';
import type { Decision, Library, Role } from './library';
import type { Part } from './schema';

/** A role's part in a decision, in words for a reader. */
export interface Stake {
	readonly decision: Decision;
	readonly part: Part;
	/** "Decides", "drives it, the CPO decides", "signs off", "advises", "is told". */
	readonly words: string;
	/** Whether the role has the last word. */
	readonly decides: boolean;
}

const ORDER: readonly Part[] = ['A', 'A*', 'C^', 'R', 'C', 'I'];

/** Whether this part has the last word. `A*` has it only where the organisation has no product owner. */
export const hasLastWord = (part: Part | undefined, productOwnerExists: boolean): boolean =>
	part === 'A' || (part === 'A*' && !productOwnerExists);

const short = (role: Role): string => (role.short === role.short.toUpperCase() || role.level !== 'c-suite' ? role.short : role.title);

/** The library role in this organisation that decides: the nearest on the way up from `position`, else the first anywhere. */
function whoDecides(library: Library, org: Org, position: Position, decision: string): Role | undefined {
	const owner = org.roles.includes('product-owner');
	const decides = (p: Position): Role | undefined => {
		const role = library.role(org.roles[p]);
		return role && hasLastWord(role.decisions[decision], owner) ? role : undefined;
	};
	const path = position === NOWHERE ? [] : pathTo(org, position).reverse().slice(1);
	for (const p of path) {
		const role = decides(p);
		if (role) return role;
	}
	for (let p = 0; p < org.size; p++) {
		const role = decides(p);
		if (role) return role;
	}
	return undefined;
}

/** What the role in this position decides, drives, signs off, advises on and is told about; the weightiest part first. */
export function stakesOf(library: Library, org: Org, position: Position): Stake[] {
	const role = library.role(org.roles[position]);
	if (!role) return [];
	const owner = org.roles.includes('product-owner');
	return library.decisions
		.flatMap((decision) => {
			const part = role.decisions[decision.id];
			return part === undefined ? [] : [{ decision, part: part === 'A*' && owner ? ('C' as const) : part }];
		})
		.sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part))
		.map(({ decision, part }) => ({ decision, part, decides: hasLastWord(part, owner), words: inWords(part, () => whoDecides(library, org, position, decision.id)) }));
}

function inWords(part: Part, other: () => Role | undefined): string {
	switch (part) {
		case 'A':
		case 'A*':
			return 'Decides';
		case 'R': {
			const decider = other();
			return decider ? `drives it, the ${short(decider)} decides` : 'drives it';
		}
		case 'C^':
			return 'signs off';
		case 'C':
			return 'advises';
		case 'I':
			return 'is told';
	}
}
