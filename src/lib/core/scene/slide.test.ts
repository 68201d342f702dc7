import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOrg, library, organisation, organisations, orgFrom } from '../../../../tests/support/organisations';
import { PALETTES } from '#core/paint/palette';
import { paintSvg } from '#core/paint/svg';
import { compare } from '#core/compare/compare';
import { digest } from '#core/compare/digest';
import { headline } from '#core/compare/words';
import { EMPTY_LIBRARY } from '#core/roles/library';
import { placeOf } from '#core/org/ids';
import type { Org, Position } from '#core/org/org';
import { firstWithRole } from '#core/org/tree';
import { textWidth } from '#core/text/measure';
import type { Mark, TextMark } from './marks';
import { PAGES, pageFor, slideScene, type Page, type SlideSubject } from './slide';

const comparison = (org: Org, ids: readonly string[]): SlideSubject => {
	const roles = ids.map((id) => library.role(id)!);
	const compared = compare(library, roles);
	return {
		org,
		library,
		picked: ids.map((id) => firstWithRole(org, id)),
		headline: headline(compared, roles),
		beside: { kind: 'comparison', roles, rows: digest(compared, 5) }
	};
};

const role = (org: Org, position: Position, words = 'Sees that all of it works.'): SlideSubject => ({
	org,
	library,
	picked: [position],
	headline: org.titles[position]!,
	beside: {
		kind: 'role',
		text: {
			kind: words,
			land: 'product',
			mission: words,
			said: [
				{ title: 'Does', items: [words, words, words, words] },
				{ title: 'Decides', items: [words] }
			]
		}
	}
});

const texts = (marks: readonly Mark[]): TextMark[] => marks.filter((mark): mark is TextMark => mark.kind === 'text');

/** Numbers to a tenth of a unit, so that a golden file says what changed and not how it was added up. */
const rounded = (value: unknown): unknown =>
	JSON.parse(JSON.stringify(value, (_, v: unknown) => (typeof v === 'number' ? Math.round(v * 10) / 10 : v)));

/** Everything lies on the page, and no letters are smaller than 2 % of its height; those of coins may be, they are signs. */
function expectLegible(subject: SlideSubject, page: Page): void {
	const { marks } = slideScene(subject, page);
	const wrong = marks.filter((mark) => {
		if (mark.kind === 'card')
			return mark.x < 0 || mark.x + mark.width > page.width || mark.y + mark.height > page.height - page.foot + 1;
		if (mark.kind !== 'text') return false;
		const width = textWidth(mark.text, mark.face, mark.px);
		const left = mark.align === 'left' ? mark.x : mark.align === 'center' ? mark.x - width / 2 : mark.x - width;
		return (
			(mark.px < page.height * 0.02 && !/^[A-D]$/.test(mark.text)) ||
			left < 0 ||
			left + width > page.width + 0.5 ||
			mark.y > page.height
		);
	});
	expect(wrong).toEqual([]);
}

