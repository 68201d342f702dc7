import { claimsOf, type Claim } from '#core/roles/claims';
import { content, orgIds, orgText } from '#server/compile';
import type { OrgFile } from '#core/org/schema';

/** The reference organisations as their files have them. */
export const orgFiles: readonly OrgFile[] = orgIds().map((id) => JSON.parse(orgText(id)!) as OrgFile);

/** Every claim of the real content. */
export const claims: readonly Claim[] = claimsOf(content(), orgFiles);
