import { nearest } from '#core/base/nearest';
import { listOf } from '#core/base/words';
import { positionNamed } from '#core/org/position-names';
import type { Library, Role } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { standIn } from '#core/roles/stand-in';
import { firstWithRole } from '#core/org/tree';
import type { EmbedView } from './embed-address';

/** What a frame shows of an organisation: its live chart, one role, or a comparison. */
export type Framed =
	| { readonly kind: 'chart'; readonly top: Position; readonly selected: Position }
	| { readonly kind: 'role'; readonly position: Position }
	| {
			readonly kind: 'comparison';
			readonly roles: readonly Role[];
			/** Where each role is; -1 for one that has no place of its own here. */
			readonly picked: readonly Position[];
	  };

export interface ResolvedEmbed {
	readonly framed: Framed;
	/** What is shown otherwise than the address asks, in sentences. */
	readonly notices: readonly string[];
}

/** What an address names: a role of the library, a position, or both. */
interface Named {
	readonly role: Role | undefined;
	readonly position: Position;
	/** Whether the position is the one that was named, not one that stands in for it. */
	readonly exact: boolean;
	readonly notice?: string;
}

/** The names that an address asks for: those compared, else the one role. */
export const namesOf = ({ compare, role }: EmbedView): readonly string[] => (compare.length > 0 ? compare : role === undefined ? [] : [role]);

/** How many of the names an organisation has exactly: what is looked for where an address names no organisation. */
export const countExact = (names: readonly string[], org: Org, library: Library): number => names.filter((name) => named(name, org, library)?.exact).length;

/** Finds what a frame is asked for in an organisation; what is not there gives way to the nearest that is, with a notice. */
export function resolveEmbed(view: EmbedView, org: Org, library: Library): ResolvedEmbed {
	const notices: string[] = [];
	const found = namesOf(view).flatMap((name): Named[] => {
		const one = named(name, org, library);
		if (!one) notices.push(`There is no role “${name}”.`);
		else if (one.notice) notices.push(one.notice);
		return one ? [one] : [];
	});
	const [first] = found;
	const chart = (top = 0): ResolvedEmbed => ({ framed: { kind: 'chart', top, selected: first?.position ?? NOWHERE }, notices });
	if (view.fit === 'all' || view.fit === 'branch') {
		if (view.fit === 'branch' && !first) notices.push('No role is named whose branch could be shown. Here is the whole map.');
		return chart(view.fit === 'branch' ? first?.position : 0);
	}
	if (view.compare.length > 0) {
		const foreign = found.filter(({ role }) => role === undefined).map(({ position }) => org.titles[position]!);
		if (foreign.length > 0) notices.push(`${listOf(foreign)} cannot be compared: the library has no such role.`);
		const comparison = compared(found);
		if (comparison.roles.length > 1) return { framed: comparison, notices };
		if (first) notices.push('A comparison needs two roles.');
	}
	if (!first || first.position === NOWHERE) return chart();
	return { framed: { kind: 'role', position: first.position }, notices };
}

/** Each role once; a position only for the first that is there. */
function compared(found: readonly Named[]): Extract<Framed, { kind: 'comparison' }> {
	const roles: Role[] = [];
	const picked: Position[] = [];
	const exact = new Set(found.flatMap((one) => (one.exact ? [one.position] : [])));
	for (const { role, position, exact: own } of found) {
		if (!role || roles.includes(role)) continue;
		roles.push(role);
		picked.push((own || !exact.has(position)) && !picked.includes(position) ? position : NOWHERE);
	}
	return { kind: 'comparison', roles, picked };
}

/** A role by its id, else a position by its id, else a role by another of its names, else by an id that is nearly the same. */
function named(name: string, org: Org, library: Library): Named | undefined {
	const role = library.role(name);
	if (role) return inOrg(role, org, library);
	const position = positionNamed(org, name);
	if (position !== NOWHERE) return { role: library.role(org.roles[position]), position, exact: true };
	const known = library.match(name);
	if (known) return inOrg(known, org, library);
	const like = library.role(nearest(name, library.roles.map(({ id }) => id)));
	if (!like) return undefined;
	const there = inOrg(like, org, library);
	return { ...there, exact: false, notice: [`There is no role “${name}”. This is ${like.title}.`, there.notice ?? ''].join(' ').trim() };
}

function inOrg(role: Role, org: Org, library: Library): Named {
	const position = firstWithRole(org, role.id);
	if (position !== NOWHERE) return { role, position, exact: true };
	const instead = standIn(library, org, role.id);
	return { role, position: instead, exact: false, notice: `${org.title} has no ${role.title}.${instead === NOWHERE ? '' : ` The nearest is ${org.titles[instead]}.`}` };
}
