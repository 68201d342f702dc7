import type { ProfileReader } from '#browser/profiles';
import { describeProblem } from '#core/base/result';
import { compareColumns } from '#core/compare/columns';
import type { Compared } from '#core/compare/compared';
import { FEWEST_ROLES, MOST_ROLES, type Comparison } from '#core/compare/comparison';
import { firstFolds } from '#core/org/first-folds';
import { revealIn } from '#core/org/folds';
import type { WholeLibrary } from '#core/roles/whole-library';
import { NOWHERE, type Org } from '#core/org/org';
import type { Source } from '#core/roles/schema';
import { firstWithRole } from '#core/org/tree';
import { pickedMarks } from '#core/scene/picked-marks';
import { readCompareQuery, writeCompareQuery, type ComparisonAddress } from '#core/view/comparison-address';
import {
	addColumn,
	carryComparison,
	columnsIn,
	comparisonAddress,
	comparisonView,
	moveColumn,
	removeColumn,
	showOnlyDifferences
} from '#core/view/comparison-commands';
import { EMPTY_ADDRESS, writeAddress } from '#core/view/map-address';
import { foldedIds, WHOLE, type Scope } from '#core/view/scope';
import { withoutTheme, type ComparisonView } from '#core/view/view';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import { Atlas } from './atlas.svelte';
import type { Environment, Loaders } from './map-page.svelte';
import { Organisations } from './organisations.svelte';
import { unknownParameters, type PageKind } from './page-kind';
import { ProfileCache } from './profile-cache.svelte';
import { ThemeChoice } from './theme-choice.svelte';
import { ViewStore } from './view-store.svelte';

/** The compare page: what is compared, in which organisation, and the commands that a reader gives. */
export class ComparisonPage {
	readonly store: ViewStore<ComparisonView>;
	/** The small map with what is compared. */
	readonly atlas: Atlas;
	readonly organisations: Organisations;
	readonly profiles: ProfileCache;
	readonly theme: ThemeChoice;
	/** Every source of the library, once it is there: nothing waits for it. */
	sources: ReadonlyMap<string, Source> = $state.raw(new Map());

	readonly columns: readonly Compared[] = $derived.by(
		() => columnsIn(this.store.current.view, this.store.current.org, this.library).columns
	);
	/** Undefined for fewer than two. */
	readonly comparison: Comparison | undefined = $derived.by(() =>
		this.columns.length < FEWEST_ROLES
			? undefined
			: compareColumns(
					this.library,
					this.store.current.org,
					this.columns,
					this.columns.map(({ role }) => this.profiles.of(role?.id ?? ''))
				)
	);
	readonly full: boolean = $derived(this.columns.length >= MOST_ROLES);
	readonly #scope: Scope = $derived.by(() => {
		const here = this.columns.filter(({ position }) => position !== NOWHERE);
		const { org } = this.store.current;
		// A large one is folded on the small map, too, but for the ways to what is compared.
		const folds = here.reduce((open, { position }) => revealIn(org, open, position), firstFolds(org));
		return { ...WHOLE, picks: here.map(({ name }) => name), folds: foldedIds(org, folds) };
	});

	readonly #dataUrl: Environment['dataUrl'];

	constructor(
		readonly library: WholeLibrary,
		first: Org,
		{ dataUrl, history }: Environment,
		loaders: Pick<Loaders, 'fetch' | 'theme'> & { readonly profiles?: ProfileReader } = {}
	) {
		this.#dataUrl = dataUrl;
		this.theme = loaders.theme ?? new ThemeChoice();
		this.organisations = new Organisations(library, first, dataUrl, loaders.fetch);
		this.profiles = new ProfileCache(dataUrl, loaders.profiles);
		const page: PageKind<ComparisonView> = {
			read: (query) => {
				const { view: address, unread } = readCompareQuery(query);
				return {
					notices: unknownParameters(unread),
					find: () => this.#organisationFor(address),
					// The table begins with what the long texts say, so it waits for them.
					arrive: async (org) => {
						const arrival = comparisonView(address, org, library);
						await Promise.all(columnsIn(arrival.view, org, library).columns.map((column) => this.#ask(column)));
						return arrival;
					}
				};
			},
			write: ({ view }) => ({ query: writeCompareQuery(comparisonAddress(view)) }),
			carry: (view, from, to) => carryComparison(view, from, to, library),
			show: (change) => {
				change();
				for (const column of this.columns) void this.#ask(column);
			},
			theme: (theme) => this.theme.arrive(theme)
		};
		const none: ComparisonView = {
			kind: 'comparison',
			org: first.id,
			chosen: false,
			names: [],
			onlyDifferences: false,
			theme: undefined
		};
		this.store = new ViewStore(page, this.organisations, history, { view: none, org: first });
		this.atlas = new Atlas(library, () => ({ org: this.store.current.org, view: this.#scope }));
		this.atlas.drawPicks = pickedMarks;
	}

	/** The organisation that is asked for, else the first that has all of the roles, else the first of all. */
	async #organisationFor({ org, roles: names }: ComparisonAddress) {
		if (org !== undefined) return this.organisations.ask(org, this.store.current.org);
		const roles = names.filter((name) => this.library.role(name));
		const has = (one: Org): boolean => roles.every((role) => firstWithRole(one, role) !== NOWHERE);
		return { org: await this.organisations.best(1, (one) => (has(one) ? 1 : 0)), notices: [] };
	}

	#ask({ role }: Compared): Promise<void> {
		return this.profiles.ask(role?.id ?? '');
	}

	/** Shows what an address says, and fetches the list of sources behind it. */
	async open(query: string): Promise<void> {
		await this.store.open(query);
		if (this.sources.size > 0) return;
		const read = await this.profiles.sources();
		if (read.ok) this.sources = read.value;
		else this.store.notice = `The list of sources could not be read. ${read.problems.map(describeProblem).join(' ')}`;
	}

	/** Adds a role or a position by its name; at a place among the columns, or at the end. */
	add(name: string, at?: number): void {
		this.store.run((view, org) => addColumn(view, org, this.library, name, at));
	}

	/** Moves a column to another place, both counted from 0. */
	move(from: number, to: number): void {
		this.store.run((view, org) => moveColumn(view, org, this.library, from, to));
	}

	remove(index: number): void {
		this.store.run((view, org) => removeColumn(view, org, this.library, index));
	}

	showOnlyDifferences(only: boolean): void {
		this.store.run((view) => showOnlyDifferences(view, only));
	}

	toggleTheme(): void {
		this.theme.toggle();
		this.store.amend(withoutTheme);
	}

	/** The query of the map with the same picks. */
	get mapQuery(): string {
		const { view, org } = this.store.current;
		return writeAddress({
			...EMPTY_ADDRESS,
			org: org.id === FIRST_ORGANISATION ? undefined : org.id,
			compare: this.#scope.picks,
			theme: view.theme
		}).query;
	}

	/** The page is left. */
	destroy(): void {
		this.store.destroy();
		this.theme.end();
	}
}
