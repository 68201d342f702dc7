import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { files, first, mapWorld, PLACES, turns, setUpWorlds, type MapWorld } from '../../../tests/support/map-world';
import { OWN } from './organisations.svelte';

/* What a reader sees while places are being worked out elsewhere. Here that is all of them. */

setUpWorlds();

describe('a view whose places come late', () => {
	let world: MapWorld;
	beforeEach(async () => {
		world = mapWorld(1200, 800, 0);
		void world.page.store.open('');
		await world.settle();
	});
	afterEach(() => world.end());

	const places = () => world.late.pending.filter(({ name }) => name === PLACES);
	const finish = async (): Promise<void> => {
		world.late.finish(PLACES);
		await world.rest();
	};
	const { cpo, cto } = { cpo: first.roles.indexOf('cpo'), cto: first.roles.indexOf('cto') };

	it('leaves the picture before, and its address, until they are there', async () => {
		const { store, actions, atlas, stage } = world.page;
		const before = atlas.arrangement;
		actions.levels(1);
		await turns();
		expect(atlas.arrangement).toBe(before);
		expect(world.entries.query).toBe('');
		expect(stage.layingOut).toEqual({ size: 1, share: 0 });
		await finish();
		expect(atlas.arrangement.size).toBe(1);
		expect(world.entries.query).toBe('?levels=1');
		expect(stage.layingOut).toBe(undefined);
		expect(stage.viewport.world).toEqual(atlas.arrangement.box);
		expect(store.current.view.folds.levels).toBe(1);
	});

	it('is told to assistive technology when it is shown, not when it is asked for', async () => {
		const { store, actions } = world.page;
		const { said } = store;
		actions.levels(1);
		await turns();
		expect(store.said).toBe(said);
		await finish();
		expect(store.said).not.toBe(said);
	});

	it('takes along what is done meanwhile, which is done at once, too', async () => {
		const { actions, atlas } = world.page;
		actions.levels(3);
		actions.select(cpo);
		expect(atlas.selected).toBe(cpo);
		expect(world.entries.query).toMatch(/^\?role=cpo(?!.*levels)/);
		expect(places()).toHaveLength(1);
		await finish();
		expect(atlas.selected).toBe(cpo);
		expect(world.entries.query).toMatch(/^\?role=cpo.*&levels=3/);
		expect(world.entries.queries).toHaveLength(3);
	});

	it('leaves at work what it does not have itself', async () => {
		const { store, actions, atlas } = world.page;
		void store.showFile(files[0]!, []);
		await turns();
		const only = first.ids.findIndex((id, p) => !files[0]!.ids.includes(id) && first.roles[p] === '');
		actions.select(only);
		expect(atlas.selected).toBe(only);
		await world.settle();
		expect(store.current.org).toBe(files[0]);
		expect(atlas.selected).toBe(-1);
	});

	it('gives way to the next one, which goes on from it', async () => {
		const { actions, atlas, stage } = world.page;
		void stage.load('outline');
		await world.settle();
		actions.levels(3);
		await turns();
		void actions.layOut('outline');
		await world.settle();
		expect(atlas.layout).toBe('outline');
		expect(world.entries.query).toBe('?layout=outline&levels=3');
		expect(world.entries.queries).toHaveLength(2);
	});

	it('gives way to what is shown, where that is asked for again', async () => {
		const { actions, atlas, stage } = world.page;
		const before = atlas.arrangement;
		actions.levels(1);
		actions.levels(undefined);
		expect(stage.layingOut).toBe(undefined);
		await world.settle();
		expect(atlas.arrangement).toBe(before);
		expect(world.entries.query).toBe('');
	});

	it('can be given up: everything stays, and it never comes', async () => {
		const { store, actions, atlas, stage } = world.page;
		const before = atlas.arrangement;
		actions.levels(1);
		await turns();
		store.cancel();
		expect(stage.layingOut).toBe(undefined);
		await world.settle();
		expect(atlas.arrangement).toBe(before);
		expect(world.entries.query).toBe('');
		// What is asked for next does not go on from it.
		actions.select(cpo);
		await world.settle();
		expect(world.entries.query).toMatch(/^\?role=cpo(?!.*levels)/);
	});

	it('of an address that is given up: the address says again what is shown', async () => {
		const { store, atlas } = world.page;
		world.visit('?org=startup');
		await turns();
		world.late.finish('startup');
		await turns();
		store.cancel();
		await world.settle();
		expect(atlas.org).toBe(first);
		expect(world.entries.query).toBe('');
	});

	it('gives way to an address', async () => {
		const { actions, atlas } = world.page;
		actions.select(cto);
		actions.levels(1);
		world.step(-1);
		await world.settle();
		expect(atlas.folded).toBe(undefined);
		expect(world.entries.query).toBe('');
	});

	it('shows an organisation only together with its places', async () => {
		const { store, atlas } = world.page;
		void store.switchTo('startup');
		await turns();
		world.late.finish('startup');
		await turns();
		expect(store.loading).toBe(false);
		expect([atlas.org.id, store.current.org.id, store.switched]).toEqual([first.id, first.id, undefined]);
		await finish();
		expect([atlas.org.id, store.current.org.id, store.switched?.to.id]).toEqual(['startup', 'startup', 'startup']);
	});

	it('does not lose the file that is shown when another one is given up', async () => {
		const { store, organisations } = world.page;
		const [one, other] = files;
		void store.showFile(one!, []);
		await world.settle();
		void store.showFile(other!, []);
		await turns();
		store.cancel();
		await world.settle();
		expect(store.current.org).toBe(one);
		expect(organisations.own).toBe(one);
		expect(organisations.list.filter(({ id }) => id === OWN)).toHaveLength(1);
	});

	it('shows a role in an organisation that has it, though both come late', async () => {
		const { store, actions, atlas } = world.page;
		void actions.showRole('cpo', 'enterprise', false);
		await world.settle();
		expect(store.current.org.id).toBe('enterprise');
		expect(atlas.org.roles[atlas.selected]).toBe('cpo');
	});

	it('follows the size of the screen, once nothing else is on its way', async () => {
		const { store, actions, atlas, stage } = world.page;
		actions.levels(2);
		await turns();
		stage.resized(390, 800);
		await turns();
		world.late.finish('left-right');
		await turns();
		store.cancel();
		await world.settle();
		expect(atlas.layout).toBe('left-right');
		expect(store.current.view.folds.levels).toBe(undefined);
		expect(stage.viewport.world).toEqual(atlas.arrangement.box);
	});

	it('of another screen can be given up, too, and is not begun anew by that', async () => {
		const { store, atlas, stage } = world.page;
		stage.resized(390, 800);
		await turns();
		world.late.finish('left-right');
		await turns();
		expect(stage.layingOut).not.toBe(undefined);
		store.cancel();
		expect(stage.layingOut).toBe(undefined);
		await world.settle();
		expect(atlas.layout).toBe('top-down');
	});

	it('that cannot be laid out anywhere is given up, and the reader is told', async () => {
		const { store, actions, atlas, stage } = world.page;
		const before = atlas.arrangement;
		vi.spyOn(atlas.arranger, 'soon').mockRejectedValueOnce(new RangeError('too much'));
		actions.levels(1);
		await world.settle();
		expect(atlas.arrangement).toBe(before);
		expect(stage.layingOut).toBe(undefined);
		expect(store.notice).toContain('could not be laid out');
		expect(world.entries.query).toBe('');
	});

	it('moves nothing once the page is left', async () => {
		const { store, actions, stage } = world.page;
		actions.levels(1);
		await turns();
		const { writes } = world.entries;
		world.page.destroy();
		expect(stage.layingOut).toBe(undefined);
		await world.settle();
		expect(store.current.view.folds.levels).toBe(undefined);
		expect(world.entries.writes).toBe(writes);
	});
});

describe('the first view', () => {
	it('is painted together with its places, and takes what was wished for meanwhile', async () => {
		const world = mapWorld(1200, 800, 0);
		const { store, actions, atlas } = world.page;
		void store.open('?org=startup&levels=2');
		await turns();
		world.late.finish('startup');
		await turns();
		actions.unfoldAll();
		expect(store.settled).toBe(false);
		await world.settle();
		expect(store.settled).toBe(true);
		expect([atlas.org.id, atlas.folded]).toEqual(['startup', undefined]);
		world.end();
	});

	it('is what is there, where the asked for one is given up', async () => {
		const world = mapWorld(1200, 800, 0);
		const { store, atlas } = world.page;
		world.entries.queries[0] = '?org=startup';
		void store.open('?org=startup');
		await turns();
		world.late.finish('startup');
		await turns();
		store.cancel();
		await world.settle();
		expect(store.settled).toBe(true);
		expect(atlas.org).toBe(first);
		expect(world.entries.query).toBe('');
		world.end();
	});
});
