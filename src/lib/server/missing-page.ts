import { createHash } from 'node:crypto';
import { plainPage } from '#browser/plain-page';

/*
 * 404.html: what hosts show for an address under which there is nothing. It may be shown at any depth, and by a host that has the site
 * elsewhere than it was built for, so it brings all it needs, and looks upwards for where the site begins.
 */

const FIND_HOME = `(function () {
	var parts = location.pathname.split('/');
	(function up() {
		parts.pop();
		if (!parts.length) return;
		var home = parts.join('/') + '/';
		fetch(home + '_app/version.json')
			.then(function (answer) { return answer.ok ? answer.json() : Promise.reject(); })
			.then(function () { document.querySelector('a').href = home; }, up);
	})();
})();`;

const POLICY = `default-src 'self'; script-src 'sha256-${createHash('sha256').update(FIND_HOME).digest('base64')}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

/** The text of 404.html for a site under `base`, which is '' or '/some/path'. */
export const missingPage = (base: string): string =>
	plainPage({
		title: 'There is no page at this address',
		lines: ['It may be mistyped, or from another release.', `<a href="${base}/">Open the map</a>`],
		head: `<meta name="robots" content="noindex">\n<meta http-equiv="content-security-policy" content="${POLICY}">\n`,
		script: FIND_HOME
	});
