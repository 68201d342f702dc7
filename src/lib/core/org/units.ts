import { isIC } from './levels';
import type { Org, Position } from './org';

/** The role of the library that leads a unit, and how titles name it, with the unit's name before or behind it. */
const GENERAL_MANAGER = 'gm';
const TITLE = /^(?:gm|general manager)(?!\p{L})|(?<!\p{L})(?:gm|general manager)$/iu;
const SECOND = /^(?:assistant|associate|deputy|vice)\b/i;
/** What joins the two. */
const JOINT = /^[\s,:;|/–—-]*(?:(?:of|for)\s+)?(?:the\s+)?|[\s,:;|/–—-]+$/giu;

/** Whether a position leads a unit as its general manager: by its role, and where it has none by its title. */
export const leadsUnit = (org: Org, p: Position): boolean =>
	org.roles[p] === GENERAL_MANAGER ||
	(org.roles[p] === '' &&
		org.end[p]! > p + 1 &&
		!isIC(org.level[p]!) &&
		TITLE.test(org.titles[p]!) &&
		!SECOND.test(org.titles[p]!));

/**
 * What the units of general managers are called: by what only their title says beside the role, else by who holds the position;
 * '' where the organisation says neither.
 */
export function unitNames(org: Org, managers: Iterable<Position>): ReadonlyMap<Position, string> {
	const beside = new Map<Position, string>();
	const times = new Map<string, number>();
	for (const manager of new Set(managers)) {
		const words = org.titles[manager]!.replace(TITLE, '').replace(JOINT, '');
		beside.set(manager, words);
		times.set(words, (times.get(words) ?? 0) + 1);
	}
	return new Map(
		[...beside].map(([manager, words]) => [
			manager,
			times.get(words) === 1 && words !== '' ? words : org.people[manager]!
		])
	);
}
