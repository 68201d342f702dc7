import * as z from 'zod/mini';

/* What the schemas of all file formats are made of. */

/** Names a position, a role or anything else that files refer to. */
export const id = z.string().check(z.regex(/^[^\s,]{1,128}$/, 'must be 1 to 128 characters without spaces or commas'));
/** Keys of `sources.yaml`. */
export const sourceKeys = z.array(z.string().check(z.minLength(1), z.maxLength(24)));
/** At least one character. */
export const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
/** A whole number from `low` to `high`. */
export const ordinal = (low: number, high: number) => z.int().check(z.gte(low), z.lte(high));
