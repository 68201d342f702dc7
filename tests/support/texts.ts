import { content } from '#server/compile';
import { orgFiles } from './claims';

/** One text of the content as a reader gets it, and where it stands. */
export interface Text {
	/** "profiles › cpo › responsibilities › 1 › text" */
	readonly place: string;
	/** The field that holds it, or the one that holds its list. */
	readonly field: string;
	readonly text: string;
}

function* textsIn(part: unknown, path: readonly string[], field: string): Generator<Text> {
	if (typeof part === 'string') yield { place: path.join(' › '), field, text: part };
	else if (Array.isArray(part))
		for (const [i, value] of part.entries())
			yield* textsIn(value, [...path, String(value?.id ?? value?.key ?? i + 1)], field);
	else if (typeof part === 'object' && part !== null)
		for (const [name, value] of Object.entries(part)) yield* textsIn(value, [...path, name], name);
}

const { library, profiles, disagreements, careers, sources } = content();

/** Every string that the site serves as content, whatever its field is called. */
export const texts: readonly Text[] = [
	...textsIn(
		{ library, profiles: Object.fromEntries(profiles), disagreements, careers, organisations: orgFiles, sources },
		[],
		''
	)
];
