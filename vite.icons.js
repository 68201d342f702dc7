/**
 * What the icon library puts together in the browser is put together here: each icon is its lines, in a component that takes a size
 * and a stroke. Saves its machinery, and that of Svelte for elements and attributes of any name.
 *
 * @type {import('vite').Plugin}
 */
export const plainIcons = {
	name: 'rolescape-plain-icons',
	enforce: 'pre',
	transform: {
		filter: { id: /@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/ },
		handler(code) {
			const data = /iconData = (\{.*\});$/m.exec(code)?.[1];
			if (data === undefined) this.error('The icon library writes its icons in another way now.');
			const lines = JSON.parse(data).node.map(
				([tag, attributes]) =>
					`<${tag} ${Object.entries(attributes)
						.map(([name, value]) => `${name}="${value}"`)
						.join(' ')} />`
			);
			return {
				code: `<script>const { size = 24, strokeWidth = 2 } = $props();</script>
<svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width={strokeWidth}
	stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${lines.join('')}</svg>`,
				map: null
			};
		}
	}
};
