import { listOf } from '#core/base/words';
import { CHOICES, ORDINALS } from '#core/roles/attributes';
import type { Attributes } from '#core/roles/schema';

export interface Fact {
	readonly label: string;
	readonly words: string;
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The attributes of a role in words: what is usual in a larger company. */
export function factsOf(attributes: Attributes): Fact[] {
	const time = ['strategy', 'execution', 'people'].flatMap((what, i) =>
		attributes.focus[i] ? [`${what}\u00a0${attributes.focus[i]}\u00a0%`] : []
	);
	return [
		...ORDINALS.filter(({ id }) => id !== 'strategy').map((row) => ({
			label: row.label,
			words: row.phrase(row.value(attributes))
		})),
		{ label: 'Time goes to', words: upper(time.join(', ')) },
		...CHOICES.map((row) => ({ label: row.label, words: upper(row.clause(row.value(attributes))) })),
		{ label: 'Asks', words: upper(listOf(attributes.questions).replaceAll('-', ' ')) },
		{ label: 'Company stage', words: upper(listOf(attributes.stages)) }
	].filter(({ words }) => words !== '');
}
