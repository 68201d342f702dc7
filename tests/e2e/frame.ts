import type { Frame, Page } from '@playwright/test';

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
