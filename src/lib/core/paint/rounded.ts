/** Where a path with rounded corners goes: a canvas context, or anything that writes the same commands. */
export interface PathTarget {
	moveTo(x: number, y: number): void;
	lineTo(x: number, y: number): void;
	arcTo(x1: number, y1: number, x2: number, y2: number, r: number): void;
	closePath(): void;
}

/** The radius of the corner between two edges: of a sharp one less, so that its ends stay on the nearer halves of both. */
function radiusAt(ax: number, ay: number, bx: number, by: number, radius: number): number {
	const [a, b] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
	const along = ax * bx + ay * by;
	const most = Math.min(a, b) / 2;
	return Math.min(radius, along >= 0 ? most : most * Math.sqrt((a * b + along) / (a * b - along)));
}

/** A polyline of x, y pairs; each corner has the radius, or half its shorter edge where that is less. */
export function roundedLine(path: PathTarget, line: readonly number[], radius: number): void {
	const last = line.length - 2;
	path.moveTo(line[0]!, line[1]!);
	for (let i = 2; i < last; i += 2) {
		const [x, y] = [line[i]!, line[i + 1]!];
		const r = radiusAt(x - line[i - 2]!, y - line[i - 1]!, line[i + 2]! - x, line[i + 3]! - y, radius);
		if (r < 0.5) path.lineTo(x, y);
		else path.arcTo(x, y, line[i + 2]!, line[i + 3]!, r);
	}
	path.lineTo(line[last]!, line[last + 1]!);
}

/** A closed outline of x, y pairs with every corner rounded, convex or concave, by at most half an edge. */
export function roundedOutline(path: PathTarget, outline: readonly number[], radius: number): void {
	const n = outline.length / 2;
	const at = (i: number): [number, number] => [outline[((i + n) % n) * 2]!, outline[((i + n) % n) * 2 + 1]!];
	const [ax, ay] = at(-1);
	const [bx, by] = at(0);
	path.moveTo((ax + bx) / 2, (ay + by) / 2);
	for (let i = 0; i < n; i++) {
		const [px, py] = at(i - 1);
		const [x, y] = at(i);
		const [nx, ny] = at(i + 1);
		const r = radiusAt(x - px, y - py, nx - x, ny - y, radius);
		path.arcTo(x, y, (x + nx) / 2, (y + ny) / 2, r);
	}
	path.closePath();
}
