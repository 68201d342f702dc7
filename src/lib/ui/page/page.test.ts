import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, library, organisation, organisations } from '../../../../tests/support/organisations';
import { plain } from '#core/base/words';
import { escapeXml } from '#core/base/xml';
import { nameInSentence } from '#core/roles/crux-names';
import { decidersOf } from '#core/roles/deciders';
import { content } from '#server/compile';
import { computedContrasts, contrastsOf, describeRole, fullTitle, otherNames } from './describe';
import { factsOf } from './glance';
import { aroundRole, byDiscipline } from './order';
import { DISCIPLINES } from '#core/org/disciplines';
import { STEPS } from '#core/org/steps';
import { decidedIn } from './decided';
import { linkedOutline, nestedLists } from './outline';
import { stepBetween } from './step';
import { surroundingsOf } from './surroundings';

describe('the outline of an organisation', () => {
	it('nests every position under its manager', () => {
		fc.assert(
			fc.property(anyOrg(), (org) => {
				const managers: number[] = [];
				const open: number[] = [];
				for (const [, close, tag, position] of nestedLists(org, String).matchAll(/<(\/?)(ul|li)>(\d*)/g)) {
					if (tag === 'ul') continue;
					if (close) open.pop();
					else {
						managers[Number(position)] = open.at(-1) ?? -1;
						open.push(Number(position));
					}
				}
				expect(open).toEqual([]);
				expect(managers).toEqual([...org.parent]);
			})
		);
	});

	it('closes what it opens', () => {
		const html = nestedLists(organisation('enterprise'), (p) => escapeXml(organisation('enterprise').titles[p]!));
		for (const tag of ['ul', 'li']) expect(html.split(`<${tag}>`).length).toBe(html.split(`</${tag}>`).length);
		expect(html).toContain('Chief Product Officer');
	});
});

describe('what an organisation’s page says', () => {
	const sources = new Map(library.roles.map(({ id }) => [id, { vision: [`V-${id}`] }]));
	const decidedBy = (org: string, decision: string) =>
		decidedIn(library, organisation(org), sources).find((one) => one.decision.id === decision)!.holders;

	it('links every role of the outline, and nothing else', () => {
		const html = linkedOutline(organisation('startup'), library, { roles: '../roles/' });
		expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(
			organisation('startup').roles.map((id) => `../roles/${id}/`)
		);
	});

	it('has every decision with everyone who takes it', () => {
		for (const org of organisations) {
			const decided = decidedIn(library, org, sources);
			expect(decided.map(({ decision }) => decision.id)).toEqual(library.decisions.map(({ id }) => id));
			for (const { decision, holders } of decided) {
				const roles = [...new Set(holders.flatMap((holder) => holder.roles.map(({ id }) => id)))];
				expect(roles.toSorted(), `${org.id}, ${decision.id}`).toEqual(
					[
						...new Set(
							decidersOf(library, org)
								.get(decision.id)!
								.map(({ role }) => role.id)
						)
					].toSorted()
				);
				expect(roles.length).toBeGreaterThan(0);
			}
		}
	});

	it('tells those who stand in from those whom the library names, each with its own sources', () => {
		expect(decidedBy('mid-size', 'vision')).toMatchObject([
			{ roles: [{ id: 'cpo' }], standsIn: false, sources: ['V-cpo'] }
		]);
		expect(decidedBy('scale-up', 'vision')).toMatchObject([
			{ roles: [{ id: 'vp-product' }], standsIn: true, sources: [] }
		]);
		expect(decidedBy('engineering-led', 'vision')[0]).toMatchObject({ standsIn: true, sources: [expect.any(String)] });
	});

	it('says for which disciplines somebody decides', () => {
		// What the library says of one role and what the organisation says of it are not told as one.
		expect(decidedBy('startup', 'hire').slice(0, 2)).toMatchObject([
			{ roles: [{ id: 'head-of-product' }], extent: 'for product management', standsIn: false },
			{ roles: [{ id: 'head-of-product' }], extent: 'for design and product marketing', standsIn: true }
		]);
		expect(decidedBy('scale-up', 'hire')).toMatchObject([
			{ roles: [{ id: 'vp-product' }], extent: 'for product management', standsIn: false },
			{ roles: [{ id: 'director-ux' }], standsIn: true },
			{},
			{},
			{ roles: [{ id: 'vp-product' }], extent: 'for product operations', standsIn: true },
			{}
		]);
		expect(decidedBy('startup', 'hire').at(-1)).toMatchObject({ roles: [{ id: 'ceo' }], extent: 'for business roles' });
	});

	it('calls those who decide as the organisation does, and says how far their word reaches', () => {
		expect(decidedBy('business-units', 'budget')).toMatchObject([
			{ roles: [{ id: 'gm', title: 'GM of Unit A and GM of Unit B' }], extent: 'each for its unit' },
			{ roles: [{ id: 'cpo' }], extent: 'outside the units' }
		]);
		expect(decidedBy('business-units', 'roadmap')).toMatchObject([
			{ roles: [{ id: 'pm' }, { id: 'senior-pm' }], extent: '2\u00a0positions each' }
		]);
		expect(decidedBy('scale-up', 'backlog').map(({ extent }) => extent)).toEqual([
			'',
			'where there is no product owner'
		]);
		const step = stepBetween(library, organisation('enterprise'), organisation('business-units'));
		expect(step.decided.find(({ label }) => label.startsWith('Division budget'))).toMatchObject({
			now: 'GM of Unit A and GM of Unit B; Chief Product Officer outside the units',
			before: 'Chief Product Officer'
		});
	});

	it('shows what changes on the way from one to another, the same counts both ways', () => {
		const [large, one] = [organisation('enterprise'), organisation('cpto')];
		const step = stepBetween(library, large, one);
		const back = stepBetween(library, one, large);
		const count = (items: readonly { count: number }[]): number => items.reduce((sum, item) => sum + item.count, 0);
		expect([count(step.added), count(step.gone), count(step.moved)]).toEqual([
			count(back.gone),
			count(back.added),
			count(back.moved)
		]);
		expect(step.added).toMatchObject([
			{ title: 'Chief Product and Technology Officer', manager: 'Chief Executive Officer', count: 1 },
			{ title: 'Forward-Deployed Engineer', manager: 'Director of Engineering', count: 1 }
		]);
		expect(step.gone.map(({ role }) => role)).toEqual(expect.arrayContaining(['cpo', 'cto']));
		expect(step.moved.find(({ role }) => role === 'vp-eng')).toMatchObject({
			manager: 'Chief Product and Technology Officer',
			before: 'Chief Technology Officer'
		});
		expect(step.decided).toContainEqual({
			label: 'Product vision',
			now: 'Chief Product and Technology Officer',
			before: 'Chief Product Officer'
		});
		expect(stepBetween(library, one, one)).toMatchObject({ moved: [], added: [], gone: [], decided: [] });
	});
});

