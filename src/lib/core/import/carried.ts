import { buildLibrary, type Library } from '#core/roles/library';
import type { Org } from '#core/org/org';
import { orgOfText } from '#core/org/org-text';
import type { LibraryFile } from '#core/roles/schema';

/*
 * A page that carries files with it was written only after the schemas had found nothing wrong with them, so they are not checked
 * again and no schema is loaded for them. Whatever is fetched, or comes from a stranger, goes through `library-json` and `org-json`.
 */

declare const checked: unique symbol;

/** The text of a file that was checked when the page that carries it was written. */
export type CheckedText = string & { readonly [checked]: true };

/** The role library's index. */
export const carriedLibrary = (text: CheckedText): Library => buildLibrary(JSON.parse(text) as LibraryFile);

/** An organisation, in order. */
export const carriedOrg = (text: CheckedText): Org => orgOfText(text);
