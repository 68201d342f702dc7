import { describe, expect, it } from 'vitest';
import { library, must, organisation, organisations } from '../../../../tests/support/organisations';
import { plain } from '#core/base/words';
import { buildFile } from '#core/org/build-org';
import { placeOf } from '#core/org/ids';
import { nameInSentence } from '#core/roles/crux-names';
import { differingAround } from './neighbours';

const around = (id: string, position: string) => {
	const org = organisation(id);
	const p = placeOf(org, position);
	return differingAround(library, org, p, library.role(org.roles[p])!);
};

const seats = organisations.flatMap((org) =>
	org.roles.flatMap((id, p) => {
		const role = library.role(id);
		return role ? [{ org, p, role, entries: differingAround(library, org, p, role) }] : [];
	})
);

describe('how a position differs from those around it', () => {
	it('says no half of a sentence twice, at any seat', () => {
		expect(seats.length).toBeGreaterThan(250);
		const twice = seats.flatMap(({ org, role, entries }) => {
			const leads = new Set(entries.flatMap(({ lead }) => lead ?? []));
			const halves = [...leads, ...entries.map(({ words }) => words)].flatMap((text) =>
				plain(text).replace(/\.$/, '').toLowerCase().split('; ')
			);
			return halves.filter((half, i) => halves.indexOf(half) !== i).map((half) => `${org.id}, ${role.id}: ${half}`);
		});
		expect(twice).toEqual([]);
	});

	it('names whoever its words are about', () => {
		const wrong = seats.flatMap(({ role, entries }) =>
			entries
				.filter(
					({ crux, lead, words, role: other }) =>
						!crux.authored &&
						(lead
							? !lead.startsWith(`The ${nameInSentence(role)} `) || !words.startsWith(`The ${nameInSentence(other)} `)
							: words !== crux.sentence)
				)
				.map(({ words }) => words)
		);
		expect(wrong).toEqual([]);
	});

	it('says what the position does once for all with whom nobody has contrasted it', () => {
		const computed = around('mid-size', 'tpm').filter(({ crux }) => !crux.authored);
		expect(computed.length).toBeGreaterThan(1);
		expect(new Set(computed.map(({ lead }) => lead))).toEqual(new Set([`The TPM **${library.role('tpm')!.work}**.`]));
	});

	it('has each role once, the nearest first', () => {
		for (const { entries, role } of seats) {
			const ids = entries.map((entry) => entry.role.id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids).not.toContain(role.id);
		}
		const positions = [
			{ id: 'a', title: 'A', role: 'em' },
			{ id: 'b', title: 'B', role: 'product-engineer', manager: 'a' },
			{ id: 'c', title: 'C', role: 'product-engineer', manager: 'a' }
		];
		const org = must(buildFile({ format: 'rolescape-org', version: 1, id: 'test', title: 'Test', positions }, library));
		expect(differingAround(library, org, 0, library.role('em')!).map(({ other }) => org.titles[other])).toEqual(['B']);
	});
});
