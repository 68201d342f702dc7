import type { Problem, Result } from '#core/base/result';
import { failed, ok } from '#core/base/result';
import type { Opened } from '#core/import/open';
import { knownParts, type KnownParts } from '#core/org/known-parts';
import type { KnownRoles } from '#core/org/known-roles';
import type { TEXT_COLUMNS } from '#core/org/org';
import { textOf } from './file-text';

/** What the thread that reads is asked, and what it answers. */
export interface Question {
	readonly file: File;
	readonly known: KnownParts;
}
type TextName = (typeof TEXT_COLUMNS)[number];
export type Answer =
	| { readonly kind: 'started' }
	| { readonly kind: 'progress'; readonly rows: number; readonly of: number }
	| { readonly kind: 'failed'; readonly problems: readonly Problem[] }
	/** The browser does not hand the file out, or reading it ended in a fault of ours. */
	| { readonly kind: 'unreadable' | 'broken' }
	/** A part of what was read, before the rest of it. */
	| { readonly kind: 'texts'; readonly column: TextName; readonly texts: readonly string[] }
	| { readonly kind: 'read'; readonly opened: Opened };

export interface Watching {
	/** Told now and then how many rows of how many have been read. */
	readonly onprogress?: (rows: number, of: number) => void;
	/** Stops the reading. */
	readonly signal?: AbortSignal;
}

/** Largest file that is read, bytes. */
const LARGEST = 200e6;

const one = (code: string, file: File, cause: string, cure: string): Result<never> =>
	failed([{ code, place: file.name, cause, cure }]);

const broken = (file: File): Result<never> =>
	one(
		'broken',
		file,
		'Reading this file went wrong here.',
		'Please report it, with the file if you may share it; saving it anew as CSV may help.'
	);

const cannotRead = (file: File): Result<never> =>
	one(
		'unreadable',
		file,
		'The browser could not read this file.',
		'Check that it still exists and that you may open it.'
	);

/**
 * Reads a file into an organisation, on another thread where that is possible. Nothing leaves the browser. What is wrong with
 * the file is returned; the promise rejects only when `signal` stops it, with the signal's reason.
 */
export async function openFile(
	file: File,
	library: KnownParts & KnownRoles,
	{ onprogress, signal }: Watching = {}
): Promise<Result<Opened>> {
	signal?.throwIfAborted();
	if (file.size > LARGEST)
		return one(
			'too-large',
			file,
			`This file has ${Math.round(file.size / 1e6)} MB; up to 200 MB can be read.`,
			'Leave out columns that the map does not need.'
		);
	let worker: Worker | undefined;
	try {
		worker = new Worker(new URL('./files.worker.ts', import.meta.url), { type: 'module' });
		const read = await readThere(worker, file, library, onprogress, signal);
		if (read) return read;
	} catch {
		signal?.throwIfAborted(); // else this browser allows no worker here
	} finally {
		worker?.terminate();
	}
	return readHere(file, library, signal);
}

/** Undefined if the thread did not begin. */
function readThere(
	worker: Worker,
	file: File,
	library: KnownParts & KnownRoles,
	onprogress: Watching['onprogress'],
	signal: AbortSignal | undefined
): Promise<Result<Opened> | undefined> {
	return new Promise((resolve, reject) => {
		let started = false;
		const texts = { ids: [], titles: [], people: [], roles: [] } as Record<TextName, (readonly string[])[]>;
		const whole = (column: TextName): string[] => ([] as string[]).concat(...texts[column]);
		signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
		worker.onerror = (event) => {
			event.preventDefault();
			resolve(started ? broken(file) : undefined);
		};
		worker.onmessage = ({ data }: MessageEvent<Answer>) => {
			if (data.kind === 'started') started = true;
			else if (data.kind === 'progress') onprogress?.(data.rows, data.of);
			else if (data.kind === 'failed') resolve(failed(data.problems));
			else if (data.kind === 'texts') texts[data.column].push(data.texts);
			else if (data.kind === 'read') {
				const columns = { ids: whole('ids'), titles: whole('titles'), people: whole('people'), roles: whole('roles') };
				resolve(ok({ ...data.opened, org: { ...data.opened.org, ...columns } }));
			} else resolve(data.kind === 'broken' ? broken(file) : cannotRead(file));
		};
		worker.postMessage({ file, known: knownParts(library) } satisfies Question);
	});
}

/** Reads on this thread, after the page had a chance to say so. */
async function readHere(
	file: File,
	library: KnownParts & KnownRoles,
	signal: AbortSignal | undefined
): Promise<Result<Opened>> {
	const { readFile } = await import('#core/import/open');
	await new Promise((resolve) => setTimeout(resolve));
	signal?.throwIfAborted();
	let text: string;
	try {
		text = await textOf(file);
	} catch {
		return cannotRead(file);
	}
	signal?.throwIfAborted();
	try {
		return readFile(file.name, text, library);
	} catch {
		return broken(file);
	}
}
