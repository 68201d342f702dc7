import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../tests/support/late';
import {
	files,
	freshView,
	mapWorld,
	PLACES,
	turns,
	setUpWorlds,
	type MapWorld
} from '../../../tests/support/map-world';
import { LAYOUTS, type LayoutName } from '#core/layout/registry';
import { placeOf } from '#core/org/ids';
import { FIRST_ORGANISATION, ORGANISATIONS } from '#core/org/organisations';
import { visibleEntry } from '#core/layout/arrangement';
import { positionNamed } from '#core/org/position-names';
import { placeIn, revealed } from '#core/view/scope';
import type { MapView } from '#core/view/view';
import { OWN } from './organisations.svelte';
import type { Current } from './page-kind';

setUpWorlds();

const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];
const IDS = ORGANISATIONS.map(({ id }) => id);
const ADDRESSES = [
	'',
	...IDS.map((id) => `?org=${id}`),
	'?role=cpo',
	'?role=cfo',
	'?org=enterprise&role=cto',
	'?at=p3',
	'?at=nobody',
	'?org=atlantis',
	'?layout=radial',
	'?layout=outline&role=pm',
	'?org=startup&layout=left-right',
	'?levels=2',
	'?levels=2&unfold=p3&role=cpo',
	'?fold=p1,p2',
	'?unfold=@p1',
	'?top=p2',
	'?top=p2&at=p1',
	'?compare=cpo,cto',
	'?compare=cpo,@p3,king&org=enterprise',
	'?camera=120,80,62.5',
	'?org=startup&camera=-900000,0,62.5',
	'?theme=dark&levels=1',
	'?org=yours',
	'?org=%20&layout=spiral'
];

/** A view as far as it must agree with an address: a theme can be chosen for good, a camera moves by itself, and an address unfolds what hides its selection. */
function said({ view, org }: Current<MapView>, suiting: LayoutName) {
	const selected = placeIn(org, view.selected);
	const shown = selected === -1 ? view : revealed(org, view, selected);
	return {
		...shown,
		picks: view.picks.map((name) => positionNamed(org, name)).filter((position) => position !== -1),
		layout: view.layout ?? suiting,
		camera: undefined,
		theme: undefined
	};
}
const shownIn = ({ page }: MapWorld) => said(page.store.current, page.stage.suiting);

/** What an address shows in a page of its own with a window of the same size. */
async function saidBy(query: string, { page: { stage } }: MapWorld) {
	return said(await freshView(query, stage.viewport.width, stage.viewport.height), stage.suiting);
}

/** What must hold whenever nothing is under way. `told`: what could not be had, so that the address may ask for more than there is. */
async function expectSound(world: MapWorld, lacking: boolean): Promise<void> {
	const { store, atlas, stage } = world.page;
	const { view, org } = store.current;
	expect(store.settled).toBe(true);
	expect(store.loading).toBe(false);
	expect(stage.layingOut).toBe(undefined);
	expect(view.org).toBe(org.id);
	expect(atlas.org).toBe(org);
	// Ids are those of the organisation, and what is selected is on the map.
	for (const id of [view.selected, view.top]) if (id !== undefined) expect(placeOf(org, id)).toBeGreaterThanOrEqual(0);
	if (atlas.selected !== -1) expect(visibleEntry(atlas.arrangement, org.parent, atlas.selected)).not.toBe(-1);
	expect(atlas.holds(atlas.active)).toBe(true);
	if (!lacking) expect(atlas.layout).toBe(stage.wanted);
	// The window shows this map: the camera that nobody has moved rests.
	expect(stage.viewport.world).toEqual(atlas.arrangement.box);
	if (view.camera === undefined) {
		const { target } = stage.viewport;
		const { resting } = stage;
		for (const key of ['x', 'y', 'k'] as const) expect(Math.abs(target[key] - resting[key])).toBeLessThan(2);
	}
	// The address says what is shown, or the reader is told why not.
	const asked = await saidBy(world.entries.query, world);
	if (!(lacking && store.notice !== undefined)) expect(shownIn(world)).toEqual(asked);
}

/** What a reader does next. */
function act(world: MapWorld, random: () => number, failing: Set<string>, unsure: number): void {
	const { page, late } = world;
	const { store, actions, atlas, stage, picking } = page;
	const { viewport } = stage;
	const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const position = (): number => Math.floor(random() * atlas.org.size);
	const some = Math.floor(random() * 25);
	if (some < 6) {
		const next = late.pending.length > 0 ? any(late.pending) : undefined;
		const fails = random() < unsure;
		// Places that cannot be had from elsewhere are laid out here.
		if (next && fails && next.name !== PLACES) failing.add(next.name);
		next?.finish(fails);
	} else if (some < 8) world.visit(any(ADDRESSES));
	else if (some === 8) world.step(random() < 0.6 ? -1 : 1);
	else if (some < 11) void store.switchTo(any([...IDS, 'atlantis', OWN]));
	else if (some === 11) void store.showFile(any(files), []);
	else if (some < 14) actions.select(position(), { fly: random() < 0.5, keyboard: random() < 0.3 });
	else if (some === 14) actions.close();
	else if (some === 15) actions.visit(position());
	else if (some === 16) actions.toggle(position());
	else if (some === 17)
		any([
			() => actions.levels(any([1, 2, undefined])),
			() => actions.unfoldAll(),
			() => actions.foldElse(position())
		])();
	else if (some === 18) any([() => actions.isolate(position()), () => actions.leave()])();
	else if (some === 19) void actions.layOut(any(LAYOUT_NAMES));
	else if (some === 20) picking.pick(position());
	else if (some === 24) store.cancel();
	else if (some === 21) stage.resized(any([1200, 800, 390]), 800);
	else if (some === 22) {
		viewport.halt();
		viewport.camera = { x: random() * 500, y: random() * 500, k: 0.2 + random() };
		viewport.onrest();
	} else world.frames.pass(random() * 700);
}

