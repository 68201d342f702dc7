import type { Org } from './org';

/** An organisation as text, in columns. */
export const textOfOrg = (org: Org): string =>
	JSON.stringify(org, (_, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value));

/** The organisation of a text that `textOfOrg` wrote. Nothing is checked: for texts of one's own only. */
export function orgOfText(text: string): Org {
	const org = JSON.parse(text) as Org;
	return {
		...org,
		parent: Int32Array.from(org.parent),
		end: Int32Array.from(org.end),
		depth: Int32Array.from(org.depth),
		level: Int8Array.from(org.level),
		discipline: Int8Array.from(org.discipline),
		fields: {
			...org.fields,
			from: Int32Array.from(org.fields.from),
			name: Int32Array.from(org.fields.name),
			word: Int32Array.from(org.fields.word)
		}
	};
}
