import { rangesOf } from '#core/base/ranges';
import { escapeXml } from '#core/base/xml';
import { aboutSource } from '#core/roles/about-source';
import type { JobDescription, JobStatement } from '#core/roles/job-description';

/* A job description in the formats that documents take. Nothing in a text is markup. */

const MADE_WITH = 'Made with Rolescape; its own words are CC BY 4.0.';

/** Behind a statement: its sources, or else whose it is. `all` where the heading says that all of them are estimates. */
export function jobMark({ sources, estimate, company }: JobStatement, all = false): string {
	if (sources.length > 0) return `${company === undefined ? '' : `at ${company} `}[${rangesOf(sources)}]`;
	if (!estimate) return '(this organisation)';
	return all ? '' : '(estimate)';
}

/** What the marks of a job description mean, said once. */
export function marksMeant({ sections }: Pick<JobDescription, 'sections'>): string {
	const statements = sections.flatMap((section) => section.statements);
	const own = statements.some(({ estimate, sources }) => !estimate && sources.length === 0);
	const meant = [
		'Estimates are our own, of what is usual.',
		own ? 'What is marked “this organisation” is what its file says.' : '',
		statements.some(({ sources }) => sources.length > 0) ? 'Numbers name the sources.' : '',
		statements.some(({ rest }) => rest?.startsWith(',')) && sections.every(({ note }) => note === undefined)
			? 'Who decides what the role drives is worked out from the organisation.'
			: ''
	];
	return meant.filter(Boolean).join(' ');
}

/** Whether every statement is an estimate: then the heading says so, once. */
export const allEstimates = (statements: readonly JobStatement[]): boolean =>
	statements.every(({ estimate }) => estimate);

/** As Markdown, with a line break at the end. */
export function jobMarkdown({ title, facts, mission, sections, sources }: JobDescription): string {
	const safe = (text: string): string => text.replace(/[\\`*_[\]<>|#~&]/g, '\\$&').replace(/\s+/g, ' ');
	const lines = [
		`# ${safe(title)}`,
		'',
		...facts.map(({ label, words }) => `- **${label}:** ${safe(words)}`),
		'',
		safe(mission)
	];
	for (const { heading, statements, note } of sections) {
		const all = allEstimates(statements);
		lines.push('', `## ${heading}${all ? ' (estimates)' : ''}`, '');
		for (const statement of statements) {
			const after = jobMark(statement, all);
			lines.push(`- ${safe(statement.text)}${after && ` ${safe(after)}`}${safe(statement.rest ?? '')}`);
		}
		if (note !== undefined) lines.push('', safe(note));
	}
	lines.push('', '## Sources', '', marksMeant({ sections }), '');
	sources.forEach((source, i) => {
		const about = aboutSource(source).join(', ');
		lines.push(
			`${i + 1}. ${source.url ? `[${safe(source.title)}](${source.url})` : safe(source.title)}${about && `, ${safe(about)}`}`
		);
	});
	return `${[...lines, '', MADE_WITH].join('\n')}\n`;
}

/** As HTML without styles, for pasting into documents. */
export function jobHtml({ title, facts, mission, sections, sources }: JobDescription): string {
	const item = (words: string): string => `<li>${words}</li>`;
	const body = sections.map(({ heading, statements, note }) => {
		const all = allEstimates(statements);
		const items = statements.map((statement) => {
			const after = jobMark(statement, all);
			return item(
				escapeXml(statement.text) + (after && ` <small>${escapeXml(after)}</small>`) + escapeXml(statement.rest ?? '')
			);
		});
		const below = note === undefined ? '' : `<p>${escapeXml(note)}</p>`;
		return `<h2>${heading}${all ? ' (estimates)' : ''}</h2><ul>${items.join('')}</ul>${below}`;
	});
	const from = sources.map((source) => {
		const name = escapeXml(source.title);
		const about = aboutSource(source).join(', ');
		return item(
			(source.url ? `<a href="${escapeXml(source.url)}">${name}</a>` : name) + (about && `, ${escapeXml(about)}`)
		);
	});
	return [
		`<h1>${escapeXml(title)}</h1>`,
		`<ul>${facts.map(({ label, words }) => item(`<b>${label}:</b> ${escapeXml(words)}`)).join('')}</ul>`,
		`<p>${escapeXml(mission)}</p>`,
		...body,
		`<h2>Sources</h2><p>${escapeXml(marksMeant({ sections }))}</p><ol>${from.join('')}</ol><p>${MADE_WITH}</p>`
	].join('\n');
}
