import type { Theme } from '#core/base/theme';
import type { LayoutName } from '#core/layout/registry';

/** Where the camera looks: the world point in the middle of the free part of the screen, and the scale. */
export interface Gaze {
	readonly x: number;
	readonly y: number;
	readonly k: number;
}

/** What the reader is looking at, as far as an address says it. */
export interface View {
	/** Id of the organisation; undefined for the first one. */
	readonly org: string | undefined;
	/** Id of a library role: the first position with that role is selected. */
	readonly role: string | undefined;
	/** Id of one position; wins over `role`. */
	readonly at: string | undefined;
	/** Undefined for the one that suits the screen. */
	readonly layout: LayoutName | undefined;
	/** Number of levels shown, counted from the top of the map; undefined for all. */
	readonly levels: number | undefined;
	/** Ids of positions that are folded, and of positions that are open below the levels shown. */
	readonly fold: readonly string[];
	readonly unfold: readonly string[];
	/** Id of the position at the top of an isolated branch. */
	readonly top: string | undefined;
	/** Names of the positions that are picked for comparing, in their order; see core/org/position-names.ts. */
	readonly compare: readonly string[];
	/** A theme for this visit only. */
	readonly theme: Theme | undefined;
	/** Undefined where the camera is as the rest of the view has it by itself. */
	readonly camera: Gaze | undefined;
}

export const EMPTY_VIEW: View = {
	org: undefined,
	role: undefined,
	at: undefined,
	layout: undefined,
	levels: undefined,
	fold: [],
	unfold: [],
	top: undefined,
	compare: [],
	theme: undefined,
	camera: undefined
};
