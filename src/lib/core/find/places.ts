import { DISCIPLINES, type DisciplineId } from '#core/org/disciplines';
import { ORGANISATIONS } from '#core/org/organisations';

/** What can be found beside roles and positions: a reference organisation, a discipline, a page of this site. */
export type FoundPlace =
	| { readonly kind: 'organisation'; readonly id: string; readonly title: string }
	| { readonly kind: 'discipline'; readonly id: DisciplineId; readonly title: string }
	| { readonly kind: 'page'; readonly id: PageId; readonly title: string };

/** A page of this site, named as its folder. */
export type PageId = 'roles' | 'organisations' | 'compare' | 'sources';

const PAGES = [
	{ id: 'roles', title: 'All roles' },
	{ id: 'organisations', title: 'Reference organisations' },
	{ id: 'compare', title: 'Roles side by side' },
	{ id: 'sources', title: 'Sources' }
] as const satisfies readonly { id: PageId; title: string }[];

/** All of them. No two have one id, whatever their kind. */
export const PLACES: readonly FoundPlace[] = [
	...ORGANISATIONS.map(({ id, label }): FoundPlace => ({ kind: 'organisation', id, title: label })),
	...DISCIPLINES.map(({ id, name }): FoundPlace => ({ kind: 'discipline', id, title: name })),
	...PAGES.map((page): FoundPlace => ({ kind: 'page', ...page }))
];

/** The page on which all of a kind are listed. */
export const listOfKind = (kind: 'role' | 'organisation' | 'comparison'): FoundPlace =>
	PLACES.find(({ id }) => id === { role: 'roles', organisation: 'organisations', comparison: 'compare' }[kind])!;
