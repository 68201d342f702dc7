import path from 'node:path';

/*
 * The borders of the house, as the architecture page has them: which room may import from which. The rule in
 * borders-rule.js asks this table about every import; a contract test compares it with docs/architecture.md.
 */

/** Core layer → the core layers it may import. */
export const LAYERS = {
	base: [],
	org: ['base'],
	roles: ['base', 'org'],
	compare: ['base', 'org', 'roles'],
	find: ['base', 'org', 'roles'],
	text: ['base'],
	camera: ['base'],
	import: ['base', 'org', 'roles'],
	cards: ['base', 'org', 'roles', 'text'],
	layout: ['base'],
	scene: ['base', 'org', 'roles', 'compare', 'text', 'cards', 'layout'],
	paint: ['base', 'text', 'scene'],
	export: ['base', 'org', 'roles', 'compare', 'cards', 'layout', 'scene', 'paint'],
	view: ['base', 'org', 'roles', 'compare', 'camera', 'layout']
};

/** Ring → the rings it may import. `routes` are also the hooks and the service worker; nothing imports those. */
export const RINGS = {
	core: [],
	browser: ['core'],
	state: ['core', 'browser'],
	ui: ['core', 'browser', 'state'],
	content: [],
	server: ['core', 'browser', 'state', 'ui', 'content'],
	routes: ['core', 'browser', 'state', 'ui', 'server']
};

/** Folders of the ui, each after those that it may import: so none of them import each other, in a circle neither. */
export const UI = 'parts share find files print role chart org page compare embed shell'.split(' ');

/** Ring → beginnings of the names of packages that it must not import. */
export const PACKAGES = {
	core: ['$app', 'svelte', 'node:', '@sveltejs', '@lucide'],
	browser: ['$app', 'svelte', 'node:', '@lucide'],
	state: ['$app', 'node:', '@lucide'],
	ui: ['$app', 'node:']
};

/**
 * Where a file of src/ belongs: its ring, and within core and ui the folder. Undefined for tests and all else.
 * @returns {{ ring: string, folder: string } | undefined}
 */
export function roomOf(file) {
	if (/\.test\.ts$/.test(file)) return undefined;
	if (/^src\/(routes\/|hooks\.|service-worker\.)/.test(file)) return { ring: 'routes', folder: '' };
	const [, ring, rest] = /^src\/lib\/(\w+)\/(.+)$/.exec(file) ?? [];
	if (!Object.hasOwn(RINGS, ring ?? '')) return undefined;
	return { ring, folder: ring === 'core' || ring === 'ui' ? (/^([^/]+)\//.exec(rest)?.[1] ?? '') : '' };
}

/**
 * The file that a specifier means, from the project's root and perhaps without its ending; undefined for a package.
 * @returns {string | undefined}
 */
export function fileOf(from, specifier) {
	const [bare] = specifier.split('?');
	if (bare.startsWith('#')) return `src/lib/${bare.slice(1)}`;
	if (bare.startsWith('/')) return bare.slice(1);
	return /^\.\.?(\/|$)/.test(bare) ? path.posix.join(path.posix.dirname(from), bare) : undefined;
}

/**
 * What is wrong with an import in a file (given from the project's root), or with its spelling where that matters;
 * undefined where it is allowed.
 */
export function objection(from, specifier, spelled = true) {
	const room = roomOf(from);
	if (!room) return isShipped(from) ? `${from} lies in no room of the house: see tests/lint/borders.js.` : undefined;
	if (/^\$lib(\/|$)/.test(specifier)) return 'Write #core/…, #ui/… and so on instead of $lib.';
	const file = fileOf(from, specifier);
	if (file === undefined) return ofPackage(room, specifier);
	if (file.startsWith('tests/')) return 'What is shipped must not import from tests.';
	const other = roomOf(file);
	if (!other) return undefined;
	return ofRings(room, other) ?? (spelled ? ofSpelling(room, other, specifier) : undefined) ?? ofFolders(room, other);
}

const isShipped = (file) => file.startsWith('src/') && !/\.test\.ts$/.test(file);

const isSame = (room, other) => room.ring === other.ring && room.folder === other.folder;

const only = (name, allowed, other) => `${name} may import ${allowed.join(', ') || 'nothing else'}, not ${other}.`;

const ofPackage = ({ ring }, name) =>
	PACKAGES[ring]?.some((start) => name.startsWith(start)) ? `${ring} must not import ${name}.` : undefined;

const ofRings = ({ ring }, other) =>
	other.ring === ring || RINGS[ring].includes(other.ring) ? undefined : only(ring, RINGS[ring], other.ring);

function ofSpelling(room, other, specifier) {
	if (isSame(room, other)) return specifier.startsWith('#') ? 'Within a folder write ./x.' : undefined;
	return specifier.startsWith('#') ? undefined : 'Across folders write #core/…, #ui/… and so on.';
}

function ofFolders({ ring, folder }, other) {
	// What lies beside the folders of the ui, its style sheets, is there for all.
	if (other.ring !== ring || other.folder === folder || (ring === 'ui' && other.folder === '')) return undefined;
	const allowed = ring === 'core' ? (LAYERS[folder] ?? []) : UI.slice(0, Math.max(UI.indexOf(folder), 0));
	return allowed.includes(other.folder) ? undefined : only(`${ring}/${folder}`, allowed, other.folder);
}
