import type { Camera } from '#core/camera/camera';

/**
 * The picture before, fading out above the new one: how the map lights up and recedes, and how a view changes where motion is not
 * wanted. It follows the camera while it fades, so nothing seems to jump.
 */
export class Dissolve {
	#fading: Animation | undefined;
	/** The camera of the picture. */
	#camera: Camera | undefined;

	constructor(readonly canvas: HTMLCanvasElement) {
		canvas.style.visibility = 'hidden';
	}

	/** Says how far pictures reach beyond the screen, px. The one that fades goes. */
	reach(margin: number): void {
		this.end();
		const { style } = this.canvas;
		style.left = style.top = `${-margin}px`;
		style.transformOrigin = `${margin}px ${margin}px`;
	}

	/** Takes the picture over and lets it fade. `camera` is where it stands on the screen. */
	start(picture: HTMLCanvasElement, camera: Camera, duration: number): void {
		const { canvas } = this;
		this.end();
		if (canvas.width !== picture.width || canvas.height !== picture.height)
			[canvas.width, canvas.height] = [picture.width, picture.height];
		[canvas.style.width, canvas.style.height] = [picture.style.width, picture.style.height];
		canvas.getContext('2d', { alpha: false })!.drawImage(picture, 0, 0);
		canvas.style.visibility = 'visible';
		this.#camera = camera;
		this.follow(camera);
		this.#fading = canvas.animate([{ opacity: 1 }, { opacity: 0 }], { duration, easing: 'linear', fill: 'forwards' });
		this.#fading.onfinish = () => this.end();
	}

	/** Keeps every place of the picture where the camera has it now. */
	follow({ x, y, k }: Camera): void {
		if (!this.#camera) return;
		const scale = k / this.#camera.k;
		this.canvas.style.transform = `translate(${x - this.#camera.x * scale}px, ${y - this.#camera.y * scale}px) scale(${scale})`;
	}

	end(): void {
		this.#fading?.cancel();
		this.#fading = this.#camera = undefined;
		this.canvas.style.visibility = 'hidden';
	}
}