describe('decisions that others take than before', () => {
	it.each(STEPS)('are of what both organisations have: %s to %s', (a, b) => {
		for (const [from, to] of [
			[organisation(a), organisation(b)],
			[organisation(b), organisation(a)]
		] as const)
			for (const { label, now, before } of stepBetween(library, from, to).decided) {
				expect(now, label).not.toBe('');
				const disciplines = (words: string): string[] =>
					DISCIPLINES.map(({ name }) => name.toLowerCase()).filter((name) =>
						new RegExp(`( for|,| and) ${name}\\b`).test(words)
					);
				if (before !== '') expect(disciplines(now), `${label}: ${now}; before: ${before}`).toEqual(disciplines(before));
			}
	});

	it('say nothing of a discipline that only one of the two has', () => {
		const hiring = (from: string, to: string) =>
			stepBetween(library, organisation(from), organisation(to)).decided.filter(({ label }) => /hiring/i.test(label));
		expect(
			JSON.stringify([...hiring('enterprise', 'product-led'), ...hiring('product-led', 'enterprise')])
		).not.toContain('business');
	});
});

/** The halves of sentences, as a reader sees them. */
const halvesOf = (sentences: readonly string[]): string[] =>
	sentences.flatMap((sentence) => plain(sentence).replace(/\.$/, '').toLowerCase().split('; '));

