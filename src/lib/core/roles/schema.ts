import * as z from 'zod/mini';
import { id, ordinal, sourceKeys, text } from '#core/base/atoms';
import { DISCIPLINE, LEVEL } from '#core/org/schema';

/*
 * The formats of the role library: the files that editors write, the JSON that is served and the published JSON Schema
 * (static/schema/) all come from here. docs/org-file.md says the same in words.
 */

/** Longest text without its `**` marks; unpaired marks are refused. */
const marked = (longest: number) =>
	z.string().check(
		z.minLength(1),
		z.refine((value) => value.split('**').length % 2 === 1, 'has an unpaired **'),
		z.refine((value) => value.replaceAll('**', '').length <= longest, `is longer than ${longest} characters`)
	);

/** The parts that a role may have in a decision. */
const PARTS = ['A', 'A*', 'R', 'S', 'C', 'I'] as const;
/** How files had `S` before it was a letter of its own. */
const OLD_SIGNS = 'C^';
const PART = z.pipe(
	z.enum([...PARTS, OLD_SIGNS]),
	z.transform((part) => (part === OLD_SIGNS ? 'S' : part))
);

/** Values for comparing roles; what is usual where the role is found: editorial estimates. */
export const ATTRIBUTES = z.object({
	/** What the role asks all day, in words a person would use. */
	asks: text(50).check(z.regex(/\?$/, 'must end with a question mark')),
	scope: ordinal(1, 5),
	/** What it looks after, in words. */
	covers: text(44),
	/** How far it looks ahead, from and to, in months; 0 stands for weeks. */
	horizon: z
		.tuple([ordinal(0, 240), ordinal(1, 240)])
		.check(z.refine(([from, to]) => from < to, 'must run from near to far')),
	people: ordinal(0, 5),
	/** Whom it leads, in words: completes "leads …". */
	leads: text(44),
	/** Shares of time in per cent: strategy, execution, people; they add up to 100. */
	focus: z
		.tuple([ordinal(0, 100), ordinal(0, 100), ordinal(0, 100)])
		.check(z.refine(([strategy, execution, people]) => strategy + execution + people === 100, 'must add up to 100')),
	facing: z.enum(['in', 'balanced', 'out']),
	budget: ordinal(0, 5),
	pnl: z.enum(['none', 'influences', 'co-owns', 'owns']),
	accountability: z.enum(['outcome', 'output', 'capability', 'advice']),
	metrics: z.array(text(24)),
	years: z
		.tuple([ordinal(0, 60), ordinal(0, 60)])
		.check(z.refine(([low, high]) => low <= high, 'must run from low to high')),
	stages: z.array(z.enum(['seed', 'early', 'growth', 'scale-up', 'enterprise']))
});

const SKILL_NEED = z.object({ skill: id, level: z.optional(ordinal(1, 5)) });

const RESPONSIBILITY = z.object({
	text: marked(130),
	card: text(46),
	/**
	 * Where it speaks of reports: the roles that it names; of several in brackets of their own, any is meant. An organisation that has
	 * others there says its own instead.
	 */
	leads: z.optional(z.array(z.union([id, z.array(id).check(z.minLength(2))])).check(z.minLength(1))),
	/** The decisions that it claims; empty where its “decides” or “sets” is about none of them. Left out where others decide. */
	decides: z.optional(z.array(id)),
	sources: z.optional(sourceKeys)
});
const MEASURE = z.object({ what: text(44), read: text(32), sources: z.optional(sourceKeys) });
const EXPERIENCE = z.object({ text: text(280), sources: z.optional(sourceKeys) });
const JUDGED = z.object({
	text: text(280),
	feedback: z.array(z.object({ from: text(36), on: text(64), sources: z.optional(sourceKeys) })),
	sources: z.optional(sourceKeys)
});
const MISCONCEPTION = z.object({ claim: text(96), answer: text(200), sources: z.optional(sourceKeys) });

/** Years from `low` to `high`; without `high` it is at least `low`. `high` is not below `low`. */
export const YEARS = z
	.object({ low: ordinal(0, 60), high: z.optional(ordinal(0, 60)) })
	.check(z.refine(({ low, high }) => high === undefined || low <= high, 'must run from low to high'));

/** Parts of a role's panel that a disagreement can belong to. */
export const SECTION = z.enum(['names', 'relations', 'responsibilities', 'decides', 'people', 'experience', 'judged']);

/** One of the answers that sources give. Every side has sources: a view that nobody holds is no side. */
const SIDE = z.object({
	/** A name for the side, where a choice is shown. */
	label: z.optional(text(24)),
	text: text(190),
	years: z.optional(YEARS),
	sources: sourceKeys.check(z.minLength(1))
});

