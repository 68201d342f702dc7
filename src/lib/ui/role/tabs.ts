import { isWord, stakesOf } from '#core/roles/decisions';
import type { Library, Role } from '#core/roles/library';
import { neighboursOf } from '#core/org/neighbours';
import type { Org, Position } from '#core/org/org';
import type { RoleProfile } from '#core/roles/schema';

/** The parts of the panel that a tab leads to, in the order of the tabs beside the map. */
const TABS = [
	{ id: 'does', label: 'Does' },
	{ id: 'decides', label: 'Decides' },
	{ id: 'differs', label: 'Differs' },
	{ id: 'measured', label: 'Measured by' },
	{ id: 'skills', label: 'Skills' }
] as const;

export type TabId = (typeof TABS)[number]['id'];

export interface Tab {
	readonly id: TabId;
	readonly label: string;
}

/** The tabs of a position, once the `whole` library is there with that of how it differs: only those whose part has something in it. On a phone how it differs comes first, and measures and skills are a part of Does. */
export function tabsOf(
	library: Library,
	org: Org,
	position: Position,
	role: Role,
	profile: RoleProfile | undefined,
	whole: boolean,
	phone: boolean
): Tab[] {
	const stakes = stakesOf(library, org, position);
	const there: Record<TabId, boolean> = {
		does: (profile?.responsibilities.length ?? 0) > 0,
		decides: stakes.length > 0,
		measured: (profile?.measures.length ?? 0) > 0,
		skills: role.skills.length > 0,
		differs:
			whole &&
			neighboursOf(org, position).some(
				({ position: other }) =>
					org.roles[other] !== org.roles[position] && library.role(org.roles[other]) !== undefined
			)
	};
	if (phone) {
		there.does ||= there.measured || there.skills;
		there.measured = there.skills = false;
	}
	const order = phone ? TABS.toSorted((a, b) => Number(b.id === 'differs') - Number(a.id === 'differs')) : TABS;
	return order
		.filter(({ id }) => there[id])
		.map((tab) => (tab.id === 'decides' && !stakes.some(isWord) ? { ...tab, label: 'Decisions' } : tab));
}

/** Where a part begins, px below the top of the panel's window; negative above it. */
export interface PartTop {
	readonly id: TabId;
	readonly top: number;
}

/**
 * The tab of what is being read: the last part that begins above the line under the tabs. At the end of the scroll, where later
 * parts cannot reach the line, it is the one that was chosen, or else the last.
 */
export function activeTab(
	parts: readonly PartTop[],
	line: number,
	atEnd: boolean,
	chosen: TabId | undefined
): TabId | undefined {
	const read = parts.findLastIndex(({ top }) => top <= line);
	if (!atEnd || read === -1) return parts[Math.max(0, read)]?.id;
	return (parts.slice(read).find(({ id }) => id === chosen) ?? parts.at(-1))?.id;
}
