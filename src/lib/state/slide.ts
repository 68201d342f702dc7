import { compareColumns } from '#core/compare/columns';
import { digest } from '#core/compare/digest';
import type { Compared } from '#core/compare/compared';
import { headline } from '#core/compare/words';
import { stakesOf, type Stake } from '#core/roles/decisions';
import { disciplineName } from '#core/org/disciplines';
import { levelName } from '#core/org/levels';
import { cardIn, type Library } from '#core/roles/library';
import type { WholeLibrary } from '#core/roles/whole-library';
import type { Org, Position } from '#core/org/org';
import { divide } from '#core/org/territories';
import { PAGES, type SlideSubject } from '#core/scene/slide';

const MOST_ROWS = Math.max(...PAGES.map(({ rows }) => rows));

/** The slide that compares roles, or positions of an organisation that no role describes. */
export function comparisonSlide(library: WholeLibrary, org: Org, columns: readonly Compared[]): SlideSubject {
	const comparison = compareColumns(library, org, columns);
	return {
		org,
		library,
		picked: columns.map(({ position }) => position),
		headline: headline(comparison, columns),
		beside: { kind: 'comparison', roles: columns, rows: digest(comparison, MOST_ROWS) }
	};
}

/** The slide of one position. */
export function roleSlide(library: Library, org: Org, position: Position): SlideSubject {
	const role = library.role(org.roles[position]);
	const territories = divide(org);
	const discipline = disciplineName(org.discipline[position]!);
	return {
		org,
		library,
		picked: [position],
		headline: org.titles[position]!,
		beside: {
			kind: 'role',
			text: {
				kind: [levelName(org.level[position]!), discipline.charAt(0).toLowerCase() + discipline.slice(1)]
					.filter((part) => part !== '')
					.join(', '),
				land: territories.list[territories.of[position]!]?.kind,
				mission: role?.mission ?? '',
				said: [{ title: 'Does', items: [...cardIn(role, org.id)] }, stakeIn(library, org, position)].filter(
					({ items }) => items.length > 0
				)
			}
		}
	};
}

/** What a position has the last word on; where that is nothing, what it drives. */
function stakeIn(library: Library, org: Org, position: Position): { title: string; items: string[] } {
	const stakes = stakesOf(library, org, position);
	const labels = (part: (stake: Stake) => boolean): string[] =>
		stakes.filter(part).map(({ label, decides, rest }) => (decides ? label + rest : label));
	const decided = labels(({ decides }) => decides);
	return decided.length > 0
		? { title: 'Decides', items: decided }
		: { title: 'Drives', items: labels(({ part }) => part === 'R') };
}