/** A question on which sources differ, and their answers. */
export const ARGUMENT = {
	id: z.string().check(z.regex(/^C\d+$/, 'must be C and a number')),
	question: text(90),
	/** `years`: a range with a mark for each side; `choice`: named sides; `note`: plain sides. */
	show: z.enum(['years', 'choice', 'note']),
	sides: z.array(SIDE).check(z.minLength(2)),
	/** What this map does about it. */
	here: text(170)
};

/** What every role has. */
const SUMMARY = {
	id,
	title: text(80),
	/** For small boxes. */
	short: text(18),
	level: LEVEL,
	discipline: DISCIPLINE,
	/** One sentence on the card; individual contributors' cards are narrower. */
	line: text(55),
	/** The work in a few words that complete "The CPO …", for contrasts that nobody wrote. */
	work: z.optional(text(36)),
	/** The decisions that those words claim. */
	workDecides: z.optional(z.array(id)),
	mission: text(140),
	aliases: z.array(text(64)),
	/** Names that find it and mostly stand for other work: no title in a file is taken for it because of them. */
	looseNames: z.optional(z.array(text(64))),
	/** Roles whose work this one does where an organisation has it instead of them. */
	replaces: z.optional(z.array(id)),
	attributes: ATTRIBUTES,
	decisions: z.record(z.string(), PART),
	skills: z.array(SKILL_NEED)
};

/** What two roles are told apart by in one respect, and the sources of each side; a side without any is an estimate. */
const CONTRAST_LINE = z.object({
	about: text(40),
	sides: z.tuple([text(90), text(90)]),
	sources: z.optional(z.tuple([sourceKeys, sourceKeys]))
});

/** How two roles differ, in sentences that somebody wrote. */
const CONTRAST_WORDS = {
	/** The finding in a few words, for the top of a page or a slide. */
	headline: z.optional(text(60)),
	crux: marked(110),
	/** The decisions that each half of it claims, the first role's first; left out where it claims none. */
	decides: z.optional(z.tuple([z.array(id), z.array(id)])),
	/** What the crux rests on. */
	sources: sourceKeys
};

const icLineFits = (role: { level: string; line: string }) => !role.level.startsWith('ic') || role.line.length <= 48;

/** What official lists call the role, as far as one of their entries fits; what is left out does not. */
const OCCUPATION = z.object({
	/** The occupation in ESCO, the European classification. */
	esco: z.optional(text(60)),
	/** The unit group of ISCO-08, the international classification. */
	isco: z.optional(z.object({ code: z.string().check(z.regex(/^\d{4}$/)), title: text(90) })),
	/** The occupation in O*NET, the American one, and its job zone: 5 needs the most preparation. */
	onet: z.optional(
		z.object({ code: z.string().check(z.regex(/^\d\d-\d{4}\.\d\d$/)), title: text(90), zone: ordinal(1, 5) })
	),
	/** The role in the capability framework of the UK government. */
	uk: z.optional(text(60))
});

/** One file of the role library (src/lib/content/roles/<id>.yaml). The parts after `skills` make a whole profile. */
export const ROLE_FILE = z
	.object({
		...SUMMARY,
		note: z.optional(text(260)),
		responsibilities: z.optional(z.array(RESPONSIBILITY).check(z.minLength(5), z.maxLength(8))),
		decisionSources: z.optional(z.record(z.string(), sourceKeys)),
		measures: z.optional(z.array(MEASURE)),
		experience: z.optional(EXPERIENCE),
		judged: z.optional(JUDGED),
		misconceptions: z.optional(z.array(MISCONCEPTION)),
		occupation: z.optional(OCCUPATION),
		/** How the role differs from others; its own side comes first. Each pair stands in one file. */
		contrasts: z.optional(z.array(z.object({ with: id, ...CONTRAST_WORDS, lines: z.array(CONTRAST_LINE) }))),
		sources: z.optional(sourceKeys)
	})
	.check(
		z.refine(icLineFits, {
			path: ['line'],
			error: 'is longer than 48 characters, the width of an individual contributor’s card'
		})
	);

/** The file of one role. */
export type RoleFile = z.infer<typeof ROLE_FILE>;

/** An authored contrast without its lines, which stand in the profile of its first role. */
export const CONTRAST = z.object({ pair: z.tuple([id, id]), ...CONTRAST_WORDS });

/** Roles that people often look for together, and what sets them apart. */
export const SET = z.object({ roles: z.array(id).check(z.minLength(3), z.maxLength(4)), headline: text(60) });

