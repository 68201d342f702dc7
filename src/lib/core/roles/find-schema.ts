import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(128));
const words = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

/** One abbreviation with several meanings (src/lib/content/abbreviations.yaml), the one most meant first. */
export const ABBREVIATION = z.object({
	abbreviation: words(8),
	meanings: z.array(z.object({ words: words(48), role: z.optional(id) })).check(z.minLength(2))
});

/** What finding needs beyond the library's index; served as data/find.json, read when somebody begins to search. */
export const FIND_FILE = z.object({
	/** Role → what it is responsible for, without marks. */
	responsibilities: z.record(z.string(), z.array(words(130))),
	/** Role → ids of the reference organisations that have it. */
	organisations: z.record(z.string(), z.array(id)),
	abbreviations: z.array(ABBREVIATION)
});

/** An abbreviation with all that it may mean. */
export type Abbreviation = z.infer<typeof ABBREVIATION>;
/** What finding loads of the library. */
export type FindFile = z.infer<typeof FIND_FILE>;
