import { describe, expect, it } from 'vitest';
import { content } from '#server/compile';
import { library, organisation, organisations } from '../../../../tests/support/organisations';
import { Cards } from '#core/cards/content';
import { placeOf } from '#core/org/ids';
import { heldHere } from './decided-elsewhere';
import { stakesOf } from './decisions';

const said = (id: string) => content().profiles.get(id)!.responsibilities;
const held = (org: string, id: string) =>
	heldHere(library, organisation(org), placeOf(organisation(org), id), said(id)).map(({ card }) => card);

describe('what is said of a role where others decide', () => {
	it.each([
		['engineering-led', 'pm', 'Decides what the area builds next'],
		['engineering-led', 'pm', 'Decides whether a release goes out'],
		['design-led', 'vp-design', 'Defines standards and the design system']
	])('claims no decision of theirs: %s, %s', (org, id, claim) => {
		expect(said(id).map(({ card }) => card)).toContain(claim);
		expect(held(org, id)).not.toContain(claim);
		expect(held(org, id).length).toBeGreaterThan(4);
		expect(held('mid-size', 'pm')).toEqual(said('pm').map(({ card }) => card));
	});

	it('stays where it claims nothing, or only signs off', () => {
		expect(held('mid-size', 'ceo')).toEqual(said('ceo').map(({ card }) => card));
	});

	it('stands on no card of a reference organisation', () => {
		const wrong = organisations.flatMap((org) => {
			const cards = new Cards(org, library);
			return org.roles.flatMap((id, p) => {
				const role = library.role(id);
				if (!role) return [];
				const own = new Set(stakesOf(library, org, p).flatMap(({ decides, decision }) => (decides ? decision.id : [])));
				const lost = said(id)
					.filter(({ decides }) => decides?.some((one) => role.decisions[one]?.startsWith('A') && !own.has(one)))
					.map(({ card }) => card);
				return cards
					.of(p)
					.points.filter((point) => lost.includes(point))
					.map((point) => `${org.id}, ${id}: ${point}`);
			});
		});
		expect(wrong).toEqual([]);
	});
});
