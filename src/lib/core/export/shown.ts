import type { Box } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import type { Layout } from '#core/layout/registry';
import type { Folds } from '#core/org/folds';
import type { Position } from '#core/org/org';
import type { Subject } from '#core/scene/subject';

/** What the reader has before them on the map: pictures are made of it. */
export interface Shown {
	/** What the scene on the screen is drawn from. */
	readonly subject: Subject;
	readonly layout: Layout;
	readonly folds: Folds;
	/** The position at the top of the map. */
	readonly top: Position;
	/** Scale and zoom of the screen, and the part of the map that can be seen, map px. */
	readonly k: number;
	readonly zoom: Zoom;
	readonly seen: Box;
}
