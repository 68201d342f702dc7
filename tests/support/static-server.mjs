import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/* A plain static server for build/ under a sub-path: `node static-server.mjs PORT /path/`. Lets other origins read, as public hosts do. */

const [port, base] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../build', import.meta.url));

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2'
};

createServer((request, response) => {
	const { pathname, search } = new URL(request.url, 'http://localhost');
	let file = pathname.startsWith(base) ? join(root, normalize(decodeURIComponent(pathname.slice(base.length)))) : '';
	if (file.startsWith(root) && existsSync(file) && statSync(file).isDirectory()) {
		if (!pathname.endsWith('/')) {
			response.writeHead(301, { location: `${pathname}/${search}` }).end();
			return;
		}
		file = join(file, 'index.html');
	}
	if (!file.startsWith(root) || !existsSync(file)) {
		response.writeHead(404).end();
		return;
	}
	response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'access-control-allow-origin': '*' });
	createReadStream(file).pipe(response);
}).listen(Number(port), 'localhost');
