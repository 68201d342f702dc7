import { describeProblem } from '#core/base/result';
import { limitOf } from '#core/export/limit';
import { branchTop } from '#core/export/picture-top';
import { OF_MAP, PICTURES } from '#core/export/registry';
import type { Shown } from '#core/export/shown';
import { NOWHERE, type Position } from '#core/org/org';
import { addressOf } from '#core/view/map-view';
import type { WholeLibrary } from '#core/roles/whole-library';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import type { MapPage } from '#state/map-page.svelte';
import { textsOf } from '#state/map-texts';
import { frameChoice, slideChoice } from './share-comparison';
import type { EmbedChoice, PictureChoice, Shareable } from './shareable';

/** What the explore page offers to share of its present view. */
export function shareMap(page: MapPage, home: string): Shareable {
	const { atlas, picking, store, theme } = page;
	const columns = picking.tray?.columns ?? [];
	return {
		address: new URL(store.query || location.pathname, location.href).href,
		frame: new URL(`${home}embed/`, location.href).href,
		embeds: embedsOf(page),
		pictures: [
			...picturesOf(shownOn(page)),
			...(columns.length > 1 ? [slideChoice(() => wholeOf(page), atlas.org, columns)] : [])
		],
		theme: theme.shown
	};
}

/** Rejects where it cannot be read, as a part that does not come. */
async function wholeOf(page: MapPage): Promise<WholeLibrary> {
	const read = await textsOf(page).library.ask();
	if (!read.ok) throw new Error(read.problems.map(describeProblem).join(' '));
	return read.value;
}

function shownOn({ atlas, stage: { viewport } }: MapPage): Shown {
	const { subject, arranger, folds, top } = atlas;
	const { camera, zoom, free } = viewport;
	const seen = { x0: free.x0 - camera.x, y0: free.y0 - camera.y, x1: free.x1 - camera.x, y1: free.y1 - camera.y };
	return { subject, layout: arranger.layout(atlas.layout)!, folds, top, k: camera.k, zoom, seen };
}

function picturesOf(shown: Shown): PictureChoice[] {
	const branch = branchTop(shown);
	return OF_MAP.filter((value) => value !== 'branch' || branch !== NOWHERE).map((value) => {
		const { title, load } = PICTURES[value];
		const from = value === 'branch' ? branch : 0;
		return {
			value,
			label: title,
			...(value !== 'view' && { limit: (size) => limitOf(shown, from, size) }),
			draw: async (size) => (await load())(shown, size)
		};
	});
}

/** The reader's own organisation is in this browser only. */
function embedsOf({ atlas, organisations, picking: { tray } }: MapPage): EmbedChoice[] {
	const { org, selected, top } = atlas;
	if (org === organisations.own) return [];
	const of = (position: Position): { org: string | undefined; role: string | undefined } => {
		const { role, at } = addressOf(org, position);
		return { org: org.id === FIRST_ORGANISATION ? undefined : org.id, role: role ?? at };
	};
	const titled = (position: Position): string => `${org.titles[position]!} in ${org.title}, Rolescape`;
	const branch = top > 0 ? top : selected;
	const leads = branch > 0 && org.end[branch]! > branch + 1;
	return [
		...(tray?.enough ? frameChoice(org, tray.columns) : []),
		...(selected === NOWHERE
			? []
			: [{ value: 'role', label: 'Role', view: { ...of(selected), fit: 'role' }, title: titled(selected) } as const]),
		...(leads
			? [{ value: 'branch', label: 'Branch', view: { ...of(branch), fit: 'branch' }, title: titled(branch) } as const]
			: []),
		{ value: 'all', label: 'Whole map', view: { ...of(selected), fit: 'all' }, title: `${org.title}, Rolescape` }
	];
}
