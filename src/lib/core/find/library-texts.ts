import { lowerFirst } from '#core/base/words';
import type { AskedEntry, FindFile } from '#core/roles/find-schema';
import type { Decision, Library, Role } from '#core/roles/library';
import { Phrases } from './phrases';
import { PLACES, type FoundPlace } from './places';
import type { Because } from './rank';
import { stemOf } from './stems';
import { wordsOf } from './words';

/** A name of a library role or of a place. */
export interface Name {
	readonly text: string;
	/** A part of a title is one of the titles that it joins by a stroke; what people ask for is no name that anything here has. */
	readonly kind: 'title' | 'short' | 'part' | 'alias' | 'asked';
	readonly of: Role | FoundPlace;
	/** Of what is asked for, what leads there and in which order. */
	readonly order: number;
	readonly because: Because | undefined;
}

/** Whether a name is that of a place. */
export const isPlace = (thing: Role | FoundPlace): thing is FoundPlace => 'kind' in thing;

/** Something that is said about roles. */
export type RolePhrase =
	| { readonly kind: 'decision'; readonly text: string; readonly decision: Decision }
	| { readonly kind: 'skill'; readonly text: string; readonly skill: string }
	| { readonly kind: 'responsibility'; readonly text: string; readonly role: Role };

/** Phrases with what each stands for. */
export class Catalogue<T extends { readonly text: string }> {
	readonly phrases = new Phrases();
	readonly entries: readonly T[];

	constructor(entries: readonly T[]) {
		this.entries = entries;
		for (const { text } of entries) this.phrases.add(text);
	}
}

/** The role library, ready to be found in; the same for every organisation. */
export interface LibraryTexts {
	readonly library: Library;
	readonly file: FindFile;
	readonly names: Catalogue<Name>;
	readonly texts: Catalogue<RolePhrase>;
}

/** Reads the texts of the library once, so that they can be searched. */
export function indexLibrary(library: Library, file: FindFile): LibraryTexts {
	const skills = new Set(library.roles.flatMap((role) => role.skills.map(({ skill }) => skill)));
	const texts: RolePhrase[] = [
		...library.decisions.map((decision): RolePhrase => ({ kind: 'decision', text: decision.label, decision })),
		...[...skills].map((skill): RolePhrase => ({ kind: 'skill', text: library.skillLabel(skill), skill })),
		...library.roles.flatMap((role) =>
			responsibilitiesOf(role, file).map((text): RolePhrase => ({ kind: 'responsibility', text, role }))
		)
	];
	const names = [
		...library.roles.flatMap(namesOf),
		...PLACES.map((place): Name => ({ of: place, text: place.title, kind: 'title', order: 0, because: undefined })),
		...file.asked.flatMap((asked) => askedFor(asked, library, file))
	];
	return { library, file, names: new Catalogue(names), texts: new Catalogue(texts) };
}

const responsibilitiesOf = (role: Role, file: FindFile): readonly string[] =>
	file.responsibilities[role.id] ?? role.card;

function namesOf(role: Role): Name[] {
	const called = (kind: Name['kind'], text: string): Name => ({
		of: role,
		text,
		kind,
		order: 0,
		because: kind === 'title' ? undefined : { lead: 'also called ', text }
	});
	const aliases = [...role.aliases, ...(role.looseNames ?? [])];
	return [
		called('title', role.title),
		called('short', role.short),
		...partsOf(role.title).map((text) => called('part', text)),
		...aliases.map((text) => called('alias', text)),
		// "Lead PM (no reports)" is also asked for as "Lead PM".
		...[role.title, ...aliases]
			.filter((text) => text.includes('('))
			.map((text) => called('alias', withoutBrackets(text)))
	];
}

const withoutBrackets = (text: string): string => text.replace(/\s*\([^)]*\)/g, '').trim();

/** "Product / UX Designer" is a Product Designer and a UX Designer; "Principal Engineer / Tech Lead" is either. */
function partsOf(title: string): string[] {
	const [left, right, more] = title.split(' / ').map((side) => side.split(' '));
	if (!left || !right || more) return [];
	const sides = [left, right, [...left, ...right.slice(1)], [...left.slice(0, -1), ...right]];
	return sides.filter((words) => words.length > 1).map((words) => words.join(' '));
}

function askedFor({ names, roles = [], place, by, says }: AskedEntry, library: Library, file: FindFile): Name[] {
	const there = PLACES.find(({ id }) => id === place);
	const because = says === undefined ? undefined : { lead: '', text: says };
	return names.flatMap((text): Name[] => [
		...(there ? [{ of: there, text, kind: 'alias' as const, order: 0, because }] : []),
		...roles.flatMap((id, order): Name[] => {
			const role = library.role(id);
			if (!role) return [];
			const does = by === undefined ? undefined : whatSays(by, responsibilitiesOf(role, file));
			const near = { lead: 'nearest to ', text };
			return [
				{ of: role, text, kind: 'asked', order, because: does ? { lead: 'does: ', text: lowerFirst(does), by } : near }
			];
		})
	]);
}

/** The first of these texts that has all of these words. */
export function whatSays(words: string, texts: readonly string[]): string | undefined {
	const wanted = wordsOf(words).map(({ folded }) => stemOf(folded));
	return texts.find((text) => {
		const there = new Set(wordsOf(text).map(({ folded }) => stemOf(folded)));
		return wanted.every((stem) => there.has(stem));
	});
}
