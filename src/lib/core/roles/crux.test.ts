import { describe, expect, it } from 'vitest';
import { library, organisations } from '../../../../tests/support/organisations';
import { plain, spans } from '#core/base/words';
import { cruxOf } from './contrasts';
import { buildCrux, halfSentence, sharedHalves } from './crux';
import { nameInSentence } from './crux-names';
import type { Role } from './library';
import { neighboursOf } from '#core/org/neighbours';

const role = (id: string) => library.role(id)!;

const pairs = library.roles.flatMap((left) =>
	library.roles.filter((right) => right !== left).map((right) => [left, right] as const)
);

/** Roles of a library that does not say what they do. */
const bare = library.roles.map((one): Role => ({ ...one, work: undefined }));
const barePairs = bare.flatMap((left) =>
	bare.filter((right) => right.id !== left.id).map((right) => [left, right] as const)
);

/** Two names with what each looks after, in the longest case. */
const LONGEST = 175;

/** The wrong things about a sentence, each in a few words. */
function faults(sentence: string, left: Role, right: Role): string[] {
	const text = plain(sentence);
	const halves = text.split('; ');
	const strong = spans(sentence).filter((span) => span.strong);
	const says: Record<string, boolean> = {
		'has no two strong halves':
			strong.length !== 2 || halves.length !== 2 || !halves.every((half, i) => half.includes(strong[i]!.text)),
		'says the same twice': strong[0]?.text === strong[1]?.text,
		'is too long': text.length > LONGEST,
		'has an empty or undefined part':
			/undefined|null|NaN|_|\*| {2}| [,;.]/.test(text) || strong.some((part) => part.text !== part.text.trim()),
		'does not name both, left first':
			!halves[0]?.startsWith(`The ${nameInSentence(left)} `) || !halves[1]?.startsWith(`the ${nameInSentence(right)} `),
		// Each half has a verb of its own, so that it can stand alone.
		'has a half without a verb': !halves.every((half, i) =>
			/^[a-z]+s\b/.test(half.slice(`the ${nameInSentence(i === 0 ? left : right)} `.length))
		),
		'speaks of a skill or a measure': /\b(brings (?!in\b)|is measured by|is strongest)/.test(text),
		'has a pronoun for what the other half names': /\b(it|them)\b/.test(text),
		'has a short title that nobody says': /\b(Director (?!of )|VP (?!of )|CDO|CXO|Mgr|Eng\b|Ops (?!Manager))/.test(
			text
		),
		'claims too much': /\b(always|never|must|better|worse|best|smarter)\b/i.test(text),
		'is badly set': !/^[A-Z].*[^.]\.$/.test(text) || /['"`!]|[a-z]{3}iz(e|ing)\b/.test(text)
	};
	return Object.keys(says)
		.filter((fault) => says[fault])
		.map((fault) => `${fault}: ${sentence}`);
}

describe('a built crux', () => {
	it('is sound for all pairs of roles', () => {
		expect(pairs).toHaveLength(50 * 49);
		const wrong = [...pairs, ...barePairs].flatMap(([left, right]) =>
			faults(buildCrux([left, right]).sentence, left, right)
		);
		expect(wrong).toEqual([]);
	});

	it('would be caught at faults', () => {
		const [a, b] = [role('ceo'), role('cmo')];
		const found = (sentence: string): string[] => faults(sentence, a, b).map((fault) => fault.split(':')[0]!);
		expect(found('The CEO **builds brand**; the CMO **builds brand**.')).toEqual(['says the same twice']);
		expect(found('The CEO **undefined**; the CMO ****').length).toBeGreaterThan(2);
		expect(found('The CEO **sets prices**; the CMO **works them out**.')).toEqual([
			'has a pronoun for what the other half names'
		]);
		expect(found('The CEO is measured by **revenue**; the CMO by **brand**.')).toEqual([
			'has a half without a verb',
			'speaks of a skill or a measure'
		]);
		expect(found(buildCrux([b, a]).sentence)).toContain('does not name both, left first');
	});

	it('says only what each role states of itself', () => {
		for (const [left, right] of pairs) {
			const { halves } = buildCrux([left, right]);
			expect(halves).toEqual([`**${left.work}**`, `**${right.work}**`]);
		}
		// Where one says nothing of its work, the other’s is not held against it.
		const { sentence } = buildCrux([role('pm'), { ...role('em'), work: undefined }]);
		expect(plain(sentence)).toBe(
			'The PM looks after one product area or its main features; the Engineering Manager looks after one engineering team.'
		);
	});

	it('swaps its halves with the roles', () => {
		for (const [left, right] of [...pairs, ...barePairs])
			expect(buildCrux([right, left]).halves).toEqual(buildCrux([left, right]).halves.toReversed());
	});

	it('is marked as built where nobody wrote a sentence', () => {
		const unwritten = pairs.filter(([left, right]) => !library.contrast(left.id, right.id));
		for (const [left, right] of unwritten)
			expect(cruxOf(library, left, right)).toMatchObject({ authored: false, sources: [] });
		expect(unwritten).toHaveLength(50 * 49 - 2 * 240);
	});

	it('gives neighbours a sentence of their own', () => {
		const unwritten = new Set(
			organisations.flatMap((org) =>
				org.roles.flatMap((id, p) =>
					neighboursOf(org, p).flatMap(({ position }) => {
						const [a, b] = [id, org.roles[position]!].toSorted() as [string, string];
						return a === b || library.contrast(a, b) ? [] : `${a} ${b}`;
					})
				)
			)
		);
		const built = [...unwritten].map((pair) => buildCrux(pair.split(' ').map(role) as [Role, Role]).sentence);
		expect(built.length).toBeGreaterThan(50);
		expect(new Set(built).size).toBe(built.length);
	});

	it('says of what each looks after where its words do not hold', () => {
		const { halves } = buildCrux([role('vp-design'), role('vp-eng')], (side) => side === 1);
		expect(halves.every((half) => half.startsWith('looks after **'))).toBe(true);
	});

	it('lets a page say once what several sentences begin with', () => {
		const built = ['apm', 'tpm'].map((id) => buildCrux([role('pm'), role(id)]).halves);
		const other = buildCrux([role('pm'), role('em')], () => false).halves;
		expect([...sharedHalves([...built, other, undefined])]).toEqual([`**${role('pm').work}**`]);
		expect(halfSentence(role('director-ux'), '**joins flows**')).toBe('The Director of UX **joins flows**.');
	});
});

describe('the name of a role within a sentence', () => {
	it.each([
		['director-eng', 'Director of Engineering'],
		['director-pm', 'Director of Product Management'],
		['director-pmm', 'Director of Product Marketing'],
		['director-ux', 'Director of UX'],
		['vp-design', 'VP of Design'],
		['head-of-product', 'Head of Product'],
		['pricing-manager', 'Pricing Manager'],
		['product-ops-manager', 'Product Ops Manager'],
		['product-line-manager', 'Product Line Manager'],
		['cxo', 'Chief Design Officer'],
		['ux-research-manager', 'Research Lead'],
		['gm', 'GM']
	])('of %s is %s', (id, name) => {
		expect(nameInSentence(role(id))).toBe(name);
	});

	it('is another for every role, and no telegram', () => {
		const names = library.roles.map(nameInSentence);
		expect(new Set(names).size).toBe(names.length);
		expect(names.filter((name) => /[/()&,]|Mgr|Eng\b/.test(name))).toEqual([]);
	});
});
