import { stakesOf } from './decisions';
import type { Library } from './library';
import type { Org, Position } from '#core/org/org';

/** A statement that may claim decisions. */
interface Claiming {
	readonly decides?: readonly string[] | undefined;
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
	const parts = library.role(org.roles[position])?.decisions ?? {};
	const held = new Set(
		stakesOf(library, org, position).flatMap(({ decides, decision: { id } }) => (decides ? id : []))
	);
	const lost = (id: string): boolean => (parts[id] === 'A' || parts[id] === 'A*') && !held.has(id);
	return statements.filter(({ decides }) => !decides?.some(lost));
}
