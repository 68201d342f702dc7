import type { Point } from '#core/base/geometry';
import { toWorld, type Camera } from '#core/camera/camera';
import type { Palette } from '#core/paint/palette';
import { targetAt, type Target } from '#core/scene/hit-test';
import { ChartRenderer, type Canvases, type ChartFrame } from './chart-renderer';
import { mapFonts } from './fonts';
import type { Framing } from './framing';
import { onLongPress } from './long-press';
import type { OnScreen } from './onscreen-size';
import { panZoom } from './pan-zoom';
import type { PrintSource } from './print-view';
import { viewOf } from './view-of';

/** What a chart shows. Px are px of the map throughout: those of the screen, but for a chart that grows with its element. */
export interface HostFrame extends ChartFrame {
	/** Smallest and largest scale of gestures. */
	readonly range: readonly [number, number];
	/** False while the first view is not known: nothing is painted before. */
	readonly settled: boolean;
}

/** The size of a chart in px of the map, and px of the screen for one of them. */
export interface HostSize {
	readonly width: number;
	readonly height: number;
	readonly scale: number;
}

/** What a reader does with a chart, and what a host is to be like. Whatever is left out is not listened to. */
export interface HostOptions {
	/** Without paper, so that what is behind the chart shows through. */
	readonly bare?: boolean;
	/** How the chart is inside a page of somebody else (see framing.ts); left out, all gestures are its own. */
	readonly framing?: Framing;
	/** What makes the print twin (see print-twin.ts), and draws it; without both the canvases are printed. */
	readonly print?: {
		readonly twin: (element: HTMLElement, draw: () => string | undefined) => () => void;
		readonly draw: (source: PrintSource, shape: HostSize, palette: Palette) => string;
	};
	/** There is a size, or another one. */
	onresize(size: HostSize): void;
	/** A gesture begins, moves the camera, and ends. */
	onstart(): void;
	oncamera(camera: Camera): void;
	onrest(): void;
	/** A double click or double tap at a place of the chart; 1 goes in. */
	ondouble(at: Point, direction: 1 | -1): void;
	/** What the pointer is on; undefined beside everything, while it drags, and for fingers. */
	onpoint(hit: Target | undefined): void;
	/** `tap`: where, px, if it was a finger. */
	onclick(hit: Target | undefined, tap: Point | undefined): void;
	/** What can be done with it is asked for, at a point of the window, px. */
	onmenu?(hit: Target, at: Point): void;
	/** The first picture is there. */
	onpaint?(): void;
}

/** A chart in an element. */
export interface ChartHost {
	/** Shows a frame with the next animation frame; the last one asked for wins. */
	update(frame: HostFrame): void;
	/** Ends everything and takes the canvases away. */
	destroy(): void;
}

/** A mouse points slightly beside a small card; a finger far beside a badge or a coin, whose target is 44 px. */
const SLACK = 2;
const FINGER = 13;

/**
 * A chart in an element, which may lie in a shadow root or in the document of another window: canvases, sizes, gestures, fonts, hit
 * testing and the twin that is printed. It needs no style sheet. The element is positioned; everything in it is the host's.
 */
