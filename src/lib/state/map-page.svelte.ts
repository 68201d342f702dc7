import { notLoaded } from '#browser/why-not-loaded';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org } from '#core/org/org';
import { firstWithRole } from '#core/org/tree';
import { LAYOUTS, type LayoutName } from '#core/layout/registry';
import { EMPTY_ADDRESS, readAddress, writeAddress, type MapAddress } from '#core/view/map-address';
import { sameGaze } from '#core/view/gaze';
import { carryMap } from '#core/view/map-commands';
import { mapAddress, mapView, USUAL_LAYOUT } from '#core/view/map-view';
import { sameFolds } from '#core/view/scope';
import type { Arrival, MapView } from '#core/view/view';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import type { History } from './address-bar';
import { Arranger, type ArrangerOptions } from './arranger';
import { Atlas } from './atlas.svelte';
import { MapActions } from './map-actions.svelte';
import { Organisations, type FoundOrg } from './organisations.svelte';
import { Picking } from './picking.svelte';
import { unknownParameters, type Asked, type Current, type PageKind } from './page-kind';
import { Stage } from './stage.svelte';
import { ThemeChoice } from './theme-choice.svelte';
import { ViewStore } from './view-store.svelte';

/** What a page hands in: where data lies and how the address bar is written. */
export interface Environment {
	/** Address of a file under data/. */
	readonly dataUrl: (file: string) => string;
	readonly history: History;
}

/** What is loaded on demand; left out, it comes as the build has it. */
export interface Loaders {
	readonly fetch?: Organisations['fetch'];
	readonly arranging?: ArrangerOptions;
	readonly tray?: Picking['load'];
	readonly theme?: ThemeChoice;
}

/** The parts of the explore page. Components take what they need of them. */
export interface MapPage {
	readonly store: ViewStore<MapView>;
	readonly atlas: Atlas;
	readonly stage: Stage;
	readonly actions: MapActions;
	readonly picking: Picking;
	readonly theme: ThemeChoice;
	readonly organisations: Organisations;
	/** Where a file of data is. */
	readonly dataUrl: (file: string) => string;
	/** The page is left. */
	destroy(): void;
}

const FOLDS_DROPPED = 'So many folds do not fit into an address: a link to this view shows them open.';
const KEPT = 'What this address has picked is kept in it, but not shown.';

const layoutNamed = (layout: LayoutName): string => `The layout “${LAYOUTS[layout].title}”`;

/** Whether everything is in the same places, as far as views say it. */
const samePlaces = (a: Current<MapView>, b: Current<MapView>): boolean =>
	a.org === b.org &&
	a.view.layout === b.view.layout &&
	a.view.top === b.view.top &&
	sameFolds(a.view.folds, b.view.folds);

/** Puts the parts of the explore page together. Nothing is loaded before an address is opened. */
export function mapPage(
	library: Library,
	first: Org,
	{ dataUrl, history }: Environment,
	loaders: Loaders = {}
): MapPage {
	const organisations = new Organisations(library, first, dataUrl, loaders.fetch);
	const theme = loaders.theme ?? new ThemeChoice();
	const page: PageKind<MapView> = {
		read: (query) => asked(query),
		write({ view, org }) {
			const { query, foldsDropped } = writeAddress(
				mapAddress(view, org, { org: FIRST_ORGANISATION, layout: stage.suiting })
			);
			return { query, notice: foldsDropped ? FOLDS_DROPPED : undefined };
		},
		carry: (view, from, to) => carryMap(view, from, to, library),
		ready: () => stage.load(stage.wanted).catch(() => undefined),
		prepare: (next, signal) => stage.prepare(next, signal),
		alike: samePlaces,
		show: (change, aim) => stage.show(change, aim),
		seen: (view) => (sameGaze(view.camera, stage.gaze) ? view : { ...view, camera: stage.gaze }),
		theme: (of) => theme.arrive(of)
	};
	const store = new ViewStore(page, organisations, history, {
		view: mapView(EMPTY_ADDRESS, first, library).view,
		org: first
	});
	const atlas = new Atlas(library, () => store.current, new Arranger(loaders.arranging));
	const stage: Stage = new Stage(atlas, {
		settled: () => store.settled,
		chosen: () => store.current.view.layout,
		onproblem: (layout) => void store.missed(layoutNamed(layout)),
		onloaded: () => store.refresh()
	});
	const picking = new Picking(store, atlas, loaders.tray);
	stage.viewport.onrest = () => store.rested();

	function asked(query: string): Asked<MapView> {
		const { view: address, unread } = readAddress(query);
		const laid = stage.load(address.layout ?? stage.suiting).then(
			() => true,
			() => false
		);
		const tray =
			address.compare.length === 0
				? undefined
				: Promise.all([picking.prepare(), import('#core/view/pick-commands')]).catch(() => undefined);
		return {
			notices: unknownParameters(unread),
			find: () => organisationFor(address),
			async arrive(org): Promise<Arrival<MapView>> {
				let { view, notices } = await shownBy(address, org);
				// A camera without its layout looked at other places than this screen shows.
				if (!view.layout && stage.suiting !== USUAL_LAYOUT) view = { ...view, camera: undefined };
				if (!(await laid) && address.layout) {
					view = { ...view, layout: undefined };
					notices = [...notices, await notLoaded(layoutNamed(address.layout))];
				}
				if (!tray) return { view, notices };
				const commands = (await tray)?.[1];
				if (!commands) return { view, notices: [...notices, await notLoaded('Comparing'), KEPT] };
				const picked = commands.arrivePicks(view, org, library, address.org !== undefined);
				return { view: picked.view, notices: [...notices, ...picked.notices] };
			}
		};
	}

	/** An address that names a branch needs some more words, which may not come. */
	async function shownBy(address: MapAddress, org: Org): Promise<Arrival<MapView>> {
		const words =
			address.top !== undefined || address.branch
				? await import('#core/view/branch-address').catch(() => undefined)
				: undefined;
		return (words?.branchView ?? mapView)(address, org, library);
	}

	async function organisationFor({ org, at, role }: MapAddress): Promise<FoundOrg> {
		if (org !== undefined) return organisations.ask(org);
		if (at !== undefined || role === undefined || !library.role(role)) return { org: first, notices: [] };
		// The first view may have no such role: the first organisation that has one.
		return { org: await organisations.best(1, (one) => (firstWithRole(one, role) === NOWHERE ? 0 : 1)), notices: [] };
	}

	return {
		store,
		atlas,
		stage,
		picking,
		theme,
		organisations,
		actions: new MapActions(store, stage, theme),
		dataUrl,
		destroy() {
			store.destroy();
			stage.destroy();
			theme.end();
		}
	};
}
