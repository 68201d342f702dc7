import { afterEach, describe, expect, it } from 'vitest';
import { LAYOUTS } from '#core/layout/registry';
import { toScreen } from '#core/camera/camera';
import { freshView, mapWorld, setUpWorlds } from '../../../tests/support/map-world';

const worlds: { end(): void }[] = [];
setUpWorlds();
afterEach(() => worlds.splice(0).forEach((world) => world.end()));

async function opened(query: string, width = 390, height = 844) {
	const world = mapWorld(width, height, undefined, {
		arranging: { load: (layout) => LAYOUTS[layout].load() },
		tray: () => import('#state/tray.svelte')
	});
	worlds.push(world);
	await world.page.store.open(query);
	await world.settle();
	return world;
}

describe('the map on a phone', () => {
	it('begins with all lands at Regions zoom, unless an address says a layout', async () => {
		const { page } = await opened('');
		const { viewport } = page.stage;
		expect(page.atlas.layout).toBe('left-right');
		expect(viewport.zoom).toBe('regions');
		for (const { box } of page.atlas.arrangement.lands) {
			const from = toScreen(viewport.camera, { x: box.x0, y: box.y0 });
			const to = toScreen(viewport.camera, { x: box.x1, y: box.y1 });
			expect(from.x).toBeGreaterThanOrEqual(0);
			expect(to.x).toBeLessThanOrEqual(390);
			expect(from.y).toBeGreaterThanOrEqual(viewport.free.y0);
			expect(to.y).toBeLessThanOrEqual(844);
		}
		expect((await opened('?layout=outline')).page.atlas.layout).toBe('outline');
	});

	it('says the layout that its camera looks at, and takes no camera without one', async () => {
		const { page, entries, settle } = await opened('?role=cpo');
		expect(entries.query).not.toMatch(/layout|camera/);
		const { viewport } = page.stage;
		viewport.jump({ ...viewport.camera, x: viewport.camera.x + 60 });
		await settle();
		expect(entries.query).toMatch(/role=cpo&layout=left-right&camera=/);
		expect((await freshView(entries.query, 390, 844)).view.camera).toEqual(page.store.current.view.camera);
		const { view } = await freshView('?role=cpo&camera=500,500,62', 390, 844);
		expect([view.selected !== undefined, view.camera]).toEqual([true, undefined]);
		// Beside a phone everything is as it was.
		expect((await freshView('?role=cpo&camera=500,500,62')).view.camera).toEqual({ x: 500, y: 500, k: 0.62 });
	});

	it('comes close enough to read the land that is tapped', async () => {
		for (const query of ['', '?layout=top-down', '?layout=radial']) {
			const { page, settle } = await opened(query);
			const { viewport } = page.stage;
			const { arrangement } = page.atlas;
			const entry = arrangement.landOf.findIndex((land) => land !== -1);
			const [x0, y0] = [arrangement.x[entry]!, arrangement.y[entry]!];
			expect(page.stage.approach(toScreen(viewport.camera, { x: x0 + 10, y: y0 + 10 })), query).toBe(true);
			await settle();
			expect(viewport.target.k, query).toBeGreaterThanOrEqual(0.62);
			expect(page.stage.approach({ x: -4000, y: 100 })).toBe(false);
			// A card that is as wide as a finger is what the finger meant.
			const position = arrangement.position[entry]!;
			const { x0: x, y0: y } = page.stage.cardOf(position)!;
			expect(page.stage.approach(toScreen(viewport.camera, { x: x + 10, y: y + 10 }), position)).toBe(false);
		}
	});
});
