import { preview } from 'vite';

/** Serves the built site on a free port as `npm start` does: text compressed, files with a hash in their name kept for good. */
export async function serveBuild() {
	const server = await preview({ preview: { port: 0 }, logLevel: 'error' });
	return { url: server.resolvedUrls.local[0], stop: () => server.close() };
}
