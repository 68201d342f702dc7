import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root, overrideConfigFile: 'tests/lint/eslint.config.js' });

/** What the check of borders says about a file below src/ with this text. */
async function objections(file: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: `${root}src/${file}` });
	const read = result!.messages.find(({ fatal }) => fatal);
	if (read) throw new Error(`${file}: ${read.message}`);
	return result!.messages.filter(({ ruleId }) => ruleId === 'house/borders').map(({ message }) => message);
}

const INNER = 'lib/core/org/bad.ts';
const script = (code: string): string => `<script lang="ts">\n\t${code}\n</script>\n`;

describe('the check of borders', () => {
	it.each([
		['a static import', INNER, "import { data } from '#browser/data';"],
		['a type', INNER, "import type { Library } from '#core/roles/library';"],
		['a type on the spot', INNER, "export type L = import('#core/roles/library').Library;"],
		['an import on demand', INNER, "export const later = () => import('#core/find/find');"],
		['a template of an import on demand', INNER, 'export const later = () => import(`#core/find/find`);'],
		['an export', INNER, "export { data } from '#browser/data';"],
		['an export of all', INNER, "export * from '#state/atlas.svelte';"],
		['a relative path to another layer', INNER, "import { find } from '../find/find';"],
		['a relative path to an outer ring', INNER, "import { data } from '../../browser/data';"],
		['a long way round', INNER, "import { data } from './../../core/../browser/data.ts';"],
		['an address from the root', INNER, "import { data } from '/src/lib/browser/data.ts';"],
		['a file outside the rooms', 'elsewhere/bad.ts', "import { content } from '#server/compile';"],
		['a package of another ring', INNER, "import { tick } from 'svelte';"],
		['the address of a worker', INNER, "new Worker(new URL('../../browser/files.worker.ts', import.meta.url));"],
		[
			'the state importing a view',
			'lib/state/bad.svelte.ts',
			"export const p = () => import('#ui/shell/Panel.svelte');"
		],
		['the browser importing the state', 'lib/browser/bad.ts', "import { Atlas } from '../state/atlas.svelte';"],
		['$lib', 'lib/ui/role/bad.ts', "import { content } from '$lib/server/compile';"],
		['a test’s helper', INNER, "import { must } from '../../../../tests/support/organisations';"]
	])('sees %s', async (_, file, code) => {
		expect(await objections(file, `${code}\n`)).toHaveLength(1);
	});

	it.each([
		['core', INNER],
		['browser', 'lib/browser/bad.ts'],
		['state', 'lib/state/bad.svelte.ts'],
		['a component', 'lib/ui/role/Bad.svelte']
	])('keeps server and content from %s', async (_, file) => {
		const inFile = (code: string): string => (file.endsWith('.svelte') ? script(code) : code);
		for (const path of ['server/compile', 'content/sources.yaml'])
			for (const code of [`import { x } from '#${path}';`, `export const x = () => import('#${path}');`])
				expect(await objections(file, inFile(code)), code).toHaveLength(1);
	});

	it('keeps content from all but the server', async () => {
		const text = "import text from '#content/sources.yaml?raw';\n";
		const all = (base: string): string =>
			`export const all = import.meta.glob('./orgs/*.json', { base: '${base}' });\n`;
		expect(await objections('routes/data/bad.ts', text)).toHaveLength(1);
		expect(await objections('routes/data/bad.ts', all('../../lib/content'))).toHaveLength(1);
		expect(await objections('lib/server/good.ts', text + all('../content'))).toEqual([]);
	});

	it('keeps the routes from everybody', async () => {
		expect(await objections('lib/server/bad.ts', "import { mustRead } from '../../routes/load';\n")).toHaveLength(1);
		expect(await objections('lib/ui/page/bad.ts', "import { mustRead } from '../../../routes/load';\n")).toHaveLength(
			1
		);
	});

	it('lets no two ui folders import each other', async () => {
		const [tree, section] = ['#ui/chart/OrgTree.svelte', '#ui/role/Section.svelte'];
		const awaited = `{#await import('${tree}') then { default: Tree }}<Tree />{/await}\n`;
		expect(await objections('lib/ui/role/Bad.svelte', script(`import Tree from '${tree}';`))).toHaveLength(1);
		expect(await objections('lib/ui/role/Bad.svelte', awaited)).toHaveLength(1);
		expect(await objections('lib/ui/chart/Good.svelte', script(`import Section from '${section}';`))).toEqual([]);
		expect(await objections('lib/ui/unlisted/bad.ts', "import Menu from '#ui/parts/Menu.svelte';\n")).toHaveLength(1);
	});

	it('wants one spelling', async () => {
		expect(await objections(INNER, "import { NOWHERE } from '#core/org/org';\n")).toHaveLength(1);
		expect(await objections(INNER, "import { listOf } from '../base/words';\n")).toHaveLength(1);
		expect(await objections(INNER, "import { listOf } from '#core/base/words';\n")).toEqual([]);
		expect(await objections(INNER, "import { NOWHERE } from './org';\n")).toEqual([]);
	});
});
