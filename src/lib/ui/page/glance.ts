import { listOf, upperFirst } from '#core/base/words';
import { CHOICES, ORDINALS } from '#core/roles/attributes';
import type { Attributes } from '#core/roles/schema';

export interface Fact {
	readonly label: string;
	readonly words: string;
}

/** The attributes of a role in words: what is usual in the companies that have it. */
export function factsOf(attributes: Attributes): Fact[] {
	const time = ['strategy', 'execution', 'people'].flatMap((what, i) =>
		attributes.focus[i] ? [`${what}\u00a0${attributes.focus[i]}%`] : []
	);
	return [
		{ label: 'Asks', words: attributes.asks },
		...ORDINALS.filter(({ id }) => id !== 'strategy').map((row) => ({
			label: row.label,
			words: row.phrase(attributes)
		})),
		{ label: 'Time goes to', words: upperFirst(time.join(', ')) },
		...CHOICES.map((row) => ({ label: row.label, words: row.phrase(row.value(attributes)) })),
		{ label: 'Company stage', words: upperFirst(listOf(attributes.stages)) }
	].filter(({ words }) => words !== '');
}
