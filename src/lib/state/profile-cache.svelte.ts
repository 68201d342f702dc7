import { fetchProfile, fetchSources } from '#browser/data';
import { describeProblem, type Result } from '#core/base/result';
import type { RoleProfile, Source } from '#core/roles/schema';

/** The long texts of roles, read when first asked for and kept. */
export class ProfileCache {
	/** Another record with each one that comes: few are read. */
	#read: Readonly<Record<string, Result<RoleProfile>>> = $state.raw({});
	readonly #asked = new Set<string>();

	#sources: Promise<Result<ReadonlyMap<string, Source>>> | undefined;

	/** `url` says where a file of data is. */
	constructor(readonly url: (file: string) => string) {}

	/** The list of all sources, read once; a failed reading is tried again the next time. */
	async sources(): Promise<Result<ReadonlyMap<string, Source>>> {
		const reading = (this.#sources ??= fetchSources(this.url('sources.json')));
		const read = await reading;
		if (!read.ok && this.#sources === reading) this.#sources = undefined;
		return read;
	}

	/** Asks for a role's texts; a failed reading is tried again the next time. */
	ask(role: string): void {
		if (role === '' || this.#asked.has(role)) return;
		this.#asked.add(role);
		void fetchProfile(this.url(`roles/${role}.json`), this.sources()).then((profile) => {
			this.#read = { ...this.#read, [role]: profile };
			if (!profile.ok) this.#asked.delete(role);
		});
	}

	of(role: string): RoleProfile | undefined {
		const read = this.#read[role];
		return read?.ok ? read.value : undefined;
	}

	problem(role: string): string | undefined {
		const read = this.#read[role];
		if (!read || read.ok) return undefined;
		const [first] = read.problems;
		return first && ['unreachable', 'not-found'].includes(first.code)
			? `The texts of this role could not be loaded. ${first.cure}`
			: read.problems.map(describeProblem).join(' ');
	}
}
