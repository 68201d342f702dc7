import * as z from 'zod/mini';
import { id, sourceKeys, text } from '#core/base/atoms';
import { DISCIPLINE_IDS } from './disciplines';
import { LEVEL_IDS } from './levels';

/*
 * The format of an organisation's file: the built-in ones, a stranger's file and the published JSON Schema (static/schema/) all
 * come from here. docs/org-file.md says the same in words.
 */

/** The longest texts of a position, in letters; an id is as long as `id` allows. */
export const LONGEST = { id: 128, title: 200, person: 200, fieldName: 60, field: 1000 } as const;

/** A level as files have it. */
export const LEVEL = z.enum(LEVEL_IDS);
/** A discipline as files have it. */
export const DISCIPLINE = z.enum(DISCIPLINE_IDS);

/** One position of an organisation's file. */
export const POSITION = z.object({
	id,
	/** Title on the box; may be left out when `role` names a role of the library. */
	title: z.optional(text(LONGEST.title)),
	/** Id of the manager's position; left out (or null) for the one at the top. */
	manager: z.optional(z.nullable(id)),
	/** Id of the role in the library that this position fills. */
	role: z.optional(id),
	person: z.optional(z.string().check(z.maxLength(LONGEST.person))),
	level: z.optional(LEVEL),
	discipline: z.optional(DISCIPLINE),
	/** Whatever else is known, by name: location, cost centre, start date. */
	fields: z.optional(z.record(text(LONGEST.fieldName), z.string().check(z.maxLength(LONGEST.field))))
});

/** What is said about an organisation: one sentence or two. Without sources it is an estimate. */
const STATEMENT = z.object({ text: text(240), sources: z.optional(sourceKeys) });

/** Whose word is the last one on a decision, where the library's answer is missing here or differs. Without sources it is an estimate. */
const ACCOUNTABLE = z.object({
	decision: id,
	/** For decisions that each discipline takes for itself, such as hiring. */
	discipline: z.optional(DISCIPLINE),
	role: id,
	sources: z.optional(sourceKeys)
});

/** The file of an organisation. */
export const ORG_FILE = z.object({
	$schema: z.optional(z.string()),
	format: z.literal('rolescape-org'),
	version: z.literal(1),
	id,
	title: text(120),
	/** When a company looks like this, in one sentence. */
	about: z.optional(z.string().check(z.maxLength(400))),
	sources: z.optional(sourceKeys),
	/** When this shape fits. */
	fits: z.optional(z.array(STATEMENT).check(z.maxLength(3))),
	advantages: z.optional(z.array(STATEMENT)),
	drawbacks: z.optional(z.array(STATEMENT)),
	/** Figures and further facts. */
	notes: z.optional(z.array(STATEMENT)),
	accountable: z.optional(z.array(ACCOUNTABLE)),
	positions: z.array(POSITION).check(z.minLength(1)),
	/** Works-with lines that are not reporting lines. */
	dotted: z.optional(z.array(z.object({ from: id, to: id })))
});

/** A file that keeps to the schema. */
export type OrgFile = z.infer<typeof ORG_FILE>;
/** One statement, with the keys of the sources it rests on. */
export type Statement = z.infer<typeof STATEMENT>;
/** Who is accountable for a decision in this organisation. */
export type Accountable = z.infer<typeof ACCOUNTABLE>;
