import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(128));
const words = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

/** One abbreviation with several meanings (src/lib/content/abbreviations.yaml), the one most meant first. */
export const ABBREVIATION = z.object({
	abbreviation: words(8),
	meanings: z.array(z.object({ words: words(48), role: z.optional(id) })).check(z.minLength(2))
});

/** What people ask for by names that no role has (src/lib/content/asked.yaml), and what leads there. */
export const ASKED = z.object({
	names: z.array(words(48)).check(z.minLength(1)),
	/** Roles, the nearest first. */
	roles: z.optional(z.array(id)),
	/** A reference organisation, a discipline or a page that these are other names of. */
	place: z.optional(id),
	/** Words of the responsibility for which the roles are named. */
	by: z.optional(words(48)),
	/** What is said of the place instead. */
	says: z.optional(words(90))
});

/** What finding needs beyond the library's index; served as data/find.json, read when somebody begins to search. */
export const FIND_FILE = z.object({
	/** Role → what it is responsible for, without marks. */
	responsibilities: z.record(z.string(), z.array(words(130))),
	/** Role → the reference organisations that have it, by their places in core/org/organisations.ts. */
	organisations: z.record(z.string(), z.array(z.int().check(z.nonnegative()))),
	abbreviations: z.array(ABBREVIATION),
	asked: z.array(ASKED),
	/** What is offered before anything is typed. */
	examples: z.array(words(48))
});

/** An abbreviation with all that it may mean. */
export type Abbreviation = z.infer<typeof ABBREVIATION>;
/** What people ask for by names that no role has. */
export type AskedEntry = z.infer<typeof ASKED>;
/** What finding loads of the library. */
export type FindFile = z.infer<typeof FIND_FILE>;
