import { describe, expect, it } from 'vitest';
import { library, organisation, organisations } from '../../../../tests/support/organisations';
import { firstWithRole } from '#core/org/tree';
import { EMPTY_ADDRESS } from './map-address';
import { carryMap } from './map-commands';
import { mapView } from './map-view';

const [mid, startup] = [organisation('mid-size'), organisation('startup')];
const shows = (role: string, org = mid) => mapView({ ...EMPTY_ADDRESS, role }, org, library).view;

describe('another organisation', () => {
	it('selects for a role that it lacks whom the address of the role selects, in the same words', () => {
		let lacking = 0;
		for (const from of organisations)
			for (const to of organisations)
				for (const role of new Set(from.roles)) {
					if (from === to || role === '' || firstWithRole(to, role) !== -1) continue;
					lacking++;
					const carried = carryMap(shows(role, from), from, to, library);
					const { view, notices } = mapView({ ...EMPTY_ADDRESS, role }, to, library);
					expect(carried.view.selected, `${role} from ${from.id} to ${to.id}`).toBe(view.selected);
					expect(carried.notice, `${role} from ${from.id} to ${to.id}`).toBe(notices.join(' '));
				}
		expect(lacking).toBeGreaterThan(100);
	});

	it('says who leads what the missing role led', () => {
		const { view, notice } = carryMap(shows('cpo'), mid, startup, library);
		expect(view.selected).toBe(startup.ids[startup.roles.indexOf('head-of-product')]);
		expect(notice).toBe('Startup has no Chief Product Officer; its Head of Product leads product management.');
	});

	it('says nothing where nothing is missing', () => {
		expect(carryMap(shows('pm'), mid, startup, library)).not.toHaveProperty('notice');
		expect(carryMap(mapView(EMPTY_ADDRESS, mid, library).view, mid, startup, library)).not.toHaveProperty('notice');
	});
});
