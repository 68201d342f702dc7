import { overlaps, type Box } from '#core/base/geometry';
import { cardBox, entryOf } from '#core/layout/arrangement';
import type { Position } from '#core/org/org';
import { textWidth } from '#core/text/measure';
import { awayFrom, kinOf, type Away, type Edge, type Kin, type Tie, type Transform } from './away';
import { placeOnEdges } from './edge-places';
import type { Subject } from './subject';

/** A sign at the edge of the window: who is that way, and where it stands on the screen. */
export interface Signpost {
	/** One sign per edge and tie. */
	readonly key: string;
	readonly edge: Edge;
	/** The way its arrow points. */
	readonly pointing: Edge;
	readonly tie: Tie;
	/** Whom a press leads to: the nearest of those it stands for. */
	readonly position: Position;
	/** How many it stands for; where `many`, at least so many. */
	readonly count: number;
	readonly many: boolean;
	/** What is written on it: the strong words and the quiet ones. */
	readonly label: string;
	readonly quiet: string;
	/** Its name for those who do not see where it stands; what is written on it is part of it. */
	readonly spoken: string;
	/** Screen px. */
	readonly box: Box;
}

/** The signs that found room at the edges of the window. */
export interface Signposts {
	/** By importance: the selected card itself, managers, dotted lines, counterparts, reports, peers. */
	readonly list: readonly Signpost[];
	/** How many of those looked at found no room on their edge. */
	readonly untold: number;
}

/** The window that signs are for. Screen px. */
export interface SignpostWindow {
	readonly camera: Transform;
	/** What nothing covers: whoever's middle lies outside is away. */
	readonly view: Box;
	/** Where signs may stand: along the edges of this box. */
	readonly room: Box;
	/** Chrome inside the room. */
	readonly covered: readonly Box[];
	/** Free px between signs and around what they keep clear of. */
	readonly gap: number;
	/** Most signs at a time. */
	readonly most: number;
	/** Whom the pointer or the keyboard is on: no sign covers that card. */
	readonly pointed?: Position | undefined;
}

/** Height of a sign, px. */
export const SIGN_HEIGHT = 30;
/** From the window's edge; the panel keeps a distance of its own. */
const SIDE_MARGIN = 16;
const TOP_MARGIN = 12;

/** Where signs may stand: inside the view, off the edges of a window `width` px wide. Screen px. */
export const signRoom = (view: Box, width: number): Box => ({
	x0: view.x0 + SIDE_MARGIN,
	y0: view.y0 + TOP_MARGIN,
	x1: view.x1 < width ? view.x1 : view.x1 - SIDE_MARGIN,
	y1: view.y1 - SIDE_MARGIN
});

const WIDEST = 340;
/** Both paddings, the arrow, the gap beside it; the gap before the quiet words. */
const AROUND = 11 + 14 + 7 + 11;
const BETWEEN = 6;
const SPARE = 4;
const NONE: Signposts = { list: [], untold: 0 };

/** So many signs stand on one edge; the last of more stands for all the rest. */
const MOST_ON_EDGE = 3;

/**
 * Signs to every lit position that the window does not show: at most one per edge and tie and three per edge, none over another, over
 * covered places or over a card that is lit. Costs at most 60 looks per tie, so it may run in every frame.
 */
export function signposts(subject: Subject, window: SignpostWindow): Signposts {
	const { focus, org } = subject;
	if (!focus) return NONE;
	const groups = fewOnEachEdge(
		kinOf(org, focus).flatMap((kin) => {
			const away = awayFrom(subject, kin, window.camera, window.view);
			return onEachEdge(away, ({ edge }) => edge).map((group): Group => {
				const many = isSample(kin);
				return { group: nearestFirst(group), many, rest: false, words: wordsFor(subject, group, kin, window.room) };
			});
		}),
		subject
	);
	const wishes = groups.map(({ group: [first], words }) => ({
		edge: first!.edge,
		at: first!.at,
		width: widthOf(words, window.room),
		height: SIGN_HEIGHT
	}));
	const boxes = placeOnEdges(wishes, window.room, window.covered, litCards(subject, window), window.gap);
	const list = groups
		.flatMap(({ group, many, rest, words }, i): Signpost[] => {
			const box = boxes[i];
			const { edge, pointing, tie, position } = group[0]!;
			const key = `${edge} ${rest ? 'rest' : tie}`;
			return box ? [{ key, edge, pointing, tie, position, count: group.length, many, ...words, box }] : [];
		})
		.slice(0, window.most);
	const shown = list.reduce((sum, { count }) => sum + count, 0);
	return { list, untold: groups.reduce((sum, { group }) => sum + group.length, 0) - shown };
}

const isSample = ({ looked, total }: Kin): boolean => looked.length < total;

/** The nearest first, and whoever is on the map before whoever is not. */
const nearestFirst = (group: Away[]): Away[] =>
	group.sort(
		(one, other) =>
			Number(one.where !== 'beyond') - Number(other.where !== 'beyond') || one.distance - other.distance || 0
	);

/** A card on the screen, px. */
function cardOf({ arrangement }: Subject, position: Position, { x, y, k }: Transform): Box | undefined {
	const entry = entryOf(arrangement, position);
	if (entry === -1) return undefined;
	const card = cardBox(arrangement, entry);
	return { x0: card.x0 * k + x, y0: card.y0 * k + y, x1: card.x1 * k + x, y1: card.y1 * k + y };
}

