import { placeOf } from './ids';
import { NOWHERE, type Org, type Position } from './org';
import { firstWithRole } from './tree';

/** Before the id of a position whose id alone would name another. */
const ID_MARK = '@';

/** The position that an address means in an organisation: the first with that role, else the one with that id; -1 for none. */
export function positionNamed(org: Org, name: string): Position {
	const marked = name.startsWith(ID_MARK) ? placeOf(org, name.slice(1)) : NOWHERE;
	if (marked !== NOWHERE) return marked;
	const filled = firstWithRole(org, name);
	return filled === NOWHERE ? placeOf(org, name) : filled;
}

/** How an address names a position, so that `positionNamed` finds it: by its role where that is enough, else by its id. */
export function positionName(org: Org, position: Position): string {
	const [role, id] = [org.roles[position]!, org.ids[position]!];
	return [role, id].find((name) => name !== '' && positionNamed(org, name) === position) ?? ID_MARK + id;
}
