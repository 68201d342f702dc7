import { fetchText } from '$browser/data';
import { currentTheme, onSystemTheme, showTheme, storedTheme } from '$browser/theme';
import { describeProblem, type Problem, type Result } from '$core/base/result';
import type { Theme } from '$core/base/theme';
import { readOrgJson } from '$core/import/org-json';
import { cardBox, visibleEntry } from '$core/layout/arrangement';
import type { Library } from '$core/org/library';
import { NOWHERE, type Org, type Position } from '$core/org/org';
import { firstWithRole } from '$core/org/tree';
import { readAddress, writeAddress } from '$core/view/address';
import { addressOf, resolveSelection } from '$core/view/resolve';
import type { View } from '$core/view/view';
import { FIRST_ORGANISATION, ORGANISATIONS } from '$lib/content/organisations';
import { Atlas } from './atlas.svelte';
import { Profiles } from './profiles.svelte';
import { Viewport } from './viewport.svelte';

/** What the explore page hands in: where data lies and how the address bar is written. */
export interface Surroundings {
	/** Address of a file under data/. */
	readonly dataUrl: (file: string) => string;
	readonly push: (query: string) => void;
}

/**
 * The explore page: the atlas, the window onto it, the address, and the commands that a reader gives. Whatever the reader does
 * ends in one of its methods; the views only show it.
 */
export class Explore {
	readonly atlas: Atlas;
	readonly viewport = new Viewport();
	readonly profiles: Profiles;
	theme: Theme = $state('light');
	/** The theme of the link, for this visit. */
	#visitTheme: Theme | undefined;
	/** One line for the reader about what could not be shown as asked. */
	notice: string | undefined = $state();
	/** False until the first view is known: nothing is painted before. */
	settled = $state(false);
	/** Counts deliberate openings of the panel by keyboard, so that it can take the focus. */
	opened = $state(0);

	readonly #orgs = new Map<string, Org>();
	#request = 0;

	constructor(
		library: Library,
		first: Org,
		readonly surroundings: Surroundings
	) {
		this.atlas = new Atlas(library, first);
		this.#orgs.set(first.id, first);
		this.profiles = new Profiles((role) => surroundings.dataUrl(`roles/${role}.json`));
	}

	/** Begins in the browser: theme and address. Returns how to end. */
	start(query: string): () => void {
		this.theme = currentTheme();
		const stop = onSystemTheme((theme) => {
			if (storedTheme() === undefined && this.#visitTheme === undefined) this.#showTheme(theme, false);
		});
		void this.open(query, true);
		return stop;
	}

	/** Shows what an address says. */
	async open(query: string, first = false): Promise<void> {
		const request = ++this.#request;
		const { view, unread } = readAddress(query);
		this.#visitTheme = view.theme;
		if (view.theme && view.theme !== this.theme) this.#showTheme(view.theme, false);
		const notices = unread.map((name) => `The address says nothing we know under “${name}”.`);
		const org = await this.#orgFor(view, notices);
		if (request !== this.#request) return;
		const { position, notice } = resolveSelection(view, org, this.atlas.library);
		if (notice) notices.push(notice);
		const sameOrg = org === this.atlas.org;
		this.#show(org, position);
		this.notice = notices.length === 0 ? undefined : notices.join(' ');
		this.settled = true;
		this.#look(first || !sameOrg);
	}

	#show(org: Org, selected: Position): void {
		this.atlas.show(org, selected);
		this.viewport.panelOpen = selected !== NOWHERE;
	}

	/** Brings the selection into the middle, or everything into view; at once or by flying. */
	#look(atOnce: boolean): void {
		const { viewport, atlas } = this;
		viewport.world = atlas.arrangement.box;
		const card = this.cardOf(atlas.selected);
		const to = card ? viewport.centredOn(card) : viewport.fitted;
		if (atOnce) viewport.jump(to);
		else if (card) viewport.fly(to);
	}

	/** Where the window has its size for the first time, or the layout of the page has changed. */
	settle(): void {
		this.#look(true);
	}

