import { fetchOrg, unreachable } from '#browser/data';
import type { takeOver as TakeOver } from '#browser/hand-over';
import { handed } from '#browser/handed';
import { describeProblem, failed, ok, type Problem, type Result } from '#core/base/result';
import type { Library } from '#core/roles/library';
import type { Org } from '#core/org/org';
import { ORGANISATIONS } from '#core/org/organisations';

/** What the address calls the organisation that the reader has opened from a file. */
export const OWN = 'yours';

/** Opened from a file; the same for every page of this visit. */
let opened: Org | undefined = $state.raw();
/** Which file an organisation came from, and which of them the next page in this tab will find. */
const files = new WeakMap<Org, File>();
let laidDown: Org | undefined;

/** An organisation, and what the reader should know where it is not the one that was asked for. */
export interface FoundOrg {
	readonly org: Org;
	readonly notices: readonly string[];
}

/** Why an organisation cannot be shown, in a sentence or two. */
export function unreadable(problems: readonly Problem[]): string {
	const [first] = problems;
	const more = problems.length - 1;
	if (first && ['not-open', 'unknown-organisation'].includes(first.code)) return `${first.cause} ${first.cure}`;
	return `This organisation cannot be read. ${first ? describeProblem(first) : ''}${more > 0 ? ` And ${more} more.` : ''}`;
}

/** The organisations that can be shown: the reference organisations, each read once, and the reader's own once a file is open. */
export class Organisations {
	get own(): Org | undefined {
		return opened;
	}

	/** The reader's own is now what was read from a file. */
	open(org: Org, file?: File): void {
		opened = org;
		if (file) files.set(org, file);
	}

	/** What is shown is the reader's own again, if it came from a file, and another file was not shown after all. The next page finds it. */
	keep(shown: Org): void {
		if (shown.id !== this.own?.id) return;
		opened = shown;
		const file = files.get(shown);
		if (shown === laidDown || !file) return;
		laidDown = shown;
		void import('#browser/hand-over').then(
			({ handOver }) => handOver(file),
			() => undefined
		);
	}

	/** Whether there is one, here or laid down by the page before. Asked for where there is a browser, and again with each address. */
	look(): void {
		this.#expected = handed() !== undefined;
	}

	#expected = $state(false);
	#taking: ReturnType<typeof TakeOver> | undefined;

	readonly list: readonly { readonly id: string; readonly label: string }[] = $derived([
		...ORGANISATIONS,
		...(this.own || this.#expected ? [{ id: OWN, label: 'Your org' }] : [])
	]);

	readonly #read = new Map<string, Org>();

	constructor(
		readonly library: Library,
		readonly first: Org,
		readonly url: (file: string) => string,
		readonly fetch: (url: string, library: Library) => Promise<Result<Org>> = fetchOrg
	) {
		this.#read.set(first.id, first);
	}

	/** The organisation with this id, or why it cannot be shown. */
	async load(id: string): Promise<Result<Org>> {
		const known = id === this.own?.id ? this.own : this.#read.get(id);
		if (known) return { ok: true, value: known };
		if (id === OWN) return this.#takeOver();
		if (!ORGANISATIONS.some((organisation) => organisation.id === id))
			return failed([
				{
					code: 'unknown-organisation',
					place: 'The address',
					cause: `There is no organisation “${id}”.`,
					cure: `This is ${this.first.title}.`
				}
			]);
		const read = await this.fetch(this.url(`orgs/${id}.json`), this.library);
		if (read.ok) this.#read.set(id, read.value);
		return read;
	}

	/** The file that the page before in this tab had open, read again. */
	async #takeOver(): Promise<Result<Org>> {
		try {
			const { takeOver } = await import('#browser/hand-over');
			const read = await (this.#taking ??= takeOver(this.library));
			this.#taking = undefined;
			if (!read.ok) {
				this.#expected = false;
				return read;
			}
			if (!opened) this.open((laidDown = read.value.org), read.value.file);
			return ok(opened!);
		} catch {
			return unreachable('Your org');
		}
	}

	/** The one that is asked for; where it cannot be had `otherwise`, and why. Never rejects. */
	async ask(id: string, otherwise: Org = this.first): Promise<FoundOrg> {
		const org = await this.load(id);
		return org.ok ? { org: org.value, notices: [] } : { org: otherwise, notices: [unreadable(org.problems)] };
	}

	/** The organisation with the highest score, the first among equals; looks no further once one scores `enough`. Never rejects. */
	async best(enough: number, score: (org: Org) => number): Promise<Org> {
		let best = this.first;
		let most = score(best);
		for (const { id } of ORGANISATIONS) {
			if (most >= enough) break;
			const org = await this.load(id);
			const reached = org.ok ? score(org.value) : 0;
			if (org.ok && reached > most) [best, most] = [org.value, reached];
		}
		return best;
	}
}
