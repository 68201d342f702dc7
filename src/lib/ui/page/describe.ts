import { listOf, plain } from '#core/base/words';
import { buildCrux, halfSentence, sharedHalves } from '#core/roles/crux';
import type { Library, Role } from '#core/roles/library';
import type { WholeLibrary } from '#core/roles/whole-library';
import type { WholeContrast } from '#core/roles/schema';
import type { Surroundings } from './surroundings';

/** Longest description that search engines show whole. */
export const LONGEST_DESCRIPTION = 160;
/** Of a role's other names, in a description. */
const MOST_NAMES = 2;

/** The initials by which a role is known, such as CPO; undefined where its short title is no abbreviation. */
export const initialsOf = ({ short }: Pick<Role, 'short'>): string | undefined =>
	/^[A-Z/]{2,}$/.test(short) ? short : undefined;

/**
 * What people type who look for the role: its initials ("CPO", "GPM"), else its title with "VP" in it, else its short title. Undefined
 * where its title says that already.
 */
export function typedAs(role: Pick<Role, 'title' | 'short' | 'aliases'>): string | undefined {
	const initials = [role.short, ...role.aliases].find((name) => initialsOf({ short: name }) !== undefined);
	const typed = initials ?? role.title.replace(/^Vice President\b/, 'VP');
	const other = typed === role.title ? role.short : typed;
	return role.title.includes(other) ? undefined : other;
}

/** "Chief Product Officer (CPO)", "Vice President of Product (VP of Product)"; the title alone where people type just that. */
export const fullTitle = (role: Pick<Role, 'title' | 'short' | 'aliases'>): string => {
	const typed = typedAs(role);
	return typed === undefined ? role.title : `${role.title} (${typed})`;
};

/** Every other name of the role, that which people type first. */
export const otherNames = (role: Pick<Role, 'title' | 'short' | 'aliases'>): string[] => [
	...new Set([typedAs(role), ...role.aliases].filter((name) => name !== undefined))
];

/** The role's mission, its other names and, as far as there is room, how it differs; at most 160 characters. */
export function describeRole(role: Role, contrasts: readonly RoleContrast[]): string {
	const names = otherNames(role).slice(0, MOST_NAMES);
	const [first] = contrasts;
	return clipped(
		[role.mission, names.length > 0 && `Also called ${listOf(names)}.`, first && plain(first.contrast.crux)]
			.filter(Boolean)
			.join(' '),
		LONGEST_DESCRIPTION
	);
}

/** The text, cut after a whole word where it is longer. */
export function clipped(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const cut = text.slice(0, longest);
	return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.]+$/, '')}…`;
}

/** An authored contrast seen from one of its roles. */
export interface RoleContrast {
	readonly contrast: WholeContrast;
	readonly other: Role;
	/** What is compared, with this role's side first. */
	readonly lines: readonly {
		readonly about: string;
		readonly own: string;
		readonly other: string;
		/** Keys of what each side rests on, this role's first. */
		readonly sources: readonly [readonly string[], readonly string[]];
	}[];
}

/** Every authored contrast that names the role; those that were written from its side come first. */
export function contrastsOf(library: Library, contrasts: readonly WholeContrast[], id: string): RoleContrast[] {
	const found = library.roles.flatMap((other) => {
		const contrast = contrasts.find(({ pair }) => other.id !== id && pair.includes(id) && pair.includes(other.id));
		if (!contrast) return [];
		const own = contrast.pair[0] === id ? 0 : 1;
		return [
			{
				contrast,
				other,
				lines: contrast.lines.map(({ about, sides, sources }) => ({
					about,
					own: sides[own],
					other: sides[1 - own]!,
					sources: [sources?.[own] ?? [], sources?.[1 - own] ?? []] as const
				}))
			}
		];
	});
	return found.sort((a, b) => Number(a.contrast.pair[1] === id) - Number(b.contrast.pair[1] === id));
}

/** How a role differs from those with which nobody has contrasted it, worked out from what each of them does. */
export interface ComputedContrasts {
	/** What the role itself does, said once where several are compared with it. */
	readonly leads: readonly string[];
	/** What each of the others does; a whole sentence where the leads do not say the role's own half. */
	readonly entries: readonly { readonly other: Role; readonly words: string }[];
}

/** How a role differs from those around it with which nobody has contrasted it, the nearest first. */
export function computedContrasts(
	library: WholeLibrary,
	role: Role,
	around: Surroundings | undefined
): ComputedContrasts {
	const ids = new Set(around?.rows.flatMap(({ groups }) => groups.map((group) => group.role)));
	const all = [...ids].flatMap((id) => {
		const other = library.role(id);
		return other && !library.contrast(role.id, id) ? [{ other, ...buildCrux([role, other]) }] : [];
	});
	const shared = sharedHalves(all.map(({ halves }) => halves));
	return {
		leads: [...shared].map((half) => halfSentence(role, half)),
		entries: all.map(({ other, halves, sentence }) => ({
			other,
			words: shared.has(halves[0]) ? `${halves[1]}.` : sentence
		}))
	};
}
