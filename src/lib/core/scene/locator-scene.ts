import type { Box } from '#core/base/geometry';
import { commonManager, waysUp } from '#core/org/common-manager';
import { NOWHERE } from '#core/org/org';
import { levelLines } from './level-lines';
import { mapMarks } from './map-scene';
import type { Scene } from './marks';
import type { Subject } from './subject';

/** Around the map, px: room for coins at its edge. */
const MARGIN = 14;

/** The whole map small, without words, with the ways to what is picked and its coins, and the box it is drawn in; map px. */
export function locatorScene(
	subject: Subject,
	size: { readonly width: number; readonly height: number }
): { readonly scene: Scene; readonly box: Box } {
	const { box } = subject.arrangement;
	const lit = litBy(subject);
	const k = Math.min(
		1,
		(size.width - 2 * MARGIN) / Math.max(1, box.x1 - box.x0),
		(size.height - 2 * MARGIN) / Math.max(1, box.y1 - box.y0)
	);
	const { ground, cards } = mapMarks(lit, box, k, 'regions');
	const lines = levelLines(subject, box, k, 'regions').length;
	const marks = [...ground.slice(lines), ...cards].filter(({ kind }) => kind !== 'text');
	return {
		scene: { k, marks: [...marks, ...(subject.picked?.above(subject, k, undefined) ?? [])] },
		box: { x0: box.x0 * k - MARGIN, y0: box.y0 * k - MARGIN, x1: box.x1 * k + MARGIN, y1: box.y1 * k + MARGIN }
	};
}

/** With everything but what is picked, and the ways between, gone quiet. */
function litBy(subject: Subject): Subject {
	const picks = subject.picked?.picks ?? [];
	if (picks.length === 0) return subject;
	const common = commonManager(subject.org, picks);
	return {
		...subject,
		focus: {
			selected: NOWHERE,
			lit: new Set([...picks, ...waysUp(subject.org, picks, common), common]),
			path: [],
			counterparts: [],
			dotted: new Set()
		}
	};
}
