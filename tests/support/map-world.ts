import { afterAll, beforeAll, vi } from 'vitest';
import { failed, ok } from '#core/base/result';
import type { Theme } from '#core/base/theme';
import { readOrgJson } from '#core/import/org-json';
import { LAYOUTS } from '#core/layout/registry';
import type { Org } from '#core/org/org';
import { FIRST_ORGANISATION, ORGANISATIONS } from '#core/org/organisations';
import { ComparisonPage } from '#state/comparison-page.svelte';
import { mapPage, type Loaders, type MapPage } from '#state/map-page.svelte';
import type { ThemeChoice } from '#state/theme-choice.svelte';
import { Frames, Late } from './late';
import { library, must } from './organisations';

/** Small organisations under the names of the reference organisations: ids and roles in common, and some of their own. */
const positions = (n: number) =>
	Array.from({ length: 5 + n * 2 }, (_, i) => ({
		id: i < 4 ? `p${i}` : `${n}-p${i}`,
		title: `Position ${i}`,
		...(i > 0 && { manager: i < 3 ? 'p0' : i < 6 ? `p${1 + (i % 2)}` : i === 6 ? 'p3' : 'p2' }),
		...([0, 2, 3].includes((i + n) % 5) && { role: ['ceo', 'cpo', 'cto', 'vp-product', 'pm', 'em', 'cfo'][i % 7]! })
	}));

const texts: ReadonlyMap<string, string> = new Map(
	ORGANISATIONS.map(({ id, label }, n) => [
		id,
		JSON.stringify({ format: 'rolescape-org', version: 1, id, title: label, positions: positions(n) })
	])
);

const readText = (text: string): Org => must(readOrgJson(text, 'test.json', library));

export const first: Org = readText(texts.get(FIRST_ORGANISATION)!);

/** Organisations as if they were opened from files. */
export const files: readonly Org[] = [3, 4].map((n) =>
	readText(
		JSON.stringify({ format: 'rolescape-org', version: 1, id: 'yours', title: `File ${n}`, positions: positions(n) })
	)
);

/** A theme without a page. */
function themeWithoutPage(): ThemeChoice {
	const theme = {
		shown: 'light' as Theme,
		visit: undefined as Theme | undefined,
		start: () => undefined,
		end: () => undefined,
		arrive: (of: Theme | undefined) => void (theme.visit = of),
		toggle: () => void (theme.visit = undefined)
	};
	return theme as unknown as ThemeChoice;
}

/** The history of a browser: entries, and which of them is shown. */
export class Entries {
	readonly queries = [''];
	at = 0;
	writes = 0;

	get query(): string {
		return this.queries[this.at]!;
	}

	push(query: string): void {
		this.writes++;
		this.queries.splice(++this.at, Infinity, query);
	}

	replace(query: string): void {
		this.writes++;
		this.queries[this.at] = query;
	}
}

/** Imports once what is loaded on demand, so that it takes but a few turns in the runs. */
const warmUp = (): Promise<unknown> =>
	Promise.all([
		...Object.values(LAYOUTS).map(({ load }) => load()),
		import('#state/tray.svelte'),
		import('#core/view/pick-commands'),
		import('#core/scene/moving')
	]);

/** For a file of tests: what is loaded on demand is imported, and time passes by the test's word. */
export function setUpWorlds(): void {
	beforeAll(async () => {
		await warmUp();
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	});
	afterAll(() => void vi.useRealTimers());
}

/** Lets everything happen that waits for nothing but its turn. Modules that were imported before take a few turns, too. */
export async function turns(): Promise<void> {
	for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** A page without a document: what it loads comes when the test says so. */
interface World {
	readonly late: Late;
	readonly entries: Entries;
	readonly frames: Frames;
	/** Lets what is due happen, but no load. */
	rest(): Promise<void>;
	/** Everything that was asked for comes, or does not, until nothing is left to wait for. */
	settle(fails?: (name: string) => boolean): Promise<void>;
	/** Ends the page, and its frames. */
	end(): void;
}

function worldOf(make: (late: Late, entries: Entries) => { destroy(): void }) {
	const late = new Late();
	const entries = new Entries();
	const frames = new Frames();
	const uninstall = frames.install();
	const page = make(late, entries);
	const rest = async (): Promise<void> => {
		await turns();
		frames.pass(2000);
		vi.advanceTimersByTime(1000);
		await turns();
	};
	const world: World = {
		late,
		entries,
		frames,
		rest,
		async settle(fails = () => false) {
			await rest();
			for (let next = late.pending[0]; next; next = late.pending[0]) {
				next.finish(fails(next.name));
				await rest();
			}
		},
		end() {
			page.destroy();
			uninstall();
		}
	};
	return world;
}

const orgAt = (url: string): Org => readText(texts.get(url.replace(/^orgs\/|\.json$/g, ''))!);

export interface MapWorld extends World {
	readonly page: MapPage;
	/** A link within the page. */
	visit(query: string): void;
	/** Back or forward; nothing at the end of the history. */
	step(by: 1 | -1): void;
}

/** What comes late where more cards than a few are laid out. */
export const PLACES = 'places';

/**
 * The explore page. `width` and `height` of the window, px; 0 for one that has not been measured. More than `few` cards come late.
 * The test's timers are fake ones.
 */
export function mapWorld(width = 1200, height = 800, few = 10_000, loaders: Loaders = {}): MapWorld {
	let page!: MapPage;
	const world = worldOf((late, history) => {
		page = mapPage(
			library,
			first,
			{ dataUrl: (file) => file, history },
			{
				fetch: (url) => late.result(url, () => orgAt(url)),
				arranging: {
					load: (layout) => late.load(layout, () => LAYOUTS[layout].load()),
					there: (layout, input) => late.load(PLACES, async () => (await LAYOUTS[layout].load())(input)),
					few
				},
				tray: () => late.load('tray', () => import('#state/tray.svelte')),
				theme: themeWithoutPage(),
				...loaders
			}
		);
		return page;
	});
	if (width > 0) page.stage.resized(width, height);
	const { entries } = world;
	return {
		...world,
		page,
		visit(query) {
			entries.push(query);
			void page.store.open(query);
		},
		step(by) {
			if (entries.queries[entries.at + by] === undefined) return;
			entries.at += by;
			void page.store.open(entries.query);
		}
	};
}

export interface ComparisonWorld extends World {
	readonly page: ComparisonPage;
}

/** The compare page. */
export function comparisonWorld(): ComparisonWorld {
	let page!: ComparisonPage;
	const world = worldOf((late, history) => {
		page = new ComparisonPage(
			library,
			first,
			{ dataUrl: (file) => file, history },
			{
				fetch: (url) => late.result(url, () => orgAt(url)),
				theme: themeWithoutPage(),
				profiles: { sources: async () => ok(new Map()), profile: async () => failed([]) }
			}
		);
		return page;
	});
	return { ...world, page };
}

/** What an address shows in a page of its own, in which everything can be had. */
export async function freshView(query: string, width = 1200, height = 800) {
	const world = mapWorld(width, height, undefined, {
		fetch: async (url) => ok(orgAt(url)),
		arranging: { load: (layout) => LAYOUTS[layout].load() },
		tray: () => import('#state/tray.svelte')
	});
	await world.page.store.open(query);
	await world.settle();
	const { current } = world.page.store;
	world.end();
	return current;
}
