import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	comparisonWorld,
	files,
	first,
	mapWorld,
	setUpWorlds,
	type ComparisonWorld,
	type MapWorld
} from '../../../tests/support/map-world';

/* Faults that were seen once, each with what must be instead. */

setUpWorlds();

describe('the map', () => {
	let world: MapWorld;
	beforeEach(() => void (world = mapWorld()));
	afterEach(() => world.end());
	const finish = async (name: string, fails = false): Promise<void> => {
		world.late.finish(name, fails);
		await world.rest();
	};

	it('is painted when another organisation is chosen before the first address has loaded', async () => {
		world.visit('?org=enterprise');
		await world.rest();
		const { store } = world.page;
		void store.switchTo('startup');
		await finish('startup');
		expect(store.settled).toBe(true);
		expect(store.current.org.id).toBe('startup');
		expect(world.entries.query).toBe('?org=startup');
		await finish('enterprise');
		expect(store.current.org.id).toBe('startup');
	});

	it('is painted when that organisation cannot be had, and the address follows', async () => {
		world.visit('?org=enterprise');
		await world.rest();
		void world.page.store.switchTo('startup');
		await finish('startup', true);
		expect(world.page.store.settled).toBe(true);
		expect(world.page.store.notice).toContain('cannot be read');
		expect(world.entries.query).toBe('');
	});

	it('stays as it is, and the address with it, when a switch fails that overtook an address', async () => {
		const { store, actions } = world.page;
		void store.open('');
		await world.settle();
		actions.select(3);
		const { query } = world.entries;
		world.visit('?org=enterprise');
		await world.rest();
		void store.switchTo('startup');
		await finish('startup', true);
		await finish('enterprise');
		expect(store.current.org.id).toBe('mid-size');
		expect(world.entries.query).toBe(query);
	});

	it('writes the camera, and keeps a selection, when a file is opened while an address is', async () => {
		const { store, stage, actions, atlas } = world.page;
		void store.open('');
		await world.settle();
		world.visit('?org=enterprise');
		await world.rest();
		void store.showFile(files[0]!, []);
		await world.rest();
		actions.select(2);
		await finish('enterprise');
		expect(store.current.org).toBe(files[0]);
		expect(atlas.selected).toBe(2);
		expect(world.entries.query).toMatch(/^\?org=yours&(role|at)=/);
		stage.viewport.camera = { x: 5, y: 5, k: 0.5 };
		stage.viewport.onrest();
		await world.rest();
		expect(world.entries.query).toContain('camera=');
	});

	it('lets a command win over an address that is on its way', async () => {
		const { store, actions, atlas } = world.page;
		void store.open('');
		await world.settle();
		world.visit('?org=enterprise');
		await world.rest();
		actions.select(3);
		expect(world.entries.query).toMatch(/^\?(role|at)=/);
		await finish('enterprise');
		expect([store.current.org.id, atlas.selected]).toEqual(['mid-size', 3]);
	});

	it('does what was wished for while nothing was on the screen, on what an address shows', async () => {
		world.visit('?org=enterprise');
		await world.rest();
		const { store, actions, atlas } = world.page;
		actions.select(first.roles.indexOf('cpo'));
		void actions.layOut('radial');
		await world.settle();
		expect(store.current.org.id).toBe('enterprise');
		expect([atlas.org.roles[atlas.selected], atlas.layout]).toEqual(['cpo', 'radial']);
		expect(world.entries.query).toBe('?org=enterprise&role=cpo&layout=radial');
	});

	it('moves and writes nothing any more once it is left', async () => {
		const { store, stage, actions } = world.page;
		void store.open('');
		await world.settle();
		actions.select(4, { fly: true });
		stage.viewport.zoomBy(1);
		world.frames.pass(50);
		const { writes } = world.entries;
		world.page.destroy();
		const { camera } = stage.viewport;
		await world.rest();
		actions.select(1);
		await world.rest();
		expect(world.entries.writes).toBe(writes);
		expect(stage.viewport.camera).toBe(camera);
	});

	it('keeps its layout, and says so, when that of a narrower window cannot be loaded', async () => {
		const { store, stage, atlas } = world.page;
		void store.open('');
		await world.settle();
		const unhandled = vi.fn();
		process.on('unhandledRejection', unhandled);
		stage.resized(390, 800);
		await finish('left-right', true);
		process.off('unhandledRejection', unhandled);
		expect(unhandled).not.toHaveBeenCalled();
		expect(atlas.layout).toBe('top-down');
		expect(store.notice).toBe('The layout “Left to right” could not be loaded. Check the connection and try again.');
		expect(world.entries.query).toBe('');
	});

	it('gives the panel the focus only where it was opened by keyboard', async () => {
		const { actions, store } = world.page;
		void store.open('');
		await world.settle();
		actions.select(1, { keyboard: true });
		expect(actions.panelWantsFocus).toBe(true);
		actions.close();
		actions.select(2);
		expect(actions.panelWantsFocus).toBe(false);
	});

	it('says that picks cannot be shown, keeps them in the address, and shows them once they can be', async () => {
		const { store, picking, atlas } = world.page;
		world.visit('?compare=cpo,cto');
		await world.rest();
		await finish('tray', true);
		expect(store.notice).toContain('Comparing could not be loaded');
		expect(world.entries.query).toBe('?compare=cpo,cto');
		expect(store.query).toBe('?compare=cpo,cto');
		void picking.prepare();
		await world.settle();
		expect(atlas.picked?.picks).toEqual(atlas.picks);
		expect(atlas.picks).toHaveLength(2);
	});

	it('shows the map again after any address, wherever the camera was', async () => {
		const { store, stage, atlas } = world.page;
		for (const query of [
			'?camera=-900000,0,62.5',
			'?unfold=@p1',
			'?org=startup&camera=900000,900000,0.1',
			'?unfold=@p1',
			'?top=p2&levels=1',
			'?unfold=@p1',
			''
		]) {
			world.visit(query);
			await world.settle();
			expect(stage.viewport.sees(stage.viewport.camera)).toBe(true);
			if (query.includes('camera')) continue;
			const { x, y, k } = stage.viewport.camera;
			const { x0, y0, x1, y1 } = atlas.arrangement.box;
			const { free } = stage.viewport;
			expect(
				x + x0 * k >= free.x0 - 1 && x + x1 * k <= free.x1 + 1 && y + y0 * k >= free.y0 - 1 && y + y1 * k <= free.y1 + 1
			).toBe(true);
			expect(store.settled).toBe(true);
		}
	});
});

