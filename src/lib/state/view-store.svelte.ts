import type { Theme } from '#core/base/theme';
import { NOWHERE, type Org, type Position } from '#core/org/org';
import { sameIn } from '#core/org/same';
import type { Aim, Arrival, Command, Outcome, View } from '#core/view/view';
import { AddressBar, type History } from './address-bar';
import { unreadable, type FoundOrg, type Organisations } from './organisations.svelte';

/** What is on the screen: a view, and the organisation whose ids it holds. */
export interface Current<V extends View> {
	readonly view: V;
	readonly org: Org;
}

/** An organisation that took another's place. */
export interface Switched {
	readonly from: Org;
	readonly to: Org;
}

/** What an address asks for. */
export interface Asked<V extends View> {
	/** What of it makes no sense, in sentences. */
	readonly notices: readonly string[];
	/** Finds the organisation; where it cannot be had, another one, and says why. Never rejects. */
	find(organisations: Organisations): Promise<FoundOrg>;
	/** What it shows in that organisation, once all that this takes is loaded; what cannot be had is left out, with a notice. Never rejects. */
	arrive(org: Org): Promise<Arrival<V>>;
}

/** How an address says what is shown; `notice` where it cannot say all of it. */
export interface Written {
	readonly query: string;
	readonly notice?: string | undefined;
}

/** The sentences for parameters of an address that make no sense. */
export const unknownParameters = (names: readonly string[]): string[] =>
	names.map((name) => `The address says nothing we know under “${name}”.`);

/** What one kind of page does with views: the map, the comparison, the frame. The store does the rest. */
export interface PageKind<V extends View> {
	/** Reads an address, and begins to load what it takes. */
	read(query: string): Asked<V>;
	/** How the address says what is shown. */
	write(current: Current<V>): Written;
	/** The same view in another organisation. */
	carry(view: V, from: Org, to: Org): Outcome<V>;
	/** Loads what showing anything takes. Never rejects. */
	ready?(): Promise<void>;
	/** Makes a view the current one: calls `change`, and moves the camera. */
	show?(change: () => void, aim: Aim): void;
	/** The view with what only the screen knows: where its camera is. */
	seen?(view: V): V;
	/** Shows the theme of a link for this visit, or none. */
	theme(theme: Theme | undefined): void;
}

/** An organisation that is on its way: an address says all of the view, a switch takes along what the reader does meanwhile. */
interface Opening {
	readonly kind: 'address' | 'switch';
}

/**
 * Applies views. What is on the screen is one value, `current`; everything that changes it goes through here: it fetches, has the
 * page load and move what it must, announces, and writes the address. In whatever order wishes come, the last one wins:
 * an address that is opened gives way to the next address, switch, file or command; a command is applied at once and a switch that is
 * under way takes it along. While nothing is on the screen yet, commands wait for what will be. After `destroy` nothing is written.
 */
export class ViewStore<V extends View> {
	current: Current<V> = $state.raw()!;
	/** False until the first view is known: nothing is painted before. */
	settled = $state(false);
	/** Whether an organisation is being fetched. */
	loading = $state(false);
	/** One line for the reader about what could not be shown as asked. */
	notice: string | undefined = $state();
	/** What assistive technology is told; nobody sees it. */
	said = $state('');
	/** Set since another organisation was chosen: whoever shows it says what is different. */
	switched: Switched | undefined = $state.raw();

	readonly #address: AddressBar;
	#opening: Opening | undefined;
	/** How many addresses were opened: what was wished for before the last one no longer counts. */
	#addresses = 0;
	/** Whether the address bar says what was asked for, and then overtaken. */
	#stray = false;
	#waiting: Command<V>[] = [];
	readonly #wishes = new Map<string, number>();
	#ended = false;

	constructor(
		readonly page: PageKind<V>,
		readonly organisations: Organisations,
		history: History,
		first: Current<V>
	) {
		this.#address = new AddressBar(history);
		this.current = first;
	}