/** The cards in the room that a reader wants to see: the lit ones, the selected one among them, and the one that is pointed at. */
const litCards = (subject: Subject, { room, camera, pointed }: SignpostWindow): Box[] =>
	kinOf(subject.org, subject.focus!)
		.flatMap(({ looked }) => looked)
		.concat(pointed ?? [])
		.flatMap((position) => cardOf(subject, position, camera) ?? [])
		.filter((card) => overlaps(card, room));

/** Those who are away on one side, and what is said of them. */
interface Group {
	readonly group: readonly Away[];
	readonly many: boolean;
	/** Whether they are tied to the selected position in different ways. */
	readonly rest: boolean;
	readonly words: Words;
}

const EDGES: readonly Edge[] = ['left', 'right', 'top', 'bottom'];

/** What is on each edge, in the order given, without empty edges. */
const onEachEdge = <One>(all: readonly One[], edgeOf: (one: One) => Edge): One[][] =>
	EDGES.map((edge) => all.filter((one) => edgeOf(one) === edge)).filter((some) => some.length > 0);

/** The groups by importance, with the least important ones of a crowded edge as one. */
function fewOnEachEdge(groups: readonly Group[], { cards }: Subject): Group[] {
	const crowded = onEachEdge(groups, ({ group }) => group[0]!.edge).filter((all) => all.length > MOST_ON_EDGE);
	const merged = crowded.map((all): { readonly rest: readonly Group[]; readonly sum: Group } => {
		const rest = all.slice(MOST_ON_EDGE - 1);
		const group = nearestFirst(rest.flatMap((one) => one.group));
		const many = rest.some((one) => one.many);
		const label = `${many ? 'many' : group.length} more related roles`;
		const spoken = `Go to ${said(label, `first ${cards.of(group[0]!.position).short}`, SIDE[group[0]!.edge])}`;
		return { rest, sum: { group, many, rest: true, words: { label, quiet: '', spoken } } };
	});
	return [...groups.filter((one) => !merged.some(({ rest }) => rest.includes(one))), ...merged.map(({ sum }) => sum)];
}

interface Words {
	readonly label: string;
	readonly quiet: string;
	readonly spoken: string;
}

const SIDE: Record<Edge, string> = {
	left: 'left of the view',
	right: 'right of the view',
	top: 'above the view',
	bottom: 'below the view'
};
const NAMES: Record<Tie, string> = {
	selected: 'selected',
	manager: 'manager',
	dotted: 'dotted line',
	counterpart: 'counterpart',
	report: 'report',
	peer: 'peer'
};
const STATE: Record<Away['where'], string> = { beyond: '', folded: 'folded', 'other-branch': 'outside this branch' };

function wordsFor({ org, cards, focus }: Subject, group: readonly Away[], kin: Kin, room: Box): Words {
	const { position, tie, where, edge } = group[0]!;
	const name = cards.of(position).short;
	const rest = group.length - 1;
	// Those who are not on the map can be far from it: the side says nothing about where they are.
	const state = group.every((one) => one.where === where) ? STATE[where] : '';
	const place = state === '' ? SIDE[edge] : '';
	if (rest > 0 && tie !== 'manager') {
		const quantity = isSample(kin)
			? 'many more'
			: group.length === kin.total
				? `${group.length}`
				: `${group.length} more`;
		const label = `${quantity} ${NAMES[tie]}s`;
		return { label, quiet: state, spoken: `Go to ${said(label, state, `first ${name}`, place)}` };
	}
	const word = tie === 'manager' && position !== org.parent[focus!.selected] ? 'on the path' : NAMES[tie];
	const others = rest === 0 ? '' : isSample(kin) ? ' and many more' : ` +${rest}`;
	const quiet = said(word, state) + others;
	const spoken = `Go to ${said(name, quiet, place)}`;
	// What does not fit is left out from the end, and a name is never cut inside a word.
	const most = wordsRoom(room);
	const told = [quiet, word, ''].find((one) => lengthOf(name, one) <= most);
	return { label: told === undefined ? wholeWords(name, most) : name, quiet: told ?? '', spoken };
}

/** As many words of a text as fit, with an ellipsis; at least the first. */
function wholeWords(text: string, most: number): string {
	const words = text.split(' ');
	while (words.length > 1 && lengthOf(`${words.join(' ')} …`, '') > most) words.pop();
	return `${words.join(' ')} …`;
}

const said = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');

const lengthOf = (label: string, quiet: string): number =>
	Math.ceil(textWidth(label, 'w100-500', 12.5) + (quiet === '' ? 0 : BETWEEN + textWidth(quiet, 'w100-430', 12.5)));

const widest = ({ x0, x1 }: Box): number => Math.min(WIDEST, Math.max(0, x1 - x0));
/** Letters painted a little wider than they are measured still have room. */
const wordsRoom = (room: Box): number => widest(room) - AROUND - SPARE;

const widthOf = ({ label, quiet }: Words, room: Box): number =>
	Math.min(widest(room), lengthOf(label, quiet) + AROUND + SPARE);
