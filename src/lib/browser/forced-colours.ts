import type { SystemColours } from '#core/paint/forced';

const QUERY = '(forced-colors: active)';

/** The system's colours while the reader's system forces them, else undefined. */
export function forcedColours(): SystemColours | undefined {
	if (typeof matchMedia !== 'function' || !matchMedia(QUERY).matches) return undefined;
	const probe = document.createElement('span');
	probe.style.forcedColorAdjust = 'none';
	document.body.append(probe);
	const resolve = (name: string): string => {
		probe.style.color = name;
		return hexOf(getComputedStyle(probe).color);
	};
	const colours = {
		canvas: resolve('Canvas'),
		canvasText: resolve('CanvasText'),
		highlight: resolve('Highlight'),
		highlightText: resolve('HighlightText'),
		grayText: resolve('GrayText')
	};
	probe.remove();
	return colours;
}

/** `rgb(r, g, b)`, `rgba(…)` or `color(srgb r g b)` as `#rrggbb`; what is see-through counts as opaque. */
function hexOf(computed: string): string {
	const numbers = computed.match(/-?[\d.]+/g)?.map(Number) ?? [];
	const channels = (computed.startsWith('color(') ? numbers.map((v) => v * 255) : numbers).slice(0, 3);
	return `#${channels.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('')}`;
}
