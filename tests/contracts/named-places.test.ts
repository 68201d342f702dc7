import { describe, expect, it } from 'vitest';
import type { Box } from '#core/base/geometry';
import { homeCamera } from '#core/camera/home';
import { windowOf } from '#core/camera/camera';
import { zoomOf } from '#core/cards/zoom';
import { cardBox, isRead } from '#core/layout/arrangement';
import { allNamed, labelScene } from '#core/scene/more-labels';
import { roomAt } from '#core/scene/label-room';
import { mapScene } from '#core/scene/map-scene';
import type { LandMark, Mark, RoadsMark, TextMark } from '#core/scene/marks';
import { isCapital } from '#core/scene/plots';
import { roundedOutline } from '#core/paint/rounded';
import type { Subject } from '#core/scene/subject';
import { textWidth } from '#core/text/measure';
import { cornersOf, fitBox, freeBox, PHONE } from '#state/free';
import { LAYOUT, LAYOUT_NAMES } from '../support/layouts';
import { library, organisations, subjectOf } from '../support/organisations';

const SIZES = [
	[1920, 1080],
	[1440, 900],
	[1280, 720],
	[960, 540],
	[390, 844]
] as const;
const SMALLEST_PX = 11;

/** What the first view of a map shows. Map px, but for the fault's words. */
interface FirstView {
	readonly subject: Subject;
	readonly k: number;
	/** What nothing covers, and what floats above it. */
	readonly view: Box;
	readonly covered: readonly Box[];
	readonly map: readonly Mark[];
	readonly labels: readonly Mark[];
}

function firstView(subject: Subject, width: number, height: number): FirstView {
	const free = freeBox(width, height, false, 0);
	const corners = cornersOf(width, height);
	const { arrangement } = subject;
	const camera = homeCamera(
		{
			world: arrangement.box,
			start: cardBox(arrangement, 0),
			read: isRead(arrangement, width < PHONE),
			named: (at) => allNamed(subject, roomAt(at, free, corners), at.k, zoomOf(at.k))
		},
		fitBox(free)
	);
	const { k } = camera;
	const zoom = zoomOf(k);
	const { view, covered } = roomAt(camera, free, corners);
	return {
		subject,
		k,
		view,
		covered,
		map: mapScene(subject, windowOf(camera, free), k, zoom).marks,
		labels: labelScene(subject, { view, covered }, k, zoom).marks
	};
}

const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';

/** What letters cover: from the height of capitals to the foot of a g. */
function lettersOf({ text, x, y, face, px, align }: TextMark): Box {
	const width = textWidth(text, face, px);
	const x0 = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
	return { x0, x1: x0 + width, y0: y - px * 0.74, y1: y + px * 0.2 };
}

const cross = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
const within = (inner: Box, outer: Box): boolean =>
	inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;

/** Whether a polyline has a point in a box: Liang and Barsky for each straight piece. */
function runsThrough(line: readonly number[], box: Box): boolean {
	for (let i = 2; i < line.length; i += 2) {
		const [x, y] = [line[i - 2]!, line[i - 1]!];
		const [dx, dy] = [line[i]! - x, line[i + 1]! - y];
		let [from, to] = [0, 1];
		for (const [d, low, high] of [
			[dx, box.x0 - x, box.x1 - x],
			[dy, box.y0 - y, box.y1 - y]
		] as const) {
			if (d === 0) {
				if (low > 0 || high < 0) to = -1;
				continue;
			}
			from = Math.max(from, Math.min(low / d, high / d));
			to = Math.min(to, Math.max(low / d, high / d));
		}
		if (from < to) return true;
	}
	return false;
}

/** A coast as it is painted, with its arcs as straight pieces. */
function coastOf({ outline, radius }: LandMark): number[] {
	const line: number[] = [];
	roundedOutline(
		{
			moveTo: (x, y) => line.push(x, y),
			lineTo: (x, y) => line.push(x, y),
			arcTo(x, y, nx, ny, r) {
				const [px, py] = [line.at(-2)!, line.at(-1)!];
				const [ax, ay, bx, by] = [x - px, y - py, nx - x, ny - y];
				const [a, b] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
				const along = ax * bx + ay * by;
				const reach = r * Math.sqrt(Math.max(0, a * b - along) / (a * b + along));
				const [sx, sy, ex, ey] = [
					x - (ax / a) * reach,
					y - (ay / a) * reach,
					x + (bx / b) * reach,
					y + (by / b) * reach
				];
				for (const t of [0, 0.25, 0.5, 0.75, 1]) {
					const [p, q, s] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
					line.push(p * sx + q * x + s * ex, p * sy + q * y + s * ey);
				}
			},
			closePath: () => line.push(line[0]!, line[1]!)
		},
		outline,
		radius
	);
	return line;
}

const joined = (marks: readonly TextMark[]): string =>
	marks
		.map(({ text }) => text)
		.join(' ')
		.replace(/ ?\/ ?/g, '/')
		.replace(/- /g, '-');

