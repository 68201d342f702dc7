import { expect, test } from 'vitest';
import { content } from '#server/compile';
import { library, organisation, organisations, orgFrom } from '../../../../tests/support/organisations';
import { stakesOf } from '#core/roles/decisions';
import { activeTab, tabsOf, type PartTop } from './tabs';

const org = organisation('mid-size');
const position = org.roles.indexOf('vp-product');
const role = library.role('vp-product')!;
const profile = content().profiles.get('vp-product')!;
const labels = (...parameters: Parameters<typeof tabsOf>): string[] => tabsOf(...parameters).map(({ label }) => label);

test('a whole role has every tab, how it differs before skills, on a phone three, how it differs first', () => {
	expect(labels(library, org, position, role, profile, true, false)).toEqual([
		'Does',
		'Decides',
		'Differs',
		'Measured by',
		'Skills'
	]);
	expect(labels(library, org, position, role, profile, true, true)).toEqual(['Differs', 'Does', 'Decides']);
});

test('a part without content has no tab', () => {
	const alone = orgFrom([{ id: 'a', title: 'A' }]);
	expect(labels(library, alone, 0, { ...role, skills: [] }, { ...profile, responsibilities: [] }, true, false)).toEqual(
		['Measured by']
	);
	expect(labels(library, alone, 0, { ...role, skills: [] }, undefined, true, true)).toEqual([]);
	expect(labels(library, alone, 0, role, undefined, true, true)).toEqual(['Does']);
});

test('only who decides or signs off has a tab that says so', () => {
	for (const one of organisations)
		one.roles.forEach((id, p) => {
			const known = library.role(id);
			if (!known) return;
			const tab = tabsOf(library, one, p, known, undefined, true, false).find(({ id: tab }) => tab === 'decides');
			const word = stakesOf(library, one, p).some(({ said }) => said === 'Decides' || said === 'signs off');
			if (tab) expect(tab.label, `${one.id}, ${id}`).toBe(word ? 'Decides' : 'Decisions');
		});
	const [enterprise] = organisations.filter(({ roles }) => roles.includes('coo'));
	const coo = tabsOf(
		library,
		enterprise!,
		enterprise!.roles.indexOf('coo'),
		library.role('coo')!,
		undefined,
		true,
		false
	);
	expect(coo.map(({ label }) => label)).toContain('Decisions');
});

const parts: PartTop[] = [
	{ id: 'does', top: -300 },
	{ id: 'decides', top: 90 },
	{ id: 'skills', top: 320 },
	{ id: 'differs', top: 500 }
];

test('the active tab is that of the last part above the line', () => {
	expect(activeTab(parts, 100, false, undefined)).toBe('decides');
	expect(activeTab(parts, 80, false, 'differs')).toBe('does');
	expect(activeTab(parts, -400, false, undefined)).toBe('does');
	expect(activeTab([], 0, false, undefined)).toBeUndefined();
});

test('at the end of the scroll it is the chosen one, if it could not come higher, or the last', () => {
	expect(activeTab(parts, 100, true, undefined)).toBe('differs');
	expect(activeTab(parts, 100, true, 'skills')).toBe('skills');
	expect(activeTab(parts, 100, true, 'does')).toBe('differs');
});
