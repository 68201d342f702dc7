import { afterEach, describe, expect, it, vi } from 'vitest';
import { subjectOf } from '../../../tests/support/subject';
import { fitInto, type Camera } from '#core/camera/camera';
import { zoomOf } from '#core/cards/zoom';
import { cardBox } from '#core/layout/arrangement';
import { PALETTES } from '#core/paint/palette';
import { createChartHost, type ChartHost, type HostFrame, type HostOptions, type HostSize } from './chart-host';
import { framing } from './framing';
import { printTwin } from './print-twin';
import { printableView } from './print-view';

const subject = subjectOf(40);
const SCREEN = { x0: 0, y0: 0, x1: 600, y1: 400 };
const fitted = fitInto(subject.arrangement.box, SCREEN);

const FRAME = {
	subject,
	range: [0.01, 3],
	palette: PALETTES.light,
	pointing: { hovered: undefined, focused: undefined },
	view: SCREEN,
	covered: [],
	settled: true
} as const;

/** A place for a chart of 600 by 400 px, in this document, in a shadow root, and in the document of an iframe. */
const PLACES: Record<string, () => Promise<HTMLElement>> = {
	'this document': async () => document.body,
	'a shadow root': async () => {
		const outer = document.createElement('div');
		document.body.append(outer);
		const inner = document.createElement('div');
		outer.attachShadow({ mode: 'open' }).append(inner);
		return inner;
	},
	'the document of another window': async () => {
		const frame = document.createElement('iframe');
		frame.style.cssText = 'width:700px;height:500px;border:0';
		document.body.append(frame);
		return frame.contentDocument!.body;
	}
};

const hosts: ChartHost[] = [];
afterEach(() => {
	for (const host of hosts.splice(0)) host.destroy();
	document.body.replaceChildren();
	vi.restoreAllMocks();
});

async function mount(place: keyof typeof PLACES, more: Partial<HostOptions> = {}) {
	const parent = await PLACES[place]!();
	const element = parent.ownerDocument.createElement('div');
	element.style.cssText = 'position:absolute;left:20px;top:10px;width:600px;height:400px';
	parent.append(element);
	const sizes: HostSize[] = [];
	const gestures = {
		onstart: vi.fn(),
		oncamera: vi.fn<(camera: Camera) => void>(),
		onrest: vi.fn(),
		ondouble: vi.fn()
	};
	const told = { ...gestures, onpoint: vi.fn(), onclick: vi.fn(), onmenu: vi.fn(), onpaint: vi.fn() };
	const host = createChartHost(element, { ...told, onresize: (size) => sizes.push(size), ...more });
	hosts.push(host);
	const show = (camera: Camera, change: Partial<HostFrame> = {}): void =>
		host.update({ ...FRAME, camera, zoom: zoomOf(camera.k), ...change });
	const view = element.ownerDocument.defaultView! as Window & typeof globalThis;
	const on = (type: string, x: number, y: number, more: PointerEventInit = {}): boolean => {
		const { left, top } = element.getBoundingClientRect();
		const Kind = type === 'wheel' ? view.WheelEvent : type === 'mousedown' ? view.MouseEvent : view.PointerEvent;
		const at = { clientX: left + x, clientY: top + y };
		return element.dispatchEvent(
			new Kind(type, { bubbles: true, cancelable: true, composed: true, view, ...at, ...more })
		);
	};
	return { element, host, show, on, sizes, view, ...told };
}

/** Share of the pixels of the map's canvas that are not paper. */
function ink(element: HTMLElement): number {
	const canvas = element.querySelector('canvas')!;
	const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
	const colours = new Uint32Array(data.buffer);
	return colours.filter((colour) => colour !== colours[0]).length / colours.length;
}

/** The middle of a position's card on the screen, px of the element. */
function middle(position: number, { x, y, k }: Camera) {
	const card = cardBox(subject.arrangement, position);
	return [((card.x0 + card.x1) / 2) * k + x, ((card.y0 + card.y1) / 2) * k + y] as const;
}

