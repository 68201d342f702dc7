import type { Library } from '#core/roles/library';
import type { Org } from '#core/org/org';
import { linkedOutline } from '#ui/page/outline';
import { orgIds } from './compile';
import { pictured, wholeChart } from './picture';
import { readLibrary, readOrganisation } from './read';

/** Sizes in which a chart is shown, px: the width of the text pages, of a phone, of an entry in the list. */
const SIZES = { wide: [992, 460], phone: [358, 300], small: [300, 200] } as const;

interface Known {
	readonly library: Library;
	readonly orgs: ReadonlyMap<string, Org>;
	readonly charts: Map<string, string>;
}

let known: Known | undefined;

/**
 * Fills the places that the pages of organisations leave for what is written as text: `<div data-chart="cpto wide">` gets the
 * chart, `<div data-outline="cpto">` the outline. Both come from reference organisations only, escaped where they are made.
 */
export function fillOrganisations(html: string): string {
	const { library, orgs, charts } = (known ??= read());
	const chart = (id: string, size: keyof typeof SIZES): string => {
		const key = `${id} ${size}`;
		const before = charts.get(key);
		if (before !== undefined) return before;
		const [width, height] = SIZES[size];
		const made = wholeChart(pictured(orgs.get(id)!, library), width, height);
		charts.set(key, made);
		return made;
	};
	return html
		.replace(
			/<div data-chart="([\w-]+) (wide|phone|small)"[^>]*>/g,
			(tag, id: string, size: keyof typeof SIZES) => tag + chart(id, size)
		)
		.replace(
			/<div data-outline="([\w-]+)"[^>]*>/g,
			(tag, id: string) => tag + linkedOutline(orgs.get(id)!, library, { roles: '../../roles/' })
		);
}

function read(): Known {
	const library = readLibrary();
	return { library, orgs: new Map(orgIds().map((id) => [id, readOrganisation(id, library)])), charts: new Map() };
}
