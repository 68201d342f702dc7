import { NOWHERE, type Org, type Position } from '#core/org/org';
import { sameIn } from '#core/org/same';
import type { Aim, Command, Outcome, View } from '#core/view/view';
import { AddressBar, type History } from './address-bar';
import { ComingView } from './coming-view';
import { LastLoads } from './last-loads';
import { unreadable, type Organisations } from './organisations.svelte';
import type { Current, PageKind } from './page-kind';
import { Switched } from './switched';
import { Telling } from './telling.svelte';

/** An organisation that is on its way: an address says all of the view, a switch takes along what the reader does meanwhile. */
interface Opening {
	readonly kind: 'address' | 'switch';
}

/**
 * Applies views. What is on the screen is one value, `current`; everything that changes it goes through here: it fetches, has the
 * page load and move what it must, announces, and writes the address. In whatever order wishes come, the last one wins:
 * an address that is opened gives way to the next address, switch, file or command; a command is applied at once and a switch that is
 * under way takes it along. A view that takes longer to be made ready is shown once it is; until then commands go on from it, and do at
 * once what can be done in the one before. While nothing is on the screen yet, commands wait for what will be. After `destroy` nothing
 * is written.
 */
export class ViewStore<V extends View> extends Telling {
	current: Current<V> = $state.raw()!;
	/** False until the first view is known: nothing is painted before. */
	settled = $state(false);
	/** Whether an organisation is being fetched. */
	loading = $state(false);
	/** Set since another organisation was chosen: whoever shows it says what is different. */
	switched: Switched | undefined = $state.raw();

	readonly #address: AddressBar;
	#opening: Opening | undefined;
	readonly #coming: ComingView<V>;
	/** Whether the view that is shown should be shown anew, once nothing else is on its way. */
	#stale = false;
	#waiting: Command<V>[] = [];
	readonly #loads = new LastLoads();
	#ended = false;

	constructor(
		readonly page: PageKind<V>,
		readonly organisations: Organisations,
		history: History,
		first: Current<V>
	) {
		super();
		this.#address = new AddressBar(history);
		this.#coming = new ComingView((next, signal) => page.prepare?.(next, signal));
		this.current = first;
	}

