import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** Where the package of each version is installed. */
const PACKAGES = { 6: 'reveal.js', 5: 'reveal.js-5' } as const;
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

export type RevealVersion = keyof typeof PACKAGES;
export type RevealOptions = Readonly<Record<string, unknown>>;

/** Decks made with the real reveal.js, on a port of their own. */
export class DeckServer {
	readonly #decks = new Map<string, string>();
	readonly #server: Server;

	private constructor() {
		// Looks when it is asked: there is more in node_modules than a list should hold.
		const files = sirv(modules, { dev: true });
		this.#server = createServer((request, response) => {
			const deck = this.#decks.get(new URL(request.url!, 'http://localhost').pathname);
			if (deck === undefined) files(request, response);
			else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(deck);
		});
	}

	static async start(): Promise<DeckServer> {
		const server = new DeckServer();
		await new Promise<void>((resolve) => server.#server.listen(0, 'localhost', resolve));
		return server;
	}

	/** Holds a deck of these slides ready, and says where: on `localhost`, or on a name that is another site to a browser, so that it runs frames in a process of their own. */
	add(
		version: RevealVersion,
		slides: readonly string[],
		options: RevealOptions,
		host: 'localhost' | 'deck.localhost'
	): string {
		const path = `/${this.#decks.size}.html`;
		this.#decks.set(path, deckPage(`/${PACKAGES[version]}/dist`, slides, options));
		return `http://${host}:${(this.#server.address() as AddressInfo).port}${path}`;
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}

/** A deck as the manual of reveal.js begins one. Its themes leave frames 95 % of their place. */
const deckPage = (dist: string, slides: readonly string[], options: RevealOptions): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Deck</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${dist}/reset.css">
<link rel="stylesheet" href="${dist}/reveal.css">
<link rel="stylesheet" href="${dist}/theme/white.css">
<div class="reveal"><div class="slides">
${slides.join('\n')}
</div></div>
<script src="${dist}/reveal.js"></script>
<script>Reveal.initialize(${JSON.stringify(options)})</script>`;
