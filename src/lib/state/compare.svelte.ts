import { fetchText } from '#browser/data';
import { describeProblem } from '#core/base/result';
import { readSourcesJson } from '#core/import/library-json';
import { compareColumns } from '#core/compare/columns';
import { nameOf } from '#core/org/position-names';
import { comparedIn, type Compared, type ComparedOf } from '#core/compare/compared';
import { FEWEST_ROLES, MOST_ROLES, type Comparison } from '#core/compare/comparison';
import { revealIn, showLevels } from '#core/org/folds';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org } from '#core/org/org';
import { sameIn } from '#core/org/same';
import type { Source } from '#core/roles/schema';
import { firstWithRole } from '#core/org/tree';
import { pickedMarks } from '#core/scene/picked-marks';
import { writeAddress } from '#core/view/address';
import { readCompareQuery, writeCompareQuery, type CompareView } from '#core/view/compare-view';
import { EMPTY_VIEW } from '#core/view/view';
import { FIRST_ORGANISATION, ORGANISATIONS } from '#core/org/organisations';
import { Atlas } from './atlas.svelte';
import type { Surroundings } from './explore.svelte';
import { Organisations } from './organisations.svelte';
import { Profiles } from './profiles.svelte';
import { ThemeChoice } from './theme-choice.svelte';

/** An organisation that is larger than this is folded on the small map, but for the ways to what is compared. */
const WHOLE = 2000;
const LEVELS_OF_LARGE = 3;

/** The compare page: what is compared, in which organisation, and the commands that a reader gives. */
export class Compare {
	readonly atlas: Atlas;
	readonly theme = new ThemeChoice();
	readonly organisations: Organisations;
	readonly profiles: Profiles;
	/** As the address has it: names in the order of the columns. */
	names: readonly string[] = $state.raw([]);
	/** Whether the organisation was asked for, and not only looked up because it has the roles. */
	chosen = $state(false);
	onlyDifferences = $state(false);
	/** One line for the reader about what could not be shown as asked. */
	notice: string | undefined = $state();
	/** What assistive technology is told; nobody sees it. */
	said = $state('');
	/** False until the first view is known. */
	settled = $state(false);
	/** Every source of the library, once it is there: nothing waits for it. */
	sources: ReadonlyMap<string, Source> = $state.raw(new Map());

	readonly #found: ComparedOf = $derived.by(() => comparedIn(this.atlas.library, this.atlas.org, this.names, this.chosen));
	readonly columns: readonly Compared[] = $derived(this.#found.columns);
	/** Undefined for fewer than two. */
	readonly comparison: Comparison | undefined = $derived.by(() =>
		this.columns.length < FEWEST_ROLES ? undefined : compareColumns(this.atlas.library, this.atlas.org, this.columns, this.columns.map(({ role }) => this.profiles.of(role?.id ?? '')))
	);
	readonly full: boolean = $derived(this.columns.length >= MOST_ROLES);

	readonly #surroundings: Surroundings;
	#request = 0;

	constructor(library: Library, first: Org, surroundings: Surroundings) {
		this.#surroundings = surroundings;
		this.atlas = new Atlas(library, first);
		this.organisations = new Organisations(library, first, surroundings.dataUrl);
		this.profiles = new Profiles((role) => surroundings.dataUrl(`roles/${role}.json`));
	}

	/** Begins in the browser: theme and address. Returns how to end. */
	start(query: string): () => void {
		const stop = this.theme.start();
		void this.open(query);
		return stop;
	}

	/** Shows what an address says. */
	async open(query: string): Promise<void> {
		const request = ++this.#request;
		const { view, unread } = readCompareQuery(query);
		this.theme.arrive(view.theme);
		const notices = unread.map((name) => `The address says nothing we know under “${name}”.`);
		const org = view.org === undefined ? await this.#orgWith(view.roles) : await this.#load(view.org, notices);
		if (request !== this.#request) return;
		this.onlyDifferences = view.only === 'differences';
		this.#show(org, view.roles, view.org !== undefined && org.id === view.org);
		const all = [...notices, ...this.#found.notices];
		this.notice = all.length === 0 ? undefined : all.join(' ');
		this.settled = true;
		void this.#loadSources();
	}

	#show(org: Org, names: readonly string[], chosen: boolean): void {
		const { atlas } = this;
		if (org !== atlas.org) atlas.show(org);
		this.chosen = chosen;
		this.names = names;
		const picks = this.columns.map(({ position }) => position).filter((position) => position !== NOWHERE);
		atlas.picked = pickedMarks(picks);
		if (org.size > WHOLE) atlas.folds = picks.reduce((folds, position) => revealIn(org, folds, position), showLevels(LEVELS_OF_LARGE));
		for (const { role } of this.columns) this.profiles.ask(role?.id ?? '');
	}

	/** The first organisation that has all of these roles, else the first of all. */
	async #orgWith(names: readonly string[]): Promise<Org> {
		const { first } = this.organisations;
		const roles = names.filter((name) => this.atlas.library.role(name));
		const has = (org: Org): boolean => roles.every((role) => firstWithRole(org, role) !== NOWHERE);
		if (has(first)) return first;
		for (const { id } of ORGANISATIONS) {
			const org = await this.organisations.load(id);
			if (org.ok && has(org.value)) return org.value;
		}
		return first;
	}

	async #load(id: string, notices: string[]): Promise<Org> {
		const org = await this.organisations.load(id);
		if (org.ok) return org.value;
		notices.push(org.problems.map(describeProblem).join(' '));
		return this.atlas.org;
	}

