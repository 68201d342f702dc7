import type { Library } from '#core/roles/library';
import type { Org, Position } from '#core/org/org';
import type { Territories } from '#core/org/territories';

/** What a section that looks around the position is given. */
export interface RoleContext {
	readonly library: Library;
	readonly org: Org;
	readonly territories: Territories;
	readonly position: Position;
	readonly onselect: (position: Position) => void;
}
