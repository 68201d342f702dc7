import type { Zoom } from '#core/cards/zoom';
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
	const share =
		isIC(level) || arrangement.stacked[entry] === 1 ? CONTRIBUTOR : (LEVELS[level]?.rank ?? 3) > 3 ? SENIOR : LEAD;
	return mix(tint2(kind), solid(kind), receded ? share / 2 : share);
}
