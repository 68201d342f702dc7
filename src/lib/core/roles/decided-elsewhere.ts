import { stakesOf } from './decisions';
import type { Library } from './library';
import { isLastWord } from './parts';
import type { Part } from './schema';
import type { Org, Position } from '#core/org/org';

/** A statement that may claim decisions. */
interface Claiming {
	readonly decides?: readonly string[] | undefined;
}

/** The decisions of which a position's role has the last word by the library, with a part that `counts`, and not here. */
export function lostHere(
	library: Library,
	org: Org,
	position: Position,
	counts: (part: Part) => boolean = isLastWord
): ReadonlySet<string> {
	const parts = Object.entries(library.role(org.roles[position])?.decisions ?? {});
	const held = new Set(
		stakesOf(library, org, position).flatMap(({ decides, decision: { id } }) => (decides ? id : []))
	);
	return new Set(parts.flatMap(([id, part]) => (counts(part) && !held.has(id) ? id : [])));
}

/**
 * The statements about a position's role that hold here: without those that claim a last word which this organisation gives to
 * others. A signature is nobody else's to give.
 */
export function heldHere<Statement extends Claiming>(
	library: Library,
	org: Org,
	position: Position,
	statements: readonly Statement[]
): Statement[] {
	const lost = lostHere(library, org, position);
	return statements.filter(({ decides }) => !decides?.some((id) => lost.has(id)));
}
