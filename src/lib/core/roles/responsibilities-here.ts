import { lowerFirst } from '#core/base/words';
import type { Org, Position } from '#core/org/org';
import { reportsOf } from '#core/org/tree';
import { reportsInWords } from './reports-in-words';
import type { RoleProfile } from './schema';

type Responsibility = RoleProfile['responsibilities'][number];

/** A responsibility as it is in one organisation. */
export interface ResponsibilityHere extends Pick<Responsibility, 'text' | 'sources'> {
	/** Whether the organisation says so, and not the library. */
	readonly ofOrg: boolean;
}

/**
 * What a position is responsible for. A statement about reports stands as it is where everybody it names is there, and one of them
 * reports to the position. Where only some are, it is said of other places, after whom the position leads here; where none reports to
 * it, the reports that it has are said instead, or that there are none.
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
	if (!leads) return said;
	const direct = new Set(reportsOf(org, position).map((p) => org.roles[p]!));
	const named = leads.map((one) => [one].flat());
	const met = named.some((ids) => ids.some((id) => direct.has(id)));
	if (met && named.every((ids) => isBelow(org, position, ids))) return said;
	const reports = reportsInWords(org, position);
	if (reports === '') return { ...said, text: `Has no reports here; elsewhere it ${lowerFirst(text)}` };
	if (met) return { ...said, text: `Here it leads **${reports}**; elsewhere it ${lowerFirst(text)}` };
	return { text: `Leads **${reports}**.`, ofOrg: true };
}

/** Whether somebody below a position fills one of these roles. */
function isBelow(org: Org, position: Position, ids: readonly string[]): boolean {
	for (let p = position + 1; p < org.end[position]!; p++) if (ids.includes(org.roles[p]!)) return true;
	return false;
}
