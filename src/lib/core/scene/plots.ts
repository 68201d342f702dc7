import { cardText } from '#core/cards/lines';
import type { Zoom } from '#core/cards/zoom';
import { heightOf, widthOf } from '#core/layout/arrangement';
import { isCSuite, isIC, LEVELS } from '#core/org/levels';
import { label, mix, solid, tint2, type Colour } from './colour';
import { landKind, type Subject } from './subject';

/** Shares of the solid over the land, by level: other directors, leads, contributors. */
const SENIOR = 0.46;
const LEAD = 0.2;
const CONTRIBUTOR = 0.09;

/** Whether a card is one of the capitals, which are named at Regions zoom: the C-suite and the leaders of each territory. */
export function isCapital({ org, arrangement }: Subject, entry: number): boolean {
	const level = org.level[arrangement.position[entry]!]!;
	if (isCSuite(level)) return true;
	const land = arrangement.lands[arrangement.landOf[entry]!];
	return land !== undefined && land.first && !isIC(level) && land.leaders.includes(entry);
}

/** Whether a card says its own name at Regions zoom: a capital that has room for it. */
export function isNamed(subject: Subject, entry: number, k: number): boolean {
	const { arrangement: a, cards, slack } = subject;
	if (!isCapital(subject, entry)) return false;
	const content = cards.of(a.position[entry]!);
	return cardText(content, 'regions', widthOf(a, entry) * k, heightOf(a, entry) * k, k, true, slack).lines.length > 0;
}

/** The share of the solid in the plot of a card that is no capital. */
function shareOf({ org, arrangement: a }: Subject, entry: number): number {
	const level = org.level[a.position[entry]!]!;
	return isIC(level) || a.stacked[entry] === 1 ? CONTRIBUTOR : (LEVELS[level]?.rank ?? 3) > 3 ? SENIOR : LEAD;
}

/** How much a name at Regions zoom keeps off a card's plot: always, where there is a choice, or not at all. */
export function keepsOff(subject: Subject, entry: number): 'always' | 'rather' | 'never' {
	const share = shareOf(subject, entry);
	const chosen = subject.focus?.selected === subject.arrangement.position[entry];
	if (chosen || share === SENIOR || isCapital(subject, entry)) return 'always';
	return share === LEAD ? 'rather' : 'never';
}

/** The fill of a card's plot at Regions zoom. Receded plots keep half their share. */
export function plotColour(subject: Subject, entry: number, zoom: Zoom): Colour {
	const { org, arrangement, focus } = subject;
	const position = arrangement.position[entry]!;
	const receded = focus !== undefined && !focus.lit.has(position);
	const level = org.level[position]!;
	const kind = landKind(subject, position);
	if (isCSuite(level)) return receded ? 'csuite-receded' : 'ink';
	if (kind === undefined) return arrangement.stacked[entry] === 1 || zoom !== 'regions' ? 'line' : 'line-2';
	if (isCapital(subject, entry)) return receded ? mix(tint2(kind), label(kind), 0.4) : label(kind);
	const share = shareOf(subject, entry);
	return mix(tint2(kind), solid(kind), receded ? share / 2 : share);
}