/** The names of lands among labels, with what they are made of: a name may stand on several lines. */
function landNames({ subject, labels }: FirstView): { name: string; marks: readonly TextMark[] }[] {
	const known = new Set(subject.territories.list.map(({ name }) => name));
	const texts = labels.filter(isText).filter(({ position }) => position === undefined);
	const found: { name: string; marks: readonly TextMark[] }[] = [];
	for (let i = 0; i < texts.length; i++)
		for (const n of [1, 2, 3]) {
			const marks = texts.slice(i, i + n);
			if (marks.length === n && known.has(joined(marks))) found.push({ name: joined(marks), marks });
		}
	return found;
}

/** Whatever is wrong with the names of a first view, in words. */
function faultsOf(first: FirstView): string[] {
	const { subject, k, view, covered, map, labels } = first;
	const { arrangement: a, territories, cards } = subject;
	const faults: string[] = [];
	const seen = (e: number): boolean => {
		const card = cardBox(a, e);
		const box = { x0: card.x0 * k, y0: card.y0 * k, x1: card.x1 * k, y1: card.y1 * k };
		return within(box, view) && !covered.some((other) => cross(box, other));
	};

	// Every land that is seen has its name, as often as there are lands of that name.
	const wanted = new Map<string, Set<number>>();
	for (let e = 0; e < a.size; e++) {
		const group = territories.of[a.position[e]!]!;
		if (group === -1 || !seen(e)) continue;
		const { name } = territories.list[group]!;
		wanted.set(name, (wanted.get(name) ?? new Set()).add(group));
	}
	const names = landNames(first);
	for (const [name, groups] of wanted) {
		const there = names.filter((one) => one.name === name).length;
		if (there < groups.size) faults.push(`land “${name}” ${there} of ${groups.size}`);
	}

	// So has every leader: whole, by the short title or the long one.
	const words = new Map<number, TextMark[]>();
	for (const mark of [...map, ...labels])
		if (isText(mark) && mark.position !== undefined)
			words.set(mark.position, [...(words.get(mark.position) ?? []), mark]);
	for (let e = 0; e < a.size; e++) {
		if (!isCapital(subject, e) || !seen(e)) continue;
		const position = a.position[e]!;
		const { short, title } = cards.of(position);
		const said = joined(words.get(position) ?? []);
		if (
			zoomOf(k) === 'regions'
				? said !== joined([{ text: short } as TextMark]) && said !== joined([{ text: title } as TextMark])
				: said === ''
		)
			faults.push(`leader “${short}” says “${said}”`);
	}

	// None is small, cut off, outside the window or under what floats there.
	const texts = labels.filter(isText);
	const all = texts.map((mark) => ({ mark, box: lettersOf(mark) }));
	for (const { mark, box } of all) {
		if (mark.px < SMALLEST_PX) faults.push(`“${mark.text}” has ${mark.px} px`);
		if (mark.text.includes('…')) faults.push(`“${mark.text}” is cut`);
		if (!within(box, view) || covered.some((other) => cross(box, other))) faults.push(`“${mark.text}” is not all seen`);
	}
	for (const mark of map.filter(isText))
		if (zoomOf(k) === 'regions' && (mark.px < SMALLEST_PX || mark.text.includes('…')))
			faults.push(`“${mark.text}” on a place`);

	// None stands on another, on a card with a name, on a coast or a road.
	const named = new Set(map.filter(isText).map(({ position }) => position));
	const cardBoxes = Array.from({ length: a.size }, (_, e) => e)
		.filter((e) => named.has(a.position[e]!))
		.map((e) => ({ e, ...cardBox(a, e) }))
		.map(({ e, x0, y0, x1, y1 }) => ({ e, box: { x0: x0 * k, y0: y0 * k, x1: x1 * k, y1: y1 * k } }));
	const coasts = map.filter((mark): mark is LandMark => mark.kind === 'land').map(coastOf);
	const roads = [...map, ...labels].filter((mark): mark is RoadsMark => mark.kind === 'roads');
	all.forEach(({ mark, box }, i) => {
		for (const other of all.slice(i + 1))
			if (cross(box, other.box)) faults.push(`“${mark.text}” on “${other.mark.text}”`);
		for (const card of cardBoxes)
			if (cross(box, card.box)) faults.push(`“${mark.text}” on the card of ${cards.of(a.position[card.e]!).short}`);
		if (coasts.some((line) => runsThrough(line, box))) faults.push(`“${mark.text}” on a coast`);
		for (const { lines, lineKind } of roads) {
			// Hairlines between levels run behind everything; so do roads behind a name in the neck of its land, from Titles zoom on.
			const behind =
				lineKind === undefined
					? !labels.some((one) => one.kind === 'roads' && one.lines === lines)
					: mark.halo && zoomOf(k) !== 'regions';
			if (!behind && lines.some((line) => runsThrough(line, box)))
				faults.push(`“${mark.text}” on a ${lineKind ?? 'leading line'}`);
		}
	});
	return faults;
}

describe.each(LAYOUT_NAMES)('in the first view of the layout %s', (layout) => {
	it.each(organisations.map((org) => [org.id, org] as const))('every place says its name: %s', (_, org) => {
		const faults = SIZES.flatMap(([width, height]) =>
			faultsOf(
				firstView(
					subjectOf(org, -1, library, { layout: LAYOUT[layout], narrow: layout === 'outline' && width < PHONE }),
					width,
					height
				)
			).map((fault) => `${width} × ${height}: ${fault}`)
		);
		expect(faults).toEqual([]);
	});
});