/** A decision that roles have a part in. */
export const DECISION = z.object({
	id,
	label: text(48),
	phrase: text(60),
	/** What it is taken for, one at a time; left out, for the organisation as a whole. */
	per: z.optional(z.enum(['area', 'team', 'line', 'discipline'])),
	/** When those decide who have part A*: "where no product owner does". */
	otherwise: z.optional(text(60)),
	/** Roles whose last word comes before anybody else's where they exist, however senior the others. */
	first: z.optional(z.array(id)),
	/** Roles that have the last word for the unit below them, whoever has it for the rest. */
	units: z.optional(z.array(id)),
	/** For `per: discipline`: the roles that have the last word for each discipline, the first that exists. */
	by: z.optional(z.partialRecord(DISCIPLINE, z.array(id)))
});

/** A skill by its name. */
export const SKILL = z.object({ id, label: text(40) });

/** Something that statements rest on. */
export const SOURCE = z.object({
	key: text(24),
	title: text(240),
	publisher: z.optional(text(160)),
	url: z.optional(z.string().check(z.regex(/^https:\/\//, 'must start with https://'))),
	kind: text(40),
	/** Of a survey: when it was asked, and whom. */
	year: z.optional(ordinal(1980, 2100)),
	sample: z.optional(text(80)),
	/** Whose text it repeats. What says so carries no statement alone. */
	reprintOf: z.optional(text(80)),
	/** The one company whose practice it describes. */
	company: z.optional(text(40)),
	/** Why there is no address. */
	noAddress: z.optional(text(120)),
	/** Where its words may be used again; left out, only facts are taken from it. */
	licence: z.optional(text(60))
});

/** What the map and the tree need of all roles; the rest of a role is its `PROFILE`. */
export const LIBRARY_FILE = z.object({
	roles: z.array(
		z.object({
			...SUMMARY,
			card: z.array(text(46)),
			/** The same, by id, in reference organisations where somebody else decides what the card claims. */
			cards: z.optional(z.record(z.string(), z.array(text(46))))
		})
	),
	decisions: z.array(DECISION),
	skills: z.array(SKILL)
});

/** The library's index, as it is served. */
export type LibraryFile = z.infer<typeof LIBRARY_FILE>;

/** What sets roles apart in a few words and in a sentence, read when a panel, a comparison or a slide first needs it. */
export const CRUXES_FILE = z.object({ contrasts: z.array(CONTRAST), sets: z.array(SET) });

/** All of it, as it is served. */
export type CruxesFile = z.infer<typeof CRUXES_FILE>;

/** The long texts of one role, read when its panel opens. Sections without content are left out. */
export const PROFILE = z.object({
	id,
	note: z.optional(text(260)),
	responsibilities: z.array(RESPONSIBILITY),
	decisionSources: z.record(z.string(), sourceKeys),
	measures: z.array(MEASURE),
	experience: z.optional(EXPERIENCE),
	judged: z.optional(JUDGED),
	misconceptions: z.array(MISCONCEPTION),
	occupation: z.optional(OCCUPATION),
	/** The lines of the contrasts that its file holds, its own side first. */
	contrasts: z.optional(z.array(z.object({ with: id, lines: z.array(CONTRAST_LINE) }))),
	/** Where sources differ about this role, and to which part of it that belongs. */
	disagreements: z.optional(z.array(z.object({ ...ARGUMENT, section: SECTION }))),
	/** Keys of every source that it and its contrasts name. */
	sources: sourceKeys
});

/** The long texts of a role, as they are served. */
export type ServedProfile = z.infer<typeof PROFILE>;
/** The long texts of a role with the sources that they and its contrasts name. */
export type RoleProfile = Omit<ServedProfile, 'sources'> & { sources: Source[] };
/** A source with its key. */
export type Source = z.infer<typeof SOURCE>;
/** How many years of experience are usual. */
export type Years = z.infer<typeof YEARS>;
/** A disagreement that concerns a role. */
export type RoleDisagreement = NonNullable<RoleProfile['disagreements']>[number];
/** An authored contrast of two roles, without its lines. */
export type Contrast = z.infer<typeof CONTRAST>;
/** What two roles are told apart by in one respect; the first side belongs to the first role. */
export type ContrastLine = z.infer<typeof CONTRAST_LINE>;
/** A whole one. */
export type WholeContrast = Contrast & { lines: ContrastLine[] };
/** What a role is like, by which roles are compared. */
export type Attributes = z.infer<typeof ATTRIBUTES>;
/** One of them. */
export type Part = z.infer<typeof PART>;
