import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyOrg } from '../../../../tests/support/organisations';
import { NOWHERE } from './org';
import { placeAmong } from './siblings';
import { reportsOf } from './tree';

it('counts the reports of each manager in their order', () => {
	fc.assert(
		fc.property(anyOrg(), (org) => {
			for (let p = 0; p < org.size; p++) {
				const manager = org.parent[p]!;
				expect(placeAmong(org, p)).toBe(manager === NOWHERE ? 1 : reportsOf(org, manager).indexOf(p) + 1);
			}
		})
	);
});
