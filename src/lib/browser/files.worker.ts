import { readFile, type Opened } from '#core/import/open';
import type { Answer, Question } from './files';
import { textOf } from './file-text';
import { numbersOf, TEXT_COLUMNS } from '#core/org/org';
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

/** So many texts are handed over in one piece. */
const PIECE = 250_000;

/** A page that is handed a million texts at once stands still: they come in pieces, column by column, and the rest last. */
function answerInParts(opened: Opened): void {
	const { org } = opened;
	for (const column of TEXT_COLUMNS)
		for (let from = 0; from < org.size; from += PIECE)
			answer({ kind: 'texts', column, texts: org[column].slice(from, from + PIECE) });
	const rest = { ...org, ids: [], titles: [], people: [], roles: [] };
	answer({ kind: 'read', opened: { ...opened, org: rest } }, numbersOf(rest));
}

function read({ file, known }: Question, text: string): void {
	let last = 0;
	const result = readFile(file.name, text, knownOf(known), (rows, of) => {
		if (performance.now() - last < PROGRESS_EVERY) return;
		last = performance.now();
		answer({ kind: 'progress', rows, of });
	});
	if (!result.ok) return answer({ kind: 'failed', problems: result.problems });
	answerInParts(result.value);
}
