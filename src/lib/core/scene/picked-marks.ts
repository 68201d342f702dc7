import type { Point } from '#core/base/geometry';
import { cardBox, entryOf, visibleEntry } from '#core/layout/arrangement';
import { commonManager, waysUp } from '#core/org/common-manager';
import { NOWHERE, type Position } from '#core/org/org';
import { coinMarks } from './coin-marks';
import type { Mark } from './marks';
import { roadRadius, roadTo } from './road-lines';
import type { Picked, Subject } from './subject';

/** Radius of a coin, and how far it reaches beyond the top right corner of its card, px. */
const RADIUS = 10;
const OUTSIDE = 8;
const RIM = 2;
/** Further out on small cards, so that their words stay free. */
const SMALL = { card: 104, outside: 13 };
/** A line of a list is not as high as a coin, which stands on its end, px further right. */
const OVER_END = 2;
/** Coins of several positions on one card, which are folded away below it, px apart. */
const APART = 15;
/** Half an arm of the sign that picks. */
const ARM = 4;
/** A card that is narrower than this on the screen has no sign, px. */
const NARROWEST = 34;

/** Draws positions that are picked for comparing. */
export const pickedMarks = (picks: readonly Position[]): Picked => ({
	picks,
	ground: (subject, k) => (picks.length < 2 ? [] : ways(subject, picks, k)),
	above: (subject, k, pointed) => [
		...coinsOn(subject, picks, k).flatMap(({ pick, ...at }) => coinMarks(pick, at.x, at.y, RADIUS, RIM, picks[pick])),
		...signOn(subject, picks, k, pointed).flatMap((at) => signMarks(at, pointed!))
	],
	at(subject, point, k, pointed, slack) {
		const under = ({ x, y }: Point): boolean => Math.hypot(point.x * k - x, point.y * k - y) <= RADIUS + RIM + slack;
		const coin = coinsOn(subject, picks, k).findLast(under);
		return coin ? picks[coin.pick] : signOn(subject, picks, k, pointed).some(under) ? pointed : undefined;
	}
});

/** The ways to the manager that all have in common, and a line around that one's card if it is none of them. */
function ways({ arrangement: a, org }: Subject, picks: readonly Position[], k: number): Mark[] {
	const common = commonManager(org, picks);
	const entries = waysUp(org, picks, common).flatMap((position) => {
		const entry = entryOf(a, position);
		return entry > 0 ? [entry] : [];
	});
	const lines = entries.map((entry) => roadTo(a, entry).map((v) => v * k));
	const ends = entries.flatMap((entry) => [a.position[a.parent[entry]!]!, a.position[entry]!]);
	const marks: Mark[] =
		lines.length === 0
			? []
			: [{ kind: 'roads', lineKind: 'path', lines, ends, radius: roadRadius(k), stroke: 'ink', width: 2.25 }];
	const meeting = common === NOWHERE || picks.includes(common) ? -1 : entryOf(a, common);
	if (meeting === -1) return marks;
	const { x0, y0, x1, y1 } = cardBox(a, meeting);
	const gap = 3;
	return [
		...marks,
		{
			kind: 'card',
			position: common,
			x: x0 * k - gap,
			y: y0 * k - gap,
			width: (x1 - x0) * k + 2 * gap,
			height: (y1 - y0) * k + 2 * gap,
			radius: Math.min(10, (y1 - y0) * k * 0.2 + gap),
			stroke: 'ink',
			strokeWidth: 1.5
		}
	];
}

/** The middle of a coin at the corner of an entry's card, px of the map. */
function cornerOf({ arrangement }: Subject, entry: number, k: number): Point {
	const { x0, x1, y0, y1 } = cardBox(arrangement, entry);
	if (arrangement.flow === 'list') return { x: x1 * k + OVER_END, y: ((y0 + y1) / 2) * k };
	const outside = (x1 - x0) * k < SMALL.card ? SMALL.outside : OUTSIDE;
	return { x: x1 * k + outside - RADIUS, y: y0 * k - outside + RADIUS };
}

/** Where the coins are: on the card of each pick, or of the nearest manager that is not folded away, side by side there. */
function coinsOn(subject: Subject, picks: readonly Position[], k: number): (Point & { pick: number })[] {
	const { arrangement: a, org } = subject;
	const taken = new Map<number, number>();
	return picks.flatMap((position, pick) => {
		const entry = visibleEntry(a, org.parent, position);
		if (entry === -1) return [];
		const before = taken.get(entry) ?? 0;
		taken.set(entry, before + 1);
		const { x, y } = cornerOf(subject, entry, k);
		return [{ x: x - before * APART, y, pick }];
	});
}

/** Where the sign is that picks the card which is pointed at; none for what is picked. */
function signOn(subject: Subject, picks: readonly Position[], k: number, pointed: Position | undefined): Point[] {
	if (pointed === undefined || picks.includes(pointed)) return [];
	const entry = entryOf(subject.arrangement, pointed);
	if (entry === -1) return [];
	const { x0, x1 } = cardBox(subject.arrangement, entry);
	return (x1 - x0) * k < NARROWEST ? [] : [cornerOf(subject, entry, k)];
}

function signMarks({ x, y }: Point, position: Position): Mark[] {
	const sign = { position, group: 'coin' } as const;
	return [
		{ kind: 'dot', ...sign, x, y, r: RADIUS, fill: 'ink' },
		{ kind: 'dot', ...sign, x, y, r: RADIUS - 1.5, fill: 'surface' },
		{
			kind: 'roads',
			...sign,
			lines: [
				[x - ARM, y, x + ARM, y],
				[x, y - ARM, x, y + ARM]
			],
			radius: 0,
			stroke: 'ink',
			width: 1.5
		}
	];
}
