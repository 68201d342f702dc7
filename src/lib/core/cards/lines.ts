import { clamp } from '#core/base/geometry';
import type { Face } from '#core/text/faces';
import { fits, shorten, wrap } from '#core/text/fit';
import { textWidth } from '#core/text/measure';
import type { CardContent, Weight } from './content';
import { LEADER, type Zoom } from './zoom';

/** What a line says, which decides its colour. */
export type Tone = 'title' | 'meta' | 'text' | 'point';

/** One line of text on a card; px from the card's top left corner to the start (or end, or middle) of the baseline. */
export interface CardLine {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly face: Face;
	readonly px: number;
	readonly align: 'left' | 'right' | 'center';
	readonly tone: Tone;
}

/** A card as it is drawn at one zoom: lines that never leave the box, and where its dot and its divider stand. */
export interface CardText {
	readonly lines: readonly CardLine[];
	/** Centre of the discipline's dot and its radius. */
	readonly dot: { readonly x: number; readonly y: number; readonly r: number } | undefined;
	/** Height of the hairline above the responsibilities, and how far it is from the sides. */
	readonly divider: { readonly y: number; readonly inset: number } | undefined;
}

/** From the middle of a line of text down to its baseline, in em: half the height of the capitals. */
const TO_BASELINE = 0.36;

const EMPTY: CardText = { lines: [], dot: undefined, divider: undefined };

/** How heavy a title is by the level of its card. */
export const TITLE_WEIGHT: Record<Weight, '640' | '600' | '520' | '430'> = {
	'c-suite': '640',
	vp: '640',
	director: '600',
	lead: '520',
	contributor: '430',
	plain: '520'
};

/**
 * The text of a card of `width` × `height` screen px at a zoom. `named` is whether the card is a capital of the map; `slack` is the
 * share of the room that stays free beside the words, where they may be painted in another font.
 */
export function cardText(
	content: CardContent,
	zoom: Zoom,
	width: number,
	height: number,
	k: number,
	named: boolean,
	slack = 0
): CardText {
	const share = 1 - slack;
	switch (zoom) {
		case 'regions':
			return named ? capital(content, width, height, share) : EMPTY;
		case 'titles':
			return titleOnly(content, width, height, k, share);
		case 'roles':
			return roleCard(content, width, height, k, share);
		case 'detail':
			return detailCard(content, width, height, k, share);
	}
}

const CAPITAL_SIZES = [13, 12.5, 12, 11.5, 11];

/** The short title in the middle, as large as it fits between 13 and 11 px, on two lines where it must. */
function capital(content: CardContent, width: number, height: number, share: number): CardText {
	const room = (width - 10) * share;
	const px = CAPITAL_SIZES.find((size) => size * 1.15 <= height - 2 && fits(content.short, 'w94-640', size, room));
	if (px !== undefined)
		return { ...EMPTY, lines: block([content.short], 'w94-640', px, px * 1.2, 'center', width / 2, height / 2) };
	for (const size of CAPITAL_SIZES.slice(2)) {
		// The last resort comes closer to the edges.
		const { lines, whole } = wrap(
			content.short,
			'w94-640',
			size,
			size === CAPITAL_SIZES.at(-1) ? (width - 4) * share : room,
			2
		);
		if (whole && lines.length * size * 1.15 <= height - 2)
			return { ...EMPTY, lines: block(lines, 'w94-640', size, size * 1.15, 'center', width / 2, height / 2) };
	}
	return EMPTY;
}

/** Lines around a vertical middle. */
function block(
	lines: readonly string[],
	face: Face,
	px: number,
	pitch: number,
	align: CardLine['align'],
	x: number,
	middle: number,
	tone: Tone = 'title'
): CardLine[] {
	const first = middle - ((lines.length - 1) * pitch) / 2;
	return lines.flatMap((text, i) =>
		text.trim() === '' ? [] : [{ text, x, y: first + i * pitch + px * TO_BASELINE, face, px, align, tone }]
	);
}

function titleOnly(content: CardContent, width: number, height: number, k: number, share: number): CardText {
	const px = clamp(12, (12 * LEADER.width * k) / 134, 14.5);
	const pitch = px * 1.21;
	const room = (width - 18) * share;
	const face: Face = `w94-${TITLE_WEIGHT[content.weight]}`;
	const full = wrap(content.title, face, px, room, 2);
	const { lines } = full.whole ? full : wrap(content.short, face, px, room, 2);
	const personPitch = 14;
	const withPerson = content.person !== '' && lines.length * pitch + personPitch <= height - 8;
	const middle = height / 2 - (withPerson ? personPitch / 2 : 0);
	const title = block(lines, face, px, pitch, 'left', 9, middle);
	if (!withPerson) return { ...EMPTY, lines: title };
	const y = middle + (lines.length * pitch) / 2 + personPitch / 2;
	return {
		...EMPTY,
		lines: [
			...title,
			...block([shorten(content.person, 'w94-430', 11, room)], 'w94-430', 11, personPitch, 'left', 9, y, 'meta')
		]
	};
}

