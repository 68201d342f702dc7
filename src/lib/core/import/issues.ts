import * as z from 'zod/mini';

/** Told of one thing that is wrong, which is put into words when asked, and where. */
type Tell = (say: () => z.core.$ZodIssue, path: readonly PropertyKey[]) => void;

/**
 * Tells everything that is wrong with a value, in the order in which its schema would. It goes through lists, objects and records
 * itself: zod hands all issues of one level to a function at once, which the stack has no room for when they are many.
 */
export function eachIssue(schema: z.core.$ZodType, value: unknown, tell: Tell, path: PropertyKey[] = []): void {
	const inside = (part: z.core.$ZodType, key: PropertyKey, one: unknown): void => {
		path.push(key);
		eachIssue(part, one, tell, path);
		path.pop();
	};
	const { def } = (schema as z.core.$ZodTypes)._zod;
	if (def.type === 'optional' || def.type === 'nullable') {
		if (value !== (def.type === 'optional' ? undefined : null)) eachIssue(def.innerType, value, tell, path);
	} else if (def.type === 'array' && Array.isArray(value)) {
		for (let i = 0; i < value.length; i++) inside(def.element, i, value[i]);
		const checks = (def.checks ?? []) as z.core.$ZodCheck<unknown[]>[];
		if (checks.length > 0) plainly(z.array(ANYTHING).check(...checks), value, tell, path);
	} else if (def.type === 'object' && !def.checks && !def.catchall && isRecord(value)) {
		for (const [key, part] of Object.entries(def.shape)) inside(part, key, value[key]);
	} else if (def.type === 'record' && isRecord(value)) {
		for (const key of Object.keys(value))
			if (issuesOf(def.keyType, key).length === 0) inside(def.valueType, key, value[key]);
			else plainly(z.record(def.keyType, ANYTHING), { [key]: 0 }, tell, path);
	} else plainly(schema, value, tell, path);
}

const ANYTHING = z.unknown();

/** What the schema itself says. No error is made of it: each would take the time of a hundred checks. */
function plainly(schema: z.core.$ZodType, value: unknown, tell: Tell, path: readonly PropertyKey[]): void {
	for (const issue of issuesOf(schema, value))
		tell(
			() => z.core.util.finalizeIssue(issue, { reportInput: true }, z.core.config()),
			issue.path ? [...path, ...issue.path] : path
		);
}

function issuesOf(schema: z.core.$ZodType, value: unknown): readonly z.core.$ZodRawIssue[] {
	const read = schema._zod.run({ value, issues: [] }, { async: false });
	return read instanceof Promise ? [] : read.issues;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
