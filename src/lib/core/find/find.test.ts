import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundOf, grounds, midSize } from '../../../../tests/support/finding';
import { library, organisations, orgFrom } from '../../../../tests/support/organisations';
import { find } from './find';
import type { Found, Marked, PositionRow, RoleRow } from './found';
import type { Ground } from './candidates';
import { fold } from './words';

const positions = (found: Found | undefined): PositionRow[] =>
	(found?.rows ?? []).filter((row) => row.kind === 'position');
const missing = (found: Found): RoleRow[] => found.rows.filter((row) => row.kind === 'role');
const titles = (found: Found | undefined): string[] => positions(found).map(({ title }) => title.text);
const marked = ({ text, ranges }: Marked): string[] => ranges.map(([start, end]) => text.slice(start, end));
const rowFor = (ground: Ground, query: string, title: string) =>
	positions(find(ground, query)).find((row) => row.title.text === title);
const reason = (ground: Ground, query: string, title: string): string | undefined =>
	rowFor(ground, query, title)?.reason?.text;
/** The library roles of the positions that are found, in order. */
const rolesFound = (ground: Ground, query: string): string[] =>
	positions(find(ground, query)).map(({ position }) => ground.here!.org.roles[position]!);

describe('finding by title', () => {
	it.each(organisations.map(({ id }) => id))('finds every position of %s first by its own title', (id) => {
		const ground = grounds.find(({ here }) => here!.org.id === id)!;
		ground.here!.org.titles.forEach((title, position) => {
			const first = positions(find(ground, title))[0]!;
			expect(ground.here!.org.titles[first.position], title).toBe(title);
			if (first.count === 1 && ground.here!.org.titles.indexOf(title) === ground.here!.org.titles.lastIndexOf(title))
				expect(first.position).toBe(position);
		});
	});

	it.each(organisations.map(({ id }) => id))(
		'finds every role of %s first by its short title and among the first three by each alias',
		(id) => {
			const ground = grounds.find(({ here }) => here!.org.id === id)!;
			for (const roleId of new Set(ground.here!.org.roles)) {
				const role = library.role(roleId);
				if (!role) continue;
				const other = library.roles.some(
					({ id, title, short }) => id !== roleId && [fold(title), fold(short)].includes(fold(role.short))
				);
				if (!other) expect(rolesFound(ground, role.short)[0], role.short).toBe(roleId);
				for (const alias of role.aliases) expect(rolesFound(ground, alias).slice(0, 3), alias).toContain(roleId);
			}
		}
	);

	it('ignores case, accents, word order and words that do not decide', async () => {
		expect(titles(find(midSize, 'vice president product'))[0]).toBe('Vice President of Product');
		expect(titles(find(midSize, 'PRODUCT vice the president'))[0]).toBe('Vice President of Product');
		const ground = await groundOf(
			orgFrom([
				{ id: 'a', title: 'Responsable des opérations' },
				{ id: 'b', title: 'Łódź Straße lead', manager: 'a' }
			])
		);
		expect(titles(find(ground, 'OPERATIONS'))).toEqual(['Responsable des opérations']);
		expect(titles(find(ground, 'lodz strasse'))).toEqual(['Łódź Straße lead']);
	});

	it('puts whole titles first, then beginnings, then titles with the words', () => {
		expect(titles(find(midSize, 'product manager'))[0]).toBe('Product Manager');
		expect(titles(find(midSize, 'product man'))[0]).toBe('Product Manager');
		expect(titles(find(midSize, 'director of product'))[0]).toBe('Director of Product Management');
	});

	it('forgives typing mistakes', () => {
		expect(titles(find(midSize, 'cheif product'))[0]).toBe('Chief Product Officer');
		expect(titles(find(midSize, 'productmanager'))[0]).toBe('Product Manager');
		expect(titles(find(midSize, 'enginering manger'))[0]).toBe('Engineering Manager');
	});

	it('still finds a role among the first three with one letter wrong in its title', () => {
		const long = grounds
			.flatMap((ground) =>
				ground.here!.org.titles.map((title, position) => ({ ground, title, role: ground.here!.org.roles[position]! }))
			)
			.filter(({ title }) => title.length >= 8);
		fc.assert(
			fc.property(
				fc.constantFrom(...long),
				fc.nat(),
				fc.constantFrom('delete', 'swap', 'replace'),
				fc.constantFrom(...'aeiorstnz'),
				({ ground, title, role }, seed, kind, letter) => {
					const at = seed % (title.length - 1);
					const rest =
						kind === 'delete'
							? title.slice(at + 1)
							: kind === 'swap'
								? title[at + 1]! + title[at]! + title.slice(at + 2)
								: letter + title.slice(at + 1);
					const typed = title.slice(0, at) + rest;
					expect(rolesFound(ground, typed).slice(0, 3), typed).toContain(role);
				}
			),
			{ numRuns: 800 }
		);
	});
});

