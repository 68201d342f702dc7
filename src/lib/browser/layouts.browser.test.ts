import { describe, expect, it } from 'vitest';
import type { LayoutInput } from '#core/layout/arrangement';
import { LAYOUTS, type LayoutName } from '#core/layout/registry';
import { layOutThere } from './layouts';

const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];

/** A tree in which everybody leads `span` others, as a layout takes it. */
function inputOf(size: number, span = 8): LayoutInput {
	const below: number[][] = Array.from({ length: size }, () => []);
	for (let i = 1; i < size; i++) below[Math.floor((i - 1) / span)]!.push(i);
	const [parent, end, row] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
	let next = 0;
	const walk = (node: number, up: number): void => {
		const at = next++;
		parent[at] = up;
		row[at] = up === -1 ? 0 : row[up]! + 1;
		for (const report of below[node]!) walk(report, at);
		end[at] = next;
	};
	walk(0, -1);
	const card = { width: 184, height: 76 };
	return {
		size,
		parent,
		end,
		row,
		stacked: new Uint8Array(size),
		levelled: false,
		group: new Int32Array(size),
		groups: 1,
		narrowGroup: -1,
		leader: card,
		contributor: card
	};
}

describe('a layout on another thread', () => {
	it.each(LAYOUT_NAMES)('is what it is on this one: %s', async (layout) => {
		const input = inputOf(400);
		const shares: number[] = [];
		const { signal } = new AbortController();
		const there = await layOutThere(layout, input, { signal, onprogress: (share) => shares.push(share) });
		expect(there).toEqual((await LAYOUTS[layout].load())(input));
		expect(shares).toEqual([...shares].sort());
		expect(shares.length).toBeGreaterThan(0);
	});

	it('ends at once when it is stopped', async () => {
		const stop = new AbortController();
		const shares: number[] = [];
		const late = layOutThere('top-down', inputOf(50_000), {
			signal: stop.signal,
			onprogress: (share) => {
				shares.push(share);
				stop.abort(new Error('stopped'));
			}
		});
		await expect(late).rejects.toThrow('stopped');
		// As long as the whole takes, nothing more is heard of it.
		const { signal } = new AbortController();
		await layOutThere('top-down', inputOf(50_000), { signal, onprogress: () => undefined });
		expect(shares).toHaveLength(1);
	});

	it('rejects where it fails, and says why', async () => {
		const { signal } = new AbortController();
		await expect(
			layOutThere('spiral' as LayoutName, inputOf(3), { signal, onprogress: () => undefined })
		).rejects.toThrow('load');
	});
});
