import { describeProblem, type Problem } from '#core/base/result';
import { count } from '#core/base/words';
import { LAYOUTS, type LayoutName } from '#core/layout/registry';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { sameIn } from '#core/org/same';
import { firstWithRole } from '#core/org/tree';
import { readAddress, writeAddress, type WrittenAddress } from '#core/view/address';
import { cameraOf, gazeOf } from '#core/view/gaze';
import { addressOf, extentOf, resolveExtent, resolveSelection } from '#core/view/resolve';
import type { View } from '#core/view/view';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import { AddressBar, type History } from './address-bar';
import type { Atlas } from './atlas.svelte';
import { Extent } from './extent.svelte';
import { Organisations } from './organisations.svelte';
import { Profiles } from './profiles.svelte';
import { Stage } from './stage.svelte';
import { ThemeChoice } from './theme-choice.svelte';
import type { Tray } from './tray.svelte';

/** What the explore page hands in: where data lies and how the address bar is written. */
export interface Surroundings {
	/** Address of a file under data/. */
	readonly dataUrl: (file: string) => string;
	readonly history: History;
}

/** An organisation that took another's place. */
export interface Switched {
	readonly from: Org;
	readonly to: Org;
}

/**
 * The explore page: the map, the address, and the commands that a reader gives. Whatever the reader does ends in one of its
 * methods or those of its parts; the views only show it.
 */
export class Explore {
	readonly stage: Stage;
	readonly extent: Extent;
	readonly theme = new ThemeChoice();
	readonly organisations: Organisations;
	readonly profiles: Profiles;
	/** One line for the reader about what could not be shown as asked. */
	notice: string | undefined = $state();
	/** What assistive technology is told; nobody sees it. */
	said = $state('');
	/** Set since another organisation was chosen: whoever shows it says what is different. */
	switched: Switched | undefined = $state.raw();
	/** Whether an organisation is being fetched. */
	loading = $state(false);
	/** What is picked for comparing; loaded with the first gesture, or with an address that names picks. */
	tray: Tray | undefined = $state.raw();
	/** Counts deliberate openings of the panel by keyboard, so that it can take the focus. */
	opened = $state(0);

	readonly #address: AddressBar;
	#request = 0;
	/** While an address is being opened the page shows another view than the address says. */
	#opening = false;

	constructor(library: Library, first: Org, surroundings: Surroundings) {
		this.stage = new Stage(library, first);
		this.extent = new Extent(this.stage, (said) => {
			this.said = said;
			this.#push();
		});
		this.organisations = new Organisations(library, first, surroundings.dataUrl);
		this.profiles = new Profiles((role) => surroundings.dataUrl(`roles/${role}.json`));
		this.#address = new AddressBar(surroundings.history);
		this.viewport.onrest = () => {
			if (this.stage.settled && !this.#opening) this.#address.replace(this.query);
		};
	}

	get atlas() {
		return this.stage.atlas;
	}

	get viewport() {
		return this.stage.viewport;
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
		this.#opening = true;
		this.#address.forget();
		const { view, unread } = readAddress(query);
		this.theme.arrive(view.theme);
		const notices = unread.map((name) => `The address says nothing we know under “${name}”.`);
		this.stage.chosen = view.layout;
		const [org, laid, tray] = await Promise.all([
			this.#orgFor(view, notices),
			this.stage.laid(this.stage.wanted).catch(() => this.atlas.laid),
			view.compare.length === 0 ? this.tray : this.prepareTray().catch(() => undefined)
		]);
		if (request !== this.#request) return;
		const { stage, atlas, viewport } = this;
		const selection = resolveSelection(view, org, atlas.library);
		const extent = resolveExtent(view, org, selection.position);
		for (const { notice } of [selection, extent]) if (notice) notices.push(notice);
		stage.rearrange(
			() => {
				if (org !== atlas.org) atlas.show(org);
				notices.push(...(tray?.open(view.compare, view.org !== undefined) ?? []));
				atlas.laid = laid;
				atlas.top = extent.top;
				atlas.folds = extent.folds;
				if (selection.position !== NOWHERE) this.extent.reveal(selection.position);
				stage.select(selection.position);
			},
			'selection',
			view.camera && (() => cameraOf(view.camera!, viewport.free, viewport.range))
		);
		this.#opening = false;
		this.switched = undefined;
		this.notice = notices.length === 0 ? undefined : notices.join(' ');
		stage.settled = true;
	}

	async #orgFor(view: View, notices: string[]): Promise<Org> {
		const { first } = this.organisations;
		if (view.org !== undefined) return this.#load(view.org, first, notices);
		if (view.at !== undefined || view.role === undefined || !this.atlas.library.role(view.role)) return first;
		// The first view may have no such role: the first organisation that has one.
		return (await this.organisations.withRole(view.role)) ?? first;
	}

	/** The organisation; where it cannot be had, the other one, and the reason is told. */
	async #load(id: string, otherwise: Org, notices: string[]): Promise<Org> {
		this.loading = true;
		const org = await this.organisations.load(id);
		this.loading = false;
		if (org.ok) return org.value;
		notices.push(unreadable(org.problems));
		return otherwise;
	}

