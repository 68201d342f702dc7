import { describe, expect, it } from 'vitest';
import { plain } from '#core/base/words';
import { lostHere } from '#core/roles/decided-elsewhere';
import { isLastWord } from '#core/roles/parts';
import { content } from '#server/compile';
import { library, organisations } from '../support/organisations';
import { CLAIMS } from '../support/claiming';
import { neighbourPairs } from '../support/neighbour-pairs';

/*
 * What the library may not say. Each check names what is wrong with a place, so that an editor knows what to mend.
 */

const { profiles } = content();
const { contrasts } = content();
const nameOf = (pair: readonly string[]): string => pair.join(' / ');

describe('contrasts', () => {
	it('tell every manager from every report, peers from peers, and the ends of dotted lines apart', () => {
		const missing = neighbourPairs(organisations).filter(([a, b]) => !library.contrast(a, b));
		expect(missing.map(nameOf)).toEqual([]);
	});

	it('are three or more for every role', () => {
		const few = library.roles.filter(({ id }) => contrasts.filter(({ pair }) => pair.includes(id)).length < 3);
		expect(few.map(({ id }) => id)).toEqual([]);
	});

	it('have a headline of their own that names both, without a full stop', () => {
		expect(
			contrasts.filter(({ headline }) => !headline || /[.:]$/.test(headline)).map(({ pair }) => nameOf(pair))
		).toEqual([]);
		const headlines = contrasts.flatMap(({ headline }) => headline ?? []);
		expect(headlines.filter((one, i) => headlines.indexOf(one) !== i)).toEqual([]);
		expect(
			headlines.filter((one) =>
				/\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven) (things|ways|differences)/i.test(one)
			)
		).toEqual([]);
	});

	it('have three to five lines, each about something else, none about what the attributes say', () => {
		const wrong = contrasts.flatMap(({ pair, lines }) => [
			...(lines.length < 3 || lines.length > 5 ? [`${nameOf(pair)}: ${lines.length} lines`] : []),
			...lines
				.map(({ about }) => about.toLowerCase())
				.filter((about, i, all) => all.indexOf(about) !== i || DATA.has(about))
				.map((about) => `${nameOf(pair)}: ${about}`)
		]);
		expect(wrong).toEqual([]);
	});

	it('say of a role nothing twice: each side and each half of a crux is for one neighbour', () => {
		const said = new Map<string, string[]>();
		for (const { pair, crux, lines } of contrasts) {
			const halves = plain(crux).split('; ');
			pair.forEach((role, i) => {
				for (const words of [halves[i] ?? '', ...lines.map(({ sides }) => sides[i]!)]) {
					const key = `${role}: ${words.toLowerCase().replace(/[.,]/g, '')}`;
					said.set(key, [...(said.get(key) ?? []), nameOf(pair)]);
				}
			});
		}
		expect(
			[...said].filter(([, pairs]) => pairs.length > 1).map(([words, pairs]) => `${words} (${pairs.join(', ')})`)
		).toEqual([]);
	});

	it('have two bold halves on either side of one hinge', () => {
		const wrong = contrasts.filter(({ crux }) => {
			const halves = crux.split('; ');
			return halves.length !== 2 || !halves.every((half) => half.split('**').length === 3);
		});
		expect(wrong.map(({ pair, crux }) => `${nameOf(pair)}: ${crux}`)).toEqual([]);
	});
});

/** What is data of a role, in one place, and so is no line of a contrast. */
const DATA = new Set([
	'scope',
	'horizon',
	'budget',
	'profit and loss',
	'people',
	'leads',
	'team',
	'reports to',
	'years',
	'experience',
	'level',
	'stage',
	'company stage',
	'asks',
	'time goes to'
]);