	/** The query of what is shown, or will be once everything rests. */
	get query(): string {
		return this.page.write(this.#seen).query;
	}

	/** Shows what an address says. */
	async open(query: string): Promise<void> {
		if (this.#ended) return;
		this.organisations.look();
		const opening = this.#begin('address');
		this.#loads.forget();
		this.#waiting = [];
		this.#address.forget();
		const asked = this.page.read(query);
		const { org, notices } = await asked.find(this.organisations);
		if (opening !== this.#opening) return;
		this.loading = false;
		const arrival = await asked.arrive(org);
		if (opening !== this.#opening) return;
		const { view } = arrival;
		this.#want({ view, org }, view.kind === 'map' && view.camera ? { gaze: view.camera } : 'rest', () => {
			this.#opening = undefined;
			this.switched = undefined;
			this.notice = [...asked.notices, ...notices, ...arrival.notices].join(' ') || undefined;
			this.#settle();
		});
	}

	/** The same view in another organisation. Where that cannot be had, everything stays, with a notice. */
	async switchTo(id: string): Promise<void> {
		if (this.#ended) return;
		const opening = this.#begin('switch');
		const org = await this.organisations.load(id);
		if (opening !== this.#opening) return;
		if (org.ok) await this.#arrive(opening, org.value, []);
		else await this.#arrive(opening, undefined, [unreadable(org.problems)]);
	}

	/** The reader's own organisation, from a file; `notes` say what was read otherwise than the file has it. */
	async showFile(org: Org, notes: readonly string[], file?: File): Promise<void> {
		if (this.#ended) return;
		this.organisations.open(org, file);
		await this.#arrive(this.#begin('switch'), org, notes);
	}

	/** Does what a command says. */
	run(command: Command<V>): void {
		if (this.#ended) return;
		if (this.settled) this.#do(command);
		else this.#waiting.push(command);
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
	 * Calls `then` once something is loaded; where it cannot be, says so of `what` it is. Not if an address was opened or the page
	 * left meanwhile, or if something else of the same `kind` was wished for.
	 */
	async once<T>(loading: Promise<T>, then: (loaded: T) => void, what: string, kind?: string): Promise<void> {
		if (!this.#ended) await this.#loads.once(loading, then, () => this.missed(what), kind);
	}

	/** Says the present view in another way; the address follows without a new entry. */
	amend(change: (view: V, org: Org) => V): void {
		if (this.#ended) return;
		const { view, org } = this.current;
		const amended = change(view, org);
		const { next } = this.#coming;
		if (next) this.#coming.amend({ ...next, view: change(next.view, next.org) });
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

	/** The same view takes something else to be shown now, for another size of the screen. */
	refresh(): void {
		this.#stale = true;
		this.#stay();
	}

	/** Gives up the view that is on its way: what is shown stays. */
	cancel(): void {
		const { next } = this.#coming;
		if (!next) return;
		// Of the same view in other places that, too, is given up: what is shown stays as it is.
		if (this.page.alike?.(next, this.current)) this.#stale = false;
		const stray = this.#address.stray || this.#opening?.kind === 'address';
		if (this.#opening?.kind === 'address') this.#drop();
		this.#coming.giveUp();
		if (!this.settled) this.#want(this.current, 'rest', () => this.#settle());
		if (stray) this.rested();
		this.#stay();
	}

	/** The page is left. Nothing that is still under way has any effect. */
	destroy(): void {
		this.#ended = true;
		this.#loads.forget();
		this.#drop();
		this.#waiting = [];
		this.#address.end();
	}

	get #seen(): Current<V> {
		const { view, org } = this.current;
		return { view: this.page.seen?.(view) ?? view, org };
	}

	/** What commands start from: what is shown, or will be as soon as it is ready. */
	get #wanted(): Current<V> {
		return this.#coming.next ?? this.current;
	}

	#begin(kind: Opening['kind']): Opening {
		const overtaken = this.#opening?.kind === 'address';
		if (kind === 'address' || overtaken) this.#coming.giveUp();
		this.#address.stray = kind === 'switch' && (this.#address.stray || overtaken);
		this.loading = true;
		return (this.#opening = { kind });
	}

	#drop(): void {
		this.#coming.giveUp();
		this.#opening = undefined;
		this.loading = false;
	}

	/** Shows a view, and calls `then`: at once, or as soon as it is ready unless something else is wished for before. */
	#want(next: Current<V>, aim: Aim, then: () => void): void {
		this.#coming.start(
			next,
			aim,
			(ready, at) => {
				this.#become(ready, at);
				then();
			},
			() => {
				this.cancel();
				this.notice = 'What was asked for could not be laid out: the map stays as it is.';
			}
		);
	}

	/** Takes the present view into an organisation that has come; undefined where none has. */
	async #arrive(opening: Opening, arrived: Org | undefined, notices: readonly string[]): Promise<void> {
		this.loading = false;
		if (!this.settled) {
			await this.page.ready?.();
			if (opening !== this.#opening) return;
		}
		const { view, org: from } = this.#wanted;
		const org = arrived ?? from;
		const outcome: Outcome<V> = arrived ? this.page.carry(view, from, org) : { view };
		const told = (this.notice = [...notices, outcome.notice ?? []].flat().join(' ') || undefined);
		this.#opening = undefined;
		const changed = outcome.view !== view || org !== from;
		const shown = (): void => {
			this.announce({ ...outcome, notice: told });
			const { stray } = this.#address;
			if (changed) this.#push();
			this.#settle();
			if (stray && !changed) this.rested();
		};
		if (changed || !this.settled) this.#want({ view: outcome.view, org }, outcome.aim ?? 'rest', shown);
		else shown();
		this.#stay();
	}

	/** The first view is known: what was wished for meanwhile is done, and the page may paint. */
	#settle(): void {
		if (this.settled) return;
		const { notice } = this;
		const waiting = this.#waiting.splice(0);
		for (const command of waiting) this.#do(command);
		this.notice ??= notice;
		this.settled = true;
		this.page.show?.(() => undefined, 'stay');
		if (waiting.length > 0) this.rested();
	}

	#do(command: Command<V>): void {
		const overtakes = this.#opening?.kind === 'address' && this.settled;
		const from = overtakes ? this.current : this.#wanted;
		const outcome = command(from.view, from.org);
		if (!outcome) {
			// Where what is on its way has no such thing, what is shown may.
			if (from !== this.current) this.#doHere(command);
			return;
		}
		if (overtakes) {
			this.#drop();
			this.#address.stray = true;
		}
		// What was told before is done with once something is asked for, not only when that is shown.
		if ('notice' in outcome) this.notice = undefined;
		const next = { view: outcome.view, org: from.org };
		if (this.#coming.next && this.page.alike?.(from, next)) {
			this.#coming.amend(next, outcome.aim);
			if (!this.#doHere(command)) this.announce(outcome);
			return;
		}
		const changed = outcome.view !== from.view;
		const shown = (): void => {
			this.announce(outcome);
			if (changed || overtakes) this.#push();
		};
		if (changed || outcome.aim) this.#want(next, outcome.aim ?? 'stay', shown);
		else shown();
		this.#stay();
	}

	/** Does what can be done at once in what is shown while something else is on its way. */
	#doHere(command: Command<V>): boolean {
		const { view, org } = this.current;
		const outcome = command(view, org);
		if (!outcome || !this.page.alike?.(this.current, { view: outcome.view, org })) return false;
		this.announce(outcome);
		if (outcome.view !== view || outcome.aim) this.#become({ view: outcome.view, org }, outcome.aim ?? 'stay');
		if (outcome.view !== view) this.#push();
		return true;
	}

	/** Unless something else is on its way, what is shown stays. */
	#stay(): void {
		if (this.#coming.next || this.#ended) return;
		this.organisations.keep(this.current.org);
		if (this.#stale) this.#want(this.current, 'rest', () => undefined);
	}

	#become(current: Current<V>, aim: Aim): void {
		this.#stale = false;
		this.organisations.keep(current.org);
		const { org } = this.current;
		if (current.org !== org) this.switched = new Switched(org, current.org);
		const change = (): void => void (this.current = current);
		if (this.page.show) this.page.show(change, aim);
		else change();
		this.page.theme(current.view.theme);
	}

	#push(): void {
		this.current = this.#seen;
		const { query, notice } = this.page.write(this.current);
		this.announce({ notice });
		this.#address.push(query);
	}
}
