import fc from 'fast-check';
import { readCruxesJson, readLibraryJson } from '#core/import/library-json';
import { readOrgJson } from '#core/import/org-json';
import { LEVEL_IDS } from '#core/org/levels';
import { DISCIPLINE_IDS } from '#core/org/disciplines';
import { EMPTY_LIBRARY } from '#core/roles/library';
import { withCruxes, type WholeLibrary } from '#core/roles/whole-library';
import { buildFile } from '#core/org/build-org';
import type { Org } from '#core/org/org';
import type { OrgFile } from '#core/org/schema';
import { divide } from '#core/org/territories';
import { LINES_ACROSS } from '#core/scene/matrix-roads';
import { Cards } from '#core/cards/content';
import { rowMarks } from '#core/scene/row-marks';
import { arrangeOrg, focusOf, type ArrangeOptions, type Subject } from '#core/scene/subject';
import { content, orgIds, orgText } from '#server/compile';

/** The value of a result that the test takes for granted. */
export function must<T>(result: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems, undefined, '\t'));
	return result.value;
}

/** The whole library as a browser reads it: through JSON text and the schemas. */
export const library: WholeLibrary = withCruxes(
	must(readLibraryJson(JSON.stringify(content().library), 'library.json')),
	must(readCruxesJson(JSON.stringify(content().cruxes), 'cruxes.json'))
);

/** A library of no roles, about which nobody wrote anything. */
export const nobodysLibrary: WholeLibrary = withCruxes(EMPTY_LIBRARY, { contrasts: [], sets: [] });

/** The reference organisations, read like a stranger's file. */
export const organisations: readonly Org[] = orgIds().map((id) =>
	must(readOrgJson(orgText(id)!, `orgs/${id}.json`, library))
);

export const organisation = (id: string): Org => organisations.find((org) => org.id === id)!;

export function subjectOf(org: Org, selected = -1, lib = library, options: ArrangeOptions = {}): Subject {
	const territories = divide(org);
	const arrangement = arrangeOrg(org, territories, options);
	return {
		org,
		territories,
		cards: new Cards(org, lib),
		arrangement,
		...(arrangement.flow === 'list' && { rows: rowMarks }),
		focus: focusOf(org, selected),
		across: LINES_ACROSS
	};
}

export const orgFrom = (positions: OrgFile['positions'], dotted: OrgFile['dotted'] = []): Org =>
	must(buildFile({ format: 'rolescape-org', version: 1, id: 'test', title: 'Test', positions, dotted }, EMPTY_LIBRARY));

/** Organisations of up to `most` positions, some with levels and disciplines, some without; managers come in any order. */
export const anyOrg = (most = 60): fc.Arbitrary<Org> =>
	fc
		.record({
			managers: fc.array(fc.nat(), { minLength: 0, maxLength: most - 1 }),
			levels: fc.option(fc.array(fc.constantFrom(...LEVEL_IDS), { minLength: most, maxLength: most })),
			disciplines: fc.option(fc.array(fc.constantFrom(...DISCIPLINE_IDS), { minLength: most, maxLength: most }))
		})
		.map(({ managers, levels, disciplines }) =>
			orgFrom(
				[undefined, ...managers].map((seed, i) => ({
					id: `p${i}`,
					title: `Position ${i}`,
					...(seed !== undefined && { manager: `p${seed % i}` }),
					...(levels && { level: levels[i]! }),
					...(disciplines && { discipline: disciplines[i]! })
				}))
			)
		);
