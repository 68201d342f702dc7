import { fetchText } from '#browser/data';
import { failed, type Result } from '#core/base/result';
import { readOrgJson } from '#core/import/org-json';
import type { Library } from '#core/roles/library';
import { NOWHERE, type Org } from '#core/org/org';
import { firstWithRole } from '#core/org/tree';
import { FIRST_ORGANISATION, ORGANISATIONS } from '#core/org/organisations';

/** What the address calls the organisation that the reader has opened from a file. */
export const OWN = 'yours';

/** Opened from a file; in memory only, and the same for every page of this visit. */
let opened: Org | undefined = $state.raw();

/** The organisations that can be shown: the reference organisations, each read once, and the reader's own once a file is open. */
export class Organisations {
	get own(): Org | undefined {
		return opened;
	}

	set own(org: Org) {
		opened = org;
	}

	readonly list: readonly { readonly id: string; readonly label: string }[] = $derived([...ORGANISATIONS, ...(this.own ? [{ id: this.own.id, label: 'Your org' }] : [])]);

	readonly #read = new Map<string, Org>();

	constructor(
		readonly library: Library,
		readonly first: Org,
		readonly url: (file: string) => string
	) {
		this.#read.set(first.id, first);
	}

	/** The organisation with this id, or why it cannot be shown. */
	async load(id: string): Promise<Result<Org>> {
		const known = id === this.own?.id ? this.own : this.#read.get(id);
		if (known) return { ok: true, value: known };
		if (id === OWN)
			return failed([{ code: 'not-open', place: 'Your org', cause: 'An opened file stays in this browser and is gone when the page is loaded again.', cure: 'Open the file again.' }]);
		if (!ORGANISATIONS.some((organisation) => organisation.id === id))
			return failed([{ code: 'unknown-organisation', place: 'The address', cause: `There is no organisation “${id}”.`, cure: `This is ${this.first.title}.` }]);
		const file = `orgs/${id}.json`;
		const text = await fetchText(this.url(file));
		const read = text.ok ? readOrgJson(text.value, `data/${file}`, this.library) : text;
		if (read.ok) this.#read.set(id, read.value);
		return read;
	}

	/** The first reference organisation in which somebody fills this role. */
	async withRole(role: string): Promise<Org | undefined> {
		for (const id of [FIRST_ORGANISATION, ...ORGANISATIONS.map((organisation) => organisation.id)]) {
			const org = await this.load(id);
			if (org.ok && firstWithRole(org.value, role) !== NOWHERE) return org.value;
		}
		return undefined;
	}
}
