import { unreachable } from '#browser/data';
import type { ProfileReader, Sources } from '#browser/profiles';
import type { Result } from '#core/base/result';
import type { RoleProfile } from '#core/roles/schema';

/** The long texts of roles, read when first asked for and kept. */
export class ProfileCache {
	/** Another record with each one that comes: few are read. */
	#read: Readonly<Record<string, Result<RoleProfile>>> = $state.raw({});
	readonly #asked = new Set<string>();
	#reader: ProfileReader | undefined;

	/** `url` says where a file of data is. */
	constructor(readonly url: (file: string) => string) {}

	/** Whatever reads them is not in the first load. */
	async #reading<T>(read: (reader: ProfileReader) => Promise<Result<T>>): Promise<Result<T>> {
		try {
			this.#reader ??= (await import('#browser/profiles')).profilesUnder(this.url);
		} catch {
			return unreachable('data');
		}
		return read(this.#reader);
	}

	/** The list of all sources. */
	readonly sources = (): Promise<Result<Sources>> => this.#reading((reader) => reader.sources());

	/** Asks for a role's texts; a failed reading is tried again the next time. */
	ask(role: string): void {
		if (role === '' || this.#asked.has(role)) return;
		this.#asked.add(role);
		void this.#reading((reader) => reader.profile(role)).then((profile) => {
			this.#read = { ...this.#read, [role]: profile };
			if (!profile.ok) this.#asked.delete(role);
		});
	}

	of(role: string): RoleProfile | undefined {
		const read = this.#read[role];
		return read?.ok ? read.value : undefined;
	}

	/** What came of reading a role's texts; undefined while they are coming. */
	read(role: string): Result<RoleProfile> | undefined {
		return this.#read[role];
	}
}
