import { describe, expect, it } from 'vitest';
import { library, orgFrom, organisation } from '../../../../tests/support/organisations';
import { branchView } from './branch-address';
import { EMPTY_ADDRESS, readAddress, writeAddress, type MapAddress } from './map-address';
import { carryMap, isolate, levels, selectPosition, toggle, unfoldAll } from './map-commands';
import { mapAddress, mapView } from './map-view';
import { ALL_OPEN } from './scope';
import type { MapView } from './view';

const large = orgFrom(
	Array.from({ length: 2000 }, (_, i) => ({
		id: `p${i}`,
		title: `Position ${i}`,
		...(i > 0 && { manager: `p${(i - 1) >> 3}` })
	}))
);
const small = organisation('mid-size');
const bare = { org: 'mid-size', layout: 'top-down' } as const;
const shows = (says: Partial<MapAddress>) => mapView({ ...EMPTY_ADDRESS, ...says }, large, library);
const queryOf = (view: MapView): string => writeAddress(mapAddress(view, large, bare)).query;
const again = (view: MapView): MapView => mapView(readAddress(queryOf(view)).view, large, library).view;

describe('a large map', () => {
	it('is folded to what can be seen where an address says nothing of folds, and says so', () => {
		const { view, notices } = shows({});
		expect(view.folds).toEqual({ levels: 2, fold: [], unfold: [] });
		expect(notices).toEqual([
			'9 of 2,000 roles shown: 2 of 5 levels. “Unfold all” opens everything, the number at a card its branch.'
		]);
		expect(queryOf(view)).toContain('levels=2');
		expect(again(view)).toEqual(view);
	});

	it('is as an address has it, which may be all of it', () => {
		expect(shows({ levels: 3 })).toMatchObject({ view: { folds: { levels: 3 } }, notices: [] });
		expect(shows({ levels: 'all' })).toMatchObject({ view: { folds: ALL_OPEN }, notices: [] });
		expect(shows({ fold: ['p1'] })).toMatchObject({
			view: { folds: { levels: undefined, fold: ['p1'] } },
			notices: []
		});
	});

	it('has its folds told by the branch, and opens the way to who is selected', () => {
		expect(shows({ top: 'p2' }).view.folds).toEqual(ALL_OPEN);
		const { view, notices } = shows({ at: 'p1999' });
		expect(view.folds).toEqual({ levels: 2, fold: [], unfold: ['p249'] });
		expect(notices[0]).toMatch(/^32 of 2,000 roles shown: 2 of 5 levels and the way to the selected one\./);
		expect(shows({ top: 'nobody' }).notices[0]).toMatch(/^“nobody” is not on this map.*9 of 2,000 roles shown/);
	});

	it('comes back as it was left', () => {
		const { view } = shows({});
		for (const left of [
			unfoldAll(view, large).view,
			levels(view, large, 4).view,
			toggle(view, large, 3)!.view,
			toggle(unfoldAll(view, large).view, large, 1)!.view,
			selectPosition(unfoldAll(view, large).view, large, library, 1500).view
		])
			expect(again(left).folds).toEqual(left.folds);
	});

	it('is told about no longer once it shows something else', () => {
		const { view } = shows({});
		for (const outcome of [
			unfoldAll(view, large),
			levels(view, large, 3),
			toggle(view, large, 1)!,
			isolate(view, large, 1)!
		])
			expect('notice' in outcome && outcome.notice === undefined).toBe(true);
	});

	it('is folded when it takes another one’s place, and that one opens whole', () => {
		const before = mapView(EMPTY_ADDRESS, small, library).view;
		const there = carryMap(before, small, large, library);
		expect(there.view.folds.levels).toBe(2);
		expect(there.notice).toMatch(/^9 of 2,000 roles/);
		const back = carryMap(there.view, large, small, library);
		expect(back.view.folds).toEqual(ALL_OPEN);
		expect('notice' in back).toBe(false);
	});
});

describe('a branch in an address', () => {
	const at = (query: string) => branchView(readAddress(query).view, small, library);

	it('is that of the role, where the address says so as a frame does', () => {
		expect(at('?role=gpm&fit=branch')).toMatchObject({ view: { selected: 'gpm', top: 'gpm' }, notices: [] });
		expect(at('?role=gpm&fit=all').view.top).toBe(undefined);
		expect(at('?fit=branch').view.top).toBe(undefined);
		expect(writeAddress(mapAddress(at('?role=gpm&fit=branch').view, small, bare)).query).toBe('?role=gpm&top=gpm');
	});

	it('of one to whom nobody reports is the branch that it is in, with a word', () => {
		const words = 'Nobody reports to Product Owner. Here is the branch that it is in, of Group Product Manager.';
		for (const query of [
			'?role=product-owner&fit=branch',
			'?top=product-owner',
			'?role=product-owner&top=product-owner'
		])
			expect(at(query), query).toMatchObject({ view: { selected: 'product-owner', top: 'gpm' }, notices: [words] });
		expect(at('?role=cfo&fit=branch')).toMatchObject({
			view: { selected: 'cfo', top: undefined },
			notices: ['Nobody reports to Chief Financial Officer. Here is the whole map.']
		});
		expect(at('?role=cpo&top=product-owner').notices).toEqual([
			'Chief Product Officer is outside the branch of Group Product Manager. Here is the whole map.'
		]);
	});
});
