import { listOf, lowerFirst } from '#core/base/words';
import type { Org, Position } from '#core/org/org';
import { reportsOf } from '#core/org/tree';
import type { RoleProfile } from './schema';

type Responsibility = RoleProfile['responsibilities'][number];

/** A responsibility as it is in one organisation. */
export interface ResponsibilityHere extends Pick<Responsibility, 'text' | 'sources'> {
	/** Whether the organisation says so, and not the library. */
	readonly ofOrg: boolean;
}

/** Titles of reports that are named; the others are counted. */
const NAMED = 4;

/**
 * What a position is responsible for. A statement about reports that the organisation does not bear out (none of those named is a
 * report, or one of them is nowhere below) gives way to the reports it has, or is hedged where it has none.
 */
export function responsibilitiesHere(
	org: Org,
	position: Position,
	responsibilities: readonly Responsibility[]
): ResponsibilityHere[] {
	const here = responsibilities.map((one) => saidHere(org, position, one));
	// Several statements may speak of reports: what the organisation says instead is said once.
	return here.filter(({ text }, i) => here.findIndex((other) => other.text === text) === i);
}

function saidHere(org: Org, position: Position, { text, sources, leads }: Responsibility): ResponsibilityHere {
	const said = { text, ...(sources && { sources }), ofOrg: false };
	if (!leads || bearsOut(org, position, leads)) return said;
	const titles = [...new Set(reportsOf(org, position).map((p) => org.titles[p]!))];
	if (titles.length === 0) return { ...said, text: `Has no reports here; elsewhere it ${lowerFirst(text)}` };
	const more = titles.length - NAMED;
	const names = more > 1 ? [...titles.slice(0, NAMED), `${more} others`] : titles;
	return { text: `Leads **${listOf(names)}**.`, ofOrg: true };
}

function bearsOut(org: Org, position: Position, leads: readonly string[]): boolean {
	const direct = new Set(reportsOf(org, position).map((p) => org.roles[p]));
	if (!leads.some((id) => direct.has(id))) return false;
	const missing = new Set(leads);
	for (let p = position + 1; p < org.end[position]! && missing.size > 0; p++) missing.delete(org.roles[p]!);
	return missing.size === 0;
}
