import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Camera } from '#core/camera/camera';
import { frameOn, middleOn, minimapCamera } from '#core/camera/minimap';
import { PALETTES } from '#core/paint/palette';
import { subjectOf } from '../../../../tests/support/subject';
import Minimap from './Minimap.svelte';

const subject = subjectOf(60);
const free = { x0: 0, y0: 52, x1: 1000, y1: 700 };
const { box } = subject.arrangement;
/** In the middle of the map, and near. */
const camera: Camera = { k: 1.5, x: 500 - 1.5 * ((box.x0 + box.x1) / 2), y: 376 - 1.5 * ((box.y0 + box.y1) / 2) };
const SIZE = { width: 208, height: 96 };
const minimap = minimapCamera(subject.arrangement.box, SIZE);

let element: HTMLElement;
let onpan: ReturnType<typeof vi.fn<(camera: Camera) => void>>;
let onfly: ReturnType<typeof vi.fn<(camera: Camera) => void>>;

beforeEach(async () => {
	await page.viewport(1000, 700);
	onpan = vi.fn();
	onfly = vi.fn();
	const target = document.createElement('div');
	target.style.width = '208px';
	document.body.append(target);
	const { container } = await render(Minimap, {
		target,
		props: { subject, palette: PALETTES.light, camera, free, onpan, onfly }
	});
	element = container.querySelector('[data-testid=minimap]')!;
});

const pointer = (type: string, x: number, y: number): void => {
	const { left, top } = element.getBoundingClientRect();
	element.dispatchEvent(
		new PointerEvent(type, {
			bubbles: true,
			pointerId: 1,
			isPrimary: true,
			button: 0,
			clientX: left + x,
			clientY: top + y
		})
	);
};

/** The pointer capture of a made-up pointer is refused by the browser. */
beforeEach(() => vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined));

describe('the minimap', () => {
	it('is painted, and frames what the window shows', () => {
		const canvas = element.querySelector('canvas')!;
		const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
		const colours = new Set<number>();
		for (let i = 0; i < data.length; i += 4) colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
		expect(colours.size).toBeGreaterThan(3);
		const outer = element.getBoundingClientRect();
		const shown = element.querySelector('.frame')!.getBoundingClientRect();
		const frame = frameOn(minimap, SIZE, camera, free);
		expect(shown.left - outer.left).toBeCloseTo(frame.x0, 0);
		expect(shown.width).toBeCloseTo(frame.x1 - frame.x0, 0);
	});

	it('pans while its frame is dragged: the map follows the pointer exactly', () => {
		const { x, y } = middleOn(minimap, camera, free);
		pointer('pointerdown', x + 3, y);
		pointer('pointermove', x + 23, y + 5);
		pointer('pointerup', x + 23, y + 5);
		expect(onfly).not.toHaveBeenCalled();
		const to = onpan.mock.lastCall![0];
		expect(to.k).toBe(camera.k);
		expect(to.x).toBeCloseTo(camera.x - (20 / minimap.kx) * camera.k);
		expect(to.y).toBeCloseTo(camera.y - (5 / minimap.ky) * camera.k);
	});

	it('brings the view under a pointer that drags from outside the frame', () => {
		const frame = frameOn(minimap, SIZE, camera, free);
		const x = frame.x1 + 20;
		pointer('pointerdown', x, 40);
		pointer('pointermove', x + 10, 40);
		const middle = middleOn(minimap, onpan.mock.lastCall![0], free);
		expect(middle.x).toBeCloseTo(x + 10);
		expect(middle.y).toBeCloseTo(40);
	});

	it('flies to where it is pressed', () => {
		pointer('pointerdown', 150, 60);
		pointer('pointermove', 151, 60);
		pointer('pointerup', 151, 60);
		expect(onpan).not.toHaveBeenCalled();
		expect(middleOn(minimap, onfly.mock.lastCall![0], free).x).toBeCloseTo(151);
	});

	it('forgets a press that the browser takes away', () => {
		pointer('pointerdown', 150, 60);
		pointer('pointercancel', 150, 60);
		pointer('pointermove', 20, 60);
		pointer('pointerup', 20, 60);
		expect(onpan).not.toHaveBeenCalled();
		expect(onfly).not.toHaveBeenCalled();
	});
});
