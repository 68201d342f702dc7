import { readFile } from '#core/import/open';
import type { Answer, Question } from './files';
import { textOf } from './file-text';
import { numbersOf } from '#core/org/org';
import { knownOf } from '#core/org/known-parts';

/* Reads one file off the main thread. Ends when it is terminated. */

/** Least time between two progress messages, ms. */
const PROGRESS_EVERY = 50;

const answer = (message: Answer, transfer: Transferable[] = []): void => postMessage(message, { transfer });

addEventListener('message', ({ data }: MessageEvent<Question>) => {
	answer({ kind: 'started' });
	// A rejection here is seen by nobody: whoever asked would wait for ever.
	textOf(data.file).then(
		(text) => {
			try {
				read(data, text);
			} catch {
				answer({ kind: 'broken' });
			}
		},
		() => answer({ kind: 'unreadable' })
	);
});

function read({ file, known }: Question, text: string): void {
	let last = 0;
	const result = readFile(file.name, text, knownOf(known), (rows, of) => {
		if (performance.now() - last < PROGRESS_EVERY) return;
		last = performance.now();
		answer({ kind: 'progress', rows, of });
	});
	if (!result.ok) return answer({ kind: 'failed', problems: result.problems });
	answer({ kind: 'read', opened: result.value }, numbersOf(result.value.org));
}
