import { render } from 'svelte/server';
import { FIRST_PICTURE } from '#browser/first-picture';
import { escapeXml } from '#core/base/xml';
import { zoomOf } from '#core/cards/zoom';
import { cardBox, isRead } from '#core/layout/arrangement';
import { roomAt } from '#core/scene/label-room';
import { allNamed } from '#core/scene/more-labels';
import { cornersOf } from '#state/free';
import { LAYOUTS, type Layout } from '#core/layout/registry';
import { topDown } from '#core/layout/top-down';
import type { Library } from '#core/roles/library';
import type { Org } from '#core/org/org';
import { Viewport } from '#state/viewport.svelte';
import { roleHref } from '#ui/parts/links';
import { byDiscipline } from '#ui/page/order';
import { linkedOutline } from '#ui/page/outline';
import always from './start.css?inline';
import plain from './start-plain.css?inline';
import Wordmark from '#ui/parts/Wordmark.svelte';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import { paintChart, pictured } from './picture';
import { readLibrary, readOrganisation } from './read';

/** What the start page carries beside the app: for its head, and to stand before the app in its body. */
export interface StartPage {
	readonly head: string;
	readonly body: string;
}

/**
 * The start page as it is before, and without, any script: the chart of the first organisation as a picture (on a phone its
 * outline), and a text with its outline and links to all roles. With scripts the text is not shown, and the picture goes when the canvas is painted.
 */
export function startPage(): StartPage {
	const library = readLibrary();
	const org = readOrganisation(FIRST_ORGANISATION, library);
	const title = 'Rolescape: a map of the product division';
	const description =
		'See who sits where in a product division, what each role does, and how it differs from the roles around it.';
	const said = [
		`<meta name="description" content="${description}" />`,
		...Object.entries({ title, description, type: 'website', site_name: 'Rolescape' }).map(
			([name, content]) => `<meta property="og:${name}" content="${content}" />`
		)
	].join('');
	return {
		head: `${said}<style>${always}</style><noscript><style>${plain}</style></noscript>`,
		body: `<div id="${FIRST_PICTURE}">${SCREENS.map((screen) => picture(org, library, screen)).join('')}</div>${text(org, library)}`
	};
}

/** A screen for which a picture is made; on others of its kind it is scaled as a whole. CSS px. */
interface Screen {
	readonly name: 'wide' | 'phone';
	readonly width: number;
	readonly height: number;
	readonly layout: Layout;
}

const SCREENS: readonly Screen[] = [
	{ name: 'wide', width: 1440, height: 900, layout: topDown },
	{ name: 'phone', width: 390, height: 844, layout: await LAYOUTS['left-right'].load() }
];

/** The chart as the canvas first draws it: all of it, or on a phone from left to right. */
function picture(org: Org, library: Library, { name, width, height, layout }: Screen): string {
	const narrow = name === 'phone';
	const subject = pictured(org, library, layout, narrow);
	const { arrangement } = subject;
	const { box } = arrangement;
	const viewport = new Viewport();
	Object.assign(viewport, {
		width,
		height,
		world: box,
		start: cardBox(arrangement, 0),
		read: isRead(arrangement, narrow)
	});
	const covered = cornersOf(width, height);
	viewport.named = ({ x, y, k }) => allNamed(subject, roomAt({ x, y }, viewport.free, covered), k, zoomOf(k));
	const camera = viewport.home;
	viewport.camera = camera;
	const { zoom, free } = viewport;
	const edges = {
		x0: box.x0 * camera.k + camera.x,
		y0: box.y0 * camera.k + camera.y,
		x1: box.x1 * camera.k + camera.x,
		y1: Math.min(box.y1 * camera.k + camera.y, free.y1)
	};
	// The lines of the levels reach across wider screens, too.
	const drawn = { x0: -width, y0: 0, x1: 2 * width, y1: height };
	return `<div class="${name}">${paintChart(subject, { camera, zoom, drawn, view: free, covered, edges })}</div>`;
}

const ROLES = { roles: 'roles/' };

function text(org: Org, library: Library): string {
	const link = (id: string, title: string): string =>
		`<a href="${escapeXml(roleHref(ROLES, id))}">${escapeXml(title)}</a>`;
	const groups = byDiscipline(library.roles).map(
		({ name, roles }) =>
			`<h3>${escapeXml(name)}</h3><ul>${roles.map(({ id, title }) => `<li>${link(id, title)}</li>`).join('')}</ul>`
	);
	return [
		`<div id="start-text"><header>${render(Wordmark, { props: { href: './' } }).body.replace(/<!--.*?-->/g, '')}<a href="roles/">All roles</a></header>`,
		// The app, which is in the page as it is written, has the page's h1.
		'<main><div class="title" role="heading" aria-level="1">A map of the product division</div>',
		'<p>Rolescape shows who sits where in a product division, what each role does, and how it differs from the roles around it. ',
		'The map that zooms and answers needs scripts; everything that is known about the roles can be read without.</p>',
		`<h2>${escapeXml(org.title)}</h2>${org.about === '' ? '' : `<p>${escapeXml(org.about)}</p>`}<p><a href="organisations/">All organisations</a></p><div class="outline">${linkedOutline(org, library, ROLES)}</div>`,
		`<h2>All roles</h2><div class="roles">${groups.map((group) => `<section>${group}</section>`).join('')}</div></main></div>`
	].join('');
}