	/** The query of what is shown, or will be once everything rests. */
	get query(): string {
		return this.page.write(this.#seen).query;
	}

	/** Shows what an address says. */
	async open(query: string): Promise<void> {
		if (this.#ended) return;
		const opening = this.#begin('address');
		this.#addresses++;
		this.#waiting = [];
		this.#address.forget();
		const asked = this.page.read(query);
		const { org, notices } = await asked.find(this.organisations);
		if (opening !== this.#opening) return;
		this.loading = false;
		const arrival = await asked.arrive(org);
		if (opening !== this.#opening) return;
		const { view } = arrival;
		this.#become({ view, org }, view.kind === 'map' && view.camera ? { gaze: view.camera } : 'rest');
		this.#opening = undefined;
		this.switched = undefined;
		this.#tell([...asked.notices, ...notices, ...arrival.notices]);
		this.#settle();
	}

	/** The same view in another organisation. Where that cannot be had, everything stays, with a notice. */
	async switchTo(id: string): Promise<void> {
		if (this.#ended) return;
		const opening = this.#begin('switch');
		const org = await this.organisations.load(id);
		if (opening !== this.#opening) return;
		this.loading = false;
		if (org.ok) this.#tell([]);
		else this.#tell([unreadable(org.problems)]);
		await this.#arrive(opening, org.ok ? org.value : this.current.org, org.ok);
	}

	/** The reader's own organisation, from a file; `notes` say what was read otherwise than the file has it. */
	async showFile(org: Org, notes: readonly string[]): Promise<void> {
		if (this.#ended) return;
		this.organisations.own = org;
		const opening = this.#begin('switch');
		this.loading = false;
		this.#tell(notes);
		await this.#arrive(opening, org, true);
	}

	/** Does what a command says. */
	run(command: Command<V>): void {
		if (this.#ended) return;
		if (!this.settled) {
			this.#waiting.push(command);
			return;
		}
		this.#do(command);
	}

	/** A command on a position of the organisation that is shown; should another one take its place before, on the same position there. */
	on(position: Position, command: (view: V, org: Org, position: Position) => Outcome<V> | undefined): void {
		const { org: from } = this.current;
		this.run((view, org) => {
			const there = org === from ? position : sameIn(from, org, position);
			return there === NOWHERE ? undefined : command(view, org, there);
		});
	}

	/**
	 * Calls `then` once something is loaded; where it cannot be, tells `otherwise`. Not if an address was opened or the page
	 * left meanwhile, or if something else of the same `kind` was wished for.
	 */
	async once<T>(loading: Promise<T>, then: (loaded: T) => void, otherwise: string, kind?: string): Promise<void> {
		const addresses = this.#addresses;
		const wish = kind === undefined ? 0 : (this.#wishes.get(kind) ?? 0) + 1;
		if (kind !== undefined) this.#wishes.set(kind, wish);
		const counts = (): boolean =>
			!this.#ended && addresses === this.#addresses && (kind === undefined || this.#wishes.get(kind) === wish);
		try {
			const loaded = await loading;
			if (counts()) then(loaded);
		} catch {
			if (counts()) this.notice = otherwise;
		}
	}

	/** Says the present view in another way; the address follows without a new entry. */
	amend(change: (view: V, org: Org) => V): void {
		if (this.#ended) return;
		const { view, org } = this.current;
		const amended = change(view, org);
		if (amended === view) return;
		this.current = { view: amended, org };
		this.rested();
	}

	/** The camera has come to rest: the address says where. */
	rested(): void {
		if (!this.settled || this.#ended || this.#opening?.kind === 'address') return;
		this.current = this.#seen;
		this.#address.replace(this.page.write(this.current).query);
	}

	/** The page is left. Nothing that is still under way has any effect. */
	destroy(): void {
		this.#ended = true;
		this.#drop();
		this.#waiting = [];
		this.#address.end();
	}

	get #seen(): Current<V> {
		const { view, org } = this.current;
		return { view: this.page.seen?.(view) ?? view, org };
	}

	#begin(kind: Opening['kind']): Opening {
		this.#stray = kind === 'switch' && (this.#stray || this.#opening?.kind === 'address');
		this.loading = true;
		return (this.#opening = { kind });
	}

	#drop(): void {
		this.#opening = undefined;
		this.loading = false;
	}

	/** Takes the present view into an organisation that has come. */
	async #arrive(opening: Opening, org: Org, changed: boolean): Promise<void> {
		const { view, org: from } = this.current;
		const outcome = changed ? this.page.carry(view, from, org) : { view };
		if (!this.settled) {
			await this.page.ready?.();
			if (opening !== this.#opening) return;
		}
		this.#opening = undefined;
		if (outcome.view !== view) this.#become({ view: outcome.view, org }, outcome.aim ?? 'rest');
		else if (!this.settled) this.#become(this.current, 'rest');
		if (org !== from) this.switched = { from, to: org };
		this.#announce(outcome);
		if (outcome.view !== view) this.#push();
		else if (this.#stray) this.#address.replace(this.query);
		this.#stray = false;
		this.#settle();
	}

	/** The first view is known: what was wished for meanwhile is done, and the page may paint. */
	#settle(): void {
		if (this.settled) return;
		for (const command of this.#waiting.splice(0)) this.#do(command);
		this.settled = true;
		this.page.show?.(() => undefined, 'stay');
	}

	#do(command: Command<V>): void {
		const { view, org } = this.current;
		const outcome = command(view, org);
		if (!outcome) return;
		const changed = outcome.view !== view;
		const overtakes = this.#opening?.kind === 'address' && this.settled;
		if (overtakes) this.#drop();
		this.#announce(outcome);
		if (changed || outcome.aim) this.#become({ view: outcome.view, org }, outcome.aim ?? 'stay');
		if (changed || overtakes) this.#push();
	}

	#become(current: Current<V>, aim: Aim): void {
		const change = (): void => void (this.current = current);
		if (this.page.show) this.page.show(change, aim);
		else change();
		this.page.theme(current.view.theme);
	}

	#announce(outcome: Outcome<V>): void {
		if ('notice' in outcome) this.notice = outcome.notice;
		if (outcome.said !== undefined) this.said = outcome.said;
	}

	#tell(notices: readonly string[]): void {
		this.notice = notices.length === 0 ? undefined : notices.join(' ');
	}

	#push(): void {
		this.current = this.#seen;
		const { query, notice } = this.page.write(this.current);
		if (notice !== undefined) this.notice = notice;
		this.#address.push(query);
	}
}
