import { reducedMotion } from '#browser/motion';
import type { Camera } from '#core/camera/camera';
import { EASE_CHANGE } from '#core/camera/ease';
import type { Moving } from '#core/scene/moving';
import type { Subject } from '#core/scene/subject';
import type { Viewport } from './viewport.svelte';

const CHANGE_TIME = 600;

/** The places on the map changing: kept roles on their way from their old place to the new one. */
export class Change {
	/** What is on its way, and how far: 0…1 of the time. */
	now: { readonly moving: Moving; readonly t: number } | undefined = $state.raw();

	#moving: ((from: Subject, to: Subject) => Moving | undefined) | undefined;

	constructor(readonly viewport: Viewport) {}

	/** Loads what lets cards travel; without it places change at once. */
	async prepare(): Promise<void> {
		this.#moving ??= (await import('#core/scene/moving')).moving;
	}

	/** Shows how `from` becomes `to` while the camera goes to `camera`; at once where motion is not wanted or far too much would move. */
	start(from: Subject, to: Subject, camera: Camera): void {
		const way = reducedMotion() || this.viewport.width === 0 ? undefined : this.#moving?.(from, to);
		if (!way) return this.viewport.jump(camera);
		const start = this.viewport.camera;
		const between = (a: number, b: number, share: number): number => a + (b - a) * share;
		this.viewport.move(
			CHANGE_TIME,
			camera,
			(t) => {
				const e = EASE_CHANGE(t);
				this.now = { moving: way, t };
				this.viewport.camera =
					t === 1
						? camera
						: { x: between(start.x, camera.x, e), y: between(start.y, camera.y, e), k: between(start.k, camera.k, e) };
			},
			() => {
				this.now = undefined;
				this.viewport.camera = camera;
			}
		);
		this.now = { moving: way, t: 0 };
	}
}
