import { SLACK } from '#core/export/map-picture';
import { wholeMarks } from '#core/export/whole-marks';
import { zoomOf } from '#core/cards/zoom';
import { comparisonId, rolesOfComparison } from '#core/compare/address';
import { comparedIn } from '#core/compare/compared';
import type { Library } from '#core/roles/library';
import type { WholeLibrary } from '#core/roles/whole-library';
import { NOWHERE } from '#core/org/org';
import { firstWithRole } from '#core/org/tree';
import { PALETTES } from '#core/paint/palette';
import { paintSvg } from '#core/paint/svg';
import type { Colour } from '#core/scene/colour';
import { labelScene } from '#core/scene/more-labels';
import { mapScene } from '#core/scene/map-scene';
import type { Mark, TextMark } from '#core/scene/marks';
import { PAGES, slideScene } from '#core/scene/slide';
import { focusOf } from '#core/scene/subject';
import type { Face } from '#core/text/faces';
import { wrap } from '#core/text/fit';
import { comparisonSlide } from '#state/slide';
import { homeComparisons, homeOf } from './comparisons';
import { FIRST_ORGANISATION, ORGANISATIONS } from '#core/org/organisations';
import { pictured } from './picture';
import { readLibrary, readOrganisation } from './read';

/** The size that those who show links ask for, px. */
export const CARD = { width: 1200, height: 630 };
const EDGE = 64;

/** Names of all card images: the map, one for each role, each reference organisation and each comparison that has a page. */
export const cardNames = (): string[] => [
	'map',
	...readLibrary().roles.map(({ id }) => `role-${id}`),
	...ORGANISATIONS.map(({ id }) => `organisation-${id}`),
	...homeComparisons().map((roles) => `comparison-${comparisonId(roles)}`)
];

/** The image that stands for a page where somebody links to it, by the page's path below BASE_PATH. */
export function cardOf(path: string): string {
	const compared = /^\/compare\/([^/]+)\/$/.exec(path)?.[1];
	if (compared !== undefined) return `comparison-${homeOf(compared)}`;
	const [, kind, id] = /^\/(roles|organisations)\/([^/]+)\/$/.exec(path) ?? [];
	return kind === undefined ? 'map' : `${kind.slice(0, -1)}-${id}`;
}

/** Says what a card image shows. */
interface Said {
	readonly title: string;
	readonly text: string;
	/** Organisation on the map, and the role that is lit in it. */
	readonly org: string;
	readonly role?: string;
}

/** A card image as SVG: what the page is about, above the map. Undefined where no page has such a name. */
export function cardPicture(name: string): string | undefined {
	const library = readLibrary();
	const compared = /^comparison-(.+)$/.exec(name)?.[1];
	if (compared !== undefined) return paintComparison(rolesOfComparison(compared), library);
	const said = saidOf(name, library);
	return said && paint(said, library);
}

function saidOf(name: string, library: Library): Said | undefined {
	if (name === 'map')
		return {
			title: 'A map of the product division',
			text: 'Who sits where, what each role does, and how it differs from the roles around it.',
			org: FIRST_ORGANISATION
		};
	const [, kind, id] = /^(role|organisation)-(.+)$/.exec(name) ?? [];
	const role = kind === 'role' ? library.role(id) : undefined;
	if (role) {
		return { title: role.title, text: role.mission, org: organisationWith([role.id], library), role: role.id };
	}
	if (kind !== 'organisation' || !ORGANISATIONS.some((organisation) => organisation.id === id)) return undefined;
	const org = readOrganisation(id!, library);
	return { title: org.title, text: org.about, org: org.id };
}

/** The first organisation that has all of these roles, else the first of all. */
const organisationWith = (roles: readonly string[], library: Library): string =>
	[FIRST_ORGANISATION, ...ORGANISATIONS.map(({ id }) => id)].find((id) =>
		roles.every((role) => firstWithRole(readOrganisation(id, library), role) !== NOWHERE)
	) ?? FIRST_ORGANISATION;

/** A comparison as its slide, with paper at the sides; undefined where there is no such role. */
function paintComparison(roles: readonly string[], library: WholeLibrary): string | undefined {
	if (!roles.every((role) => library.role(role))) return undefined;
	const page = PAGES.find(({ height }) => height === CARD.height)!;
	const org = readOrganisation(organisationWith(roles, library), library);
	const { columns } = comparedIn(library, org, roles, false);
	const side = (CARD.width - page.width) / 2;
	const subject = { ...comparisonSlide(library, org, columns), slack: SLACK };
	return paintSvg(slideScene(subject, page), PALETTES.light, {
		box: { x0: -side, y0: 0, x1: page.width + side, y1: page.height },
		title: subject.headline,
		background: 'paper',
		portable: true
	});
}

function paint({ title, text, org: id, role }: Said, library: Library): string {
	const org = readOrganisation(id, library);
	const subject = {
		...pictured(org, library),
		focus: focusOf(org, role === undefined ? NOWHERE : firstWithRole(org, role)),
		slack: SLACK
	};
	const words: TextMark[] = [];
	let y = EDGE;
	const write = (line: string, px: number, pitch: number, face: Face, fill: Colour, most: number): void => {
		for (const part of wrap(line, face, px, CARD.width - 2 * EDGE, most).lines) {
			y += pitch;
			words.push({ kind: 'text', text: part, x: EDGE, y: y - pitch * 0.24, face, px, align: 'left', fill });
		}
	};
	y -= 20;
	write('Rolescape', 24, 30, 'w100-640', 'ink-3', 1);
	y += 14;
	write(title, 60, 68, 'w100-640', 'ink', 2);
	y += 8;
	write(text, 29, 40, 'w100-430', 'ink-2', 2);

	const { box } = subject.arrangement;
	const k = (CARD.width - 2 * EDGE) / (box.x1 - box.x0);
	// The page in map px: the map begins under the words and goes on over the lower edge.
	const [x0, y0] = [box.x0 * k - EDGE, box.y0 * k - y - 36];
	const page = { x0, y0, x1: x0 + CARD.width, y1: y0 + CARD.height };
	const window = { x0: page.x0 / k, y0: page.y0 / k, x1: page.x1 / k, y1: page.y1 / k };
	const map = mapScene(subject, window, k, zoomOf(k));
	const names = labelScene(subject, { view: { ...page, y0: box.y0 * k }, covered: [] }, k, zoomOf(k));
	const marks: Mark[] = [
		...wholeMarks([...map.marks, ...names.marks], page),
		...words.map((mark) => ({ ...mark, x: mark.x + x0, y: mark.y + y0 }))
	];
	return paintSvg({ k, marks }, PALETTES.light, { box: page, title, background: 'paper', portable: true });
}
