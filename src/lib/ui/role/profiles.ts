import type { MapPage } from '#state/map-page.svelte';
import { ProfileCache } from '#state/profile-cache.svelte';

const caches = new WeakMap<MapPage, ProfileCache>();

/** The long texts that a map's panel has read: they come with the panel, not with the map, and stay when it is closed. */
export function profilesOf(page: MapPage): ProfileCache {
	let cache = caches.get(page);
	if (!cache) caches.set(page, (cache = new ProfileCache(page.dataUrl)));
	return cache;
}