describe('slides', () => {
	it.each(PAGES.map((page) => [page.width, page] as const))(
		'of three roles and of one are as they were, %s units wide',
		async (width, page) => {
			const enterprise = organisation('enterprise');
			for (const [name, subject] of [
				['comparison', comparison(enterprise, ['cpo', 'cto', 'vp-product'])],
				['role', role(enterprise, placeOf(enterprise, 'vp-product'))]
			] as const) {
				const lines = slideScene(subject, page).marks.map((mark) => JSON.stringify(rounded(mark)));
				await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./golden/slide-${name}-${width}.jsonl`);
			}
		}
	);

	it('are legible and whole, whoever is compared and however large the frame', () => {
		const sets = [
			['cpo', 'cto'],
			['pm', 'product-owner', 'technical-pm'],
			['senior-pm', 'principal-pm', 'em', 'ux-researcher'],
			['gm', 'cmo', 'cpto', 'project-manager']
		];
		for (const org of organisations)
			for (const ids of sets) for (const page of PAGES) expectLegible(comparison(org, ids), page);
	});

	it('are legible and whole for every position of every organisation', () => {
		for (const org of organisations)
			for (let p = 0; p < org.size; p++) for (const page of PAGES) expectLegible(role(org, p), page);
	});

	it('of any organisation and any words are legible, whole and well-formed', () => {
		const words = fc.oneof(
			fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
			fc.constantFrom('<b>&"\'', '👩‍🚀🚀', 'رئيس المنتجات', 'W'.repeat(300))
		);
		fc.assert(
			fc.property(anyOrg(40), fc.nat(), words, (org, seed, text) => {
				const titled = { ...org, titles: org.titles.map((title, p) => (p % 3 === 0 ? text : title)) };
				const subject = { ...role(titled, seed % org.size, text), library: EMPTY_LIBRARY };
				for (const page of PAGES) {
					expectLegible(subject, page);
					const svg = paintSvg(slideScene(subject, page), PALETTES.light, {
						box: { x0: 0, y0: 0, x1: page.width, y1: page.height },
						title: text
					});
					expect(svg).not.toMatch(/NaN|Infinity|undefined/);
					expect(
						svg
							.match(/<[a-z/][^>]*>/g)!
							.join('')
							.replace(/<\/?(svg|g|title|path|rect|circle|text)[^<>]*>/g, '')
					).toBe('');
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('tell of a chain of managers that is far too long to be drawn well, without failing', () => {
		const org = orgFrom(
			Array.from({ length: 60 }, (_, i) => ({
				id: `p${i}`,
				title: `Position ${i}`,
				...(i > 0 && { manager: `p${i - 1}` })
			}))
		);
		for (const page of PAGES) {
			const { marks } = slideScene(role(org, 59), page);
			expect(marks.filter(({ kind }) => kind === 'card')).toHaveLength(60);
			// Cards too low for letters of the least size have none.
			expect(texts(marks).filter(({ text }) => text.startsWith('Position')).length).toBe(1);
		}
	});

	it('name cards beside each other alike: all by their titles, or all by short ones', () => {
		for (const org of organisations)
			for (const ids of [
				['cpo', 'cto', 'vp-product'],
				['cpo', 'coo'],
				['pm', 'product-owner', 'em']
			])
				for (const page of PAGES) {
					const { marks } = slideScene(comparison(org, ids), page);
					const rows = new Map<number, Set<boolean>>();
					const said = new Map<string, { y: number; text: string }>();
					let y = 0;
					for (const mark of marks) {
						if (mark.kind === 'card' && mark.of !== undefined) y = Math.round(mark.y);
						if (mark.kind !== 'text' || mark.of === undefined || mark.group !== 'card') continue;
						const before = said.get(`${mark.position} ${mark.of}`);
						said.set(`${mark.position} ${mark.of}`, { y, text: before ? `${before.text} ${mark.text}` : mark.text });
					}
					for (const [key, { y: row, text }] of said) {
						const title = key.slice(key.indexOf(' ') + 1);
						const role = library.match(title);
						if (role && role.short !== title) rows.set(row, (rows.get(row) ?? new Set()).add(text === title));
					}
					for (const forms of rows.values()) expect(forms.size, `${org.id}, ${ids.join()}, ${page.width}`).toBe(1);
				}
	});

	it('say more in a larger frame', () => {
		expect(
			[pageFor(1600, 900), pageFor(960, 540), pageFor(700, 400), pageFor(320, 180), pageFor(1600, 200)].map(
				({ rows }) => rows
			)
		).toEqual([5, 5, 3, 0, 0]);
	});

	it('leave out roles that are nowhere, and keep the coins of the others', () => {
		const org = organisation('enterprise');
		const subject = comparison(org, ['cpo', 'gm', 'cto']);
		const coins = texts(slideScene(subject, PAGES[2]!).marks).filter(({ text }) => /^[A-D]$/.test(text));
		expect(subject.picked[1]).toBe(-1);
		expect(coins.map(({ text }) => text)).toEqual(['A', 'C']);
		expect(slideScene({ ...subject, picked: [-1, -1, -1] }, PAGES[0]!).marks.length).toBeGreaterThan(10);
	});
});
