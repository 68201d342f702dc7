import { createHash } from 'node:crypto';

/*
 * 404.html: what hosts show for an address under which there is nothing. It may be shown at any depth, so what it asks for is named from
 * the root; and by a host that has the site elsewhere than it was built for, so it looks upwards for where the site begins.
 */

/** Names everything anew where the site begins elsewhere; what did not come is asked for again. */
const FIND_HOME = `(function () {
	var built = document.documentElement.dataset.home;
	var parts = location.pathname.split('/');
	function move(home) {
		if (home === built) return;
		['href', 'src', 'data-bar'].forEach(function (name) {
			document.querySelectorAll('[' + name + '^="' + built + '"]').forEach(function (old) {
				var moved = old.tagName === 'SCRIPT' ? document.createElement('script') : old;
				if (moved !== old) moved.type = old.type;
				moved.setAttribute(name, home + old.getAttribute(name).slice(built.length));
				if (moved !== old) old.replaceWith(moved);
			});
		});
	}
	(function up() {
		parts.pop();
		if (!parts.length) return;
		var home = parts.join('/') + '/';
		fetch(home + '_app/version.json')
			.then(function (answer) { return answer.ok ? answer.json() : Promise.reject(); })
			.then(function () { move(home); }, up);
	})();
})();`;

const HASH = `'sha256-${createHash('sha256').update(FIND_HOME).digest('base64')}'`;

/** The text of 404.html, made of the page for it as it would be one folder below `base`, which is '' or '/some/path'. */
export const missingPage = (html: string, base: string): string =>
	html
		.replaceAll(/ (href|src|data-bar)="\.\.\//g, (_, name: string) => ` ${name}="${base}/`)
		.replace('<html ', `<html data-home="${base}/" `)
		.replace("script-src 'self'", `script-src 'self' ${HASH}`)
		.replace('</body>', () => `<script>${FIND_HOME}</script></body>`);
