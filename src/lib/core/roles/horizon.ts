/** How far a role looks ahead: from and to, in months; 0 stands for weeks. */
export type Horizon = readonly [from: number, to: number];

/** Up to so many months ahead is the first, second … of five stops; what is further is the last. */
const STOPS = [1, 3, 12, 36];

/** Which of five stops shows a horizon, by its far end: weeks, a quarter, a year, 3 years, more. */
export const horizonStop = ([, to]: Horizon): number => {
	const stop = STOPS.findIndex((most) => to <= most);
	return (stop === -1 ? STOPS.length : stop) + 1;
};

const NAMES: Readonly<Record<number, string>> = {
	0: 'weeks',
	1: 'a month',
	3: 'a quarter',
	6: 'half a year',
	12: 'a year'
};

const words = (months: number): string =>
	NAMES[months] ?? (months % 12 === 0 ? `${months / 12} years` : `${months} months`);

/** "3 to 5 years", "a quarter to a year", "weeks to 2 years": both ends in one unit, save that weeks are not counted. */
export function horizonWords([from, to]: Horizon): string {
	if (from === 0) return to <= 1 ? words(from) : `${words(from)} to ${words(to)}`;
	if (from in NAMES && to in NAMES) return `${words(from)} to ${words(to)}`;
	return from % 12 === 0 && to % 12 === 0 ? `${from / 12} to ${words(to)}` : `${from} to ${to} months`;
}
