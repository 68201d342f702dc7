/*
 * The borders of the house, as the architecture page has them. ESLint enforces this table; a contract test compares it with the
 * table in docs/architecture.md.
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
	paint: ['base', 'text', 'camera', 'scene'],
	export: ['base', 'org', 'roles', 'compare', 'cards', 'layout', 'scene', 'paint'],
	view: ['base', 'org', 'roles', 'compare', 'camera', 'layout']
};

/** Ring → what it must not import. */
export const RINGS = {
	core: ['#browser', '#state', '#ui', '#server', '#content', '$lib', '$app', 'svelte', 'node:', '@sveltejs', '@lucide'],
	browser: ['#state', '#ui', '#server', '#content', '$app', 'svelte', 'node:', '@lucide'],
	state: ['#ui', '#server', '#content', '$app', 'node:', '@lucide'],
	ui: ['#server', '#content', '$app', 'node:']
};

const literal = (text) => text.replace(/[$./]/g, '\\$&');

const forbid = (message, patterns) => ({ 'no-restricted-imports': ['error', { patterns: patterns.map((regex) => ({ regex, message })) }] });

/** ESLint configurations that enforce both tables. */
export const borders = [
	...Object.entries(LAYERS).map(([layer, allowed]) => {
		const foreign = Object.keys(LAYERS).filter((other) => other !== layer && !allowed.includes(other));
		return {
			files: [`src/lib/core/${layer}/**/*.ts`],
			ignores: ['**/*.test.ts'],
			rules: forbid(`core/${layer} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other layer'}; and no ring outside the core.`, [
				...(foreign.length > 0 ? [`^#core/(${foreign.join('|')})/`, '^\\.\\./'] : ['^\\.\\./']),
				...RINGS.core.map((name) => `^${literal(name)}`)
			])
		};
	}),
	...['browser', 'state', 'ui'].map((ring) => ({
		files: [`src/lib/${ring}/**/*.{ts,svelte}`],
		ignores: ['**/*.test.ts'],
		rules: forbid(`lib/${ring} must not import from an outer ring.`, RINGS[ring].map((name) => (name === 'svelte' ? '^svelte' : `^${literal(name)}`)))
	}))
];
