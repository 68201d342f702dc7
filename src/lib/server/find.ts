import * as z from 'zod/mini';
import { describeProblem, failed, ok, type Problem, type Result } from '#core/base/result';
import { plain } from '#core/base/words';
import { readOrgJson } from '#core/import/org-json';
import { ABBREVIATION, type Abbreviation, type FindFile } from '#core/roles/find-schema';
import { buildLibrary } from '#core/roles/library';
import abbreviationsText from '#content/abbreviations.yaml?raw';
import { content, orgIds, orgText, readYaml } from './compile';

const FILE = 'abbreviations.yaml';

/** Reads the abbreviations; every role they name must exist, and no abbreviation stands twice. */
export function readAbbreviations(text: string, roles: ReadonlySet<string>): Result<Abbreviation[]> {
	const read = readYaml(z.array(ABBREVIATION), text, FILE);
	if (!read.ok) return read;
	const problems: Problem[] = [];
	const seen = new Set<string>();
	for (const { abbreviation, meanings } of read.value) {
		const place = `${FILE}, ${abbreviation}`;
		if (seen.has(abbreviation))
			problems.push({
				code: 'duplicate-abbreviation',
				place,
				cause: 'It stands there twice.',
				cure: 'Put its meanings together.'
			});
		seen.add(abbreviation);
		for (const { role } of meanings)
			if (role !== undefined && !roles.has(role))
				problems.push({
					code: 'unknown-role',
					place,
					cause: `“${role}” is no role of the library.`,
					cure: 'Correct it, or leave the role out.'
				});
	}
	return problems.length > 0 ? failed(problems) : ok(read.value);
}

const must = <T>(result: Result<T>): T => {
	if (!result.ok) throw new Error(result.problems.map(describeProblem).join('\n'));
	return result.value;
};

/** What the page serves as data/find.json. A mistake in a file stops the build with its place and cure. */
export function findFile(): FindFile {
	const { library: file, profiles } = content();
	const library = buildLibrary(file);
	const organisations: Record<string, string[]> = {};
	for (const id of orgIds().sort()) {
		const org = must(readOrgJson(orgText(id)!, `orgs/${id}.json`, library));
		for (const role of new Set(org.roles)) if (role !== '') (organisations[role] ??= []).push(id);
	}
	return {
		responsibilities: Object.fromEntries(
			[...profiles.values()]
				.filter(({ responsibilities }) => responsibilities.length > 0)
				.map(({ id, responsibilities }) => [id, responsibilities.map(({ text }) => plain(text))])
		),
		organisations,
		abbreviations: must(readAbbreviations(abbreviationsText, new Set(file.roles.map(({ id }) => id))))
	};
}
