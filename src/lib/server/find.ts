import * as z from 'zod/mini';
import { describeProblem, failed, ok, type Problem, type Result } from '#core/base/result';
import { plain } from '#core/base/words';
import { ORGANISATIONS } from '#core/org/organisations';
import { readOrgJson } from '#core/import/org-json';
import { whatSays } from '#core/find/library-texts';
import { PLACES } from '#core/find/places';
import { ABBREVIATION, FIND_FILE, type Abbreviation, type FindFile } from '#core/roles/find-schema';
import { buildLibrary } from '#core/roles/library';
import abbreviationsText from '#content/abbreviations.yaml?raw';
import askedText from '#content/asked.yaml?raw';
import { content, orgText, readYaml } from './compile';

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

const ASKED_FILE = 'asked.yaml';

/** Reads what people ask for; whatever it leads to must exist, and a role said to do something must do it. */
export function readAsked(
	text: string,
	responsibilities: FindFile['responsibilities'],
	roles: ReadonlySet<string>
): Result<Pick<FindFile, 'asked' | 'examples'>> {
	const read = readYaml(z.pick(FIND_FILE, { asked: true, examples: true }), text, ASKED_FILE);
	if (!read.ok) return read;
	const problems: Problem[] = [];
	const seen = new Set<string>();
	for (const { names, roles: leads = [], place, by } of read.value.asked) {
		const report = (code: string, cause: string, cure: string): void =>
			void problems.push({ code, place: `${ASKED_FILE}, ${names[0]}`, cause, cure });
		for (const name of names) {
			if (seen.has(name.toLowerCase())) report('duplicate-name', `“${name}” stands there twice.`, 'Put both together.');
			seen.add(name.toLowerCase());
		}
		if (leads.length === 0 && place === undefined)
			report('leads-nowhere', 'It has neither roles nor a place.', 'Name one.');
		if (place !== undefined && !PLACES.some(({ id }) => id === place))
			report('unknown-place', `“${place}” is no organisation, discipline or page.`, 'Correct it, or leave it out.');
		for (const id of leads) {
			if (!roles.has(id))
				report('unknown-role', `“${id}” is no role of the library.`, 'Correct it, or leave the role out.');
			else if (by !== undefined && whatSays(by, responsibilities[id] ?? []) === undefined)
				report('unsaid', `No responsibility of “${id}” says “${by}”.`, 'Name words of one, or leave the role out.');
		}
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
	const organisations: Record<string, number[]> = {};
	for (const [i, { id }] of ORGANISATIONS.entries()) {
		const org = must(readOrgJson(orgText(id)!, `orgs/${id}.json`, library));
		for (const role of new Set(org.roles)) if (role !== '') (organisations[role] ??= []).push(i);
	}
	const responsibilities = Object.fromEntries(
		[...profiles.values()]
			.filter((profile) => profile.responsibilities.length > 0)
			.map((profile) => [profile.id, profile.responsibilities.map(({ text }) => plain(text).replace(/\.$/, ''))])
	);
	const roles = new Set(file.roles.map(({ id }) => id));
	return {
		responsibilities,
		organisations,
		abbreviations: must(readAbbreviations(abbreviationsText, roles)),
		...must(readAsked(askedText, responsibilities, roles))
	};
}
