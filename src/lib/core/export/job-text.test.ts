import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { jobOf } from '#server/job-descriptions';
import { library, must, organisation } from '../../../../tests/support/organisations';
import { jobDescription } from '#core/roles/job-description';
import { buildFile } from '#core/org/build-org';
import { placeOf } from '#core/org/ids';
import { jobHtml, jobMarkdown, marksMeant } from './job-text';

const profile = (id: string) => content().profiles.get(id)!;
const of = (org: string, id: string) => {
	const shown = organisation(org);
	return jobDescription(library, shown, placeOf(shown, id), profile(id));
};

describe('a job description', () => {
	it.each(library.roles.map(({ id }) => id))('has every part: %s', (id) => {
		const job = jobOf(id)!;
		expect(job.sections.map(({ heading }) => heading)).toEqual(
			expect.arrayContaining(['Responsibilities', 'Measured by', 'Skills', 'Experience'])
		);
		expect(job.mission).toBe(library.role(id)!.mission);
		// Numbers lead to the sources that the statement names, and every source listed is used.
		const numbers = job.sections.flatMap(({ statements }) => statements.flatMap(({ sources }) => sources));
		expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(job.sources.map((_, i) => i + 1));
		for (const { statements } of job.sections)
			for (const { text, sources, estimate } of statements) {
				expect(text).not.toMatch(/\*\*|undefined/);
				expect(estimate && sources.length > 0).toBe(false);
			}
		const markdown = jobMarkdown(job);
		for (const { text } of job.sections.flatMap(({ statements }) => statements))
			expect(markdown.replaceAll('\\', '')).toContain(text);
	});

	it.each(library.roles.map(({ id }) => id))('has only words of its own under “Decides”: %s', (id) => {
		const job = jobOf(id)!;
		const under = (heading: string) => job.sections.find((one) => one.heading === heading)?.statements ?? [];
		for (const { text, rest = '' } of under('Decides')) {
			expect(text + rest).not.toMatch(/drives|advises|decides$/);
			expect(text).toMatch(/^[^:]+(: signs off)?$/);
		}
		for (const { text, rest = '' } of under('Part in decisions')) {
			expect(text).toMatch(/: drives it$/);
			expect(rest).toMatch(/^(, .+ decides.*)?$/);
		}
	});

	it('of a role is that of the library, and names the organisation in which others decide', () => {
		const gm = jobOf('gm')!;
		expect(gm.title).toBe('General Manager (business unit)');
		const vp = jobOf('vp-product')!;
		expect(vp.facts).toContainEqual({ label: 'Usually reports to', words: 'Chief Product Officer' });
		expect(vp.facts).toContainEqual({ label: 'Leads', words: 'product leaders of all areas' });
		for (const { id } of library.roles)
			for (const { statements, note = '' } of jobOf(id)!.sections)
				if (statements.some(({ rest }) => rest?.endsWith('decides')))
					expect(note, id).toMatch(
						/^Who decides is shown as in the organisation “.+”; elsewhere it may be somebody else\.$/
					);
		expect(jobOf('product-designer')!.sections.map(({ heading }) => heading)).not.toContain('Decides');
		expect(jobMarkdown(vp)).toContain('elsewhere it may be somebody else.');
		expect(jobHtml(vp)).toContain('elsewhere it may be somebody else.');
	});

	it('cites what the role does, before what is worked out from the organisation', () => {
		const markdown = jobMarkdown(of('mid-size', 'vp-product'));
		expect(markdown).toMatch(/- What to start, fund and stop: drives it \\\[[\d, ]+\\\], the CPO decides\n/);
		// Their sources say that they decide: here somebody else does.
		for (const [org, id, decision] of [
			['enterprise', 'director-pm', 'Strategy of a product line'],
			['design-led', 'vp-design', 'UX standards and design system']
		] as const) {
			const statements = of(org, id).sections.flatMap((section) => section.statements);
			expect(statements.find(({ text }) => text === `${decision}: drives it`)).toMatchObject({ sources: [] });
		}
	});

	it('says whose the statements are that have no number', () => {
		const job = of('mid-size', 'director-ux');
		const markdown = jobMarkdown(job);
		expect(markdown).toContain('- UX standards and design system (this organisation)');
		expect(marksMeant(job)).toContain('What is marked “this organisation” is what its file says.');
		expect(marksMeant(jobOf('director-ux')!)).not.toContain('this organisation');
	});

	it('says what the library names by key', () => {
		const [first] = profile('pm').responsibilities.filter(({ sources }) => sources?.length);
		const job = of('mid-size', 'pm');
		const statement = job.sections[0]!.statements.find(({ text }) => text === first!.text.replaceAll('**', ''))!;
		expect(statement.sources.map((number) => job.sources[number - 1]!.key).sort()).toEqual([...first!.sources!].sort());
	});

	it('has the names and lines of the organisation that is open', () => {
		const positions = [
			{ id: 'a', title: 'Boss of all' },
			{ id: 'b', title: 'Product lead <b>', role: 'vp-product', manager: 'a' },
			{ id: 'c', title: 'PM | Payments', role: 'pm', manager: 'b' }
		];
		const org = must(buildFile({ format: 'rolescape-org', version: 1, id: 'ours', title: 'Ours', positions }, library));
		const job = jobDescription(library, org, placeOf(org, 'b'), profile('vp-product'));
		expect(job.title).toBe('Product lead <b>');
		expect(job.facts).toContainEqual({ label: 'Reports to', words: 'Boss of all' });
		expect(job.facts).toContainEqual({ label: 'Leads', words: 'PM | Payments' });
		expect(jobMarkdown(job)).toMatch(/^# Product lead \\<b\\>\n/);
		expect(jobHtml(job)).toContain('<h1>Product lead &lt;b&gt;</h1>');
		expect(jobHtml(job)).not.toMatch(/<b>\n|<script/);
	});

	it('marks estimates and what only one company says', () => {
		const job = {
			...of('mid-size', 'pm'),
			sections: [
				{
					heading: 'Mixed',
					statements: [
						{ text: 'Known.', sources: [1, 2, 3], estimate: false },
						{ text: 'Done there.', sources: [2], estimate: false, company: 'GitLab' },
						{ text: 'Guessed.', sources: [], estimate: true }
					]
				},
				{ heading: 'Guessed', statements: [{ text: 'All of it.', sources: [], estimate: true }] }
			]
		};
		const markdown = jobMarkdown(job);
		expect(markdown).toContain('- Known. \\[1 to 3\\]');
		expect(markdown).toContain('- Done there. at GitLab \\[2\\]');
		expect(markdown).toContain('- Guessed. (estimate)');
		expect(markdown).toContain('## Guessed (estimates)\n\n- All of it.\n');
		expect(jobHtml(job)).toContain('<li>Guessed. <small>(estimate)</small></li>');
	});
});
