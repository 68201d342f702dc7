import { beforeEach, expect, test, vi } from 'vitest';
import { onTwoFingerTap } from './two-finger-tap';

let element: HTMLElement;
const tapped = vi.fn();

beforeEach(() => {
	tapped.mockClear();
	element = document.createElement('div');
	element.style.cssText = 'position:fixed;left:10px;top:20px;width:200px;height:200px';
	document.body.append(element);
	return () => element.remove();
});

const finger = (type: string, pointerId: number, clientX: number, clientY: number, pointerType = 'touch'): void =>
	void element.dispatchEvent(
		new PointerEvent(type, { pointerId, clientX, clientY, pointerType, isPrimary: pointerId === 1 })
	);

function tap(pointerType?: string): void {
	finger('pointerdown', 1, 50, 60, pointerType);
	finger('pointerdown', 2, 90, 100, pointerType);
	finger('pointermove', 2, 92, 103, pointerType);
	finger('pointerup', 2, 92, 103, pointerType);
	finger('pointerup', 1, 50, 60, pointerType);
}

test('two fingers that tap together are told with their middle', () => {
	const stop = onTwoFingerTap(element, tapped);
	tap();
	expect(tapped).toHaveBeenCalledExactlyOnceWith({ x: 60, y: 60 });
	stop();
	tap();
	expect(tapped).toHaveBeenCalledOnce();
});

test('a pinch, a rest, one finger, three fingers and a mouse are no tap', async () => {
	const stop = onTwoFingerTap(element, tapped);
	finger('pointerdown', 1, 50, 60);
	finger('pointerdown', 2, 90, 100);
	finger('pointermove', 2, 130, 140);
	finger('pointerup', 2, 130, 140);
	finger('pointerup', 1, 50, 60);

	finger('pointerdown', 1, 50, 60);
	finger('pointerdown', 2, 90, 100);
	await new Promise((done) => setTimeout(done, 400));
	finger('pointerup', 2, 90, 100);
	finger('pointerup', 1, 50, 60);

	finger('pointerdown', 1, 50, 60);
	finger('pointerup', 1, 50, 60);

	finger('pointerdown', 1, 50, 60);
	finger('pointerdown', 2, 90, 100);
	finger('pointerdown', 3, 90, 130);
	for (const id of [3, 2, 1]) finger('pointerup', id, 90, 100);

	tap('mouse');
	expect(tapped).not.toHaveBeenCalled();
	// What was given up does not count for the next.
	tap();
	expect(tapped).toHaveBeenCalledOnce();
	stop();
});
