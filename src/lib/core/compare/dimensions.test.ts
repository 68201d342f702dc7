import { describe, expect, it } from 'vitest';
import { library } from '../../../../tests/support/organisations';
import { compare } from './compare';
import type { ComparisonRow } from './comparison';
import type { Role } from '#core/roles/library';

const focusOf = (...roles: Role[]): ComparisonRow =>
	compare(library, roles)
		.groups.flatMap(({ rows }) => rows)
		.find(({ id }) => id === 'focus')!;

describe('time for strategy, execution and people', () => {
	it('is told in words that match the numbers', () => {
		const words = (focus: [number, number, number]): string => {
			const pm = library.role('pm')!;
			const one: Role = { ...pm, attributes: { ...pm.attributes, focus } };
			return focusOf(one, one).cells[0]!.words;
		};
		expect(words([35, 30, 35])).toBe('About as much strategy as execution; 35% to people');
		expect(words([60, 15, 25])).toBe('Far more strategy than execution; 25% to people');
		expect(words([5, 95, 0])).toBe('Execution, hardly any strategy');
		expect(words([20, 75, 5])).toBe('Far more execution than strategy');
	});

	it('is called different wherever one share is 15 points or more apart', () => {
		for (const a of library.roles)
			for (const b of library.roles) {
				const gap = Math.max(...a.attributes.focus.map((value, i) => Math.abs(value - b.attributes.focus[i]!)));
				if (gap >= 15) expect(focusOf(a, b).verdict.kind, `${a.id} ${b.id}`).toBe('differ');
			}
	});
});
