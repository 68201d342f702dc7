import { describe, expect, it } from 'vitest';
import { grownOrg } from '../../../tests/support/grown';
import { LAYOUT } from '../../../tests/support/layouts';
import { library, organisation, organisations, subjectOf } from '../../../tests/support/organisations';
import type { Box } from '#core/base/geometry';
import type { Camera } from '#core/camera/camera';
import { windowOf } from '#core/camera/camera';
import { cardBox, isRead } from '#core/layout/arrangement';
import type { LayoutName } from '#core/layout/registry';
import type { Org } from '#core/org/org';
import { inside } from '#core/scene/label-room';
import { mapScene } from '#core/scene/map-scene';
import type { Subject } from '#core/scene/subject';
import { PHONE } from './free';
import { Viewport } from './viewport.svelte';

/** What a window shows first of an organisation. */
interface FirstSight {
	readonly subject: Subject;
	readonly camera: Camera;
	readonly viewport: Viewport;
	/** What can be seen, world units. */
	readonly seen: Box;
	/** Entries whose cards are seen whole. */
	readonly whole: readonly number[];
}

function firstSight(org: Org, layout: LayoutName, width: number, height: number): FirstSight {
	const subject = subjectOf(org, -1, library, { layout: LAYOUT[layout], narrow: width < PHONE });
	const { arrangement: a } = subject;
	const viewport = new Viewport();
	Object.assign(viewport, { width, height, world: a.box, read: isRead(a) });
	const camera = viewport.home;
	viewport.camera = camera;
	const seen = windowOf(camera, viewport.free);
	const whole = Array.from({ length: a.size }, (_, e) => e).filter((e) => inside(cardBox(a, e), seen));
	return { subject, camera, viewport, seen, whole };
}

/** The words on the cards that a first sight shows, by position. */
function wordsOf({ subject, camera, viewport, seen }: FirstSight): Map<number, { text: string; px: number }[]> {
	const found = new Map<number, { text: string; px: number }[]>();
	for (const mark of mapScene(subject, seen, camera.k, viewport.zoom).marks)
		if (mark.kind === 'text' && mark.position !== undefined && mark.group === 'card')
			found.set(mark.position, [...(found.get(mark.position) ?? []), mark]);
	return found;
}

const GROWN = [9, 40, 200, 900].map((size) => [`${size} roles`, grownOrg(size)] as const);
const ALL = [...organisations.map((org) => [org.id, org] as const), ...GROWN];

describe('the outline at first sight', () => {
	it.each([
		[1440, 900, 25],
		[1280, 720, 18],
		[390, 844, 20]
	])('has that many roles of the mid-size organisation on a screen of %i × %i: %i', (width, height, least) => {
		const sight = firstSight(organisation('mid-size'), 'outline', width, height);
		expect(sight.whole.length).toBeGreaterThanOrEqual(least);
		const words = wordsOf(sight);
		const { org, arrangement, cards } = sight.subject;
		for (const entry of sight.whole) {
			const position = arrangement.position[entry]!;
			const said = words.get(position)!;
			expect(
				said.map(({ text }) => text).some((text) => [org.titles[position], cards.of(position).short].includes(text))
			).toBe(true);
			for (const { px } of said) expect(px).toBeGreaterThanOrEqual(11);
		}
	});

	it.each(ALL)('begins with the top, and has the width of the window: %s', (_, org) => {
		for (const [width, height, least] of [
			[1440, 900, 20],
			[390, 844, 15]
		] as const) {
			const { whole, seen, subject } = firstSight(org, 'outline', width, height);
			expect(whole[0]).toBe(0);
			expect(whole.length).toBeGreaterThanOrEqual(Math.min(org.size, least));
			const { box } = subject.arrangement;
			expect(box.x0).toBeGreaterThanOrEqual(seen.x0);
			expect(box.x1).toBeLessThanOrEqual(seen.x1);
			expect((box.x1 - box.x0) / (seen.x1 - seen.x0)).toBeGreaterThan(0.75);
		}
	});
});

describe('left to right at first sight', () => {
	it.each(ALL)('begins with the top, with names, and has the width of the window: %s', (_, org) => {
		const sight = firstSight(org, 'left-right', 1440, 900);
		const { subject, seen, whole, viewport } = sight;
		const { arrangement: a, cards } = subject;
		expect(whole[0]).toBe(0);
		expect(viewport.zoom).not.toBe('regions');
		const words = wordsOf(sight);
		for (const entry of whole) {
			const position = a.position[entry]!;
			const said = words
				.get(position)!
				.map(({ text }) => text)
				.join(' ');
			expect(
				[subject.org.titles[position], cards.of(position).short].some((title) => said.startsWith(title!)),
				said
			).toBe(true);
		}
		expect((a.box.x1 - a.box.x0) / (seen.x1 - seen.x0)).toBeGreaterThan(0.9);
		// Beside the top stands the first of the reports, and beside that the first of its own.
		for (let e = 1; e < a.size && a.parent[e] === e - 1 && a.stacked[e] === 0; e++) expect(whole).toContain(e);
		expect(whole.length).toBeGreaterThanOrEqual(Math.min(org.size, 9));
	});

	it('has names on a phone, too, from the top on', () => {
		for (const [, org] of ALL) {
			const { whole, viewport } = firstSight(org, 'left-right', 390, 844);
			expect(whole[0]).toBe(0);
			expect(whole.length).toBeGreaterThan(1);
			expect(viewport.zoom).toBe('titles');
		}
	});
});
