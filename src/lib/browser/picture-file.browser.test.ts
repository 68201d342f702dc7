import { afterEach, expect, test, vi } from 'vitest';
import { subjectOf } from '../../../tests/support/subject';
import { topDown } from '#core/layout/top-down';
import { UNFOLDED } from '#core/org/folds';
import { readPng } from '#core/export/png';
import { wholePicture } from '#core/export/whole-picture';
import { copyPicture, pngOf } from './picture-file';

const subject = subjectOf(40);
const shown = {
	subject,
	layout: topDown,
	folds: UNFOLDED,
	top: 0,
	k: 0.62,
	zoom: 'titles',
	seen: { x0: 0, y0: 0, x1: 100, y1: 100 }
} as const;
const look = { theme: 'light', background: 'paper' } as const;

afterEach(() => vi.restoreAllMocks());

test('a PNG has the size of its page and says how large it is to be shown', async () => {
	const png = await pngOf(wholePicture(shown, 'full-hd'), look, 'full-hd');
	expect(readPng(new Uint8Array(await png.arrayBuffer()))).toEqual({ width: 1920, height: 1080, dotsPerMetre: 5669 });
	const bitmap = await createImageBitmap(png);
	expect([bitmap.width, bitmap.height]).toEqual([1920, 1080]);
});

test('without a background the paper is see-through', async () => {
	const bitmap = await createImageBitmap(
		await pngOf(wholePicture(shown, 'tight'), { ...look, background: 'none' }, 'tight')
	);
	const target = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
	target.drawImage(bitmap, 0, 0);
	expect([...target.getImageData(1, 1, 1, 1).data]).toEqual([0, 0, 0, 0]);
});

test('a canvas that stays empty is reported', async () => {
	for (const paint of ['fill', 'fillRect', 'fillText', 'stroke'] as const)
		vi.spyOn(CanvasRenderingContext2D.prototype, paint).mockImplementation(() => undefined);
	await expect(pngOf(wholePicture(shown, 'full-hd'), look, 'full-hd')).rejects.toThrow('paints nothing');
});

test('a picture with hardly anything on it is one, and has nothing on it that was not drawn', async () => {
	const { scene, ...picture } = wholePicture(shown, 'full-hd');
	const almost = { ...picture, scene: { ...scene, marks: [] } };
	const bitmap = await createImageBitmap(await pngOf(almost, { ...look, background: 'none' }, 'full-hd'));
	const target = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
	target.drawImage(bitmap, 0, 0);
	expect(target.getImageData(0, 0, bitmap.width, bitmap.height).data.some((v) => v !== 0)).toBe(false);
});

test('a browser that makes no PNG is reported', async () => {
	vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null));
	await expect(pngOf(wholePicture(shown, 'full-hd'), look, 'full-hd')).rejects.toThrow('no PNG');
});

test('picture and words go to the clipboard together, within the gesture', async () => {
	const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
	const png = pngOf(wholePicture(shown, 'full-hd'), look, 'full-hd');
	const copied = copyPicture(png, 'Position 0\nPosition 1');
	expect(write).toHaveBeenCalledOnce();
	expect(await copied).toBe(true);
	const [item] = write.mock.calls[0]![0];
	expect(item!.types).toEqual(['image/png', 'text/plain']);
	expect(await (await item!.getType('text/plain')).text()).toBe('Position 0\nPosition 1');
});

test('a refused or missing clipboard is no failure of the picture', async () => {
	vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
	expect(await copyPicture(Promise.resolve(new Blob(['x'], { type: 'image/png' })), '')).toBe(false);
	vi.stubGlobal('ClipboardItem', undefined);
	expect(await copyPicture(Promise.resolve(new Blob(['x'], { type: 'image/png' })), '')).toBe(false);
	vi.unstubAllGlobals();
});

test('a picture that cannot be made is one', async () => {
	const failed = Promise.reject(new Error('empty'));
	await expect(copyPicture(failed, '')).rejects.toThrow('empty');
});
