import type { Theme } from '../base/theme';

/** What the reader is looking at, as far as an address says it. */
export interface View {
	/** Id of the organisation; undefined for the first one. */
	readonly org: string | undefined;
	/** Id of a library role: the first position with that role is selected. */
	readonly role: string | undefined;
	/** Id of one position; wins over `role`. */
	readonly at: string | undefined;
	/** A theme for this visit only. */
	readonly theme: Theme | undefined;
}

export const EMPTY_VIEW: View = { org: undefined, role: undefined, at: undefined, theme: undefined };
