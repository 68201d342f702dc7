import * as z from 'zod/mini';
import { id, ordinal, sourceKeys, text } from '#core/base/atoms';
import { SOURCE, YEARS } from './schema';

/*
 * Careers: how people move from role to role, and the growth matrix. Apart from the other formats, because only the pages that ask
 * for careers need them.
 */

const NOTE = z.object({ text: text(170), sources: z.optional(sourceKeys) });

/** One move from a role to another. Without any sources it is common practice. */
const STEP = z.object({
	id: z.string().check(z.regex(/^P\d+$/, 'must be P and a number')),
	from: id,
	to: id,
	/** `promotion`, `sideways`, `track`: to or from leading people, `scope`: the same rank with more or other ground. */
	kind: z.enum(['promotion', 'sideways', 'track', 'scope']),
	/** What is new after the step; ours unless it has sources. */
	adds: text(130),
	addsSources: z.optional(sourceKeys),
	/** What proves that somebody is ready; ours unless it has sources. */
	evidence: text(120),
	evidenceSources: z.optional(sourceKeys),
	/** Time usually spent before the step; an estimate unless it has sources. Left out where none is usual. */
	years: z.optional(YEARS),
	yearsSources: z.optional(sourceKeys),
	remark: z.optional(NOTE),
	/** Where no source says what is new: those that say that people make this step. */
	sources: z.optional(sourceKeys)
});

/** A number of years that one source names for a role. */
const FIGURE = z.object({ role: id, years: YEARS, of: text(110), sources: sourceKeys.check(z.minLength(1)) });

const PORTFOLIO = z.object({
	about: NOTE,
	kinds: z.array(z.object({ name: text(40), sources: z.optional(sourceKeys) })).check(z.minLength(1)),
	/** What one entry says, in order. */
	entry: z.array(text(40)).check(z.minLength(1)),
	advice: z.array(NOTE)
});

/** src/lib/content/careers.yaml. */
export const CAREERS_FILE = z.object({
	about: NOTE,
	method: z.array(z.object({ name: text(40), ...NOTE.shape })).check(z.minLength(1)),
	portfolio: PORTFOLIO,
	notes: z.array(NOTE),
	figures: z.array(FIGURE),
	steps: z.array(STEP).check(z.minLength(1))
});

const GROUP = z.enum(['foundation', 'strategic', 'leadership']);
const DEGREES = 5;

const ROW = {
	id: z.string().check(z.regex(/^[FTL]\d$/, 'must be F, T or L and a number')),
	name: text(40),
	group: GROUP,
	/** Skills of the library that the row rests on. */
	skills: z.array(id).check(z.minLength(1)),
	/** What degrees 1 to 4 look like; nothing is expected at 0. */
	expects: z.array(text(64)).check(z.length(DEGREES - 1)),
	evidence: text(90),
	sources: sourceKeys.check(z.minLength(1))
};

const MATRIX = {
	about: NOTE,
	/** Where the targets come from. */
	targets: NOTE,
	/** Degrees 0 to 4 of every row. */
	degrees: z.array(z.object({ name: text(20), means: text(50) })).check(z.length(DEGREES)),
	degreeSources: sourceKeys,
	/** From the first role to the top; roles of one column stand at the same height. */
	columns: z.array(z.array(id).check(z.minLength(1))).check(z.minLength(2))
};

const degree = ordinal(0, DEGREES - 1);

/** src/lib/content/growth.yaml. */
export const GROWTH_FILE = z.object({
	...MATRIX,
	rows: z.array(
		z.object({
			...ROW,
			/** A degree for each column, save for the roles in `except`. */
			targets: z.array(degree),
			except: z.optional(z.record(z.string(), degree))
		})
	)
});

/** data/careers.json: both files together, targets by role, and the sources they name. */
export const CAREERS = z.object({
	...CAREERS_FILE.shape,
	growth: z.object({ ...MATRIX, rows: z.array(z.object({ ...ROW, targets: z.record(z.string(), degree) })) }),
	sources: z.array(SOURCE)
});

/** The file of career steps. */
export type CareersFile = z.infer<typeof CAREERS_FILE>;
/** The file of the growth matrix. */
export type GrowthFile = z.infer<typeof GROWTH_FILE>;
/** Both, as they are served. */
export type Careers = z.infer<typeof CAREERS>;
/** A move from one role to another. */
export type CareerStep = Careers['steps'][number];
/** One skill of the growth matrix. */
export type GrowthRow = Careers['growth']['rows'][number];
