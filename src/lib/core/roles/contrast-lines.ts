import type { ContrastLine, RoleProfile } from './schema';

/** A line with its sides, and what they rest on, the other way round. */
export const turnedLine = ({ about, sides: [a, b], sources }: ContrastLine): ContrastLine => ({
	about,
	sides: [b, a],
	...(sources && { sources: [sources[1], sources[0]] })
});

type Known = readonly [role: { readonly id: string }, profile: Pick<RoleProfile, 'contrasts'> | undefined];

/** The authored lines between two roles, the first one's side first; none where nobody wrote any, or their profiles are missing. */
export function linesBetween([left, its]: Known, [right, others]: Known): readonly ContrastLine[] {
	const own = its?.contrasts?.find((one) => one.with === right.id);
	if (own) return own.lines;
	return others?.contrasts?.find((one) => one.with === left.id)?.lines.map(turnedLine) ?? [];
}
