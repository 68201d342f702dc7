import { NOWHERE, type Position } from '#core/org/org';
import { Find } from '#state/find.svelte';
import type { MapPage } from '#state/map-page.svelte';
import FindField from '#ui/find/FindField.svelte';
import type { LeadingRow } from '#ui/find/leads';
import { linksFrom } from '#ui/parts/links';

type How = { readonly keyboard: boolean };

/** The field for finding on the map, what it finds in, and where what is found leads: loaded when somebody is about to search. */
export interface FindingOnMap {
	readonly Field: typeof FindField;
	readonly find: Find;
	readonly leads: ReturnType<typeof leadsOn>;
}

/** Makes them. */
export const findOnMap = (page: MapPage, home: string): FindingOnMap => ({
	Field: FindField,
	find: new Find(page.atlas, (file) => `${home}data/${file}`),
	leads: leadsOn(page, home)
});

function leadsOn({ actions, atlas, picking, store }: MapPage, home: string) {
	return {
		links: linksFrom(home),
		onlight: (position: Position | undefined): void =>
			void (atlas.hovered = position === NOWHERE ? undefined : position),
		onpick: (position: Position): void => picking.pick(position),
		isPicked: (position: Position): boolean => atlas.picked?.picks.includes(position) ?? false,
		onchoose: (position: Position, { keyboard }: How): void => actions.select(position, { fly: true, keyboard }),
		onrole: (role: string, [first]: readonly string[], { keyboard }: How): void =>
			first === undefined ? location.assign(`${home}roles/${role}/`) : void actions.showRole(role, first, keyboard),
		onlead(row: LeadingRow): boolean {
			if (row.kind === 'organisation') void store.switchTo(row.organisation);
			else if (row.kind === 'discipline' && row.position !== NOWHERE) {
				actions.visit(row.position);
				store.said = `The map shows ${row.title.text}.`;
			} else return false;
			return true;
		}
	};
}
