import { ok, type Result } from '#core/base/result';
import { roleColumn, type Compared } from '#core/compare/compared';
import type { Library } from '#core/roles/library';
import type { WholeLibrary } from '#core/roles/whole-library';
import { NOWHERE, type Position } from '#core/org/org';
import { EMPTY_COMPARISON, writeCompareQuery } from '#core/view/comparison-address';
import { readEmbed, type FrameAddress } from '#core/view/frame-address';
import { countExact, frameView, namesOf, selectFramed } from '#core/view/frame-view';
import { EMPTY_ADDRESS, writeAddress } from '#core/view/map-address';
import { addressOf } from '#core/view/map-view';
import { placeIn } from '#core/view/scope';
import type { FrameView } from '#core/view/view';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import { readFirst } from './first-data';
import { Organisations } from './organisations.svelte';
import type { Current, PageKind } from './page-kind';
import { ViewStore } from './view-store.svelte';

/** The parts of a frame once it is read. */
export interface FramePage {
	readonly library: WholeLibrary;
	readonly store: ViewStore<FrameView>;
	/** Selects a position of the live chart, or nothing (-1). */
	select(position: Position): void;
}

/** A frame leaves the address as the page around it has set it. */
const UNWRITTEN = { push: () => undefined, replace: () => undefined };

/** Reads what the address of a frame asks for. Never rejects. */
export async function openFrame(query: string, url: (file: string) => string): Promise<Result<FramePage>> {
	const data = await readFirst(url);
	if (!data.ok) return data;
	const { library, first } = data.value;
	const organisations = new Organisations(library, first, url);
	const page: PageKind<FrameView> = {
		read(text) {
			const { view: address, unread } = readEmbed(text);
			return {
				notices: unread.length === 0 ? [] : [`Not understood in this address: ${unread.join(', ')}.`],
				find: () => organisationFor(address),
				arrive: async (org) => frameView(address, org, library)
			};
		},
		write: (current) => ({ query: fullAddress(current) }),
		carry: (view) => ({ view }),
		theme: () => undefined
	};
	async function organisationFor(address: FrameAddress) {
		if (address.org !== undefined) return organisations.ask(address.org);
		const names = namesOf(address);
		return { org: await organisations.best(names.length, (org) => countExact(names, org, library)), notices: [] };
	}
	const { view } = frameView(readEmbed('').view, first, library);
	const store = new ViewStore(page, organisations, UNWRITTEN, { view, org: first });
	await store.open(query);
	return ok({ library, store, select: (position) => store.run((now, org) => selectFramed(now, org, position)) });
}

/** The columns that a comparison in a frame shows. */
export function framedColumns({ view: { framed }, org }: Current<FrameView>, library: Library): Compared[] {
	if (framed.kind !== 'comparison') return [];
	return framed.roles.flatMap((id, i) => {
		const role = library.role(id);
		return role ? [{ ...roleColumn(role), position: placeIn(org, framed.picked[i]) }] : [];
	});
}

/** Where the whole of what a frame shows can be seen, from the home of the app on. */
export function fullAddress({ view: { framed, theme }, org }: Current<FrameView>): string {
	const id = org.id === FIRST_ORGANISATION ? undefined : org.id;
	if (framed.kind === 'comparison')
		return `compare/${writeCompareQuery({ ...EMPTY_COMPARISON, roles: framed.roles, org: id, theme })}`;
	const position = placeIn(org, framed.kind === 'role' ? framed.position : framed.selected);
	const top = framed.kind === 'chart' ? framed.top : undefined;
	return writeAddress({
		...EMPTY_ADDRESS,
		org: id,
		...(position === NOWHERE ? {} : addressOf(org, position)),
		top,
		theme
	}).query;
}
