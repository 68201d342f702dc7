/** Either a value, or everything that is wrong with the input. What a user can cause is a value, never an exception. */
export type Result<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** One thing that is wrong with an input: where, what, and what to do about it. Texts are plain sentences without markup. */
export interface Problem {
	/** Stable name for code and tests, for example `unknown-manager`. */
	readonly code: string;
	/** Where: a file and a path inside it ("roles/cpo.yaml, responsibilities › 2"), or a row and a column. */
	readonly place: string;
	/** What is wrong, in one sentence. */
	readonly cause: string;
	/** What the reader can do about it, in one sentence. */
	readonly cure: string;
}

/** A result that has a value. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A result that has problems instead. */
export const failed = (problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

/** One line a person can read: place, cause, cure. */
export const describeProblem = (problem: Problem): string => `${problem.place}: ${problem.cause} ${problem.cure}`;
