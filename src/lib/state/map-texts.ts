import type { MapPage } from './map-page.svelte';
import { ProfileCache } from './profile-cache.svelte';
import { WholeLibraryReader } from './whole-library.svelte';

/** What is written about roles and read late: it comes with a map's panel or slide, not with the map, and stays when they are closed. */
export interface MapTexts {
	readonly profiles: ProfileCache;
	readonly library: WholeLibraryReader;
}

const all = new WeakMap<MapPage, MapTexts>();

/** The texts of a map's page. */
export function textsOf(page: MapPage): MapTexts {
	let texts = all.get(page);
	if (!texts) {
		texts = {
			profiles: new ProfileCache(page.dataUrl),
			library: new WholeLibraryReader(page.atlas.library, page.dataUrl)
		};
		all.set(page, texts);
	}
	return texts;
}
