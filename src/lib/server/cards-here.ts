import { describeProblem } from '#core/base/result';
import { buildFile } from '#core/org/build-org';
import type { OrgFile } from '#core/org/schema';
import { heldHere } from '#core/roles/decided-elsewhere';
import { buildLibrary } from '#core/roles/library';
import type { LibraryFile, RoleProfile } from '#core/roles/schema';

/**
 * The library with the cards of roles that claim a decision which a reference organisation gives to others: there the next short
 * forms stand on the card. Worked out while the site is built, so that the map need not ask who decides before it is drawn.
 */
export function withCardsHere(
	library: LibraryFile,
	profiles: ReadonlyMap<string, RoleProfile>,
	files: readonly OrgFile[]
): LibraryFile {
	const known = buildLibrary(library);
	const orgs = files.map((file) => {
		const built = buildFile(file, known);
		if (!built.ok) throw new Error(built.problems.map(describeProblem).join('\n'));
		return built.value;
	});
	const roles = library.roles.map((role) => {
		const all = profiles.get(role.id)?.responsibilities ?? [];
		const cards = orgs.flatMap((org): [string, string[]][] => {
			let held = all;
			org.roles.forEach((id, p) => {
				if (id === role.id) held = heldHere(known, org, p, held);
			});
			const first = all.slice(0, role.card.length);
			if (first.every((one) => held.includes(one))) return [];
			const next = held.filter((one) => first.includes(one) || !one.leads);
			return [[org.id, next.slice(0, role.card.length).map(({ card }) => card)]];
		});
		return cards.length > 0 ? { ...role, cards: Object.fromEntries(cards) } : role;
	});
	return { ...library, roles };
}
