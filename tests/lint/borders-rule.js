import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { objection } from './borders.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const isMeta = (node, name) =>
	node?.type === 'MemberExpression' && node.object.type === 'MetaProperty' && node.property.name === name;

/** The text of a literal, also of a template without anything put in. */
function textOf(node) {
	if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) return node.quasis[0].value.cooked;
	return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** Every way in which a file names another one: imports of all kinds, exports from, addresses of workers, globs. */
const rule = {
	meta: { type: 'problem', schema: [], messages: { border: '{{objection}}' } },
	create(context) {
		const from = path.relative(root, context.filename).split(path.sep).join('/');
		const check = (node, specifier = textOf(node), spelled = true) => {
			const found = specifier === undefined ? undefined : objection(from, specifier, spelled);
			if (found !== undefined) context.report({ node, messageId: 'border', data: { objection: found } });
		};
		const source = ({ source: node }) => node && check(node);
		return {
			ImportDeclaration: source,
			ExportNamedDeclaration: source,
			ExportAllDeclaration: source,
			ImportExpression: source,
			TSImportType: source,
			NewExpression({ callee, arguments: [address, base] }) {
				if (callee.name === 'URL' && isMeta(base, 'url')) check(address, textOf(address), false);
			},
			CallExpression({ callee, arguments: [patterns, options] }) {
				if (!isMeta(callee, 'glob')) return;
				// They know no imports map, so they are spelled as they must be.
				const base = textOf(options?.properties?.find(({ key }) => key?.name === 'base')?.value) ?? '.';
				for (const pattern of patterns.elements ?? [patterns]) {
					const text = textOf(pattern);
					if (text !== undefined) check(pattern, text.startsWith('.') ? `${base}/${text}` : text, false);
				}
			}
		};
	}
};

/** ESLint configuration that asks the table about every file that is shipped. */
export const borders = {
	files: ['src/**/*.{ts,svelte}'],
	plugins: { house: { rules: { borders: rule } } },
	rules: { 'house/borders': 'error' }
};
