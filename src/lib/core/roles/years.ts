import type { Years } from './schema';

/** "5 to 10 years", "10 years or more". */
export function yearsWords({ low, high }: Years): string {
	if (high === undefined) return `${low} years or more`;
	return low === high ? `${low} years` : `${low} to ${high} years`;
}

/** Several ranges on one axis that begins at 0. */
export interface YearsAxis {
	/** Years at the right end of the axis, a multiple of 5 beyond every number that is named. */
	readonly end: number;
	/** Begin and end of each range as shares of the axis, 0 to 1. An open range ends at 1. */
	readonly bars: readonly { readonly from: number; readonly to: number; readonly open: boolean }[];
}

/** An axis of years that holds all of these ranges. */
export function yearsAxis(ranges: readonly Years[]): YearsAxis {
	const most = Math.max(0, ...ranges.map(({ low, high }) => high ?? low));
	const end = Math.floor(most / 5) * 5 + 5;
	return {
		end,
		bars: ranges.map(({ low, high }) => ({
			from: low / end,
			to: high === undefined ? 1 : high / end,
			open: high === undefined
		}))
	};
}