describe('a page that is left', () => {
	it.each([mapWorld, comparisonWorld])('no longer listens to the system’s theme', (make) => {
		const world = make();
		const end = vi.spyOn(world.page.theme, 'end');
		world.page.destroy();
		expect(end).toHaveBeenCalled();
		world.end();
	});
});

describe('the comparison', () => {
	let world: ComparisonWorld;
	beforeEach(() => void (world = comparisonWorld()));
	afterEach(() => world.end());

	it('stays as it is, with its address, where another organisation cannot be had', async () => {
		const { page, entries } = world;
		entries.push('?roles=cpo,cto&org=startup');
		void page.store.open(entries.query);
		await world.settle();
		const { writes } = entries;
		page.store.said = '';
		void page.store.switchTo('enterprise');
		await world.settle(() => true);
		expect(page.store.current.org.id).toBe('startup');
		expect(page.store.notice).toContain('cannot be read');
		expect(page.store.said).toBe('');
		expect(entries.writes).toBe(writes);
		expect(page.store.query).toBe('?roles=cpo,cto&org=startup');
	});

	it('adds what was asked for while its organisation was on its way', async () => {
		const { page, entries } = world;
		entries.push('?roles=cpo,cto&org=enterprise');
		void page.store.open(entries.query);
		await world.rest();
		page.add('pm');
		await world.settle();
		expect(page.store.current.view.names).toEqual(['cpo', 'cto', 'pm']);
		expect(entries.query).toBe('?roles=cpo,cto,pm&org=enterprise');
	});

	it('writes nothing any more once it is left', async () => {
		const { page, entries } = world;
		void page.store.open('?roles=cpo,cto');
		await world.settle();
		const { writes } = entries;
		void page.store.switchTo('enterprise');
		page.destroy();
		page.add('pm');
		await world.settle();
		expect(entries.writes).toBe(writes);
		expect(page.store.current.org.id).toBe('mid-size');
	});
});
