import ChevronsDownUp from '@lucide/svelte/icons/chevrons-down-up';
import ChevronsUpDown from '@lucide/svelte/icons/chevrons-up-down';
import CornerLeftUp from '@lucide/svelte/icons/corner-left-up';
import ListCollapse from '@lucide/svelte/icons/list-collapse';
import Minus from '@lucide/svelte/icons/minus';
import Plus from '@lucide/svelte/icons/plus';
import ZoomIn from '@lucide/svelte/icons/zoom-in';
import type { Position } from '#core/org/org';
import type { MapPage } from '#state/map-page.svelte';
import type { PanelAction } from './panel-action';

/** What can be done with a position's place on the map; the panel and the card's menu offer the same. */
export function cardActions({ actions, atlas, picking }: MapPage, position: Position): PanelAction[] {
	const { org } = atlas;
	const coin = picking.tray?.coinOf(position);
	const leads = org.end[position]! > position + 1;
	return [
		{
			label: coin ? 'Remove from compare' : 'Add to compare',
			icon: coin ? Minus : Plus,
			primary: true,
			...(coin && { coin }),
			onclick: () => picking.pick(position)
		},
		...(leads
			? [
					atlas.isFolded(position)
						? { label: 'Unfold', icon: ChevronsUpDown, onclick: () => actions.toggle(position) }
						: { label: 'Fold', icon: ChevronsDownUp, onclick: () => actions.toggle(position) }
				]
			: []),
		...(position === atlas.top
			? []
			: [{ label: 'Fold all else', icon: ListCollapse, onclick: () => actions.foldElse(position) }]),
		...(leads && position !== atlas.top
			? [{ label: 'Make this the top', icon: ZoomIn, onclick: () => actions.isolate(position) }]
			: []),
		...(atlas.top === 0 ? [] : [{ label: 'Back to the whole map', icon: CornerLeftUp, onclick: () => actions.leave() }])
	];
}
