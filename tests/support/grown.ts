import type { DisciplineId } from '#core/org/disciplines';
import type { LevelId } from '#core/org/levels';
import type { Org } from '#core/org/org';
import type { OrgFile } from '#core/org/schema';
import { orgFrom } from './organisations';

/** Each of the C-suite with the disciplines below and their share of everybody. */
const DIVISIONS: readonly (readonly [DisciplineId, readonly (readonly [DisciplineId, number])[]])[] = [
	['engineering', [['engineering', 0.46]]],
	[
		'product-management',
		[
			['product-management', 0.2],
			['design', 0.13],
			['data', 0.08],
			['product-operations', 0.05]
		]
	],
	['product-marketing', [['product-marketing', 0.08]]],
	['business', []],
	['business', []]
];

const LADDER: readonly LevelId[] = ['vp', 'director', 'manager', 'ic'];
/** Nobody leads more, and a team of at most so many needs no further level. */
const MOST_REPORTS = 7;

/** An organisation of a size as companies have it: six disciplines below a C-suite, levels as deep as the size asks for. */
export function grownOrg(size: number): Org {
	const positions: OrgFile['positions'][number][] = [];
	const add = (title: string, level: LevelId, discipline: DisciplineId, manager?: string): string => {
		const id = `p${positions.length}`;
		positions.push({ id, title: `${title} ${positions.length}`, level, discipline, ...(manager && { manager }) });
		return id;
	};
	const branch = (people: number, discipline: DisciplineId, manager: string, step: number): void => {
		if (people <= 0) return;
		const level = LADDER[step]!;
		// A level that would have but one team below is left out.
		if (level !== 'ic' && people <= MOST_REPORTS ** Math.max(1, 2 - step)) {
			if (step < 2) return branch(people, discipline, manager, step + 1);
		}
		if (level === 'ic') {
			for (let i = 0; i < people; i++) add(`Contributor`, 'ic', discipline, manager);
			return;
		}
		const teams = Math.max(
			1,
			Math.min(MOST_REPORTS, Math.round(people / (MOST_REPORTS - 1) ** (LADDER.length - 1 - step)))
		);
		for (let i = 0; i < teams; i++) {
			const share = Math.round(((i + 1) * people) / teams) - Math.round((i * people) / teams);
			branch(share - 1, discipline, add('Leader', level, discipline, manager), step + 1);
		}
	};
	const top = add('Chief Executive', 'c-suite', 'business');
	const chiefs = DIVISIONS.slice(0, size < 12 ? 2 : size < 30 ? 3 : 5);
	const left = size - 1 - chiefs.length;
	let given = 0;
	let shares = 0;
	const all = chiefs.flatMap(([, below]) => below).reduce((sum, [, share]) => sum + share, 0);
	for (const [own, below] of chiefs) {
		const chief = add('Chief', 'c-suite', own, top);
		for (const [discipline, share] of below) {
			shares += share / all;
			const people = Math.round(shares * left) - given;
			given += people;
			branch(people, discipline, chief, 0);
		}
	}
	return orgFrom(positions);
}
