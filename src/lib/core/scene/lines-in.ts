import type { Box } from '#core/base/geometry';
import type { Zoom } from '#core/cards/zoom';
import { STACK_INDENT } from '#core/layout/rows';
import type { RoadsMark } from './marks';
import { isBlock, pathRoad, Roads } from './roads';
import type { Subject } from './subject';

/** The lines that a scene of this window (world units) has, in the order in which they are painted. */
export function linesIn(subject: Subject, window: Box, k: number, zoom: Zoom): RoadsMark[] {
	const { arrangement: a } = subject;
	const roads = new Roads(subject, window, k, zoom);
	// The stem of a column runs beside its cards.
	const left = window.x1 + STACK_INDENT;
	for (let e = 0; e < a.size;) {
		const outside = a.x1[e]! < window.x0 || a.x0[e]! > left || a.y1[e]! < window.y0 || a.y0[e]! > window.y1;
		if (outside || isBlock(a, e, k)) {
			e = a.end[e]!;
			continue;
		}
		roads.leaving(e);
		e++;
	}
	const ways = (subject.picked?.ground(subject, k) ?? []).filter((mark): mark is RoadsMark => mark.kind === 'roads');
	return [...roads.marks(), ...pathRoad(subject, window, k), ...ways, ...(subject.across?.lit(subject, k) ?? [])];
}