export function createChartHost(element: HTMLElement, options: HostOptions): ChartHost {
	const { framing, print } = options;
	const { ownerDocument } = element;
	const view = viewOf(element);
	const control = new AbortController();
	const { signal } = control;
	const canvases: Canvases = {
		map: layer(ownerDocument, true),
		past: layer(ownerDocument, true),
		overlay: layer(ownerDocument, false)
	};
	const layers = [canvases.map, canvases.past, canvases.overlay];
	element.append(...layers);
	const renderer = new ChartRenderer(canvases, options.bare);

	let frame: HostFrame | undefined;
	let size: HostSize = { width: 0, height: 0, scale: 1 };
	let density = 1;
	let sight = 1;
	let fontsThere = false;
	let painted = false;

	const paint = (): void => {
		if (!frame?.settled || !fontsThere || size.width === 0) return;
		renderer.draw(frame);
		if (!painted) view.requestAnimationFrame(() => !signal.aborted && options.onpaint?.());
		painted = true;
	};
	const sized = ({ width, height, ratio }: OnScreen): void => {
		const scale = framing?.scale(width, height) ?? 1;
		size = { width: width / scale, height: height / scale, scale };
		density = ratio;
		fit();
		options.onresize(size);
	};
	const fit = (): void => renderer.resize(size.width, size.height, density * sight, size.scale);
	const stopSizes = (framing?.watch ?? watchSize)(element, sized);

	const onMap = ({ x, y }: Point): Point => ({ x: x / size.scale, y: y / size.scale });
	const gestures = panZoom(element, {
		onstart: () => options.onstart(),
		onmove: ({ x, y, k }) => options.oncamera({ x: x / size.scale, y: y / size.scale, k: k / size.scale }),
		onend: () => options.onrest(),
		ondouble: (at, direction) => options.ondouble(onMap(at), direction),
		...(framing && { allows: framing.allows })
	});
	void mapFonts(() => !signal.aborted && paint(), ownerDocument).then(() => {
		fontsThere = true;
		if (!signal.aborted) paint();
	});

	const isFinger = (event: MouseEvent): boolean => (event as PointerEvent).pointerType === 'touch';
	const placeOn = (event: MouseEvent): Point => {
		const { left, top } = element.getBoundingClientRect();
		return onMap({ x: event.clientX - left, y: event.clientY - top });
	};
	const under = (event: MouseEvent): Target | undefined => {
		if (!frame) return undefined;
		const point = toWorld(frame.camera, placeOn(event));
		const slack = isFinger(event) ? FINGER : SLACK;
		return targetAt(frame.subject, point, frame.camera.k, frame.zoom, frame.pointing, slack);
	};
	const menu = (event: MouseEvent): void => {
		const hit = under(event);
		if (hit) options.onmenu!(hit, { x: event.clientX, y: event.clientY });
	};

	const touchable = framing?.touchable ?? true;
	const stopFraming = framing?.start(element);
	const stopSight = framing?.sight(element, (share) => {
		sight = share;
		if (size.width > 0) fit();
	});
	if (touchable) {
		element.addEventListener(
			'click',
			(event) => options.onclick(under(event), isFinger(event) ? placeOn(event) : undefined),
			{ signal }
		);
		const still = ({ pointerType, buttons }: PointerEvent): boolean => pointerType !== 'touch' && buttons === 0;
		element.addEventListener('pointermove', (event) => options.onpoint(still(event) ? under(event) : undefined), {
			signal
		});
		// What floats above a framed chart belongs to it.
		(framing ? ownerDocument : element).addEventListener('pointerleave', () => options.onpoint(undefined), { signal });
	}
	let stopPress = (): void => undefined;
	if (options.onmenu) {
		stopPress = onLongPress(element, menu);
		// On touch the long press does it; some browsers call it both.
		element.addEventListener(
			'contextmenu',
			(event) => {
				event.preventDefault();
				if (!isFinger(event)) menu(event);
			},
			{ signal }
		);
	}
	const drawn = (): string | undefined =>
		frame && size.width > 0 ? print!.draw(frame, size, frame.palette) : undefined;
	const stopPrint = print?.twin(element, drawn);

	return {
		update(next) {
			frame = next;
			const { camera, range } = next;
			gestures.limit([range[0] * size.scale, range[1] * size.scale]);
			gestures.moveTo({ x: camera.x * size.scale, y: camera.y * size.scale, k: camera.k * size.scale });
			paint();
		},
		destroy() {
			control.abort();
			stopSizes();
			stopPress();
			stopPrint?.();
			stopFraming?.();
			stopSight?.();
			gestures.destroy();
			renderer.destroy();
			for (const canvas of layers) canvas.remove();
		}
	};
}

/** A canvas that lies on the others; `moved` while the map is dragged, or not. */
function layer(document: Document, moved: boolean): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.style.cssText = 'position:absolute;top:0;left:0;pointer-events:none';
	if (moved) canvas.style.willChange = 'transform';
	return canvas;
}

/** Reports the size of an element now, and whenever its layout or the window changes. Returns how to stop. */
function watchSize(element: HTMLElement, report: (size: OnScreen) => void): () => void {
	const view = viewOf(element);
	const measure = (): void => {
		const { width, height } = element.getBoundingClientRect();
		report({ width, height, ratio: view.devicePixelRatio });
	};
	const observer = new view.ResizeObserver(measure);
	observer.observe(element);
	view.addEventListener('resize', measure);
	measure();
	return () => {
		observer.disconnect();
		view.removeEventListener('resize', measure);
	};
}
