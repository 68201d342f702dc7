import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, library, must, organisation, organisations } from '../../../../tests/support/organisations';
import { buildFile } from './build-org';
import { placeOf } from './ids';
import { positionName, positionNamed } from './position-names';

describe('the name of a position', () => {
	it('leads back to it in every reference organisation, and is its role where that is enough', () => {
		for (const org of organisations)
			for (let p = 0; p < org.size; p++) expect(positionNamed(org, positionName(org, p)), `${org.id} ${p}`).toBe(p);
		const enterprise = organisation('enterprise');
		expect(positionName(enterprise, placeOf(enterprise, 'cpo'))).toBe('cpo');
	});

	it('leads back to it in any organisation, whatever ids and roles are called', () => {
		fc.assert(
			fc.property(anyOrg(20), (org) => {
				for (let p = 0; p < org.size; p++) expect(positionNamed(org, positionName(org, p))).toBe(p);
			})
		);
		const mean = must(
			buildFile(
				{
					format: 'rolescape-org',
					version: 1,
					id: 'x',
					title: 'X',
					positions: [
						{ id: 'cto', role: 'cpo' },
						{ id: 'cpo', role: 'cto', manager: 'cto' },
						{ id: 'pm', role: 'cto', manager: 'cpo' },
						{ id: '@pm', title: 'T', manager: 'cto' }
					]
				},
				library
			)
		);
		for (let p = 0; p < mean.size; p++) expect(positionNamed(mean, positionName(mean, p)), mean.ids[p]).toBe(p);
		expect(positionNamed(mean, 'nobody')).toBe(-1);
	});
});
