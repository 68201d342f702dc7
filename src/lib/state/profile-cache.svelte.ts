import { unreachable } from '#browser/data';
import type { ProfileReader, Sources } from '#browser/profiles';
import type { Result } from '#core/base/result';
import type { RoleProfile } from '#core/roles/schema';

/** The long texts of roles, read when first asked for and kept. */
export class ProfileCache {
	/** Another record with each one that comes: few are read. */
	#read: Readonly<Record<string, Result<RoleProfile>>> = $state.raw({});
	readonly #asked = new Map<string, Promise<void>>();
	#reader: ProfileReader | undefined;

	/** `url` says where a file of data is. What reads them is not in the first load. */
	constructor(
		url: (file: string) => string,
		readonly load = async (): Promise<ProfileReader> => (await import('#browser/profiles')).profilesUnder(url)
	) {}

	async #reading<T>(read: (reader: ProfileReader) => Promise<Result<T>>): Promise<Result<T>> {
		try {
			this.#reader ??= await this.load();
		} catch {
			return unreachable('data');
		}
		return read(this.#reader);
	}

	/** The list of all sources. */
	readonly sources = (): Promise<Result<Sources>> => this.#reading((reader) => reader.sources());

	/** Asks for a role's texts, once; resolves when they are there or cannot be read. A failed reading is tried again the next time. */
	ask(role: string): Promise<void> {
		const known = role === '' ? Promise.resolve() : this.#asked.get(role);
		if (known) return known;
		const reading = this.#reading((reader) => reader.profile(role)).then((profile) => {
			this.#read = { ...this.#read, [role]: profile };
			if (!profile.ok) this.#asked.delete(role);
		});
		this.#asked.set(role, reading);
		return reading;
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
