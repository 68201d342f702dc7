import type { Problems } from '#core/base/problems';
import { disciplineIndex, disciplineName } from './disciplines';
import type { KnownRoles } from './known-roles';
import type { Accountable } from './schema';

/**
 * Notes what is wrong with a file's `accountable` entries: decisions that the library lacks, roles that nobody in the
 * organisation fills, disciplines missing or out of place, a decision given away twice. `roles` are those that are filled.
 */
export function checkAccountable(
	entries: readonly Accountable[],
	roles: ReadonlySet<string | undefined>,
	known: Pick<KnownRoles, 'decisions'>,
	problems: Problems
): void {
	const given = new Set<string>();
	entries.forEach((entry, i) => {
		const wrong = (code: string, field: string, cause: string, cure: string): void =>
			problems.add(() => ({ code, place: `accountable › ${i + 1} › ${field}`, cause, cure }));
		const decision = known.decisions.find(({ id }) => id === entry.decision);
		if (!decision) {
			wrong(
				'unknown-decision',
				'decision',
				`“${entry.decision}” is not a decision of the library.`,
				'Correct it, or remove the entry.'
			);
			return;
		}
		const forOne = decision.per === 'discipline';
		if (forOne && entry.discipline === undefined)
			wrong(
				'no-discipline',
				'discipline',
				`“${entry.decision}” is decided for each discipline.`,
				'Say for which discipline.'
			);
		if (!forOne && entry.discipline !== undefined)
			wrong(
				'odd-discipline',
				'discipline',
				`“${entry.decision}” is not decided by discipline.`,
				'Remove the discipline.'
			);
		if (!roles.has(entry.role))
			wrong(
				'absent-role',
				'role',
				`Nobody in this organisation fills the role “${entry.role}”.`,
				'Name a role that somebody fills.'
			);
		// Areas, teams and lines are several of a kind, so several roles may decide for them.
		const what = [
			entry.decision,
			forOne ? entry.discipline : '',
			decision.per !== undefined && !forOne ? entry.role : ''
		].join(' ');
		const whole =
			entry.discipline === undefined ? '' : ` for ${disciplineName(disciplineIndex(entry.discipline)).toLowerCase()}`;
		if (given.has(what))
			wrong(
				'decided-twice',
				'decision',
				`“${entry.decision}” is given away${whole} by an earlier entry.`,
				'Keep one of the two.'
			);
		given.add(what);
	});
}
