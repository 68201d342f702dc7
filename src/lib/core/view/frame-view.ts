import { nearest } from '#core/base/nearest';
import { fewOf } from '#core/base/few';
import { positionNamed } from '#core/org/position-names';
import { idAt } from '#core/org/ids';
import { roleCalled } from '#core/roles/called';
import type { Library, Role } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { lackWords, standIn } from '#core/roles/stand-in';
import { firstWithRole } from '#core/org/tree';
import type { FrameAddress } from './frame-address';
import { aroundLeaf } from './branch-address';
import type { Arrival, Framed, FrameView, Outcome } from './view';

/** What an address names: a role of the library, a position, or both. */
interface Named {
	readonly role: Role | undefined;
	readonly position: Position;
	/** Whether the position is the one that was named, not one that leads its discipline. */
	readonly exact: boolean;
	/** Whether the position is not the one that was named, and there in its place. */
	readonly replaces?: boolean;
	readonly notice?: string;
}

/** The names that an address asks for: those compared, else the one role. */
export const namesOf = ({ compare, role }: FrameAddress): readonly string[] =>
	compare.length > 0 ? compare : role === undefined ? [] : [role];

/** How many of the names an organisation has exactly: what is looked for where an address names no organisation. */
export const countExact = (names: readonly string[], org: Org, library: Library): number =>
	names.filter((name) => named(name, org, library)?.exact).length;

/** What the address of a frame shows in an organisation; what is not there gives way to who leads its discipline, with a notice. */
export function frameView(address: FrameAddress, org: Org, library: Library): Arrival<FrameView> {
	const { theme, bare, controls, gestures, keepsFocus } = address;
	const { framed, notices } = framedIn(address, org, library);
	return { view: { kind: 'frame', org: org.id, framed, theme, bare, controls, gestures, keepsFocus }, notices };
}

function framedIn(
	address: FrameAddress,
	org: Org,
	library: Library
): { readonly framed: Framed; readonly notices: readonly string[] } {
	const notices: string[] = [];
	const found = namesOf(address).flatMap((name): Named[] => {
		const one = named(name, org, library);
		if (!one) notices.push(`There is no role “${name}”.`);
		else if (one.notice) notices.push(one.notice);
		return one ? [one] : [];
	});
	const [first] = found;
	const idOf = (position: Position | undefined): string | undefined =>
		position === undefined || position === NOWHERE ? undefined : idAt(org, position);
	const selected = idOf(first?.position);
	const chart = (top?: string) => ({ framed: { kind: 'chart', top, selected } as const, notices });
	if (address.fit === 'all' || address.fit === 'branch') {
		if (address.fit === 'branch' && !first)
			notices.push('No role is named whose branch could be shown. Here is the whole map.');
		if (address.fit === 'all' || !first || first.position === 0) return chart();
		const leaf = aroundLeaf(org, selected);
		if (!leaf) return chart(selected);
		notices.push(leaf.notice);
		return chart(leaf.top);
	}
	if (address.compare.length > 0) {
		const foreign = found.filter(({ role }) => role === undefined).map(({ position }) => org.titles[position]!);
		if (foreign.length > 0) notices.push(`${fewOf(foreign)} cannot be compared: the library has no such role.`);
		const { roles, picked } = compared(found);
		if (roles.length > 1)
			return { framed: { kind: 'comparison', roles: roles.map(({ id }) => id), picked: picked.map(idOf) }, notices };
		if (first) notices.push('A comparison needs two roles.');
	}
	if (selected === undefined) return chart();
	return { framed: { kind: 'role', position: selected }, notices };
}

/** Each role once; a position only for the first that is there. */
function compared(found: readonly Named[]): { readonly roles: readonly Role[]; readonly picked: readonly Position[] } {
	const roles: Role[] = [];
	const picked: Position[] = [];
	const exact = new Set(found.flatMap((one) => (one.exact ? [one.position] : [])));
	for (const { role, position, exact: own, replaces } of found) {
		if (!role || roles.includes(role)) continue;
		roles.push(role);
		picked.push((own || (replaces && !exact.has(position))) && !picked.includes(position) ? position : NOWHERE);
	}
	return { roles, picked };
}

/** A role by its id, else a position by its id, else a role by another of its names, else by an id that is nearly the same. */
function named(name: string, org: Org, library: Library): Named | undefined {
	const role = library.role(name);
	if (role) return inOrg(role, org, library);
	const position = positionNamed(org, name);
	if (position !== NOWHERE) return { role: library.role(org.roles[position]), position, exact: true };
	const known = roleCalled(name, library);
	if (known) return inOrg(known, org, library);
	const like = library.role(
		nearest(
			name,
			library.roles.map(({ id }) => id)
		)
	);
	if (!like) return undefined;
	const there = inOrg(like, org, library);
	return {
		...there,
		exact: false,
		notice: [`There is no role “${name}”. This is ${like.title}.`, there.notice ?? ''].join(' ').trim()
	};
}

function inOrg(role: Role, org: Org, library: Library): Named {
	const position = firstWithRole(org, role.id);
	if (position !== NOWHERE) return { role, position, exact: true };
	const found = standIn(library, org, role);
	return { role, ...found, exact: false, notice: lackWords(org, [role], found.position) };
}

/** Selects a position of the live chart, or nothing (-1); there is nothing to select on a slide. */
export function selectFramed(view: FrameView, org: Org, position: Position): Outcome<FrameView> | undefined {
	const { framed } = view;
	const selected = position === NOWHERE ? undefined : idAt(org, position);
	return framed.kind !== 'chart' || framed.selected === selected
		? undefined
		: { view: { ...view, framed: { ...framed, selected } } };
}
