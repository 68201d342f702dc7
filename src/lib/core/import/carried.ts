import { buildLibrary, type Library } from '#core/roles/library';
import { orgInOrder, type Org } from '#core/org/org';
import { inColumns } from '#core/org/position-columns';
import type { OrgFile } from '#core/org/schema';
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

/** An organisation; `library` must be the one it was checked with. */
export const carriedOrg = (text: CheckedText, library: Library): Org => orgInOrder(inColumns(JSON.parse(text) as OrgFile), library);
