import { rangesOf } from '#core/base/ranges';
import { escapeXml } from '#core/base/xml';
import type { JobDescription, JobStatement } from '#core/roles/job-description';
import type { Source } from '#core/roles/schema';

/* A job description in the formats that documents take. Nothing in a text is markup. */

/** Said once, above the sources. */
const ESTIMATES =
	'Statements marked “estimate” are our own, of what is usual; the others rest on the sources of their numbers.';
const MADE_WITH = 'Made with Rolescape; its own words are CC BY 4.0.';

const mark = ({ sources, estimate, company }: JobStatement): string =>
	sources.length > 0
		? `${company === undefined ? '' : `at ${company} `}[${rangesOf(sources)}]`
		: estimate
			? '(estimate)'
			: '';

/** Whether every statement is an estimate: then the heading says so, once. */
const allEstimates = (statements: readonly JobStatement[]): boolean => statements.every(({ estimate }) => estimate);

/** "GitLab handbook, handbook" and the like: what stands behind the title of a source. */
const aboutSource = ({ publisher, year, sample }: Source): string =>
	[publisher, year, sample].filter((part) => part !== undefined).join(', ');

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
	for (const { heading, statements } of sections) {
		const all = allEstimates(statements);
		lines.push('', `## ${heading}${all ? ' (estimates)' : ''}`, '');
		for (const statement of statements) {
			const after = all ? '' : mark(statement);
			lines.push(`- ${safe(statement.text)}${after && ` ${safe(after)}`}`);
		}
	}
	lines.push('', '## Sources', '', ESTIMATES, '');
	sources.forEach((source, i) => {
		const about = aboutSource(source);
		lines.push(
			`${i + 1}. ${source.url ? `[${safe(source.title)}](${source.url})` : safe(source.title)}${about && `, ${safe(about)}`}`
		);
	});
	return `${[...lines, '', MADE_WITH].join('\n')}\n`;
}

/** As HTML without styles, for pasting into documents. */
export function jobHtml({ title, facts, mission, sections, sources }: JobDescription): string {
	const item = (words: string): string => `<li>${words}</li>`;
	const body = sections.map(({ heading, statements }) => {
		const all = allEstimates(statements);
		const items = statements.map((statement) => {
			const after = all ? '' : mark(statement);
			return item(escapeXml(statement.text) + (after && ` <small>${escapeXml(after)}</small>`));
		});
		return `<h2>${heading}${all ? ' (estimates)' : ''}</h2><ul>${items.join('')}</ul>`;
	});
	const from = sources.map((source) => {
		const name = escapeXml(source.title);
		const about = aboutSource(source);
		return item(
			(source.url ? `<a href="${escapeXml(source.url)}">${name}</a>` : name) + (about && `, ${escapeXml(about)}`)
		);
	});
	return [
		`<h1>${escapeXml(title)}</h1>`,
		`<ul>${facts.map(({ label, words }) => item(`<b>${label}:</b> ${escapeXml(words)}`)).join('')}</ul>`,
		`<p>${escapeXml(mission)}</p>`,
		...body,
		`<h2>Sources</h2><p>${escapeXml(ESTIMATES)}</p><ol>${from.join('')}</ol><p>${MADE_WITH}</p>`
	].join('\n');
}