/** The last wish, and what must have come of it once everything is there. */
function wishLast(world: MapWorld, random: () => number): () => Promise<void> {
	const { store, actions, atlas } = world.page;
	const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const kind = Math.floor(random() * 5);
	if (kind === 0) {
		const id = any(IDS);
		void store.switchTo(id);
		return async () => expect(store.current.org.id).toBe(id);
	}
	if (kind === 1) {
		const file = any(files);
		void store.showFile(file, ['A note.']);
		return async () => {
			expect(store.current.org).toBe(file);
			// Unless something else could not be had after it.
			expect(store.notice).toMatch(/A note\.|could not be loaded/);
		};
	}
	if (kind === 2) {
		const query = any(ADDRESSES);
		world.visit(query);
		return async () => {
			expect(shownIn(world)).toEqual(await saidBy(query, world));
		};
	}
	if (kind === 3) {
		const layout = any(LAYOUT_NAMES);
		void actions.layOut(layout);
		return async () => expect(atlas.layout).toBe(layout);
	}
	const position = Math.floor(random() * atlas.org.size);
	const { org } = atlas;
	const [id, role] = [org.ids[position], org.roles[position]!];
	actions.select(position);
	return async () => {
		const now = store.current;
		if (now.org === org) expect(now.view.selected).toBe(id);
		else if (role !== '' && now.org.roles.includes(role)) expect(now.org.roles[atlas.selected]).toBe(role);
	};
}

const COMMANDS = 50;

async function run(seed: number): Promise<void> {
	const random = numbersOf(seed);
	/** In some runs all places come late, in some those of many cards. */
	const few = [10_000, 0, 6][Math.floor(random() * 3)]!;
	const world = mapWorld(random() < 0.15 ? 0 : random() < 0.3 ? 390 : 1200, 800, few);
	const failing = new Set<string>();
	/** How often something cannot be had; in some runs everything can. */
	const unsure = random() < 0.5 ? 0 : 0.25;
	try {
		if (random() < 0.3) await world.page.stage.change.prepare();
		world.entries.queries[0] = ADDRESSES[Math.floor(random() * ADDRESSES.length)]!;
		void world.page.store.open(world.entries.query);
		if (world.page.stage.viewport.width === 0) world.page.stage.resized(1200, 800);
		const leaves = random() < 0.2 ? Math.floor(random() * COMMANDS) : -1;
		for (let i = 0; i < COMMANDS; i++) {
			if (i === leaves) return await leave(world, random, failing);
			act(world, random, failing, unsure);
			if (random() < 0.7) await turns();
		}
		if (random() < 0.5) {
			await world.settle((name) => {
				const fails = random() < unsure;
				if (fails && name !== PLACES) failing.add(name);
				return fails;
			});
			await expectSound(world, failing.size > 0);
		}
		const expected = wishLast(world, random);
		await world.settle();
		await expected();
		await expectSound(world, failing.size > 0);
	} finally {
		world.end();
	}
}

/** Leaves the page while things are under way: nothing is written any more, whatever comes. */
async function leave(world: MapWorld, random: () => number, failing: Set<string>): Promise<void> {
	const { store } = world.page;
	world.page.destroy();
	const { writes } = world.entries;
	const { current, notice, said, settled } = store;
	const { camera } = world.page.stage.viewport;
	for (let i = 0; i < 10; i++) {
		const { pending } = world.late;
		if (pending.length > 0) pending[Math.floor(random() * pending.length)]!.finish(random() < 0.25);
		if (i % 3 === 0) world.page.actions.select(0);
		await world.rest();
	}
	await world.settle();
	void failing;
	expect(world.entries.writes).toBe(writes);
	expect({ current: store.current, notice: store.notice, said: store.said, settled: store.settled }).toEqual({
		current,
		notice,
		said,
		settled
	});
	expect(world.page.stage.viewport.camera).toEqual(camera);
}

describe('the map, whatever comes in whatever order', () => {
	const SEEDS = Number(process.env.STATE_SEEDS ?? 1000);
	const FROM = Number(process.env.STATE_FROM ?? 1);

	it(`keeps its promises in ${SEEDS} runs of ${COMMANDS} commands`, async () => {
		const failed: string[] = [];
		for (let seed = FROM; seed < FROM + SEEDS; seed++) {
			try {
				await run(seed);
			} catch (error) {
				if (SEEDS === 1) throw error;
				failed.push(`seed ${seed}: ${(error as Error).message.split('\n').slice(0, 12).join('\n')}`);
				if (failed.length > 4) break;
			}
		}
		expect(failed).toEqual([]);
	});

	it.each([FIRST_ORGANISATION])('is settled at once with what a bare address shows: %s', async (id) => {
		const { org } = await freshView('');
		expect(org.id).toBe(id);
	});
});
