import type { Arrangement, LayoutInput, LayoutProgress } from '#core/layout/arrangement';
import type { LayoutName } from '#core/layout/registry';

/** What the thread that lays out is asked, and what it answers. */
export interface LayoutQuestion {
	readonly layout: LayoutName;
	readonly input: LayoutInput;
}
export type LayoutAnswer =
	{ readonly share: number } | { readonly arrangement: Arrangement } | { readonly broken: string };

/** Who is told how far a layout is, and who can stop it. */
export interface LayoutWatching {
	readonly signal: AbortSignal;
	readonly onprogress: LayoutProgress;
}

/**
 * Lays out on another thread: copies its numbers there, and is handed those of the arrangement. Rejects where this browser allows
 * no such thread or the layout fails there, and with the signal's reason once that stops it: the thread then ends at once.
 */
export function layOutThere(
	layout: LayoutName,
	input: LayoutInput,
	{ signal, onprogress }: LayoutWatching
): Promise<Arrangement> {
	return new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const worker = new Worker(new URL('./layouts.worker.ts', import.meta.url), { type: 'module' });
		const end = (): void => {
			worker.onmessage = worker.onerror = null;
			worker.terminate();
			signal.removeEventListener('abort', stop);
		};
		const stop = (): void => {
			end();
			reject(signal.reason as Error);
		};
		const fail = (why: string): void => {
			end();
			reject(new Error(why));
		};
		signal.addEventListener('abort', stop);
		worker.onerror = (event) => {
			event.preventDefault();
			fail(event.message);
		};
		worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
			if ('share' in data) return onprogress(data.share);
			if ('broken' in data) return fail(data.broken);
			end();
			resolve(data.arrangement);
		};
		worker.postMessage({ layout, input } satisfies LayoutQuestion);
	});
}
