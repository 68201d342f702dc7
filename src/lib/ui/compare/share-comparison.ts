import { PICTURES } from '$core/export/registry';
import { NOWHERE } from '$core/org/org';
import { FIRST_ORGANISATION } from '$lib/content/organisations';
import type { Compare } from '$state/compare.svelte';
import { comparisonSlide } from '$state/slide';
import type { Shareable } from '../share/shareable';

/** What the compare page offers to share of its present view. */
export function shareComparison({ atlas, columns, organisations, theme }: Compare, home: string): Shareable {
	const { library, org } = atlas;
	const own = org === organisations.own;
	const roles = columns.flatMap(({ role }) => role?.id ?? []);
	const { title, load } = PICTURES.slide;
	return {
		address: location.href,
		frame: new URL(`${home}embed/`, location.href).href,
		// A frame compares roles of the library; the reader's own organisation is in this browser only.
		embeds:
			own || roles.length < columns.length
				? []
				: [{ value: 'comparison', label: 'Comparison', view: { org: org.id === FIRST_ORGANISATION || columns.some(({ position }) => position === NOWHERE) ? undefined : org.id, compare: roles }, title: `${columns.map((column) => column.title).join(', ')} side by side, Rolescape` }],
		pictures: [{ value: 'slide', label: title, draw: async (size) => (await load())(comparisonSlide(library, org, columns), size) }],
		theme: theme.shown
	};
}
