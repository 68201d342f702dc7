import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BUILD, builtSite } from './built-site.mjs';
import { nextRelease } from './next-release';

/** What goes wrong with a file: somebody else's page in its place, with 200; nothing there; half of it; the connection breaks. */
export type Fault = 'page' | 'missing' | 'half' | 'broken';

const TYPES: Readonly<Record<string, string>> = {
	css: 'text/css',
	html: 'text/html; charset=utf-8',
	js: 'text/javascript',
	json: 'application/json'
};
const ELSEWHERE = '<!doctype html><title>Sign in</title><h1>Sign in to the network</h1>';

/**
 * The built site on a port of its own, under a sub-path, as a host gives it that is not always in order. Browsers may keep files with a
 * hash for ever, wrong ones, too.
 */
export class BuildServer {
	/** By the path of a script or page in build/: what is sent in place of its text. */
	readonly changes = new Map<string, (text: string) => string>();
	/** What goes wrong with the file under a path in build/. */
	fault: (path: string) => Fault | undefined = () => undefined;
	/** Which release's file lies under a path in build/. */
	release: (path: string) => 'this' | 'next' = () => 'this';
	readonly #server: Server;
	readonly #unchanged: RequestListener;

	private constructor(readonly base: string) {
		this.#unchanged = builtSite(base);
		this.#server = createServer((request, response) => void this.#answer(request, response));
	}

	async #answer(...[request, response]: Parameters<RequestListener>): Promise<void> {
		const within = new URL(request.url!, 'http://localhost').pathname.slice(this.base.length);
		const path = /(^|\/)$/.test(within) ? `${within}index.html` : within;
		const type = TYPES[/\w+$/.exec(path)?.[0] ?? ''] ?? 'application/octet-stream';
		const send = (status: number, as: string, text: string): void =>
			void response
				.writeHead(status, {
					'content-type': as,
					'cache-control': path.startsWith('_app/immutable/') ? 'max-age=31536000, immutable' : 'no-cache'
				})
				.end(text);
		const next = this.release(path) === 'next' ? nextRelease() : undefined;
		const fault = this.fault(path) ?? (next?.gone.has(path) ? 'missing' : undefined);
		if (fault === 'broken') request.socket.destroy();
		else if (fault === 'page') send(200, TYPES.html!, ELSEWHERE);
		else if (fault === 'missing') send(404, TYPES.html!, ELSEWHERE);
		else {
			const change = fault === 'half' ? (text: string) => text.slice(0, text.length / 2) : this.changes.get(path);
			const text = next?.texts.get(path);
			if (text === undefined && !change) this.#unchanged(request, response);
			else {
				const whole = text ?? (await readFile(`${BUILD}/${path}`, 'utf8'));
				send(200, type, change?.(whole) ?? whole);
			}
		}
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
