import { render } from 'svelte/server';
import { FIRST_PICTURE } from '$browser/first-picture';
import type { Box } from '$core/base/geometry';
import { describeProblem, type Result } from '$core/base/result';
import { escapeXml } from '$core/base/xml';
import { windowOf } from '$core/camera/camera';
import { Cards } from '$core/cards/content';
import { readLibraryJson } from '$core/import/library-json';
import { readOrgJson } from '$core/import/org-json';
import { LAYOUTS, type Layout } from '$core/layout/registry';
import { topDown } from '$core/layout/top-down';
import type { Library } from '$core/org/library';
import type { Org } from '$core/org/org';
import { divide } from '$core/org/territories';
import { paintSvg } from '$core/paint/svg';
import { THEMED } from '$core/paint/themed';
import { labelScene } from '$core/scene/label-scene';
import { mapScene } from '$core/scene/map-scene';
import { arrangeOrg, type Subject } from '$core/scene/subject';
import { Viewport } from '$state/viewport.svelte';
import { roleHref } from '$ui/page/links';
import { byDiscipline } from '$ui/page/order';
import { outline } from '$ui/page/outline';
import always from '$ui/page/start.css?inline';
import plain from '$ui/page/start-plain.css?inline';
import Wordmark from '$ui/shell/Wordmark.svelte';
import { content, orgText } from './compile.server';
import { FIRST_ORGANISATION } from './organisations';

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
	const library = must(readLibraryJson(JSON.stringify(content().library), 'data/library.json'));
	const org = must(readOrgJson(orgText(FIRST_ORGANISATION)!, `data/orgs/${FIRST_ORGANISATION}.json`, library));
	return {
		head: `<style>${always}</style><noscript><style>${plain}</style></noscript>`,
		body: `<div id="${FIRST_PICTURE}">${SCREENS.map((screen) => picture(org, library, screen)).join('')}</div>${text(org, library)}`
	};
}

/** A screen for which a picture is made; on others of its kind it is scaled as a whole. CSS px. */
interface Screen {
	readonly name: 'wide' | 'phone';
	readonly width: number;
	readonly height: number;
	readonly layout: Layout;
	/** What floats above the map in a corner. */
	readonly covered: readonly Box[];
}

const SCREENS: readonly Screen[] = [
	{ name: 'wide', width: 1440, height: 900, layout: topDown, covered: [{ x0: 0, y0: 742, x1: 232, y1: 900 }] },
	{ name: 'phone', width: 390, height: 844, layout: await LAYOUTS.outline.load(), covered: [] }
];

/** The chart as the canvas first draws it: all of it, or on a phone the beginning of its outline. */
function picture(org: Org, library: Library, { name, width, height, layout, covered }: Screen): string {
	const territories = divide(org);
	const subject: Subject = { org, territories, arrangement: arrangeOrg(org, territories, { layout }), cards: new Cards(org, library), focus: undefined };
	const viewport = new Viewport();
	Object.assign(viewport, { width, height, world: subject.arrangement.box, list: subject.arrangement.flow === 'list' });
	const camera = viewport.home;
	viewport.camera = camera;
	const { zoom, free } = viewport;
	const onMap = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 - camera.x, y0: y0 - camera.y, x1: x1 - camera.x, y1: y1 - camera.y });
	// The lines of the levels reach across wider screens, too.
	const map = mapScene(subject, windowOf(camera, { x0: -width, y0: 0, x1: 2 * width, y1: height }), camera.k, zoom);
	const names = labelScene(subject, { view: onMap(free), covered: covered.map(onMap) }, camera.k, zoom);
	const { x0, y0, x1, y1 } = subject.arrangement.box;
	const box = { x0: x0 * camera.k, y0: y0 * camera.k, x1: x1 * camera.k, y1: Math.min(y1 * camera.k, onMap(free).y1) };
	return `<div class="${name}">${paintSvg({ k: camera.k, marks: [...map.marks, ...names.marks] }, THEMED, { box })}</div>`;
}

const ROLES = { roles: 'roles/' };

function text(org: Org, library: Library): string {
	const link = (id: string, title: string): string => `<a href="${escapeXml(roleHref(ROLES, id))}">${escapeXml(title)}</a>`;
	const item = (p: number): string => (library.role(org.roles[p]) ? link(org.roles[p]!, org.titles[p]!) : escapeXml(org.titles[p]!));
	const groups = byDiscipline(library.roles).map(
		({ name, roles }) => `<h3>${escapeXml(name)}</h3><ul>${roles.map(({ id, title }) => `<li>${link(id, title)}</li>`).join('')}</ul>`
	);
	return [
		`<div id="start-text"><header>${render(Wordmark, { props: { href: './' } }).body.replace(/<!--.*?-->/g, '')}<a href="roles/">All roles</a></header>`,
		'<main><h1>A map of the product division</h1>',
		'<p>Rolescape shows who sits where in a product division, what each role does, and how it differs from the roles around it. ',
		'The map that zooms and answers needs scripts; everything that is known about the roles can be read without.</p>',
		`<h2>${escapeXml(org.title)}</h2>${org.about === '' ? '' : `<p>${escapeXml(org.about)}</p>`}<div class="outline">${outline(org, item)}</div>`,
		`<h2>All roles</h2><div class="roles">${groups.map((group) => `<section>${group}</section>`).join('')}</div></main></div>`
	].join('');
}

/** The value; a problem stops the build with its place and cure. */
function must<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(result.problems.map(describeProblem).join('\n'));
	return result.value;
}
