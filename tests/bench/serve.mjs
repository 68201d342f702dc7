import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/*
 * The built site as a host serves it: from its root, text compressed, files with a hash in their name kept for good.
 */

const build = fileURLToPath(new URL('../../build', import.meta.url));

const TYPES = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2'
};

/** Serves build/ on a free port. Returns its address and how to stop. Throws where nothing has been built. */
export async function serveBuild() {
	if (!existsSync(join(build, 'index.html'))) throw new Error('There is no build/index.html. Run `npm run build` first.');
	const kept = new Map();
	const server = createServer(({ url }, response) => {
		const caching = url.includes('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
		let file = join(build, normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)));
		if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
		if (!file.startsWith(build) || !existsSync(file)) return response.writeHead(404).end();
		const type = TYPES[extname(file)] ?? 'application/octet-stream';
		const compressed = type !== 'font/woff2';
		if (!kept.has(file)) kept.set(file, compressed ? gzipSync(readFileSync(file), { level: 9 }) : readFileSync(file));
		response.writeHead(200, { 'cache-control': caching, 'content-type': type, 'content-length': kept.get(file).length, ...(compressed && { 'content-encoding': 'gzip' }) });
		response.end(kept.get(file));
	});
	await new Promise((resolve) => server.listen(0, 'localhost', resolve));
	return { url: `http://localhost:${server.address().port}/`, stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
}
