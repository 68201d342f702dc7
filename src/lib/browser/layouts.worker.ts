import { LAYOUTS } from '#core/layout/registry';
import { numbersOfArrangement } from '#core/layout/arrangement';
import type { LayoutAnswer, LayoutQuestion } from './layouts';

/* Lays out one organisation off the main thread. Ends when it is terminated. */

const answer = (message: LayoutAnswer, transfer: Transferable[] = []): void => postMessage(message, { transfer });

async function layOut({ layout, input }: LayoutQuestion): Promise<void> {
	const arrange = await LAYOUTS[layout].load();
	const arrangement = arrange(input, (share) => answer({ share }));
	answer({ arrangement }, numbersOfArrangement(arrangement));
}

addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
	// A rejection here is seen by nobody: whoever asked would wait for ever.
	layOut(data).catch((error: unknown) => answer({ broken: String(error) }));
});
