import { readFile } from '#core/import/open';
import type { Answer, Question } from './files';
import { textOf } from './file-text';
import { buildLibrary } from '#core/roles/library';
import type { OrgColumns } from '#core/org/org';

/* Reads one file off the main thread. Ends when it is terminated. */

/** Least time between two progress messages, ms. */
const PROGRESS_EVERY = 50;

const answer = (message: Answer, transfer: Transferable[] = []): void => postMessage(message, { transfer });

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
	answer({ kind: 'started' });
	let last = 0;
	const read = readFile(data.file.name, await textOf(data.file), buildLibrary({ roles: [...data.roles], contrasts: [], decisions: [], skills: [] }), (rows, of) => {
		if (performance.now() - last < PROGRESS_EVERY) return;
		last = performance.now();
		answer({ kind: 'progress', rows, of });
	});
	if (!read.ok) return answer({ kind: 'failed', problems: read.problems });
	const columns: OrgColumns & { find?: unknown } = { ...read.value.org };
	delete columns.find; // a function cannot be sent
	const { parent, end, depth, level, discipline } = columns;
	answer({ kind: 'read', columns, notes: read.value.notes }, [parent, end, depth, level, discipline].map(({ buffer }) => buffer as ArrayBuffer));
});