	/** Another organisation, with the same role selected where it has one. */
	async switchTo(id: string): Promise<void> {
		if (id === this.atlas.org.id) return;
		const request = ++this.#request;
		this.#opening = false;
		const notices: string[] = [];
		const org = await this.#load(id, this.atlas.org, notices);
		if (request !== this.#request) return;
		this.notice = notices.length === 0 ? undefined : notices.join(' ');
		if (org !== this.atlas.org) this.#switch(org);
	}

	/** Shows an organisation that the reader has opened from a file; `notes` say what was read otherwise than the file has it. */
	showFile(org: Org, notes: readonly string[]): void {
		this.#request++;
		this.organisations.own = org;
		this.notice = notes.length === 0 ? undefined : notes.join(' ');
		this.#switch(org);
	}

	/** A role of the library in an organisation that has it. */
	async showRole(role: string, id: string, keyboard: boolean): Promise<void> {
		await this.switchTo(id);
		const position = firstWithRole(this.atlas.org, role);
		if (position !== NOWHERE) this.select(position, { fly: true, keyboard });
	}

	#switch(org: Org): void {
		const { atlas, stage } = this;
		const from = atlas.org;
		const selected = sameIn(from, org, atlas.selected);
		stage.rearrange(() => {
			atlas.show(org);
			stage.select(selected);
			this.tray?.follow(from);
		}, 'selection');
		this.switched = { from, to: org };
		this.#push();
	}

	/** Loads what picking needs. Rejects where it cannot be loaded. */
	async prepareTray(): Promise<Tray> {
		const { Tray } = await import('./tray.svelte');
		return (this.tray ??= new Tray(this.stage, (said) => {
			this.said = said;
			this.#push();
		}));
	}

	/** Picks a position for comparing, or puts it back. */
	pick(position: Position): void {
		this.prepareTray().then(
			(tray) => tray.toggle(position),
			() => (this.notice = 'Comparing could not be loaded. Check the connection and try again.')
		);
	}

	async setLayout(layout: LayoutName): Promise<void> {
		const { atlas, stage } = this;
		const { title } = LAYOUTS[layout];
		stage.chosen = layout;
		try {
			if (!(await stage.layOut())) return;
		} catch {
			stage.chosen = atlas.layout;
			this.notice = `The layout “${title}” could not be loaded. Check the connection and try again.`;
			return;
		}
		this.said = `${title}: the same ${count(atlas.arrangement.size, 'role')}, in other places.`;
		this.#push();
	}

	/** Selects a position and opens its panel; what hides it is unfolded. */
	select(position: Position, { fly = false, keyboard = false } = {}): void {
		const { atlas, stage, viewport } = this;
		const hidden = !stage.shows(position);
		const changed = hidden || position !== atlas.selected;
		this.notice = undefined;
		if (changed) this.said = keyboard ? '' : spoken(atlas, position);
		if (hidden)
			stage.rearrange(() => {
				this.extent.reveal(position);
				stage.select(position);
			}, 'selection');
		else {
			stage.select(position);
			const card = stage.cardOf(position)!;
			if (fly) viewport.fly(viewport.centredOn(card));
			else viewport.reveal(card);
		}
		if (keyboard) this.opened++;
		if (changed) this.#push();
	}

	/** Flies to a position without selecting it; what hides it is unfolded. */
	visit(position: Position): void {
		const { stage, viewport } = this;
		if (stage.shows(position)) return viewport.fly(viewport.centredOn(stage.cardOf(position)!));
		stage.rearrange(
			() => this.extent.reveal(position),
			'selection',
			() => viewport.centredOn(stage.cardOf(position)!)
		);
		this.#push();
	}

	/** Closes the panel. */
	close(): void {
		if (this.atlas.selected === NOWHERE) return;
		this.stage.select(NOWHERE);
		this.said = '';
		this.#push();
	}

	/** Moves the keyboard's focus; the map pans so that it stays in view. */
	focus(position: Position): void {
		this.atlas.active = position;
		const card = this.stage.cardOf(position);
		if (card) this.viewport.reveal(card);
	}

	/** The address of the view as it is now, or will be once everything rests. */
	get query(): string {
		return this.#written().query;
	}

	#written(): WrittenAddress {
		const { atlas, stage, viewport, theme } = this;
		return writeAddress({
			org: atlas.org.id === FIRST_ORGANISATION ? undefined : atlas.org.id,
			...addressOf(atlas.org, atlas.selected),
			layout: atlas.layout === stage.suiting ? undefined : atlas.layout,
			...extentOf(atlas.org, atlas.top, atlas.folds),
			compare: this.tray?.names ?? [],
			theme: theme.visit,
			camera: stage.same(viewport.target, stage.resting) ? undefined : gazeOf(viewport.target, viewport.free)
		});
	}

	#push(): void {
		const { query, foldsDropped } = this.#written();
		if (foldsDropped) this.notice = 'So many folds do not fit into an address: a link to this view shows them open.';
		this.#address.push(query);
	}
}

/** What is said of a selection: the title, then the mission. */
function spoken({ org, library }: Atlas, position: Position): string {
	const mission = library.role(org.roles[position])?.mission;
	return `${org.titles[position]}.${mission ? ` ${mission}` : ''}`;
}

const unreadable = (problems: readonly Problem[]): string => {
	const [first] = problems;
	const more = problems.length - 1;
	if (first && ['not-open', 'unknown-organisation'].includes(first.code)) return `${first.cause} ${first.cure}`;
	return `This organisation cannot be read. ${first ? describeProblem(first) : ''}${more > 0 ? ` And ${more} more.` : ''}`;
};
