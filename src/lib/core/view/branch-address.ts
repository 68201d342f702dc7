import { idAt, placeOf } from '#core/org/ids';
import { NOWHERE, type Org } from '#core/org/org';
import type { Library } from '#core/roles/library';
import type { MapAddress } from './map-address';
import { mapView, resolveSelection } from './map-view';
import { topIn } from './scope';
import type { Arrival, MapView } from './view';

/** What is shown instead of the branch of one to whom nobody reports. */
interface Around {
	/** Id of the position. */
	readonly id: string;
	/** Id of the position at the top of the branch that it is in; undefined for the whole map. */
	readonly top: string | undefined;
	readonly notice: string;
}

/** A position to whom nobody reports is no branch to be shown: the one that it is in is. Undefined for any other. */
export function aroundLeaf(org: Org, id: string | undefined): Around | undefined {
	const position = id === undefined ? NOWHERE : placeOf(org, id);
	if (position <= 0 || org.end[position]! > position + 1) return undefined;
	const manager = org.parent[position]!;
	const shown =
		manager === 0 ? 'Here is the whole map.' : `Here is the branch that it is in, of ${org.titles[manager]!}.`;
	return {
		id: idAt(org, position),
		top: manager === 0 ? undefined : idAt(org, manager),
		notice: `Nobody reports to ${org.titles[position]!}. ${shown}`
	};
}

/** What an address shows that names a branch: by its `top`, or by what it selects. */
export function branchView(address: MapAddress, org: Org, library: Library): Arrival<MapView> {
	const { position } = resolveSelection(address, org, library);
	const asked = address.branch && position !== NOWHERE ? idAt(org, position) : undefined;
	const top = address.top ?? asked;
	const leaf = aroundLeaf(org, top);
	if (!leaf) return mapView({ ...address, top }, org, library);
	const at = position === NOWHERE && address.role === undefined ? leaf.id : address.at;
	const { view, notices } = mapView({ ...address, at, top: leaf.top }, org, library);
	// What is selected may not be in the branch: that is told instead.
	const there = topIn(org, view) === topIn(org, leaf);
	return { view, notices: there ? [leaf.notice, ...notices] : notices };
}
