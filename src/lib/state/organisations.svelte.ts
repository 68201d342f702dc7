import { fetchOrg } from '#browser/data';
import { describeProblem, failed, type Problem, type Result } from '#core/base/result';
import type { Library } from '#core/roles/library';
import type { Org } from '#core/org/org';
import { ORGANISATIONS } from '#core/org/organisations';

/** What the address calls the organisation that the reader has opened from a file. */
export const OWN = 'yours';

/** Opened from a file; in memory only, and the same for every page of this visit. */
let opened: Org | undefined = $state.raw();

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

	set own(org: Org) {
		opened = org;
	}

	/** What is shown is the reader's own again, if it came from a file, and another file was not shown after all. */
	keep(shown: Org): void {
		if (shown.id === this.own?.id) this.own = shown;
	}

	readonly list: readonly { readonly id: string; readonly label: string }[] = $derived([
		...ORGANISATIONS,
		...(this.own ? [{ id: this.own.id, label: 'Your org' }] : [])
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
		if (id === OWN)
			return failed([
				{
					code: 'not-open',
					place: 'Your org',
					cause: 'An opened file stays in this browser and is gone when the page is loaded again.',
					cure: 'Open the file again.'
				}
			]);
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
