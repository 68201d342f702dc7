import { count } from '#core/base/words';
import type { Org, Position } from './org';

/** How many are below a position: its direct reports, and everybody. */
export interface Below {
	readonly reports: number;
	readonly all: number;
}

const direct = new WeakMap<Org, Int32Array>();

/** Both counts at once; the direct reports of a whole organisation are counted when first asked for. */
export function belowOf(org: Org, position: Position): Below {
	let reports = direct.get(org);
	if (!reports) {
		reports = new Int32Array(org.size);
		for (let p = 1; p < org.size; p++) reports[org.parent[p]!]!++;
		direct.set(org, reports);
	}
	return { reports: reports[position]!, all: org.end[position]! - position - 1 };
}

/** "3 reports, 12 in all"; "3 reports" where nobody stands below those; '' where there are none. */
export function belowWords(org: Org, position: Position): string {
	const { reports, all } = belowOf(org, position);
	if (reports === 0) return '';
	return all === reports
		? count(reports, 'report')
		: `${count(reports, 'report')}, ${all.toLocaleString('en-GB')} in all`;
}
