import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** Where the built site lies. */
export const BUILD = fileURLToPath(new URL('../../build', import.meta.url));

/**
 * Answers a request as a plain host does that has the built site under a sub-path (`/path/`): folders end with a slash, and other
 * origins may read.
 *
 * @param {string} base
 * @returns {import('node:http').RequestListener}
 */
export function builtSite(base) {
	const files = sirv(BUILD, {
		dev: true, // asks the disk each time, and lets nothing be kept without asking
		etag: true,
		setHeaders: (response) => response.setHeader('access-control-allow-origin', '*')
	});
	return (request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
		if (!pathname.startsWith(base)) response.writeHead(404).end();
		else if (/\/[^/.]+$/.test(pathname)) response.writeHead(301, { location: `${pathname}/${search}` }).end();
		else {
			request.url = pathname.slice(base.length - 1);
			files(request, response);
		}
	};
}
