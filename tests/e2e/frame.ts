import type { Frame, Page } from '@playwright/test';
import { ATLAS } from './servers';

/** Address of the frame. */
export const FRAME = `${ATLAS}embed/`;
/** The queries of what a frame shows: a slide of one role or of a comparison, or the live chart. */
export const FORMS = {
	role: '?role=vp-product',
	comparison: '?compare=cpo,cto,vp-product',
	chart: '?org=mid-size',
	branch: '?org=enterprise&role=cpo&fit=branch'
};

/** The camera of the chart in px of the frame. */
export const cameraOf = async (frame: Frame | Page): Promise<{ x: number; y: number; k: number }> => {
	const [x, y, k] = (await frame.getByTestId('chart').getAttribute('data-camera'))!.split(',').map(Number);
	return { x: x!, y: y!, k: k! };
};

/** A point near the left edge of the topmost card, which is filled with ink; px of the frame. */
export const topCard = (frame: Frame): Promise<{ x: number; y: number }> =>
	frame.evaluate(() => {
		const canvas = document.querySelector('canvas')!;
		const { left, top, width } = canvas.getBoundingClientRect();
		const ratio = canvas.width / width;
		const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
		for (let y = Math.ceil(-top * ratio); y < canvas.height; y++)
			for (let x = Math.ceil(-left * ratio), run = 0; x < canvas.width; x++) {
				const i = (y * canvas.width + x) * 4;
				run = data[i] === 0x1a && data[i + 1] === 0x1e && data[i + 2] === 0x26 ? run + 1 : 0;
				if (run > 10 * ratio) return { x: x / ratio + left - 5, y: y / ratio + top + 2 };
			}
		throw new Error('no card');
	});

/** Waits until the frame has its content: a slide, or a chart that is painted. */
export async function settled(frame: Frame | Page): Promise<void> {
	await frame.waitForFunction(() => {
		const canvas = document.querySelector('canvas');
		if (!canvas) return document.querySelector('[data-testid=slide] svg') !== null;
		// Until it is measured a canvas is 300 px wide.
		return canvas.width > 300 && document.fonts.status === 'loaded';
	});
	// The fonts are waited for at most 300 ms, then comes the first paint.
	await frame.waitForTimeout(350);
}

/** Px of each canvas that is the size of the chart in a screen px of the frame. */
export const densities = (frame: Frame | Page): Promise<number[]> =>
	frame.evaluate(() =>
		[...document.querySelectorAll('canvas')]
			.slice(-1)
			.map((canvas) => canvas.width / (canvas.getBoundingClientRect().width * devicePixelRatio))
	);
