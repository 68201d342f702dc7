import { describe, expect, it } from 'vitest';
import { plain } from '#core/base/words';
import { nameInSentence } from '#core/roles/crux-names';
import { responsibilitiesHere } from '#core/roles/responsibilities-here';
import { content } from '#server/compile';
import { library, organisations } from '../support/organisations';

/** Names of roles as they stand in sentences, the longer first: "Head of Product Analytics" names no Head of Product. */
const names = library.roles
	.flatMap((role) => [role.title, role.short, nameInSentence(role)].map((name) => [name, role.id] as const))
	.sort(([a], [b]) => b.length - a.length);
const idOf = new Map(names.map(([name, id]) => [name.toLowerCase(), id]));
const NAMES = new RegExp(`\\b(${names.map(([name]) => name.replace(/[/()]/g, '\\$&')).join('|')})(?=s?\\b)`, 'gi');

/** What is said of other places, or of none in particular. */
const OF_OTHERS = /^\w+, or \w+ where there is none$|( where there is no |; elsewhere |,? in (some|larger) firms).*$/;

describe('text beside a position', () => {
	it.each(organisations.map((org) => [org.id, org] as const))('names nobody whom %s lacks', (_, org) => {
		const there = new Set(org.roles);
		for (let p = 0; p < org.size; p++) {
			const profile = content().profiles.get(org.roles[p]!);
			const role = library.role(org.roles[p])!;
			if (!profile) continue;
			const texts = [
				role.line,
				role.mission,
				...role.card,
				...responsibilitiesHere(org, p, profile.responsibilities).map(({ text }) => text),
				...profile.measures.map(({ what, read }) => `${what}, ${read}`),
				profile.judged?.text ?? '',
				...(profile.judged?.feedback ?? []).flatMap(({ from, on }) => [from, on])
			];
			for (const text of texts) {
				const named = [...plain(text).replace(OF_OTHERS, '').matchAll(NAMES)].map(([name]) => name);
				const absent = named.filter((name) => !there.has(idOf.get(name.toLowerCase())!));
				expect(absent, `${role.title}: ${text}`).toEqual([]);
			}
		}
	});
});
