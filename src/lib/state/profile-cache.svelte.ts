import { profilesUnder, type ProfileReader, type Sources } from '#browser/profiles';
import type { Result } from '#core/base/result';
import type { RoleProfile } from '#core/roles/schema';

/** The long texts of roles, read when first asked for and kept. */
export class ProfileCache {
	/** Another record with each one that comes: few are read. */
	#read: Readonly<Record<string, Result<RoleProfile>>> = $state.raw({});
	readonly #asked = new Map<string, Promise<void>>();

	/** `url` says where a file of data is. */
	constructor(
		url: (file: string) => string,
		readonly reader: ProfileReader = profilesUnder(url)
	) {}

	/** The list of all sources. */
	readonly sources = (): Promise<Result<Sources>> => this.reader.sources();

	/** Asks for a role's texts, once; resolves when they are there or cannot be read. A failed reading is tried again the next time. */
	ask(role: string): Promise<void> {
		const known = role === '' ? Promise.resolve() : this.#asked.get(role);
		if (known) return known;
		const reading = this.reader.profile(role).then((profile) => {
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