describe('what a role page says', () => {
	it('names the role with its initials where it has any', () => {
		expect(fullTitle(library.role('cpo')!)).toBe('Chief Product Officer (CPO)');
		expect(fullTitle(library.role('head-of-product')!)).toBe('Head of Product');
	});

	it('names it as people type it: with VP for vice presidents, initials that are only another name, no name twice', () => {
		const titleOf = (id: string): string => fullTitle(library.role(id)!);
		expect(titleOf('vp-product')).toBe('Vice President of Product (VP of Product)');
		expect(titleOf('gpm')).toBe('Group Product Manager (GPM)');
		expect(titleOf('product-designer')).toBe('Product / UX Designer');
		expect(describeRole(library.role('vp-product')!, [])).toContain('Also called VP of Product');
		for (const role of library.roles) expect(new Set(otherNames(role)).size).toBe(otherNames(role).length);
	});

	it('describes every role in at most 160 characters that end with a whole word', () => {
		for (const role of library.roles) {
			const text = describeRole(role, contrastsOf(library, content().contrasts, role.id));
			expect(text.length).toBeLessThanOrEqual(160);
			expect(text).toMatch(/[.…”)]$/);
			expect(text).not.toContain('**');
			expect(text.startsWith(role.mission)).toBe(true);
		}
	});

	it('has every contrast on both roles’ pages, with the sides changed', () => {
		for (const role of library.roles)
			for (const { contrast, other, lines } of contrastsOf(library, content().contrasts, role.id)) {
				const there = contrastsOf(library, content().contrasts, other.id).find((back) => back.other.id === role.id)!;
				expect(there.contrast).toBe(contrast);
				expect(there.lines.map((line) => [line.other, line.own])).toEqual(lines.map((line) => [line.own, line.other]));
			}
	});

	it('works out how a role differs from neighbours that nobody has contrasted it with', () => {
		for (const role of library.roles) {
			const { leads, entries } = computedContrasts(library, role, surroundingsOf(library, organisations, role.id)[0]);
			for (const { other } of entries) expect(library.contrast(role.id, other.id)).toBeUndefined();
			// Several are compared with what the role does, which stands before them; with one it makes a sentence.
			expect(leads.length).toBe(entries.length > 1 ? 1 : 0);
			for (const lead of leads) expect(lead).toBe(`The ${nameInSentence(role)} **${role.work}**.`);
			if (entries.length === 1)
				expect(entries[0]!.words).toContain(`The ${nameInSentence(role)} **${role.work}**; the `);
			else for (const { other, words } of entries) expect(words).toBe(`**${other.work}**.`);
		}
		const senior = computedContrasts(
			library,
			library.role('senior-pm')!,
			surroundingsOf(library, organisations, 'senior-pm')[0]
		);
		expect(senior.entries.length).toBeGreaterThan(1);
		expect(computedContrasts(library, library.role('pm')!, undefined)).toEqual({ leads: [], entries: [] });
	});

	it('says no half of a sentence twice', () => {
		const twice = library.roles.flatMap((role) => {
			const { leads, entries } = computedContrasts(library, role, surroundingsOf(library, organisations, role.id)[0]);
			const written = contrastsOf(library, content().contrasts, role.id).map(({ contrast }) => contrast.crux);
			const halves = halvesOf([...written, ...leads, ...entries.map(({ words }) => words)]);
			return halves.filter((half, i) => halves.indexOf(half) !== i).map((half) => `${role.id}: ${half}`);
		});
		expect(twice).toEqual([]);
	});

	it('puts every attribute in words', () => {
		for (const { attributes } of library.roles)
			for (const { words } of factsOf(attributes)) expect(words).toMatch(/^[A-Z0-9].+/);
		expect(factsOf(library.role('cpo')!.attributes).map(({ words }) => words)).toContain(
			library.role('cpo')!.attributes.covers
		);
	});

	it('shows who is around the role in each organisation that has it, never the role itself', () => {
		const around = surroundingsOf(library, organisations, 'cpo');
		expect(around.map(({ org }) => org.id)).toEqual(
			organisations.filter(({ roles }) => roles.includes('cpo')).map(({ id }) => id)
		);
		for (const { rows } of around) {
			expect(rows[0]).toMatchObject({ relation: 'manager', groups: [{ role: 'ceo', count: 1 }] });
			expect(rows.flatMap(({ groups }) => groups).some(({ role }) => role === 'cpo')).toBe(false);
		}
	});
});

describe('the list of roles', () => {
	it('holds each role once, and walks from the first to the last', () => {
		const order = byDiscipline(library.roles).flatMap(({ roles }) => roles);
		expect(order.map(({ id }) => id).toSorted()).toEqual(library.roles.map(({ id }) => id).toSorted());
		const walked = [];
		for (let role = order[0]; role; role = aroundRole(library.roles, role.id).next) walked.push(role);
		expect(walked).toEqual(order);
		expect(aroundRole(library.roles, order[0]!.id).previous).toBeUndefined();
	});

	it('has the more senior role first: inside a level, too, and wherever a promotion leads from one to another', () => {
		const ids = byDiscipline(library.roles).flatMap(({ roles }) => roles.map(({ id }) => id));
		const before = (a: string, b: string): void => expect(ids.indexOf(a), `${a}, ${b}`).toBeLessThan(ids.indexOf(b));
		before('senior-pm', 'pm');
		before('pm', 'apm');
		expect(aroundRole(library.roles, 'apm').next?.discipline).not.toBe('product-management');
		for (const { from, to, kind } of content().careers.steps)
			if (kind === 'promotion' && library.role(from)?.discipline === library.role(to)?.discipline) before(to, from);
	});
});
