import { elementsOf, readXml } from './xml';

/*
 * What an exported SVG may be made of, so that programs other than browsers show it, too: few elements, presentation attributes,
 * plain colours, baselines that are computed.
 */

const SHAPE = ['fill', 'fill-opacity', 'stroke', 'stroke-width'];
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
	svg: ['xmlns', 'width', 'height', 'viewBox', 'fill', 'font-family', 'xml:space', 'role', 'aria-hidden'],
	title: [],
	desc: [],
	g: [],
	rect: [...SHAPE, 'x', 'y', 'width', 'height', 'rx'],
	path: [...SHAPE, 'd', 'stroke-dasharray', 'stroke-linecap'],
	circle: [...SHAPE, 'cx', 'cy', 'r'],
	text: [
		...SHAPE,
		'x',
		'y',
		'font-size',
		'font-weight',
		'font-stretch',
		'text-anchor',
		'stroke-linejoin',
		'aria-hidden'
	]
};

const NUMBER = /^-?\d+(\.\d{1,3})?$/;
const VALUES: Readonly<Record<string, RegExp>> = {
	fill: /^(none|#[0-9a-f]{6})$/,
	stroke: /^(none|#[0-9a-f]{6})$/,
	viewBox: /^-?\d+(\.\d{1,2})?( -?\d+(\.\d{1,2})?){3}$/,
	d: /^[MLAhvazZ\d .-]+$/,
	'stroke-dasharray': /^\d+(\.\d+)?( \d+(\.\d+)?)*$/,
	'font-weight': /^[1-9]00$/,
	'font-stretch': /^\d+%$/
};
const NUMBERS = new Set([
	'width',
	'height',
	'x',
	'y',
	'rx',
	'cx',
	'cy',
	'r',
	'fill-opacity',
	'stroke-width',
	'font-size'
]);

/** What in an SVG leaves the profile; throws where the file is not well-formed. */
export function profileProblems(svg: string): string[] {
	const problems = new Set<string>();
	const root = readXml(svg);
	if (root.name !== 'svg') problems.add(`the root is <${root.name}>`);
	for (const needed of ['xmlns', 'width', 'height', 'viewBox'])
		if (!(needed in root.attributes)) problems.add(`<svg> has no ${needed}`);
	for (const { name, attributes } of elementsOf(root)) {
		const allowed = ATTRIBUTES[name];
		if (!allowed) {
			problems.add(`<${name}>`);
			continue;
		}
		for (const [key, value] of Object.entries(attributes)) {
			const pattern = VALUES[key] ?? (NUMBERS.has(key) ? NUMBER : undefined);
			if (!allowed.includes(key)) problems.add(`${key} in <${name}>`);
			else if (pattern && !pattern.test(value)) problems.add(`${key}="${value.slice(0, 60)}" in <${name}>`);
		}
	}
	return [...problems];
}
