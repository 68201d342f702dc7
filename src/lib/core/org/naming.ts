import { count } from '#core/base/words';
import { disciplineName } from './disciplines';
import { levelName } from './levels';
import { NOWHERE, type Org, type Position } from './org';
import { countReports } from './tree';

/**
 * What a position is called where nobody sees it: "VP of Product, VP, product management, reports to Chief Product Officer,
 * 2 reports". The title comes first, then the level; the zoom changes nothing.
 */
export function spokenName(org: Org, position: Position): string {
	const discipline = disciplineName(org.discipline[position]!);
	const manager = org.parent[position]!;
	const reports = countReports(org, position);
	return [
		org.titles[position]!,
		levelName(org.level[position]!),
		discipline.charAt(0).toLowerCase() + discipline.slice(1),
		org.people[position]!,
		manager === NOWHERE ? '' : `reports to ${org.titles[manager]}`,
		reports === 0 ? '' : count(reports, 'report')
	]
		.filter((part) => part !== '')
		.join(', ');
}
