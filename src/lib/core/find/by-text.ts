import { lowerFirst } from '#core/base/words';
import { extraOf, roleCandidate, type Ground } from './candidates';
import { TIER, type Candidate, type Tier } from './rank';
import type { Query } from './words';
import type { Role } from '#core/roles/library';
import { decidersOf } from '#core/roles/deciders';
import type { Part } from '#core/roles/schema';

const PARTS: Partial<Record<Part, readonly [weight: number, lead: string]>> = {
	A: [0, 'decides: '],
	'A*': [0, 'decides: '],
	R: [1, 'drives: '],
	S: [2, 'signs off: '],
	C: [3, 'advises on: ']
};

/** Roles by what they decide, can do and are responsible for. */
export function byText(ground: Ground, query: Query): Candidate[] {
	const { library, texts } = ground.library;
	const { phrases, entries } = texts;
	const deciders = ground.here && decidersOf(library, ground.here.org);
	const whole = new Set(phrases.same(query.same));
	const candidates: Candidate[] = [];
	phrases.withAll(query, (phrase, cost) => {
		const entry = entries[phrase]!;
		const text = lowerFirst(entry.text);
		const extra = entry.kind === 'responsibility' ? 0 : extraOf(phrases, phrase, query);
		const add = (role: Role, tier: Tier, weight: number, lead: string): void =>
			void candidates.push(roleCandidate(ground, role, { tier, cost, extra, weight, because: { lead, text } }));
		if (entry.kind === 'responsibility') return add(entry.role, TIER.responsibility, 0, 'does: ');
		for (const role of library.roles) {
			if (entry.kind === 'skill') {
				const need = role.skills.find(({ skill }) => skill === entry.skill);
				if (need) add(role, whole.has(phrase) ? TIER.topic : TIER.skill, 5 - (need.level ?? 0) + 1, 'skill: ');
				continue;
			}
			const part = role.decisions[entry.decision.id];
			const isA = part === 'A' || part === 'A*';
			const decides = deciders ? deciders.get(entry.decision.id)?.some((decider) => decider.role === role) : isA;
			const known = part && PARTS[decides ? 'A' : isA ? 'C' : part];
			if (!known) continue;
			const [weight, lead] = known;
			// Who decides where nobody else does comes after those; of many of a kind, the plainest title stands for all.
			const rest = (part === 'A*' ? 0.5 : 0) + role.title.split(' ').length / 100;
			add(role, query.whose ? TIER.whose : whole.has(phrase) ? TIER.topic : TIER.decision, weight + rest, lead);
		}
	});
	return candidates;
}