describe.each(Object.keys(PLACES))('a chart in %s', (place) => {
	it('paints, once there is a view, and says so', async () => {
		const { element, show, onpaint } = await mount(place);
		show(fitted, { settled: false });
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(onpaint).not.toHaveBeenCalled();
		show(fitted);
		await vi.waitFor(() => expect(onpaint).toHaveBeenCalledOnce());
		expect(element.querySelectorAll('canvas')).toHaveLength(3);
		expect(ink(element)).toBeGreaterThan(0.02);
	});

	it('moves its camera with wheel and drag', async () => {
		const { show, on, view, oncamera, onstart, onrest } = await mount(place);
		show(fitted);
		on('wheel', 300, 200, { deltaY: -200 } as PointerEventInit);
		expect(onstart).toHaveBeenCalled();
		const zoomed = oncamera.mock.lastCall![0];
		expect(zoomed.k).toBeGreaterThan(fitted.k);
		// The place under the pointer stays.
		expect((300 - zoomed.x) / zoomed.k).toBeCloseTo((300 - fitted.x) / fitted.k, 3);
		await vi.waitFor(() => expect(onrest).toHaveBeenCalled());
		show(fitted);
		on('mousedown', 300, 200);
		view.dispatchEvent(new view.MouseEvent('mousemove', { clientX: 370, clientY: 240, view }));
		view.dispatchEvent(new view.MouseEvent('mouseup', { clientX: 370, clientY: 240, view }));
		expect(oncamera.mock.lastCall![0].k).toBeCloseTo(fitted.k);
		expect(oncamera.mock.lastCall![0].x).not.toBeCloseTo(fitted.x);
		// The click that ends a drag is none, until the next task.
		await new Promise((resolve) => setTimeout(resolve));
	});

	it('says what is pointed at, clicked, and asked for a menu', async () => {
		const { show, on, onpoint, onclick, onmenu } = await mount(place);
		show(fitted);
		const at = middle(4, fitted);
		on('pointermove', ...at);
		expect(onpoint.mock.lastCall).toEqual([{ kind: 'card', position: 4 }]);
		on('click', ...at);
		expect(onclick.mock.lastCall).toEqual([{ kind: 'card', position: 4 }, undefined]);
		on('click', 1, 399);
		expect(onclick.mock.lastCall).toEqual([undefined, undefined]);
		expect(on('contextmenu', ...at)).toBe(false);
		expect(onmenu.mock.lastCall![0]).toEqual({ kind: 'card', position: 4 });
		on('pointermove', ...at, { pointerType: 'touch' });
		expect(onpoint.mock.lastCall).toEqual([undefined]);
	});

	it('follows the size of its element', async () => {
		const { element, show, sizes } = await mount(place);
		show(fitted);
		expect(sizes).toEqual([{ width: 600, height: 400, scale: 1 }]);
		element.style.width = '500px';
		await vi.waitFor(() => expect(sizes.at(-1)).toEqual({ width: 500, height: 400, scale: 1 }));
		expect(Number.parseFloat(element.querySelectorAll('canvas')[2]!.style.width)).toBeCloseTo(500, 0);
	});

	it('is gone when it is destroyed', async () => {
		const { element, host, show, on, view, sizes, ...told } = await mount(place);
		show(fitted);
		await vi.waitFor(() => expect(told.onpaint).toHaveBeenCalled());
		const asked = vi.spyOn(view, 'requestAnimationFrame');
		const ended = vi.spyOn(view, 'cancelAnimationFrame');
		show({ ...fitted, x: fitted.x + 5 });
		expect(asked).toHaveBeenCalledOnce();
		host.destroy();
		expect(ended).toHaveBeenCalledWith(asked.mock.results[0]!.value);
		expect(element.childElementCount).toBe(0);
		for (const one of Object.values(told)) one.mockClear();
		const before = sizes.length;
		element.style.width = '300px';
		for (const type of ['wheel', 'mousedown', 'pointermove', 'click', 'contextmenu', 'pointerleave'])
			expect(on(type, 100, 100)).toBe(true);
		view.dispatchEvent(new view.Event('resize'));
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(sizes).toHaveLength(before);
		for (const one of Object.values(told)) expect(one).not.toHaveBeenCalled();
	});
});

describe('a chart that shares its page', () => {
	it('leaves the wheel to the page until a click, and says so', async () => {
		const onrefuse = vi.fn();
		const onawake = vi.fn();
		const { show, on, oncamera } = await mount('this document', {
			framing: framing('cooperative', { onrefuse, onawake })
		});
		show(fitted);
		expect(on('wheel', 300, 200, { deltaY: -100 } as PointerEventInit)).toBe(true);
		expect(oncamera).not.toHaveBeenCalled();
		expect(onrefuse).toHaveBeenCalledOnce();
		on('click', 1, 399);
		expect(onawake.mock.lastCall).toEqual([true]);
		expect(on('wheel', 300, 200, { deltaY: -100 } as PointerEventInit)).toBe(false);
		expect(oncamera).toHaveBeenCalled();
		document.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
		expect(onawake.mock.lastCall).toEqual([false]);
	});

	it('is nobody’s who may not touch it', async () => {
		const { show, on, onclick, onpoint } = await mount('this document', {
			framing: framing('none', { onrefuse: vi.fn(), onawake: vi.fn() })
		});
		show(fitted);
		on('click', ...middle(4, fitted));
		on('pointermove', ...middle(4, fitted));
		expect(onclick).not.toHaveBeenCalled();
		expect(onpoint).not.toHaveBeenCalled();
	});

	it('grows with its window, letters and all', async () => {
		const { sizes, element } = await mount('this document', {
			framing: framing('greedy', { onrefuse: vi.fn(), onawake: vi.fn() })
		});
		element.style.cssText += 'width:1920px;height:1080px';
		await vi.waitFor(() => expect(sizes.at(-1)).toEqual({ width: 960, height: 540, scale: 2 }));
	});
});

describe('what is printed of a chart', () => {
	it.each(Object.keys(PLACES))(
		'is a twin in vectors, in place of the canvases, as long as it prints: %s',
		async (place) => {
			const { element, show, view, host } = await mount(place, { print: { twin: printTwin, draw: printableView } });
			const twins = () => element.querySelectorAll('svg');
			view.dispatchEvent(new view.Event('beforeprint'));
			expect(twins()).toHaveLength(0);
			show(fitted);
			view.dispatchEvent(new view.Event('beforeprint'));
			expect(twins()).toHaveLength(1);
			expect(twins()[0]!.querySelectorAll('path, rect').length).toBeGreaterThan(3);
			for (const canvas of element.querySelectorAll('canvas')) expect(canvas.style.display).toBe('none');
			view.dispatchEvent(new view.Event('afterprint'));
			expect(twins()).toHaveLength(0);
			for (const canvas of element.querySelectorAll('canvas')) expect(canvas.style.display).toBe('');
			host.destroy();
			view.dispatchEvent(new view.Event('beforeprint'));
			expect(twins()).toHaveLength(0);
		}
	);
});
