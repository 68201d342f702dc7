import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisations, orgFrom } from '../../../../tests/support/organisations';
import { NOWHERE, type Org, type Position } from './org';
import { matchPositions } from './match-positions';
import { sameIn, sameOnes } from './same';
import { firstWithRole } from './tree';

/** What must come out, by matching both organisations whole. */
function matched(from: Org, to: Org, position: Position): Position {
	if (position === NOWHERE) return NOWHERE;
	const same = matchPositions(from, to).indexOf(position);
	if (same !== -1) return same;
	return from.roles[position] === '' ? NOWHERE : firstWithRole(to, from.roles[position]!);
}

/** Organisations in which ids, titles and roles come again and again. */
const alike = fc
	.uniqueArray(
		fc.record({
			id: fc.constantFrom(...'abcdefghijklmnop'),
			title: fc.constantFrom('X', 'x', 'Y', 'Z', 'İz', 'i̇Z'),
			role: fc.constantFrom('', '', 'pm', 'cpo')
		}),
		{ selector: ({ id }) => id, minLength: 1 }
	)
	.map((rows): Org => ({
		...orgFrom(rows.map(({ id, title }, i) => ({ id, title, ...(i > 0 && { manager: rows[0]!.id }) }))),
		roles: rows.map(({ role }) => role)
	}));

describe('the same position of another organisation', () => {
	it('is the one that matching both whole finds', () => {
		fc.assert(
			fc.property(alike, alike, (from, to) => {
				const positions = [...from.ids.keys(), NOWHERE, 0];
				expect(sameOnes(from, to, positions)).toEqual(positions.map((position) => matched(from, to, position)));
			}),
			{ numRuns: 500 }
		);
		for (const from of organisations)
			for (const to of organisations) {
				const positions = [...from.ids.keys()];
				expect(sameOnes(from, to, positions)).toEqual(positions.map((position) => matched(from, to, position)));
			}
	});

	it('is asked for one by one, too, and is itself in the same organisation', () => {
		const [org] = organisations as [Org];
		expect([sameIn(org, org, 3), sameIn(org, org, NOWHERE), sameIn(org, { ...org }, 3)]).toEqual([3, NOWHERE, 3]);
	});
});