	async #loadSources(): Promise<void> {
		if (this.sources.size > 0) return;
		const text = await fetchText(this.#surroundings.dataUrl('sources.json'));
		const read = text.ok ? readSourcesJson(text.value, 'data/sources.json') : text;
		if (read.ok) this.sources = read.value;
		else this.notice = `The list of sources could not be read. ${read.problems.map(describeProblem).join(' ')}`;
	}

	/** Adds a role or a position by its name; at a place among the columns, or at the end. One that is there already moves. */
	add(name: string, at = this.columns.length): void {
		const there = this.columns.findIndex(({ asked, name: own }) => own === name || asked.includes(name));
		if (there !== -1) return this.move(there, at);
		if (this.full) {
			this.notice = 'Four can be compared at once. Remove one first.';
			return;
		}
		const groups = this.columns.map(({ asked }) => asked);
		const before = this.columns;
		this.#change([...groups.slice(0, at), [name], ...groups.slice(at)].flat());
		const added = this.columns.find(({ asked }) => asked.includes(name));
		const merged = before.find(({ name: known }) => known === added?.name);
		if (merged) this.notice = `${this.atlas.org.title} has one role for these: ${merged.title}.`;
		this.said = added ? `${added.title} is added.` : '';
	}

	/** Moves a column to another place, both counted from 0. */
	move(from: number, to: number): void {
		const at = Math.max(0, Math.min(to, this.columns.length - 1));
		if (from === at) return;
		const order = [...this.columns];
		const [column] = order.splice(from, 1);
		order.splice(at, 0, column!);
		this.#change(order.flatMap(({ asked }) => asked));
		this.said = `${column!.title} is column ${at + 1} of ${order.length}.`;
	}

	remove(index: number): void {
		const gone = this.columns[index]!;
		this.#change(this.columns.filter((column) => column !== gone).flatMap(({ asked }) => asked));
		this.said = `${gone.title} is removed.`;
	}

	showOnlyDifferences(only: boolean): void {
		this.onlyDifferences = only;
		this.said = only ? 'Only differences are shown.' : 'Everything is shown.';
		this.#push();
	}

	/** The same comparison in another organisation; what has no role there is left out. */
	async switchTo(id: string): Promise<void> {
		const request = ++this.#request;
		const notices: string[] = [];
		const before = this.atlas.org;
		const org = await this.#load(id, notices);
		if (request !== this.#request) return;
		const left: string[] = [];
		const names = this.columns.flatMap((column) => {
			if (column.role) return column.asked;
			const there = sameIn(before, org, column.position);
			if (there === NOWHERE) left.push(column.title);
			return there === NOWHERE ? [] : [nameOf(org, there)];
		});
		if (left.length > 0) notices.push(`${org.title} has nothing like ${left.join(', ')}.`);
		this.#show(org, names, org.id === id);
		this.notice = notices.length === 0 ? undefined : notices.join(' ');
		this.said = `In ${org.title}.`;
		this.#push();
	}

	/** The address of the view as it is now. */
	get query(): string {
		const view: CompareView = { roles: this.names, org: this.chosen ? this.atlas.org.id : undefined, only: this.onlyDifferences ? 'differences' : undefined, theme: this.theme.visit };
		return writeCompareQuery(view);
	}

	/** The query of the map with the same picks. */
	get mapQuery(): string {
		const { org } = this.atlas;
		const here = this.columns.filter(({ position }) => position !== NOWHERE).map(({ name }) => name);
		return writeAddress({ ...EMPTY_VIEW, org: org.id === FIRST_ORGANISATION ? undefined : org.id, compare: here, theme: this.theme.visit }).query;
	}

	#change(names: readonly string[]): void {
		this.notice = undefined;
		this.#show(this.atlas.org, names, this.chosen);
		this.#push();
	}

	#push(): void {
		this.#surroundings.history.push(this.query);
	}
}