interface Head {
	readonly lines: readonly CardLine[];
	readonly dot: CardText['dot'];
}

/** Row 1: dot, level, and the number of reports at the right. Without a level the row starts with the person. */
function metaRow(content: CardContent, width: number, padding: number, middle: number, f: number, share: number): Head {
	const px = 11 * f;
	const face: Face = 'w94-450';
	const dotted = content.levelName !== '';
	const start = padding + (dotted ? 12 * f : 0);
	const whole = content.levelName || content.person;
	const room = (width - start - padding) * share;
	const widthOf = (text: string): number => (text === '' ? 0 : textWidth(text, face, px) + 8);
	const reports =
		content.below !== undefined && fits(whole, face, px, room - widthOf(content.below))
			? content.below
			: content.reports;
	const label = shorten(whole, face, px, room - widthOf(reports));
	return {
		dot: dotted ? { x: padding + 3.5 * f, y: middle, r: 3.5 * f } : undefined,
		lines: [
			...block([label], face, px, px, 'left', start, middle, 'meta'),
			...(reports === '' ? [] : block([reports], face, px, px, 'right', width - padding, middle, 'meta'))
		]
	};
}

/** The title on one line, by its short form where the whole one does not fit. */
function oneLineTitle(content: CardContent, face: Face, px: number, room: number): string {
	return fits(content.title, face, px, room) ? content.title : shorten(content.short, face, px, room);
}

function roleCard(content: CardContent, width: number, height: number, k: number, share: number): CardText {
	const leaderWidth = LEADER.width * k;
	const f = clamp(1, leaderWidth / 224, 1.3);
	const padding = 12 * f;
	const room = (width - 2 * padding) * share;
	const head = metaRow(content, width, padding, 17 * f, f, share);
	const px = 14.5 * f;
	const pitch = 15.5 * f;
	const face: Face = `w98-${TITLE_WEIGHT[content.weight]}`;
	const rows = leaderWidth >= 220 ? 3 : 2;
	// A long title takes a row of the mission where there are three; else its short form stands for it.
	const long = rows === 3 && !fits(content.title, face, px, room) ? wrap(content.title, face, px, room, 2) : undefined;
	const title = long?.whole ? long.lines : [oneLineTitle(content, face, px, room)];
	const lines = [
		...head.lines,
		...block(title, face, px, 17 * f, 'left', padding, 35 * f + ((title.length - 1) * 15 * f) / 2)
	];
	let middle = 56 * f + (title.length - 1) * 16 * f;
	const text =
		content.person !== '' && content.levelName !== '' ? [shorten(content.person, 'w92-400', 12 * f, room)] : [];
	const left = rows - title.length - text.length;
	if (left > 0 && content.line !== '') text.push(...wrap(content.line, 'w92-400', 12 * f, room, left).lines);
	for (const line of text) {
		if (middle + pitch / 2 > height - 4) break;
		lines.push(...block([line], 'w92-400', 12 * f, pitch, 'left', padding, middle, 'text'));
		middle += pitch;
	}
	return { lines, dot: head.dot, divider: undefined };
}

function detailCard(content: CardContent, width: number, height: number, k: number, share: number): CardText {
	const f = clamp(1, (LEADER.width * k) / 380, 1.3);
	const padding = 18 * f;
	const room = (width - 2 * padding) * share;
	const head = metaRow(content, width, padding, 22 * f, f, share);
	const px = 19 * f;
	const face: Face = `w100-${TITLE_WEIGHT[content.weight]}`;
	const lines = [
		...head.lines,
		...block([oneLineTitle(content, face, px, room)], face, px, px, 'left', padding, 44.5 * f)
	];
	let middle = 68 * f;
	for (const text of [content.levelName === '' ? '' : content.person, content.line]) {
		if (text === '') continue;
		lines.push(
			...block([shorten(text, 'w100-400', 13.5 * f, room)], 'w100-400', 13.5 * f, px, 'left', padding, middle, 'text')
		);
		middle += 18 * f;
	}
	const pitch = 18.5 * f;
	const divider = { y: Math.round(middle - f), inset: padding };
	const most = content.weight === 'contributor' ? 2 : 3;
	const dash = 12 * f;
	middle = divider.y + 17.5 * f;
	for (const point of content.points.slice(0, most)) {
		if (middle + pitch / 2 > height - 4) break;
		lines.push(...block(['–'], 'w100-400', 12.5 * f, pitch, 'left', padding, middle, 'text'));
		lines.push(
			...block(
				[shorten(point, 'w100-400', 12.5 * f, room - dash)],
				'w100-400',
				12.5 * f,
				pitch,
				'left',
				padding + dash,
				middle,
				'point'
			)
		);
		middle += pitch;
	}
	return { lines, dot: head.dot, divider: content.points.length === 0 ? undefined : divider };
}
