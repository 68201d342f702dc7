import { overlaps, type Box } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import type { Land } from '#core/layout/arrangement';
import { mix } from './colour';
import { groundName } from './ground-names';
import { groundOf, isClear, isFree, landUnder, type LabelGround } from './label-ground';
import { boxOf, scaleBox, TO_BASELINE, type LabelRoom } from './label-room';
import { lastLevel, levelsOf, levelsVisible } from './level-lines';
import type { Mark, TextMark } from './marks';
import type { plotLabel } from './plot-label';
import type { Subject } from './subject';

/** At most so many lands are named at a time: more could not be read. */
const MOST = 60;
/** A land that is smaller than this both ways, px, has no name. */
const SMALLEST = 11;

/** The names of a view. */
export interface Labels {
	readonly marks: readonly Mark[];
	/** Whether all lands and leaders that the view shows have their names. */
	readonly whole: boolean;
}

/** The names that find no room on their lands, and those from Titles zoom on. They are loaded when they are wanted: see more-labels.ts. */
export interface MoreLabels {
	/** `name` tries again to name a land where it lies. */
	beside(ground: LabelGround, names: ReadonlyMap<Land, readonly TextMark[]>, name: (land: Land) => void): Labels;
	near(subject: Subject, lands: readonly Land[], room: LabelRoom, k: number, zoom: Exclude<Zoom, 'regions'>): Labels;
	readonly plot: typeof plotLabel;
}

/**
 * The names of the territories, of leaders whose places have no room for theirs, and of the level rows. They depend on what is on the
 * screen, not only on the scale: a name is never clipped, and stands on no card that has a name, no other name, no coast and no road.
 * From Titles zoom on a road may pass behind it. Undefined where names are wanted that are not loaded.
 */
export function labelsOf(
	subject: Subject,
	room: LabelRoom,
	k: number,
	zoom: Zoom,
	more: MoreLabels | undefined
): { readonly marks: readonly Mark[]; readonly whole: boolean | undefined } {
	const lands = namedLands(subject, room.view, k);
	if (zoom !== 'regions') return more?.near(subject, lands, room, k, zoom) ?? { marks: [], whole: undefined };
	const ground = groundOf(subject, room, k, zoom);
	const chosen = subject.focus && more?.plot(subject, subject.focus.selected, k, room.view, true);
	if (chosen) ground.hard.push(chosen.box);
	const levels = levelNames(ground);
	const names = new Map<Land, readonly TextMark[]>();
	const name = (land: Land): void => {
		const marks = groundName(ground, land);
		ground.hard.push(...marks.map(boxOf));
		names.set(land, marks);
	};
	lands.forEach(name);
	const missing = ground.mute.length > 0 || [...names.values()].some((marks) => marks.length === 0);
	const beside = missing ? more?.beside(ground, names, name) : undefined;
	const whole = missing ? beside?.whole : subject.focus && !more ? undefined : true;
	return {
		marks: [...levels, ...[...names.values()].flat(), ...(beside?.marks ?? []), ...(chosen?.marks ?? [])],
		whole
	};
}

/** The lands that may have a name in a view: the first piece of each. */
function namedLands({ arrangement: { lands } }: Subject, view: Box, k: number): Land[] {
	const window = scaleBox(view, 1 / k);
	const found = lands.filter(
		({ first, box }) => first && Math.max(box.x1 - box.x0, box.y1 - box.y0) * k >= SMALLEST && overlaps(box, window)
	);
	if (found.length <= MOST) return found;
	const area = ({ box }: Land): number => (box.x1 - box.x0) * (box.y1 - box.y0);
	return found.sort((one, other) => area(other) - area(one)).slice(0, MOST);
}

/** The names of the levels: of rows at the left edge of the view, of columns at its top. They are taken. */
function levelNames(ground: LabelGround): TextMark[] {
	const { subject, k, view } = ground;
	const share = levelsVisible(k, 'regions');
	const lines = levelsOf(subject);
	if (share === 0 || lines.length === 0) return [];
	const style = { kind: 'text', face: 'w100-500', px: 11, fill: mix('paper', 'ink-3', share) } as const;
	const marks = [...lines, lastLevel(lines, subject)]
		.map(({ name, middle }): TextMark =>
			subject.arrangement.flow === 'down'
				? { ...style, text: name, x: view.x0 + 16, y: middle * k + 11 * TO_BASELINE, align: 'left' }
				: { ...style, text: name, x: middle * k, y: view.y0 + 24, align: 'center' }
		)
		.filter((mark) => isClear(ground, boxOf(mark)));
	// All or none: some of a scale's names would be a riddle.
	if (marks.some((mark) => !isFree(ground, boxOf(mark)) || landUnder(ground, boxOf(mark)))) return [];
	ground.hard.push(...marks.map(boxOf));
	return marks;
}
