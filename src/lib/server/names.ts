import type { Problem } from '#core/base/result';

/** Adds a problem with place and cure wherever a file uses a name that no other file defines. */
export const expectName =
	(problems: Problem[]) =>
	(known: ReadonlySet<string>, what: string, name: string, place: string): void => {
		if (!known.has(name))
			problems.push({
				code: `unknown-${what}`,
				place,
				cause: `“${name}” is no ${what} of the library.`,
				cure: `Correct it, or add the ${what}.`
			});
	};

/** Adds a problem for every value that the list holds a second time. */
export function expectUnique(problems: Problem[], values: readonly string[], what: string, file: string): void {
	values.forEach((value, i) => {
		if (values.indexOf(value) < i)
			problems.push({
				code: 'twice',
				place: `${file}, ${i + 1}`,
				cause: `“${value}” is already ${what}.`,
				cure: 'Remove one of the two, or rename it.'
			});
	});
}
