import { describe, expect, it } from 'vitest';
import { library } from '../../../tests/support/organisations';
import { openContrasts, openRoles } from './open-data';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('open data', () => {
	it('says its version and licence', () => {
		for (const file of [openRoles(), openContrasts()])
			expect(plain(file)).toMatchObject({
				version: expect.stringMatching(/^\d+\.\d+\.\d+/),
				licence: { name: 'CC BY 4.0', url: expect.stringContaining('creativecommons.org') }
			});
	});

	it('has every role with its texts, and every key leads somewhere', () => {
		const { roles, sources, decisions, skills } = openRoles();
		expect(roles.map(({ id }) => id)).toEqual(library.roles.map(({ id }) => id));
		const keys = new Set(sources.map(({ key }) => key));
		const named = [...JSON.stringify(roles).matchAll(/"sources":\[([^\]]*)\]/g)].flatMap(
			([, list]) => JSON.parse(`[${list}]`) as unknown[]
		);
		named.push(...roles.flatMap(({ decisionSources }) => Object.values(decisionSources).flat()));
		expect(named.length).toBeGreaterThan(1000);
		expect(named.filter((key) => typeof key === 'string' && !keys.has(key))).toEqual([]);
		for (const role of roles) {
			expect(role.responsibilities.length, role.id).toBeGreaterThanOrEqual(5);
			for (const id of Object.keys(role.decisions)) expect(decisions.some((decision) => decision.id === id)).toBe(true);
			for (const { skill } of role.skills) expect(skills.some(({ id }) => id === skill)).toBe(true);
		}
	});

	it('has every contrast and set', () => {
		const { contrasts, sets } = openContrasts();
		const keys = new Set(openRoles().sources.map(({ key }) => key));
		expect(contrasts.length).toBeGreaterThan(200);
		for (const { pair, sources, lines } of contrasts) {
			for (const key of [...sources, ...lines.flatMap((line) => line.sources?.flat() ?? [])])
				expect(keys.has(key), key).toBe(true);
			expect(library.contrast(...pair)).toBeDefined();
			expect(lines.length).toBeGreaterThanOrEqual(3);
		}
		for (const { roles, headline } of sets) expect(library.headline(roles)).toBe(headline);
	});
});
