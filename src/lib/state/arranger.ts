import type { layOutThere, LayoutWatching } from '#browser/layouts';
import type { Arrangement } from '#core/layout/arrangement';
import { LAYOUTS, type Layout, type LayoutName } from '#core/layout/registry';
import { topDown } from '#core/layout/top-down';
import { countShown, foldedIn } from '#core/org/folds';
import type { Org, Position } from '#core/org/org';
import { divide, type Territories } from '#core/org/territories';
import { layoutInput, type DrawCard } from '#core/scene/subject';
import { foldsIn, sameFolds, type FoldedIds } from '#core/view/scope';

/** What is to be laid out, and how. */
export interface Plan {
	readonly org: Org;
	readonly layout: LayoutName;
	readonly top: Position;
	readonly folds: FoldedIds;
	/** Whether it is for a phone. */
	readonly narrow: boolean;
}

/** A plan that was carried out: what lies where. */
export interface Laid extends Plan {
	readonly territories: Territories;
	/** 1 where a position's reports are hidden; undefined where nobody's are. */
	readonly folded: Uint8Array | undefined;
	readonly arrangement: Arrangement;
	/** How its cards are drawn where they are the lines of a list. */
	readonly rows: DrawCard | undefined;
}

/** What an arranger works with; left out, it is as the build has it. */
export interface ArrangerOptions {
	/** Loads a layout; rejects where it cannot be. */
	readonly load?: (layout: LayoutName) => Promise<Layout>;
	/** Lays out on another thread. */
	readonly there?: typeof layOutThere;
	/** Up to so many cards are laid out at once, in less than a frame. */
	readonly few?: number;
}

const FEW = 10_000;

/** What is folded in a plan, and how many cards are left. */
interface Counted {
	readonly plan: Plan;
	readonly folded: Uint8Array | undefined;
	readonly cards: number;
}

const samePlan = (a: Plan, b: Plan): boolean =>
	a.org === b.org && a.layout === b.layout && a.narrow === b.narrow && a.top === b.top && sameFolds(a.folds, b.folds);

/** Carries out plans: few cards at once, many on another thread, answered later. Remembers the last answer. */
export class Arranger {
	/** How a list draws its cards, once that layout is loaded. */
	#rows: DrawCard | undefined;
	readonly #layouts = new Map<LayoutName, Layout>([['top-down', topDown]]);
	/** What was asked for last, and what has been made ready since. */
	#last: Laid | undefined;
	#next: Laid | undefined;
	#counted: Counted | undefined;

	constructor(readonly options: ArrangerOptions = {}) {}

	/** A layout; undefined before it is loaded. */
	layout(layout: LayoutName): Layout | undefined {
		return this.#layouts.get(layout);
	}

	/** Loads a layout. Rejects where it cannot be loaded. */
	async load(layout: LayoutName): Promise<void> {
		if (this.layout(layout)) return;
		const [made, rows] = await Promise.all([
			(this.options.load ?? ((name) => LAYOUTS[name].load()))(layout),
			layout === 'outline' ? import('#core/scene/row-marks') : undefined
		]);
		this.#rows ??= rows?.rowMarks;
		this.#layouts.set(layout, made);
	}

	/** What a plan leads to: remembered, or carried out here and now. Its layout is loaded. */
	now(plan: Plan): Laid {
		const known = this.#known(plan);
		if (known) return this.#keep(known);
		const { input, ...begun } = this.#begin(plan);
		return this.#keep({ ...plan, ...begun, arrangement: this.layout(plan.layout)!(input) });
	}

	/** Whether `now` answers at once: the plan was carried out already, or takes but a few cards. */
	ready(plan: Plan): boolean {
		return this.#known(plan) !== undefined || this.cards(plan) <= (this.options.few ?? FEW);
	}

	/** How many cards a plan has. */
	cards(plan: Plan): number {
		return this.#count(plan).cards;
	}

	/** Makes a plan ready; undefined where it is. Rejects where it cannot be carried out, or with the signal's reason. */
	soon(plan: Plan, watching: LayoutWatching): Promise<void> | undefined {
		return this.ready(plan) ? undefined : this.#there(plan, watching);
	}

	async #there(plan: Plan, watching: LayoutWatching): Promise<void> {
		const { there = elsewhere } = this.options;
		const { input, ...begun } = this.#begin(plan);
		let arrangement: Arrangement;
		try {
			arrangement = await there(plan.layout, input, watching);
		} catch {
			// Where there is no other thread, this one has to do.
			watching.signal.throwIfAborted();
			arrangement = this.layout(plan.layout)!(input);
		}
		watching.signal.throwIfAborted();
		this.#next = { ...plan, ...begun, arrangement };
	}

	#known(plan: Plan): Laid | undefined {
		return [this.#last, this.#next].find((laid) => laid && samePlan(laid, plan));
	}

	#keep(laid: Laid): Laid {
		if (laid === this.#next) this.#next = undefined;
		return (this.#last = laid);
	}

	/** The territories of an organisation are those of every plan for it. */
	#begin(plan: Plan) {
		const { org, top, narrow } = plan;
		const { folded } = this.#count(plan);
		const territories = [this.#last, this.#next].find((laid) => laid?.org === org)?.territories ?? divide(org);
		const rows = plan.layout === 'outline' ? this.#rows : undefined;
		return {
			territories,
			folded,
			rows,
			input: layoutInput(org, territories, { top, narrow, ...(folded && { folded }) })
		};
	}

	#count(plan: Plan): Counted {
		const { org, top, folds } = plan;
		if (this.#counted && samePlan(this.#counted.plan, plan)) return this.#counted;
		const folded = foldedIn(org, foldsIn(org, folds), top);
		return (this.#counted = { plan, folded, cards: countShown(org, folded, top) });
	}
}

const elsewhere: typeof layOutThere = async (...asked) => (await import('#browser/layouts')).layOutThere(...asked);
