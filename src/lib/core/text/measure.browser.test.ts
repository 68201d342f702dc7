import latin from '@fontsource-variable/mona-sans/files/mona-sans-latin-standard-normal.woff2?url';
import latinExtended from '@fontsource-variable/mona-sans/files/mona-sans-latin-ext-standard-normal.woff2?url';
import { beforeAll, expect, test } from 'vitest';
import { cssFont, FACE_NAMES, familyOf, WIDTHS } from './faces';
import { shorten, wrap } from './fit';
import { textWidth } from './measure';

const TITLES = [
	'CEO',
	'CTO',
	'CPO',
	'CPTO',
	'Chief Executive Officer',
	'Chief Product Officer',
	'Chief Technology Officer',
	'Chief Operating Officer',
	'Chief Financial Officer',
	'Chief Marketing Officer',
	'Chief Revenue Officer',
	'Chief of Staff, Product',
	'General Manager',
	'VP',
	'VP of Product',
	'VP of Product Management',
	'VP of Design',
	'VP of Engineering',
	'VP of Data & Analytics',
	'VP of Product Marketing',
	'Head of Product',
	'Head of Product Operations',
	'Head of Design',
	'Head of Growth',
	'Head of Research',
	'Director of Product Management',
	'Director of UX',
	'Director of Product Marketing',
	'Director of Engineering',
	'Director of Data Science',
	'Group Product Manager',
	'Group Product Manager, Payments',
	'Lead Product Manager',
	'Principal Product Manager',
	'Senior Product Manager',
	'Product Manager',
	'Associate Product Manager',
	'Technical Product Manager',
	'Growth Product Manager',
	'AI Product Manager',
	'Platform Product Manager',
	'Product Owner',
	'Product Analyst',
	'Business Analyst',
	'Data Scientist',
	'Analytics Engineer',
	'Product Operations Manager',
	'Product Marketing Manager',
	'Product Designer',
	'UX Researcher',
	'UX/UI Designer',
	'Content Designer',
	'Design Systems Lead',
	'Engineering Manager',
	'Staff Engineer',
	'Full-stack Developer',
	'QA Engineer',
	'DevOps Engineer',
	'Scrum Master',
	'Site Reliability Engineer (SRE)',
	'5 reports',
	'12 reports',
	'Turns company direction into product strategy.',
	'Sets the pricing & packaging, and defends it: first, fifty, tiny effects.',
	'The team’s roadmap – what’s next and why?'
];

let context: CanvasRenderingContext2D;

beforeAll(async () => {
	for (const width of WIDTHS) {
		for (const [url, unicodeRange] of [
			[latin, 'U+0-FF,U+131,U+152-153,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212'],
			[latinExtended, 'U+100-130,U+132-151,U+154-2BA']
		] as const) {
			const font = new FontFace(familyOf(width), `url(${url})`, {
				stretch: `${width}%`,
				weight: '200 900',
				unicodeRange
			});
			document.fonts.add(await font.load());
		}
	}
	context = document.createElement('canvas').getContext('2d')!;
});

test.each(FACE_NAMES)('%s is as wide as the canvas paints it', (face) => {
	for (const px of [12, 14.5, 27]) {
		context.font = cssFont(face, px);
		for (const title of TITLES) {
			const painted = context.measureText(title).width;
			const difference = Math.abs(textWidth(title, face, px) - painted) / painted;
			expect(difference, `${title} at ${px} px: painted ${painted}`).toBeLessThan(0.005);
		}
	}
});

test.each(FACE_NAMES)('names with accents in %s are painted no wider than said', (face) => {
	context.font = cssFont(face, 14);
	for (const name of [
		'Zoë Müller',
		'José Núñez',
		'Łukasz Żółć',
		'Håkan Sjöström',
		'Benoît Lefèvre',
		'Dvořák',
		'İpek Yılmaz'
	]) {
		const painted = context.measureText(name).width;
		expect(textWidth(name, face, 14), `${name}: painted ${painted}`).toBeGreaterThan(painted * 0.995);
	}
});

test('shortened and wrapped titles are painted inside their boxes', () => {
	for (const face of FACE_NAMES) {
		context.font = cssFont(face, 13);
		for (const title of TITLES) {
			for (const width of [40, 90, 134]) {
				const lines = [shorten(title, face, 13, width), ...wrap(title, face, 13, width, 2).lines];
				for (const line of lines) expect(context.measureText(line).width, line).toBeLessThan(width * 1.005);
			}
		}
	}
});
