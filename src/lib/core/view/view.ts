import type { Theme } from '#core/base/theme';
import type { LayoutName } from '#core/layout/registry';
import type { Org, Position } from '#core/org/org';
import type { FrameLook } from './frame-address';
import type { Gaze } from './gaze';
import type { Scope } from './scope';

/**
 * What a reader looks at, as one immutable value. It names positions by their ids, so that it means the same in every organisation
 * and for ever; a command makes the next one of it.
 */
export type View = MapView | ComparisonView | FrameView;

/** The map of an organisation. */
export interface MapView extends Scope {
	readonly kind: 'map';
	/** Id of the organisation. */
	readonly org: string;
	/** The layout that the reader has chosen; undefined for the one that suits the screen. */
	readonly layout: LayoutName | undefined;
	/** The theme of a link, for this visit only. */
	readonly theme: Theme | undefined;
	/** Undefined where the camera is as the rest of the view has it by itself. */
	readonly camera: Gaze | undefined;
}

/** Roles and positions side by side. */
export interface ComparisonView {
	readonly kind: 'comparison';
	readonly org: string;
	/** Whether the organisation was asked for, and not only looked up because it has the roles. */
	readonly chosen: boolean;
	/** What is compared, in the order of the columns; see core/org/position-names.ts for the names. */
	readonly names: readonly string[];
	readonly onlyDifferences: boolean;
	readonly theme: Theme | undefined;
}

/** The same view without the theme of a link; the view itself where it has none. */
export const withoutTheme = <V extends MapView | ComparisonView>(view: V): V =>
	view.theme === undefined ? view : { ...view, theme: undefined };

/** What a frame shows inside somebody's page, and how. */
export interface FrameView extends FrameLook {
	readonly kind: 'frame';
	readonly org: string;
	readonly framed: Framed;
}

/** A frame shows the live chart, one role, or a comparison. Ids throughout. */
export type Framed =
	| { readonly kind: 'chart'; readonly top: string | undefined; readonly selected: string | undefined }
	| { readonly kind: 'role'; readonly position: string }
	| {
			readonly kind: 'comparison';
			readonly roles: readonly string[];
			/** Where each role is; undefined for one that has no place of its own here. */
			readonly picked: readonly (string | undefined)[];
	  };

/**
 * Where the camera goes with a change: it stays; to where everything begins; to where it rests (on the selection, else where
 * everything begins); to a branch that is isolated, and back to where it was before. Or it keeps a card where it is on the
 * screen, pans until a card is seen, flies to a card, or looks where an address says.
 */
export type Aim =
	| 'stay'
	| 'home'
	| 'rest'
	| 'branch'
	| 'back'
	| { readonly keep: Position }
	| { readonly pan: Position }
	| { readonly fly: Position }
	| { readonly gaze: Gaze };

/** What a command leads to: the next view (the same value where nothing changes), where the camera goes, and what is said of it. */
export interface Outcome<V extends View> {
	readonly view: V;
	/** Left out: it stays. */
	readonly aim?: Aim;
	/** For assistive technology; '' for silence; left out, what was said last stands. */
	readonly said?: string;
	/** One line for the reader; undefined takes away the one that is there; left out, it stands. */
	readonly notice?: string | undefined;
}

/** A pure function from a view and its organisation to what comes of it; undefined where there is nothing to do. */
export type Command<V extends View> = (view: V, org: Org) => Outcome<V> | undefined;

/** What an address turns out to show in an organisation, and what the reader should know where it is not what was asked for. */
export interface Arrival<V extends View> {
	readonly view: V;
	readonly notices: readonly string[];
}
