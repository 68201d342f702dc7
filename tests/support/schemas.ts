import * as z from 'zod/mini';
import { ORG_FILE } from '#core/org/schema';
import { ROLE_FILE } from '#core/roles/schema';

/** The published JSON Schemas, by file name under static/schema/. */
export const jsonSchemas = (): Record<string, unknown> => ({
	organisation: { title: 'Rolescape organisation', ...z.toJSONSchema(ORG_FILE, { io: 'input' }) },
	role: { title: 'Rolescape role', ...z.toJSONSchema(ROLE_FILE, { io: 'input' }) }
});
