/**
 * On the first visit the service worker comes after the first files. Once it is there, whatever the page has read from under
 * `data` (an address) is read again, so that it is kept for later. Returns how to stop.
 */
export function keepWhatWasRead(data: string): () => void {
	if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller) return () => undefined;
	const under = new URL(data, location.href).href;
	const again = (): void => {
		for (const { name } of performance.getEntriesByType('resource'))
			if (name.startsWith(under)) void fetch(name).catch(() => undefined);
	};
	navigator.serviceWorker.addEventListener('controllerchange', again, { once: true });
	return () => navigator.serviceWorker.removeEventListener('controllerchange', again);
}
