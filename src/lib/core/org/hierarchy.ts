/* Who reports to whom, as arrays of row numbers. No recursion: a chain of 100,000 managers is legal. */

/** Every circle of managers, each from its first row on and upwards. */
export function loopsOf(managerOf: Int32Array): number[][] {
	const loops: number[][] = [];
	const walk = new Int32Array(managerOf.length); // the walk that came by first, counted from 1
	for (let start = 0; start < managerOf.length; start++) {
		let row = start;
		while (row >= 0 && walk[row] === 0) {
			walk[row] = start + 1;
			row = managerOf[row]!;
		}
		if (row < 0 || walk[row] !== start + 1) continue;
		const loop: number[] = [];
		let first = 0;
		let at = row;
		do {
			if (at < (loop[first] ?? Infinity)) first = loop.length;
			loop.push(at);
			at = managerOf[at]!;
		} while (at !== row);
		loops.push([...loop.slice(first), ...loop.slice(0, first)]);
	}
	return loops;
}

/** Numbers the rows depth first without recursion: down to the first report, else across to the next, else back up. */
export function depthFirst(top: number, firstReport: Int32Array, nextReport: Int32Array) {
	const n = firstReport.length;
	const order = new Int32Array(n);
	const parent = new Int32Array(n);
	const depth = new Int32Array(n);
	const end = new Int32Array(n);
	let placed = 0;
	let row = top;
	let up = -1;
	for (;;) {
		order[placed] = row;
		parent[placed] = up;
		depth[placed] = up === -1 ? 0 : depth[up]! + 1;
		const here = placed++;
		if (firstReport[row]! !== -1) {
			up = here;
			row = firstReport[row]!;
			continue;
		}
		end[here] = placed;
		while (up !== -1 && nextReport[row]! === -1) {
			end[up] = placed;
			row = order[up]!;
			up = parent[up]!;
		}
		if (up === -1) return { order, parent, end, depth };
		row = nextReport[row]!;
	}
}
