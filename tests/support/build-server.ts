import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../build', import.meta.url));

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8' };

/** The built site on a port of its own, under a sub-path; it can be switched off, and its files changed on the way. */
export class BuildServer {
	/** Changes a text file before it is sent. */
	change: (path: string, text: string) => string = (_, text) => text;
	readonly #server: Server;

	private constructor(base: string) {
		this.#server = createServer(async (request, response) => {
			let path = new URL(request.url!, 'http://localhost').pathname.slice(base.length);
			if (path === '' || path.endsWith('/')) path += 'index.html';
			try {
				const bytes = await readFile(`${root}/${path}`);
				const type = TYPES[extname(path)] ?? 'application/octet-stream';
				response.writeHead(200, { 'content-type': type }).end(/html|javascript/.test(type) ? this.change(path, bytes.toString()) : bytes);
			} catch {
				response.writeHead(404).end();
			}
		});
	}

	static async start(base = '/atlas/'): Promise<{ server: BuildServer; url: string }> {
		const server = new BuildServer(base);
		await new Promise<void>((resolve) => server.#server.listen(0, 'localhost', resolve));
		return { server, url: `http://localhost:${(server.#server.address() as AddressInfo).port}${base}` };
	}

	/** No answer from now on. */
	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}