describe('what is claimed', () => {
	it('is named wherever somebody is said to decide, and is the role’s to decide', () => {
		const { library: file } = content();
		const role = (id: string) => library.role(id)!;
		const unnamed = [
			...contrasts
				.filter(({ crux, decides }) => CLAIMS.test(plain(crux)) && !decides)
				.map(({ pair }) => pair.join(' / ')),
			...file.roles.filter(({ work, workDecides }) => CLAIMS.test(work ?? '') && !workDecides).map(({ id }) => id)
		];
		expect(unnamed).toEqual([]);
		const claims = [
			...contrasts.flatMap(({ pair, decides }) =>
				pair.flatMap((id, side) => decides?.[side]?.map((one) => [id, one]) ?? [])
			),
			...file.roles.flatMap(({ id, workDecides }) => workDecides?.map((one) => [id, one]) ?? [])
		] as [string, string][];
		expect(claims.length).toBeGreaterThan(100);
		expect(claims.filter(([id, one]) => !isLastWord(role(id).decisions[one])).map(String)).toEqual([]);
	});

	it('on a card holds in every reference organisation', () => {
		const wrong = organisations.flatMap((org) =>
			org.roles.flatMap((id, p) => {
				const { line, workDecides, decisions } = library.role(id)!;
				if (!CLAIMS.test(line.toLowerCase())) return [];
				const lost = lostHere(library, org, p);
				const claimed = workDecides ?? Object.keys(decisions).filter((one) => one !== 'hire' && decisions[one] === 'A');
				return claimed.some((one) => lost.has(one)) ? `${org.id}, ${id}: ${line}` : [];
			})
		);
		expect(wrong).toEqual([]);
	});
});

