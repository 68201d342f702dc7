import { fileURLToPath } from 'node:url';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { borders } from './borders-rule.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default ts.config(
	{
		basePath: root,
		ignores: ['build/', '.svelte-kit/', 'node_modules/', 'static/', 'tests/results/', '**/*.generated.ts']
	},
	...ts.configs.strict,
	...svelte.configs.recommended,
	...svelte.configs.prettier, // how code is set is Prettier's business
	{
		basePath: root,
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'] } },
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off', // typed arrays and checked indices: noUncheckedIndexedAccess asks for them
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'no-undef': 'off',
			'svelte/no-navigation-without-resolve': 'off', // addresses come resolved from the routes; ui knows no $app
			'svelte/prefer-svelte-reactivity': 'off', // caches are plain on purpose: nothing is drawn from them
			'svelte/no-useless-mustaches': 'off', // a space at the start of a block needs one
			eqeqeq: 'error',
			'no-console': 'off'
		}
	},
	{
		basePath: root,
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	{ basePath: root, files: ['src/**'], rules: { 'no-console': 'error' } },
	{ basePath: root, ...borders }
);
