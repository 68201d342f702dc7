import { describe, expect, it } from 'vitest';
import { orgFrom } from '../../../../tests/support/organisations';
import { firstFolds, MOST_AT_FIRST, WHOLE_AT_FIRST } from './first-folds';
import { countLevels, countShown, foldedIn, showLevels, UNFOLDED } from './folds';
import type { Org } from './org';

/** An organisation in which `managerOf` says who manages whom. */
const shaped = (size: number, managerOf: (i: number) => number): Org =>
	orgFrom(
		Array.from({ length: size }, (_, i) => ({
			id: `p${i}`,
			title: `Position ${i}`,
			...(i > 0 && { manager: `p${managerOf(i)}` })
		}))
	);

const shown = (org: Org, levels: number | undefined): number => countShown(org, foldedIn(org, showLevels(levels)), 0);

describe('what is shown at first', () => {
	const SIZE = WHOLE_AT_FIRST + 1;
	const SHAPES: readonly [name: string, managerOf: (i: number) => number][] = [
		['two reports each', (i) => (i - 1) >> 1],
		['eight reports each', (i) => (i - 1) >> 3],
		['thirty reports each', (i) => Math.floor((i - 1) / 30)],
		['a chain', (i) => i - 1],
		['everyone reports to the top', () => 0]
	];

	it.each(SHAPES)('of a large map is what can be seen, and one level more would be too much: %s', (_, managerOf) => {
		const org = shaped(SIZE, managerOf);
		const { levels } = firstFolds(org);
		expect(firstFolds(org)).toEqual(showLevels(levels));
		expect(shown(org, levels)).toBeLessThanOrEqual(MOST_AT_FIRST);
		expect(shown(org, levels! + 1)).toBeGreaterThan(MOST_AT_FIRST);
		expect(levels).toBeLessThan(countLevels(org));
	});

	it.each(SHAPES)('of any other map is all of it: %s', (_, managerOf) => {
		expect(firstFolds(shaped(SIZE - 1, managerOf))).toBe(UNFOLDED);
	});

	it('is told by the branch where one is shown', () => {
		const org = shaped(2 * SIZE, (i) => (i < 3 ? 0 : i % 50 === 0 ? 1 : i % 2 === 0 ? i - 2 : 1));
		const [small, large] = org.end[1]! - 1 > SIZE ? [org.end[1]!, 1] : [1, org.end[1]!];
		expect(firstFolds(org, small)).toBe(UNFOLDED);
		const folds = firstFolds(org, large);
		const count = countShown(org, foldedIn(org, folds, large), large);
		expect(count).toBeGreaterThan(0);
		expect(count).toBeLessThanOrEqual(MOST_AT_FIRST);
	});
});
