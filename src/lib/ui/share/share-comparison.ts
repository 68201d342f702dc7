import { PICTURES } from '#core/export/registry';
import type { Compared } from '#core/compare/compared';
import type { WholeLibrary } from '#core/roles/whole-library';
import { NOWHERE, type Org } from '#core/org/org';
import { FIRST_ORGANISATION } from '#core/org/organisations';
import type { ComparisonPage } from '#state/comparison-page.svelte';
import { comparisonSlide } from '#state/slide';
import type { EmbedChoice, PictureChoice, Shareable } from './shareable';

/** The slide of a comparison as a picture; `whole` reads the library that it needs. */
export function slideChoice(whole: () => Promise<WholeLibrary>, org: Org, columns: readonly Compared[]): PictureChoice {
	const { title, load } = PICTURES.slide;
	return {
		value: 'slide',
		label: title,
		draw: async (size) => {
			const [draw, library] = await Promise.all([load(), whole()]);
			return draw(comparisonSlide(library, org, columns), size);
		}
	};
}

/** The frame of a comparison; none where a column is no role of the library, which is all that a frame compares. */
export function frameChoice(org: Org, columns: readonly Compared[]): EmbedChoice[] {
	const roles = columns.flatMap(({ role }) => role?.id ?? []);
	if (roles.length < columns.length) return [];
	const here = org.id !== FIRST_ORGANISATION && columns.every(({ position }) => position !== NOWHERE);
	return [
		{
			value: 'comparison',
			label: 'Comparison',
			view: { compare: roles, ...(here && { org: org.id }) },
			title: `${columns.map(({ title }) => title).join(', ')} side by side, Rolescape`
		}
	];
}

/** What the compare page offers to share of its present view. */
export function shareComparison(
	{ atlas, columns, library, organisations, theme }: ComparisonPage,
	home: string
): Shareable {
	const { org } = atlas;
	return {
		address: location.href,
		frame: new URL(`${home}embed/`, location.href).href,
		// The reader's own organisation is in this browser only.
		embeds: org === organisations.own ? [] : frameChoice(org, columns),
		pictures: [slideChoice(() => Promise.resolve(library), org, columns)],
		theme: theme.shown
	};
}