describe('saying why', () => {
	it('names the alias, the decision, the skill, the responsibility', () => {
		expect(reason(midSize, 'evp product', 'Chief Product Officer')).toBe('also called EVP Product');
		expect(reason(midSize, 'cpo', 'Chief Product Officer')).toBe('also called CPO');
		expect(reason(midSize, 'pricing and packaging', 'Chief Product Officer')).toBe('decides: pricing and packaging');
		expect(positions(find(midSize, 'storytelling'))[0]!.reason!.text).toBe('skill: storytelling');
		expect(reason(midSize, 'culture of innovation', 'Chief Product Officer')).toMatch(
			/^does: builds a culture of innovation/
		);
		expect(reason(midSize, 'who decides the budget?', 'Chief Product Officer')).toBe(
			'decides: division budget and headcount'
		);
		expect(reason(midSize, 'ux standards', 'Director of UX')).toBe('decides: UX standards and design system');
	});

	it('gives no reason where the title says it all', () => {
		expect(reason(midSize, 'tech lead', 'Principal Engineer / Tech Lead')).toBeUndefined();
		expect(reason(midSize, 'product manager', 'Product Manager')).toBeUndefined();
	});

	it('puts who decides before who drives, and names before what is said about roles', () => {
		const reasons = positions(find(midSize, 'roadmap order')).map((row) => row.reason!.text.split(':')[0]);
		const order = ['decides', 'drives', 'signs off', 'advises on'];
		expect(reasons.map((word) => order.indexOf(word!))).toEqual(reasons.map((word) => order.indexOf(word!)).sort());
		expect(titles(find(midSize, 'pricing'))[0]).toBe('Pricing & Monetisation Manager');
	});

	it('marks words, beginnings and mistyped words, accents included', async () => {
		expect(marked(rowFor(midSize, 'prod off', 'Chief Product Officer')!.title)).toEqual(['Prod', 'Off']);
		expect(marked(rowFor(midSize, 'cheif', 'Chief Product Officer')!.title)).toEqual(['Chief']);
		expect(marked(rowFor(midSize, 'evp product', 'Chief Product Officer')!.reason!)).toEqual(['EVP', 'Product']);
		const ground = await groundOf(orgFrom([{ id: 'a', title: 'Che\u0301fin de l’équipe', person: 'Zoë Straßer' }]));
		expect(marked(positions(find(ground, 'che'))[0]!.title)).toEqual(['Che\u0301']);
		expect(marked(positions(find(ground, 'strass'))[0]!.reason!)).toEqual(['Straß']);
	});
});

describe('people and positions of one title', () => {
	const team = (n: number, people = true) =>
		orgFrom(
			[
				{ id: 'top', title: 'Head of Product', person: 'Ada Lovelace' },
				...Array.from({ length: n }, (_, i) => ({
					id: `p${i}`,
					title: 'Product Manager',
					role: undefined,
					manager: 'top',
					...(people && { person: `Person ${String.fromCharCode(65 + i)}ristide` })
				})),
				{ id: 'ada', title: 'Designer', manager: 'top', person: 'Ada Lovelace' }
			].map(({ ...row }) => (delete (row as { role?: unknown }).role, row))
		);

	it('finds a person, and every position the person holds', async () => {
		const found = find(await groundOf(team(2)), 'lovelace')!;
		expect(positions(found).map((row) => [row.title.text, row.reason?.text])).toEqual([
			['Head of Product', 'held by Ada Lovelace'],
			['Designer', 'held by Ada Lovelace']
		]);
	});

	it('lists a few positions of one title one by one, many as one row with their number', async () => {
		const few = positions(find(await groundOf(team(3)), 'product manager'));
		expect(few.map((row) => row.reason?.text)).toEqual([
			'held by Person Aristide',
			'held by Person Bristide',
			'held by Person Cristide'
		]);
		const unnamed = positions(find(await groundOf(team(2, false)), 'product manager'));
		expect(unnamed.map((row) => row.reason?.text)).toEqual([
			'reports to Head of Product',
			'reports to Head of Product'
		]);
		const many = positions(find(await groundOf(team(12)), 'product manager'));
		expect(many.map(({ count }) => count)).toEqual([12]);
	});
});

describe('abbreviations with several meanings', () => {
	it.each([
		[
			'cpo',
			'Chief Product Officer',
			'CPO can also mean Chief People Officer, Chief Privacy Officer, Chief Procurement Officer or Chief Product Owner.'
		],
		['PM', 'Product Manager', 'PM can also mean Project Manager or Program Manager.'],
		['tpm', 'Technical Program Manager', 'TPM can also mean Technical Product Manager.'],
		['PLM', 'Product Line Manager', 'PLM can also mean product lifecycle management.'],
		['po', 'Product Owner', 'PO can also mean purchase order.']
	])('%s is %s first, and may be something else', (query, title, clash) => {
		const found = find(midSize, query)!;
		expect(positions(found)[0]!.title.text).toBe(title);
		expect(found.clash).toBe(clash);
	});

	it('lists every meaning that is a role', () => {
		expect(rolesFound(midSize, 'pm').slice(0, 3)).toEqual(['pm', 'project-manager', 'program-manager']);
	});

	it('tells the meanings of CDO where the map has no such role', () => {
		const found = find(midSize, 'cdo')!;
		expect(missing(found)[0]!.role).toBe('cxo');
		expect(found.clash).toContain('Chief Data Officer or Chief Digital Officer');
	});

	it('says nothing about other words', () => {
		expect(find(midSize, 'cto')!.clash).toBeUndefined();
	});
});

describe('what the map lacks', () => {
	it('offers a role of the library, and where it is', () => {
		const found = find(midSize, 'head of product')!;
		expect(missing(found)[0]).toMatchObject({
			role: 'head-of-product',
			organisations: expect.arrayContaining(['startup'])
		});
		expect(missing(found)[0]!.organisations).not.toContain('mid-size');
	});

	it('never shows more than eight rows', () => {
		for (const query of ['product', 'p', 'manager', 'head', 'strategy', 'a'])
			expect(find(midSize, query)!.rows.length, query).toBeLessThanOrEqual(8);
	});
});
