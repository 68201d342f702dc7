import { clamp, type Box } from '#core/base/geometry';
import { centreOn, toWorld, type Camera } from '#core/camera/camera';

/*
 * A camera as an address has it: "1203,540,62" is the world point in the middle of the free part of the screen (whole units) and
 * the scale in per cent (four digits). It means the same on a screen of another size.
 */

const NUMBER = /^-?\d{1,9}(\.\d{1,8})?$/;
const LEAST_PERCENT = 0.0001;
const MOST_PERCENT = 1000;

/** Where the camera looks: the world point in the middle of the free part of the screen, and the scale. */
export interface Gaze {
	readonly x: number;
	readonly y: number;
	readonly k: number;
}

/** Rounded as it is written. */
export function gazeOf(camera: Camera, free: Box): Gaze {
	const middle = toWorld(camera, { x: (free.x0 + free.x1) / 2, y: (free.y0 + free.y1) / 2 });
	const percent = clamp(LEAST_PERCENT, Number((camera.k * 100).toPrecision(4)), MOST_PERCENT);
	return { x: whole(middle.x), y: whole(middle.y), k: percent / 100 };
}

const LARGEST = 999_999_999;
// `+ 0`: never minus zero, which reads back as zero.
const whole = (v: number): number => clamp(-LARGEST, Math.round(v), LARGEST) + 0;

/** The camera that looks there, its scale kept within the range. */
export const cameraOf = (gaze: Gaze, free: Box, [least, most]: readonly [number, number]): Camera =>
	centreOn(gaze, clamp(least, gaze.k, most), free);

/** Whether both look at the same, or both are left out. */
export const sameGaze = (a: Gaze | undefined, b: Gaze | undefined): boolean =>
	a?.x === b?.x && a?.y === b?.y && a?.k === b?.k;

/** How an address says where a camera looks. */
export const writeGaze = ({ x, y, k }: Gaze): string => `${x},${y},${plainDigits(k * 100)}`;

/** Undefined for anything that is not three sensible numbers. */
export function readGaze(text: string): Gaze | undefined {
	const parts = text.split(',');
	if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return undefined;
	const [x, y, percent] = parts.map(Number) as [number, number, number];
	if (percent < LEAST_PERCENT || percent > MOST_PERCENT) return undefined;
	return { x: whole(x), y: whole(y), k: Number(percent.toPrecision(4)) / 100 };
}

/** Four digits, never with an exponent. */
const plainDigits = (percent: number): string =>
	Number(percent.toPrecision(4))
		.toFixed(7)
		.replace(/\.?0+$/, '');
