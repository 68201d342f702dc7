import { count } from '#core/base/words';
import { isIC, levelName, LEVELS, NO_LEVEL } from '#core/org/levels';
import { cardIn, type Library } from '#core/roles/library';
import type { Org, Position } from '#core/org/org';
import { countReports } from '#core/org/tree';

/** How heavy a card looks: level is weight. `plain` is a card of a file without levels. */
export type Weight = 'c-suite' | 'vp' | 'director' | 'lead' | 'contributor' | 'plain';

/** What a position has to say on its card, before anything is measured. */
export interface CardContent {
	readonly title: string;
	readonly short: string;
	readonly person: string;
	readonly levelName: string;
	readonly weight: Weight;
	/** "3 reports", or ''. */
	readonly reports: string;
	/** "3 reports, 12 in all": told instead where those below are hidden and there is room. */
	readonly below?: string;
	/** One sentence, or ''. */
	readonly line: string;
	/** Responsibilities in their short form. */
	readonly points: readonly string[];
}

/** The content of every card of an organisation, made when first asked for. */
export class Cards {
	readonly #made: (CardContent | undefined)[] = [];

	constructor(
		readonly org: Org,
		readonly library: Library
	) {}

	of(position: Position): CardContent {
		return (this.#made[position] ??= contentOf(this.org, this.library, position));
	}
}

function contentOf(org: Org, library: Library, position: Position): CardContent {
	const role = library.role(org.roles[position]);
	const title = org.titles[position]!;
	const reports = countReports(org, position);
	return {
		title,
		// The role's short title stands for the role's own title only: another title keeps its own words.
		short: role && (title === role.title || library.match(title) === role) ? role.short : title,
		person: org.people[position]!,
		levelName: levelName(org.level[position]!),
		weight: weightOf(org.level[position]!),
		reports: reports === 0 ? '' : count(reports, 'report'),
		line: role?.line ?? '',
		points: cardIn(role, org.id)
	};
}

function weightOf(level: number): Weight {
	if (level === NO_LEVEL) return 'plain';
	if (isIC(level)) return 'contributor';
	const { id } = LEVELS[level]!;
	return id === 'manager' ? 'lead' : (id as Weight);
}