describe('roles', () => {
	it('do work of their own, in words that no other has', () => {
		const works = library.roles.map(({ work }) => work ?? '');
		expect(
			library.roles
				.filter(({ work }) => !work || works.filter((other) => other === work).length > 1)
				.map(({ id }) => id)
		).toEqual([]);
		const covers = library.roles.map(({ attributes }) => attributes.covers);
		expect(covers.filter((one, i) => covers.indexOf(one) !== i)).toEqual([]);
		const asks = library.roles.map(({ attributes }) => attributes.asks);
		expect(asks.filter((one, i) => asks.indexOf(one) !== i)).toEqual([]);
	});

	it('leave years, horizons, budgets and profit and loss to the attributes', () => {
		const wrong = library.roles.flatMap((role) => {
			const profile = profiles.get(role.id)!;
			const texts = [
				role.line,
				role.work ?? '',
				role.mission,
				...role.card,
				...profile.responsibilities.map(({ text }) => plain(text)),
				...contrasts
					.filter(({ pair }) => pair.includes(role.id))
					.flatMap(({ pair, crux, lines }) => [plain(crux), ...lines.map(({ sides }) => sides[pair.indexOf(role.id)]!)])
			];
			return texts.filter((text) => TOLD_ELSEWHERE.test(text)).map((text) => `${role.id}: ${text}`);
		});
		expect(wrong).toEqual([]);
	});

	it('speak of a budget as their attributes do', () => {
		const wrong = library.roles.flatMap((role) =>
			profiles
				.get(role.id)!
				.responsibilities.flatMap(({ text, card }) =>
					[plain(text), card].filter(
						(words) =>
							/\b(holds|owns|decides on|answers for)\b[^,;.]*\bbudget/i.test(words) && role.attributes.budget < 4
					)
				)
				.map((words) => `${role.id}: ${words}`)
		);
		expect(wrong).toEqual([]);
	});

	it('list a skill of every row of the growth matrix that asks 3 or 4 of them', () => {
		const wrong = content().careers.growth.rows.flatMap(({ id, name, skills, targets }) =>
			Object.entries(targets)
				.filter(
					([role, target]) => target >= 3 && !library.role(role)!.skills.some(({ skill }) => skills.includes(skill))
				)
				.map(([role, target]) => `${role}: ${id} ${name} asks ${target}, one of ${skills.join(', ')}`)
		);
		expect(wrong).toEqual([]);
	});

	it('decide in their texts only what they decide by their letters', () => {
		const wrong = library.roles.flatMap(({ id, decisions, line, work, mission }) => {
			const texts = [
				line,
				work ?? '',
				mission,
				...profiles.get(id)!.responsibilities.flatMap(({ text, card }) => [plain(text), card]),
				...contrasts
					.filter(({ pair }) => pair.includes(id))
					.flatMap(({ pair, crux, lines }) => [
						plain(crux).split('; ')[pair.indexOf(id)] ?? '',
						...lines.map(({ about, sides }) => `${about === 'Decides' ? 'Decides ' : ''}${sides[pair.indexOf(id)]!}`)
					])
			];
			return Object.entries(NOUNS).flatMap(([decision, noun]) => {
				const letter = decisions[decision] ?? '';
				const claims = (verbs: string): string[] =>
					texts.filter((text) => new RegExp(`\\b(?:${verbs})\\b[^,;.:]{0,45}?\\b(?:${noun})\\b`, 'i').test(text));
				return [
					...(letter.startsWith('A') ? [] : claims('decides|sets|owns|chooses|settles|fixes|picks')),
					...(letter.startsWith('A') || letter === 'S' ? [] : claims('signs? off'))
				].map((text) => `${id} has ${letter || 'no part'} in ${decision}: ${text}`);
			});
		});
		expect(wrong).toEqual([]);
	});

	it('say which decisions a responsibility claims, so that a map can leave it out where others take them', () => {
		const wrong = library.roles.flatMap(({ id, decisions }) =>
			profiles.get(id)!.responsibilities.flatMap(({ text, decides }) => {
				const words = plain(text);
				return [
					...(/^(decides|sets|owns|signs off|orders|settles with)\b(?! up\b)/i.test(words) && !decides
						? [`${id} does not say which: ${words}`]
						: []),
					...(decides ?? [])
						.filter((one) => !(decisions[one]?.startsWith('A') || decisions[one] === 'S'))
						.map((one) => `${id} has ${decisions[one] ?? 'no part'} in ${one}: ${words}`)
				];
			})
		);
		expect(wrong).toEqual([]);
	});

	it('say on the map’s cards nothing of whom they lead: the organisation shows that', () => {
		const wrong = library.roles.flatMap(({ id, card }) => {
			const first = profiles.get(id)!.responsibilities.slice(0, 3);
			return [
				...first.filter(({ leads }) => leads).map(({ text }) => `${id}: ${text}`),
				...card
					.filter((words) =>
						/^(leads|manages|heads) .*\b(directors|managers|heads|leaders|designers|engineers)\b/i.test(words)
					)
					.map((words) => `${id}: ${words}`)
			];
		});
		expect(wrong).toEqual([]);
	});

	it('name reports by their roles, so that a map can check them', () => {
		const wrong = library.roles.flatMap(({ id }) =>
			profiles
				.get(id)!
				.responsibilities.filter(
					({ text, leads }) =>
						!leads &&
						/^(leads|manages) (the )?(\*\*)?[^,.]*\b(directors|group managers|product managers|design managers|engineering managers)\b/i.test(
							text
						)
				)
				.map(({ text }) => `${id}: ${text}`)
		);
		expect(wrong).toEqual([]);
	});

	it('do not say how many years twice', () => {
		const wrong = library.roles.filter(
			({
				id,
				attributes: {
					years: [low, high]
				}
			}) => new RegExp(`\\b${low} to ${high} years`).test(profiles.get(id)!.experience!.text)
		);
		expect(wrong.map(({ id }) => id)).toEqual([]);
	});
});

/** What decisions are called in texts. */
const NOUNS: Readonly<Record<string, string>> = {
	vision: 'product vision',
	portfolio: 'which products to (?:start|fund|stop|be in)|what to start',
	areas:
		'order (?:between|of) (?:the )?(?:product )?areas|priorities (?:across|between) (?:product )?areas|which area comes first',
	roadmap: 'area’s roadmap|roadmap of (?:an|its) area',
	backlog: 'backlogs?',
	pricing: 'prices?|pricing|packages|packaging',
	launch: 'whether a release goes out|go or no-go',
	positioning: 'positioning',
	tech: 'architecture',
	design: 'design system|(?:UX|design) standards?',
	research: 'research agenda',
	metrics: 'product’s metrics|which numbers count',
	hire: 'whom to hire|which product managers to hire',
	budget: 'division’s budget',
	dates: 'delivery dates?'
};

/** Spans of time ahead, and shares in profit and loss. */
const TOLD_ELSEWHERE = /\b(\d+ to \d+ years|\d+ years|years ahead|a year ahead|quarters? ahead|profit and loss|P&L)\b/i;
