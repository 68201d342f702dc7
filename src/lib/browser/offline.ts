/**
 * On the first visit the service worker comes after the first files. Once it is there, whatever the page has read from under
 * `data` (an address) is read again, so that it is kept for later. Returns how to stop.
 */
export function keepWhatWasRead(data: string): () => void {
	const worker = workers();
	if (!worker || worker.controller) return () => undefined;
	const under = new URL(data, location.href).href;
	const again = (): void => {
		for (const { name } of performance.getEntriesByType('resource'))
			if (name.startsWith(under)) void fetch(name).catch(() => undefined);
	};
	worker.addEventListener('controllerchange', again, { once: true });
	return () => worker.removeEventListener('controllerchange', again);
}

/** Calls `then` once the whole site is kept: from then on its parts cost no connection. Returns how to stop. */
export function onceKept(then: () => void): () => void {
	let stopped = false;
	void workers()?.ready.then(() => stopped || then());
	return () => (stopped = true);
}

/** Undefined where there are none; in a sandbox even asking for them is an error. */
function workers(): ServiceWorkerContainer | undefined {
	try {
		return navigator.serviceWorker;
	} catch {
		return undefined;
	}
}
