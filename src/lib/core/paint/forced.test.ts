import { describe, expect, it } from 'vitest';
import { organisation, organisations, subjectOf } from '../../../../tests/support/organisations';
import type { Box } from '#core/base/geometry';
import { zoomOf } from '#core/cards/zoom';
import { mix } from '#core/scene/colour';
import { mapScene } from '#core/scene/map-scene';
import type { CardMark, Mark, Scene } from '#core/scene/marks';
import { minimapScene } from '#core/scene/minimap-scene';
import type { Token } from '#core/scene/tokens';
import { forcedPalette, type SystemColours } from './forced';
import { HEX } from './hex';
import { adapted, PALETTES } from './palette';
import { placeOf } from '#core/org/ids';

const SYSTEM: SystemColours = {
	canvas: '#000000',
	canvasText: '#ffffff',
	highlight: '#1aebff',
	highlightText: '#000001',
	grayText: '#3ff23f'
};
const palette = forcedPalette(SYSTEM);
const given = new Set(Object.values(SYSTEM));
const tokens = Object.keys(HEX) as Token[];
const everything: Box = { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 };
const SCALES = [0.4, 0.62, 1.12, 1.92];

const redrawn = (scene: Scene): readonly Mark[] => adapted(scene, palette).marks;
const scenes = (): { k: number; marks: readonly Mark[] }[] =>
	organisations.flatMap((org) =>
		[-1, org.size - 1].flatMap((selected) => {
			const subject = subjectOf(org, selected);
			return [...SCALES.map((k) => mapScene(subject, everything, k, zoomOf(k))), minimapScene(subject, 0.04, 0.04)].map(
				(scene) => ({ k: scene.k, marks: redrawn(scene) })
			);
		})
	);

describe('the palette for forced colours', () => {
	it('redraws a scene once, before it is painted; other palettes leave it as it is', () => {
		const scene = mapScene(subjectOf(organisation('startup')), everything, 0.62, 'titles');
		expect(adapted(scene, palette)).not.toEqual(scene);
		expect(adapted(scene, PALETTES.light)).toBe(scene);
	});

	it('turns every name and every mix into a colour of the system', () => {
		for (const token of tokens) {
			expect(given, token).toContain(palette.colour(token));
			for (const other of tokens) expect(given, `${token}>${other}`).toContain(palette.colour(mix(token, other, 0.5)));
		}
		expect(() => palette.colour('nonsense' as Token)).toThrow('no colour');
	});

	it('paints every scene in the system’s colours', () => {
		for (const { marks } of scenes())
			for (const mark of marks)
				for (const colour of ['fill' in mark ? mark.fill : undefined, 'stroke' in mark ? mark.stroke : undefined])
					if (colour) expect(given).toContain(palette.colour(colour));
	});

	it('fills what is selected with the highlight, and nothing else', () => {
		const org = organisation('mid-size');
		for (const k of SCALES) {
			const [at, without] = [placeOf(org, 'vp-product'), -1].map((selected) =>
				redrawn(mapScene(subjectOf(org, selected), everything, k, zoomOf(k)))
			);
			const highlighted = (marks: readonly Mark[]) =>
				marks.filter(
					(mark) => 'fill' in mark && mark.fill !== undefined && palette.colour(mark.fill) === SYSTEM.highlight
				);
			expect(highlighted(at!)).toHaveLength(1);
			expect(highlighted(without!)).toHaveLength(0);
			// What is written on it follows it.
			const on = at!
				.slice(at!.indexOf(highlighted(at!)[0]!) + 1)
				.filter(({ kind }) => kind === 'text' || kind === 'dot');
			expect(on.length).toBeGreaterThan(0);
			for (const mark of on) expect(palette.colour((mark as CardMark).fill!)).toBe(SYSTEM.highlightText);
		}
	});

	it('tells levels apart by stroke, and has no text in the colour of what it stands on', () => {
		const org = organisation('mid-size');
		const marks = redrawn(mapScene(subjectOf(org), everything, 0.62, 'titles'));
		const cards = marks.filter((mark): mark is CardMark => mark.kind === 'card');
		expect(
			new Set(cards.map(({ fill, strokeWidth }) => `${fill === 'ink'} ${strokeWidth}`)).size
		).toBeGreaterThanOrEqual(4);
		let ground: string | undefined;
		for (const mark of marks) {
			if (mark.kind === 'card') ground = mark.fill && palette.colour(mark.fill);
			if (mark.kind === 'text' && ground) expect(palette.colour(mark.fill)).not.toBe(ground);
		}
	});

	it('names capitals legibly at Regions zoom, receded ones too', () => {
		for (const selected of [-1, placeOf(organisation('mid-size'), 'vp-eng')]) {
			const marks = redrawn(mapScene(subjectOf(organisation('mid-size'), selected), everything, 0.4, 'regions'));
			const filled = marks.filter((mark) => mark.kind === 'plots' && palette.colour(mark.fill) !== SYSTEM.canvas);
			for (const text of marks)
				if (text.kind === 'text')
					for (const plot of filled)
						if (plot.kind === 'plots')
							for (let i = 0; i < plot.boxes.length; i += 4) {
								const [x, y, width, height] = plot.boxes.slice(i, i + 4) as [number, number, number, number];
								if (text.x > x && text.x < x + width && text.y > y && text.y < y + height)
									expect(palette.colour(text.fill), text.text).not.toBe(palette.colour(plot.fill));
							}
		}
	});

	it('keeps dashes', () => {
		const org = organisation('mid-size');
		const { marks } = mapScene(subjectOf(org, placeOf(org, 'vp-product')), everything, 0.62, 'titles');
		const dashes = (all: readonly Mark[]) =>
			all.flatMap((mark) => (mark.kind === 'roads' && mark.dash ? [mark.dash] : []));
		expect(dashes(redrawn({ k: 0.62, marks }))).toEqual(dashes(marks));
		expect(dashes(marks).length).toBeGreaterThan(0);
	});

	it('writes quiet text in gray only where that can be read', () => {
		expect(palette.colour('ink-3')).toBe(SYSTEM.grayText);
		expect(forcedPalette({ ...SYSTEM, grayText: '#222222' }).colour('ink-3')).toBe(SYSTEM.canvasText);
	});
});
