import { describe, expect, it } from 'vitest';
import { organisation, orgFrom, subjectOf } from '../../../tests/support/organisations';
import { fitInto } from '#core/camera/camera';
import { zoomOf } from '#core/cards/zoom';
import { printableView } from './print-view';

const screen = { x0: 0, y0: 52, x1: 1440, y1: 900 };
const sheet = { width: 1000, height: 600 };
const viewBox = (svg: string): number[] => /viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number);

describe('a printed view', () => {
	const subject = subjectOf(organisation('mid-size'));

	it('has the shape of the sheet and holds the whole chart when all of it is seen', () => {
		const camera = fitInto(subject.arrangement.box, screen);
		const svg = printableView({ subject, camera, zoom: zoomOf(camera.k), view: screen }, sheet);
		const [x, , width, height] = viewBox(svg);
		expect(width! / height!).toBeCloseTo(sheet.width / sheet.height, 3);
		expect(x).toBeLessThanOrEqual(subject.arrangement.box.x0 * camera.k + 0.01);
		for (const { name } of subject.territories.list) expect(svg).toContain(name.replace('&', '&amp;').split(' ')[0]);
	});

	it('shows what the window shows, at the window’s scale', () => {
		const camera = { x: -600, y: -300, k: 1.12 };
		const svg = printableView({ subject, camera, zoom: 'roles', view: screen }, sheet);
		const [x, y, width, height] = viewBox(svg);
		expect(x).toBeLessThanOrEqual(screen.x0 - camera.x);
		expect(y! + height!).toBeGreaterThanOrEqual(screen.y1 - camera.y - 0.01);
		expect(width).toBeLessThan(1500);
	});

	it('blows no lone card up', () => {
		const lone = subjectOf(orgFrom([{ id: 'solo', title: 'Head of Product' }]));
		const camera = fitInto(lone.arrangement.box, screen);
		expect(camera.k).toBe(1);
		const svg = printableView({ subject: lone, camera, zoom: zoomOf(1), view: screen }, sheet);
		expect(sheet.width / viewBox(svg)[2]!).toBeLessThanOrEqual(1.601);
		expect(svg).toContain('Head of Product');
	});

	it('is an empty sheet where nothing is in view', () => {
		const svg = printableView({ subject, camera: { x: 90_000, y: 90_000, k: 1 }, zoom: 'roles', view: screen }, sheet);
		expect(viewBox(svg).every(Number.isFinite)).toBe(true);
		expect(svg).not.toContain('<text');
	});
});
