import type { Zoom } from '#core/cards/zoom';
import { besideNames } from './beside-names';
import type { LabelRoom } from './label-room';
import { labelsOf, type MoreLabels } from './label-scene';
import type { Scene } from './marks';
import { nearNames } from './near-names';
import { plotLabel } from './plot-label';
import type { Subject } from './subject';

/** The names that come when they are wanted. */
export const MORE_LABELS: MoreLabels = { beside: besideNames, near: nearNames, plot: plotLabel };

/** All names of a view: see `labelsOf`. */
export const labelScene = (subject: Subject, room: LabelRoom, k: number, zoom: Zoom): Scene => ({
	k,
	marks: labelsOf(subject, room, k, zoom, MORE_LABELS).marks
});

/** Whether all lands and leaders that a view shows have their names. */
export const allNamed = (subject: Subject, room: LabelRoom, k: number, zoom: Zoom): boolean =>
	labelsOf(subject, room, k, zoom, MORE_LABELS).whole === true;
