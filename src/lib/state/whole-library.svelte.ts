import { fetchCruxes } from '#browser/profiles';
import { ok, type Result } from '#core/base/result';
import type { Library } from '#core/roles/library';
import { withCruxes, type WholeLibrary } from '#core/roles/whole-library';

/** A map's library together with what sets its roles apart, which is read when it is first wanted and kept. */
export class WholeLibraryReader {
	/** What came of the last reading; undefined while the first one is on its way. */
	read: Result<WholeLibrary> | undefined = $state.raw();
	#asked: Promise<Result<WholeLibrary>> | undefined;

	constructor(
		readonly library: Library,
		readonly url: (file: string) => string
	) {}

	/** Reads it once; a failed reading is tried again the next time. Never rejects. */
	ask(): Promise<Result<WholeLibrary>> {
		return (this.#asked ??= fetchCruxes(this.url('cruxes.json')).then((cruxes) => {
			if (!cruxes.ok) this.#asked = undefined;
			return (this.read = cruxes.ok ? ok(withCruxes(this.library, cruxes.value)) : cruxes);
		}));
	}
}