	cardOf(position: Position) {
		const { arrangement, org } = this.atlas;
		const entry = position === NOWHERE ? -1 : visibleEntry(arrangement, org.parent, position);
		return entry === -1 ? undefined : cardBox(arrangement, entry);
	}

	async #orgFor(view: View, notices: string[]): Promise<Org> {
		const { library } = this.atlas;
		if (view.org !== undefined) {
			if (!ORGANISATIONS.some(({ id }) => id === view.org)) {
				notices.push(`There is no organisation “${view.org}”. This is ${this.#first().title}.`);
				return this.#first();
			}
			return this.#load(view.org, notices);
		}
		const first = this.#first();
		if (view.at !== undefined || view.role === undefined || !library.role(view.role) || firstWithRole(first, view.role) !== NOWHERE) return first;
		// The first view has no such role: the first organisation that has one.
		for (const { id } of ORGANISATIONS) {
			const org = await this.#load(id, []);
			if (firstWithRole(org, view.role) !== NOWHERE) return org;
		}
		return first;
	}

	#first(): Org {
		return this.#orgs.get(FIRST_ORGANISATION) ?? this.atlas.org;
	}

	/** The organisation, read once; where it cannot be read, the one on the map stays and the reason is told. */
	async #load(id: string, notices: string[]): Promise<Org> {
		const known = this.#orgs.get(id);
		if (known) return known;
		const file = `orgs/${id}.json`;
		const text = await fetchText(this.surroundings.dataUrl(file));
		const read: Result<Org> = text.ok ? readOrgJson(text.value, `data/${file}`, this.atlas.library) : text;
		if (read.ok) {
			this.#orgs.set(id, read.value);
			return read.value;
		}
		notices.push(unreadable(read.problems));
		return this.atlas.org;
	}

	/** Another organisation, with the same role selected where it has one. */
	async switchTo(id: string): Promise<void> {
		const { atlas } = this;
		if (id === atlas.org.id) return;
		const request = ++this.#request;
		const role = atlas.selected === NOWHERE ? '' : atlas.org.roles[atlas.selected]!;
		const notices: string[] = [];
		const org = await this.#load(id, notices);
		if (request !== this.#request) return;
		this.notice = notices.length === 0 ? undefined : notices.join(' ');
		if (org === atlas.org) return;
		this.#show(org, role === '' ? NOWHERE : firstWithRole(org, role));
		this.#look(true);
		this.#write();
	}

	/** Selects a position and opens its panel. */
	select(position: Position, { fly = false, keyboard = false } = {}): void {
		this.notice = undefined;
		const changed = position !== this.atlas.selected;
		this.atlas.select(position);
		this.viewport.panelOpen = true;
		if (keyboard) this.opened++;
		if (changed) this.#write();
		const card = this.cardOf(position);
		if (!card) return;
		if (fly) this.viewport.fly(this.viewport.centredOn(card));
		else this.viewport.reveal(card);
	}

	/** Closes the panel. */
	close(): void {
		if (this.atlas.selected === NOWHERE) return;
		const last = this.atlas.selected;
		this.atlas.select(NOWHERE);
		this.viewport.panelOpen = false;
		this.atlas.active = last;
		this.#write();
	}

	/** Moves the keyboard's focus; the map pans so that it stays in view. */
	focus(position: Position): void {
		this.atlas.active = position;
		const card = this.cardOf(position);
		if (card) this.viewport.reveal(card);
	}

	toggleTheme(): void {
		this.#visitTheme = undefined;
		this.#showTheme(this.theme === 'light' ? 'dark' : 'light', true);
	}

	#showTheme(theme: Theme, keep: boolean): void {
		this.theme = theme;
		showTheme(theme, keep);
	}

	#write(): void {
		const { org, selected } = this.atlas;
		const shown = org.id === FIRST_ORGANISATION ? undefined : org.id;
		this.surroundings.push(writeAddress({ org: shown, ...addressOf(org, selected), theme: this.#visitTheme }));
	}
}

const unreadable = (problems: readonly Problem[]): string => {
	const [first] = problems;
	const more = problems.length - 1;
	return `This organisation cannot be read. ${first ? describeProblem(first) : ''}${more > 0 ? ` And ${more} more.` : ''}`;
};
