import { describe, expect, it } from 'vitest';
import { library, organisations } from '../../../../tests/support/organisations';
import { plain, spans } from '#core/base/words';
import { cruxOf, differences } from './contrasts';
import { buildCrux, LONGEST_CRUX } from './crux';
import { nameInSentence } from './crux-names';
import type { Library, Role } from './library';
import { neighboursOf } from '#core/org/neighbours';

const role = (id: string) => library.role(id)!;

/** What the rules build of any two roles, whether or not somebody wrote about them. */
const built = (left: Role, right: Role, of: Library = library): string =>
	buildCrux({ library: of, roles: [left, right] }, differences(of, left, right));

const pairs = library.roles.flatMap((left) =>
	library.roles.filter((right) => right !== left).map((right) => [left, right] as const)
);

/** Roles of a library that does not say what they do: the rules that need no words of their own come into play. */
const bare = library.roles.map((one): Role => ({ ...one, work: undefined }));
const barePairs = bare.flatMap((left) =>
	bare.filter((right) => right.id !== left.id).map((right) => [left, right] as const)
);

const strongOf = (sentence: string): string[] =>
	spans(sentence)
		.filter(({ strong }) => strong)
		.map(({ text }) => text);

/** The wrong things about a sentence, each in a few words. */
function faults(sentence: string, left: Role, right: Role): string[] {
	const text = plain(sentence);
	const halves = text.split('; ');
	const strong = strongOf(sentence);
	const says: Record<string, boolean> = {
		'has no two strong halves':
			strong.length !== 2 || halves.length !== 2 || !halves.every((half, i) => half.includes(strong[i]!)),
		'says the same twice': strong[0] === strong[1],
		'is too long': text.length > LONGEST_CRUX,
		'has an empty or undefined part':
			/undefined|null|NaN|_|\*| {2}| [,;.]/.test(text) || strong.some((part) => part === '' || part !== part.trim()),
		'does not name both, left first':
			!halves[0]?.toLowerCase().includes(`the ${nameInSentence(left)} `.toLowerCase()) ||
			!halves[1]?.startsWith(`the ${nameInSentence(right)} `),
		'is no sentence': !/^[A-Z].*[^.]\.$/.test(text),
		'claims too much': /\b(always|never|must|better|worse|best|smarter)\b/i.test(text),
		'is badly set': /['"`!]|[a-z]{3}iz(e|ing)\b/.test(text)
	};
	return Object.keys(says)
		.filter((fault) => says[fault])
		.map((fault) => `${fault}: ${sentence}`);
}

const neighbourPairs = new Map(
	organisations.flatMap((org) =>
		Array.from(org.roles.keys()).flatMap((p) =>
			neighboursOf(org, p).flatMap(({ position }) => {
				const ids = [org.roles[p]!, org.roles[position]!].sort() as [string, string];
				return ids[0] === ids[1] ? [] : [[ids.join(' '), [role(ids[0]), role(ids[1])] as const] as const];
			})
		)
	)
);

describe('a built crux', () => {
	it('sets two strong halves of all pairs apart, in 110 characters', () => {
		expect(pairs.length).toBeGreaterThan(2000);
		expect(pairs.flatMap(([left, right]) => faults(built(left, right), left, right))).toEqual([]);
	});

	it('does so without words for what a role does', () => {
		expect(barePairs.flatMap(([left, right]) => faults(built(left, right), left, right))).toEqual([]);
	});

	it('would be caught at faults', () => {
		const [a, b] = [role('ceo'), role('cmo')];
		expect(
			faults('The CEO **builds brand**; the CMO **builds brand**.', a, b).map((fault) => fault.split(':')[0])
		).toEqual(['says the same twice']);
		expect(faults('The CEO **undefined**; the CMO ****', a, b).length).toBeGreaterThan(2);
		expect(faults(built(b, a), a, b).map((fault) => fault.split(':')[0])).toEqual(['does not name both, left first']);
	});

	it('swaps its halves with the roles', () => {
		// The second half may say "it" for what the first one names: "sets the agenda", "sets it".
		const verb = (half: string): string => half.replace(/ (it|them)\b/, '');
		for (const [left, right] of [...pairs, ...barePairs]) {
			const [there, back] = [strongOf(built(left, right)), strongOf(built(right, left))];
			expect(back.map(verb).reverse(), built(left, right)).toEqual(there.map(verb));
		}
	});

	it('gives neighbours a sentence of their own', () => {
		const same = new Map<string, string[]>();
		for (const [left, right] of neighbourPairs.values()) {
			const found = cruxOf(library, left, right);
			if (found.authored) continue;
			const text = plain(found.sentence).replace(nameInSentence(left), 'X').replace(nameInSentence(right), 'Y');
			same.set(text, [...(same.get(text) ?? []), plain(found.sentence)]);
		}
		expect(same.size).toBeGreaterThan(20);
		expect([...same.values()].filter((sentences) => sentences.length > 3)).toEqual([]);
	});

	/** A role of the library that does something known here. */
	const doing = (id: string, work: string | undefined): Role => ({ ...role(id), work });

	it.each([
		[
			'what each does',
			doing('pm', 'chooses'),
			doing('product-designer', 'shapes'),
			'The PM **chooses**; the UX Designer **shapes**.'
		],
		[
			'who decides and who prepares, before what each does',
			doing('ux-research-manager', 'plans'),
			doing('ux-researcher', 'asks'),
			'The Research Lead **sets** the research agenda; the UX Researcher **carries it out**.'
		],
		[
			'the same from the other side',
			doing('ux-researcher', 'asks'),
			doing('ux-research-manager', 'plans'),
			'The UX Researcher **carries out** the research agenda; the Research Lead **sets it**.'
		],
		[
			'what each has the last word on',
			doing('director-pmm', 'sells'),
			doing('head-product-analytics', 'counts'),
			'The Director PMM decides **positioning and messages**; the Head of Analytics defines **the product’s metrics**.'
		],
		[
			'who can refuse, where nothing is known of what they do',
			doing('gpm', undefined),
			doing('pm', undefined),
			'The Group PM **can veto** an area’s roadmap; the PM **decides it**.'
		]
	])('tells %s', (_, a, b, sentence) => {
		expect(built(a, b)).toBe(sentence);
	});

	it('tells by what they are measured, or what they look after, where nothing else is known', () => {
		const known = (id: string, metrics: string[], covers: string): Role => ({
			...doing(id, undefined),
			decisions: {},
			attributes: { ...role(id).attributes, metrics, covers }
		});
		expect(built(known('pm', ['retention'], 'A'), known('em', ['experience'], 'B'))).toBe(
			'The PM is measured by **loyalty**; the Engineering Manager by **ease of use**.'
		);
		expect(built(known('pm', ['retention'], 'One area'), known('em', ['retention'], 'One team'))).toBe(
			'The PM looks after **one area**; the Engineering Manager **one team**.'
		);
	});

	it('says that nothing sets two roles apart that are the same but for their names', () => {
		const twin: Role = { ...role('pm'), id: 'twin', short: 'Product Lead', work: undefined };
		expect(built({ ...role('pm'), work: undefined }, twin)).toBe(
			'The PM and the Product Lead are close: nothing we compare sets them apart.'
		);
	});

	it('calls roles what one calls them in a sentence', () => {
		const names = [
			'director-eng',
			'director-pm',
			'vp-design',
			'head-of-product',
			'pricing-manager',
			'product-ops-manager',
			'product-line-manager',
			'cxo',
			'ux-research-manager',
			'gm'
		].map((id) => nameInSentence(role(id)));
		expect(names).toEqual([
			'Director of Engineering',
			'Director PM',
			'VP of Design',
			'Head of Product',
			'Pricing Manager',
			'Product Ops Manager',
			'Product Line Manager',
			'CXO',
			'Research Lead',
			'GM'
		]);
	});
});
