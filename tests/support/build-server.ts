import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BUILD, builtSite } from './built-site.mjs';

/** The built site on a port of its own, under a sub-path; it can be switched off, and its files changed on the way. */
export class BuildServer {
	/** By the path of a script or page in build/: what is sent in place of its text. */
	readonly changes = new Map<string, (text: string) => string>();
	readonly #server: Server;

	private constructor(base: string) {
		const unchanged = builtSite(base);
		this.#server = createServer(async (request, response) => {
			const path = new URL(request.url!, 'http://localhost').pathname.slice(base.length) || 'index.html';
			const change = this.changes.get(path);
			if (!change) return unchanged(request, response);
			const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
			response.writeHead(200, { 'content-type': type }).end(change(await readFile(`${BUILD}/${path}`, 'utf8')));
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
