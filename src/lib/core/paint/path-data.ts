import type { PathTarget } from './rounded';

/** A coordinate for SVG: at most two decimals, never `-0`, never an exponent. */
export const short = (v: number): string => String(Math.round(v * 100) / 100 || 0);

/** Collects a path as SVG path data; arcs as `A`, like `arcTo` of a canvas. */
export class PathData implements PathTarget {
	#parts: string[] = [];
	#x = 0;
	#y = 0;

	moveTo(x: number, y: number): void {
		this.#to('M', x, y);
	}

	lineTo(x: number, y: number): void {
		this.#to('L', x, y);
	}

	/** A round corner at x1, y1 on the way to x2, y2; a straight line where there is no corner. */
	arcTo(x1: number, y1: number, x2: number, y2: number, r: number): void {
		const [ax, ay] = [this.#x - x1, this.#y - y1];
		const [bx, by] = [x2 - x1, y2 - y1];
		const [a, b] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
		const cross = ax * by - ay * bx;
		if (r <= 0 || Math.abs(cross) < 1e-6 * Math.max(1, a * b)) return this.lineTo(x1, y1);
		// The arc touches both edges at this distance from the corner: r over the tangent of half the angle.
		const reach = (r * (a * b + ax * bx + ay * by)) / Math.abs(cross);
		this.lineTo(x1 + (ax / a) * reach, y1 + (ay / a) * reach);
		this.#to(`A${short(r)} ${short(r)} 0 0 ${cross < 0 ? 1 : 0} `, x1 + (bx / b) * reach, y1 + (by / b) * reach);
	}

	/** A closed box whose corners have the radius. */
	box(x: number, y: number, width: number, height: number, radius: number): void {
		const r = Math.min(radius, width / 2, height / 2);
		if (r <= 0) {
			this.#parts.push(`M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`);
			return;
		}
		const [w, h] = [short(width - 2 * r), short(height - 2 * r)];
		const arc = (dx: number, dy: number): string => `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
		this.#parts.push(
			`M${short(x + r)} ${short(y)}h${w}${arc(r, r)}v${h}${arc(-r, r)}h${short(2 * r - width)}${arc(-r, -r)}v${short(2 * r - height)}${arc(r, -r)}z`
		);
	}

	closePath(): void {
		this.#parts.push('Z');
	}

	toString(): string {
		return this.#parts.join('');
	}

	#to(command: string, x: number, y: number): void {
		[this.#x, this.#y] = [x, y];
		this.#parts.push(`${command}${short(x)} ${short(y)}`);
	}
}
