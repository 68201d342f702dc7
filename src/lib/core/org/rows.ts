import { LEVELS, NO_LEVEL } from './levels';
import { NOWHERE, type Org } from './org';
import { isContributor } from './tree';

/** Where positions belong on the map before it is laid out. */
export interface Rows {
	/** Row of each position that is not stacked, 0 at the top. */
	readonly row: Int32Array;
	/** 1 where a position stands in a column under its manager instead of in a row. */
	readonly stacked: Uint8Array;
	/** Whether the file says levels at all; without them, depth is the row. */
	readonly levelled: boolean;
}

/**
 * Rows are levels, not depth: the larger of the level's row and the manager's row + 1. Individual contributors with none but
 * individual contributors below them are stacked. Without any levels in the file, depth is the row and a team whose reports
 * are all leaves is stacked.
 */
export function rowsOf(org: Org): Rows {
	const levelled = org.level.some((level) => level !== NO_LEVEL);
	const row = new Int32Array(org.size);
	const stacked = levelled ? stackContributors(org) : stackLeafTeams(org);
	for (let p = 0; p < org.size; p++) {
		const up = org.parent[p]!;
		const least = up === NOWHERE ? 0 : row[up]! + 1;
		const level = org.level[p]!;
		row[p] = up === NOWHERE || level === NO_LEVEL ? least : Math.max(least, Math.min(LEVELS[level]!.row, LOWEST_ROW));
	}
	return { row, stacked, levelled };
}

const LOWEST_ROW = 4;

function stackContributors(org: Org): Uint8Array {
	const stacked = new Uint8Array(org.size);
	// From the back: everyone below has been seen before their manager.
	for (let p = org.size - 1; p > 0; p--) {
		if (!isContributor(org, p)) continue;
		let all = true;
		for (let c = p + 1; all && c < org.end[p]!; c = org.end[c]!) all = stacked[c] === 1;
		stacked[p] = all ? 1 : 0;
	}
	return stacked;
}

function stackLeafTeams(org: Org): Uint8Array {
	const stacked = new Uint8Array(org.size);
	for (let p = 0; p < org.size; p++) {
		let reports = 0;
		for (let c = p + 1; c < org.end[p]!; c = org.end[c]!) reports++;
		if (reports > 0 && org.end[p]! - p - 1 === reports) stacked.fill(1, p + 1, org.end[p]!);
	}
	return stacked;
}
