import * as z from 'zod/mini';
import type { Result } from '#core/base/result';
import { parseJson } from './parse';

/** What is told of each reference organisation where one is chosen; served as data/organisations.json. */
export const ORGANISATIONS_FILE = z.array(
	z.object({
		id: z.string().check(z.minLength(1), z.maxLength(128)),
		about: z.string().check(z.minLength(1), z.maxLength(400)),
		size: z.number().check(z.int(), z.positive())
	})
);

/** The same, read. */
export type OrganisationsFile = z.infer<typeof ORGANISATIONS_FILE>;

/** Reads what is told of the reference organisations (JSON text). */
export const readOrganisationsJson = (text: string, file: string): Result<OrganisationsFile> =>
	parseJson(ORGANISATIONS_FILE, text, file);
