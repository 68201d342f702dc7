import * as z from 'zod/mini';
import { id } from '#core/base/atoms';
import { ARGUMENT, SECTION } from './schema';

/* src/lib/content/disagreements.yaml. Apart from the other formats, because a browser only gets what a role's profile takes from it. */

/** One question on which sources differ, and where it is shown. */
export const DISAGREEMENT = z
	.object({
		...ARGUMENT,
		places: z.object({
			roles: z.record(z.string(), SECTION),
			contrasts: z.optional(z.array(z.tuple([id, id]))),
			organisations: z.optional(z.array(id))
		})
	})
	.check(
		z.refine(({ places }) => Object.keys(places.roles).length > 0, {
			path: ['places', 'roles'],
			error: 'names no role, so no reader would see it'
		}),
		z.refine(({ show, sides }) => show !== 'years' || sides.every(({ years }) => years), {
			path: ['sides'],
			error: 'needs years on every side to be shown as years'
		}),
		z.refine(({ show, sides }) => show !== 'choice' || sides.every(({ label }) => label), {
			path: ['sides'],
			error: 'needs a label on every side to be shown as a choice'
		})
	);

/** A question on which sources differ. */
export type Disagreement = z.infer<typeof DISAGREEMENT>;
