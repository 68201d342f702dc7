import { fetchText, unreachable } from '#browser/data';
import { ok, type Result } from '#core/base/result';
import type { Found } from '#core/find/found';
import type { Ground } from '#core/find/candidates';
import type { LibraryTexts } from '#core/find/library-texts';
import type { OrgNames, Pause } from '#core/find/name-index';
import type { Org } from '#core/org/org';
import type { Atlas } from './atlas.svelte';

/** Longest stretch of work on a large organisation before the page may answer, ms. */
const BUSY = 8;

/** The code for finding and the library's texts, loaded together when somebody begins to search. */
interface Tools {
	readonly texts: LibraryTexts;
	readonly find: (ground: Ground, typed: string) => Found | undefined;
	readonly indexOrg: (org: Org, pause: Pause) => Promise<OrgNames | undefined>;
}

/** Finding on the map: what is typed, and what is found in the organisation that is shown. Nothing is loaded before `prepare`. */
export class Find {
	/** What is typed. */
	query = $state('');
	/** What is searched, and the organisation that it was made of. */
	#ground: (Ground & { readonly org: Org }) | undefined = $state.raw();
	#failed = $state(false);
	#tools: Tools | undefined;
	/** The organisation that is being read. */
	#reading: Org | undefined;

	/** Whether the organisation on the map can be searched. */
	readonly ready: boolean = $derived.by(() => this.#ground !== undefined && this.#ground.org === this.atlas.org);
	/** Undefined while nothing is typed or nothing is ready. */
	readonly found: Found | undefined = $derived.by(() =>
		this.ready ? this.#tools!.find(this.#ground!, this.query) : undefined
	);
	/** What may be asked, for whoever has typed nothing; none before it can be answered. */
	readonly examples: readonly string[] = $derived.by(() => (this.ready ? this.#ground!.library.file.examples : []));
	/** Whether loading failed; `prepare` tries again. */
	readonly failed: boolean = $derived(this.#failed && !this.ready);

	constructor(
		readonly atlas: Pick<Atlas, 'library' | 'org' | 'territories'>,
		readonly dataUrl: (file: string) => string
	) {}

	/** Loads what finding needs and reads the organisation on the map, once each; a large one without holding up the page. Never rejects. */
	async prepare(): Promise<void> {
		const { org } = this.atlas;
		if (this.#reading === org || this.ready) return;
		this.#reading = org;
		this.#failed = false;
		const tools = await this.#load();
		if (this.#reading !== org) return;
		if (!tools.ok) {
			this.#reading = undefined;
			this.#failed = true;
			return;
		}
		const { texts, indexOrg } = tools.value;
		const names = await indexOrg(
			org,
			pauseWhile(() => this.#reading === org)
		);
		if (!names || this.#reading !== org) return;
		this.#reading = undefined;
		// Where no organisation is shown, nothing is said of a map.
		this.#ground = { org, here: org.size > 0 ? { org, names } : undefined, library: texts };
	}

	async #load(): Promise<Result<Tools>> {
		if (this.#tools) return ok(this.#tools);
		const text = await fetchText(this.dataUrl('find.json'));
		if (!text.ok) return text;
		try {
			const [{ find }, { indexLibrary }, { indexOrg }, { readFindJson }] = await Promise.all([
				import('#core/find/find'),
				import('#core/find/library-texts'),
				import('#core/find/name-index'),
				import('#core/import/find-json')
			]);
			const file = readFindJson(text.value, 'data/find.json');
			return file.ok
				? ok((this.#tools = { texts: indexLibrary(this.atlas.library, file.value), find, indexOrg }))
				: file;
		} catch {
			return unreachable('search');
		}
	}
}

/** Lets the page answer every few milliseconds; ends the work when it is wanted no more. */
function pauseWhile(wanted: () => boolean): Pause {
	let since = performance.now();
	return async () => {
		if (performance.now() - since > BUSY) {
			await new Promise((resolve) => setTimeout(resolve));
			since = performance.now();
		}
		return wanted();
	};
}
