import fc from 'fast-check';
import { expect, it } from 'vitest';
import { embedQuery } from './embed-link';

it('says what the frame shows, and nothing that it does not need', () => {
	expect(embedQuery({ fit: 'all', theme: 'auto' })).toBe('?fit=all&theme=auto');
	expect(embedQuery({ org: 'enterprise', role: 'cpo', fit: 'role', theme: 'dark' })).toBe('?org=enterprise&role=cpo&fit=role&theme=dark');
	expect(embedQuery({ compare: ['cpo', 'cto'], role: 'cpo', fit: 'branch', theme: 'light' })).toBe('?compare=cpo,cto&theme=light');
});

it('reads back the same, whatever the ids', () => {
	const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 128 });
	fc.assert(
		fc.property(id, id, fc.constantFrom('all', 'branch', 'role'), fc.constantFrom('light', 'dark', 'auto'), (org, role, fit, theme) => {
			expect(Object.fromEntries(new URLSearchParams(embedQuery({ org, role, fit, theme })))).toEqual({ org, role, fit, theme });
		})
	);
});
