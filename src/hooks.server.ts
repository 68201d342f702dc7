import { readFileSync } from 'node:fs';
import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { base } from '$app/paths';
import { escapeXml } from '#core/base/xml';
import { homeOf } from '#server/comparisons';
import { cardOf, CARD } from '#server/card-picture';
import { missingPage } from '#server/missing-page';
import { fillOrganisations } from '#server/organisation-pages';
import { withBarScript } from '#server/page-script';
import { absolute } from '#server/site';
import { startPage, type StartPage } from '#server/start-page';

/** Pages that are shown inside others and are nobody’s home. */
const UNLISTED: readonly string[] = ['/embed', '/missing'];

/** The page for what is missing, which is written before 404.html is asked for. */
const WRITTEN = '.svelte-kit/output/prerendered/pages/missing/index.html';

let start: StartPage | undefined;

/** Where the page with this path is at home: a comparison, under its roles in the order in which they were written. */
const homePath = (path: string, comparison: string | undefined): string =>
	comparison === undefined ? path : path.replace(comparison, homeOf(comparison));

/** The image that stands for a page where somebody links to it. */
const cardTags = (address: string): string =>
	`<meta property="og:image" content="${escapeXml(address)}" /><meta property="og:image:width" content="${CARD.width}" /><meta property="og:image:height" content="${CARD.height}" /><meta name="twitter:card" content="summary_large_image" />`;

/**
 * Preloads, besides scripts and styles, the one font file that every page needs: the Latin letters. Says where a page is at home,
 * and gives the start page what it shows before any script: outside of the app, which must find its own HTML as it was made. The
 * pages of organisations, which have no script, get their pictures and outlines. What hosts show for a missing page is one of them.
 */
export const handle: Handle = ({ event, resolve }) => {
	if (event.url.pathname === '/[fallback]') {
		return new Response(missingPage(readFileSync(WRITTEN, 'utf8'), base), { headers: { 'content-type': 'text/html' } });
	}
	return resolve(event, {
		preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && /latin-standard/.test(path)),
		transformPageChunk({ html }) {
			const { id } = event.route;
			const home =
				id === null || UNLISTED.includes(id) ? undefined : absolute(homePath(event.url.pathname, event.params.roles));
			const { head, body } = id === '/' ? (start ??= startPage()) : { head: '', body: '' };
			const canonical =
				home === undefined
					? ''
					: `<link rel="canonical" href="${escapeXml(home)}" /><meta property="og:url" content="${escapeXml(home)}" />`;
			const card =
				home === undefined
					? ''
					: cardTags(absolute(`${base}/cards/${cardOf(event.url.pathname.slice(base.length))}.png`)!);
			const filled = id?.startsWith('/organisations') ? fillOrganisations(html) : html;
			return withBarScript(filled, dev)
				.replace('</head>', () => `${canonical}${card}${head}</head>`)
				.replace('<div id="app">', () => `${body}<div id="app">`);
		}
	});
};
