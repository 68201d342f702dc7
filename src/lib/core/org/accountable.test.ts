import { describe, expect, it } from 'vitest';
import { library, must } from '../../../../tests/support/organisations';
import { decidersOf } from '#core/roles/deciders';
import { buildFile } from './build-org';
import type { Org } from './org';
import type { OrgFile } from './schema';

const deciders = (org: Org, decision: string) => decidersOf(library, org).get(decision)!;

const file = (accountable: OrgFile['accountable']): OrgFile => ({
	format: 'rolescape-org',
	version: 1,
	id: 'x',
	title: 'X',
	accountable,
	positions: [
		{ id: 'a', role: 'ceo' },
		{ id: 'b', role: 'pm', manager: 'a' }
	]
});

describe('the accountable of a file', () => {
	const problems = (accountable: OrgFile['accountable']) => {
		const built = buildFile(file(accountable), library);
		return built.ok ? [] : built.problems.map(({ code, place }) => `${code} ${place}`);
	};

	it('must name decisions, roles that are filled, and disciplines where they count', () => {
		expect(
			problems([
				{ decision: 'lunch', role: 'ceo' },
				{ decision: 'vision', role: 'cpo' },
				{ decision: 'vision', role: 'ceo', discipline: 'design' },
				{ decision: 'hire', role: 'ceo' },
				{ decision: 'vision', role: 'ceo' }
			])
		).toEqual([
			'unknown-decision accountable › 1 › decision',
			'absent-role accountable › 2 › role',
			'odd-discipline accountable › 3 › discipline',
			'decided-twice accountable › 3 › decision',
			'no-discipline accountable › 4 › discipline',
			'decided-twice accountable › 5 › decision'
		]);
	});

	it('may name several roles for areas and lines, and one for each discipline', () => {
		const org = must(
			buildFile(
				file([
					{ decision: 'roadmap', role: 'ceo' },
					{ decision: 'roadmap', role: 'pm' },
					{ decision: 'hire', discipline: 'product-management', role: 'ceo' },
					{ decision: 'hire', discipline: 'design', role: 'ceo' }
				]),
				library
			)
		);
		expect(deciders(org, 'roadmap').map(({ role }) => role.id)).toEqual(['ceo', 'pm']);
		// Nobody works in design here, so nobody hires there.
		expect(deciders(org, 'hire').map(({ discipline }) => discipline)).toEqual(['product-management']);
	});
});
