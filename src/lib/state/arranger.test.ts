import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyOrg, orgFrom, organisations } from '../../../tests/support/organisations';
import { LAYOUT, LAYOUT_NAMES } from '../../../tests/support/layouts';
import { numbersOfArrangement } from '#core/layout/arrangement';
import type { Org } from '#core/org/org';
import { ALL_OPEN, type FoldedIds } from '#core/view/scope';
import { Arranger, type ArrangerOptions, type Plan } from './arranger';

const [org] = organisations as [Org];
const plan: Plan = { org, layout: 'top-down', narrow: false, top: 0, folds: ALL_OPEN };
const watching = () => ({ signal: new AbortController().signal, onprogress: () => undefined });

/** Another thread, as far as data goes: everything is copied there, and handed over on the way back. */
const there: NonNullable<ArrangerOptions['there']> = async (layout, input, { onprogress }) => {
	const arrangement = LAYOUT[layout](structuredClone(input), onprogress);
	return structuredClone(arrangement, { transfer: numbersOfArrangement(arrangement) });
};

/** An arranger for which everything is a lot. */
async function far(options: ArrangerOptions = {}): Promise<Arranger> {
	const arranger = new Arranger({ few: 0, there, ...options });
	for (const layout of LAYOUT_NAMES) await arranger.load(layout);
	return arranger;
}

describe('an arrangement', () => {
	it('is the same from another thread, in every layout, whatever is folded', async () => {
		await fc.assert(
			fc.asyncProperty(
				anyOrg(),
				fc.constantFrom(...LAYOUT_NAMES),
				fc.option(fc.nat({ max: 4 }), { nil: undefined }),
				fc.nat(),
				async (any, layout, levels, seed) => {
					const asked: Plan = {
						org: any,
						layout,
						narrow: seed % 2 === 1,
						top: seed % any.size,
						folds: { ...ALL_OPEN, levels }
					};
					const [here, late] = [await far(), await far()];
					await late.soon(asked, watching());
					expect(late.ready(asked)).toBe(true);
					const laid = late.now(asked);
					expect(laid.arrangement).toEqual(here.now(asked).arrangement);
					expect(laid.arrangement.size).toBe(late.cards(asked));
					expect(laid.territories).toEqual(here.now(asked).territories);
					expect(laid.folded).toEqual(here.now(asked).folded);
				}
			),
			{ numRuns: 150 }
		);
	});

	it('is told how far it is, from 0 to 1 and never back', async () => {
		for (const layout of LAYOUT_NAMES) {
			const shares: number[] = [];
			await (await far()).soon({ ...plan, layout }, { ...watching(), onprogress: (share) => shares.push(share) });
			expect(shares.length).toBeGreaterThan(0);
			expect(shares).toEqual([...shares].sort((a, b) => a - b));
			expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
		}
	});
});

describe('the arranger', () => {
	it('answers at once for a few cards, and remembers the last answer', () => {
		const arranger = new Arranger({ there: () => Promise.reject(new Error('nobody asks')) });
		expect(arranger.soon(plan, watching())).toBe(undefined);
		const laid = arranger.now(plan);
		expect(arranger.now({ ...plan, folds: { ...ALL_OPEN } })).toBe(laid);
		expect(arranger.now({ ...plan, folds: { ...ALL_OPEN, levels: 2 } })).not.toBe(laid);
	});

	it('counts what is shown, not what is folded away', async () => {
		const wide = orgFrom([
			{ id: 'top', title: 'Top' },
			...Array.from({ length: 30 }, (_, i) => ({ id: `p${i}`, title: 'One', manager: 'top' }))
		]);
		const arranger = await far({ few: 10 });
		const asked = (folds: FoldedIds): Plan => ({ ...plan, org: wide, folds });
		expect(arranger.ready(asked(ALL_OPEN))).toBe(false);
		expect(arranger.ready(asked({ ...ALL_OPEN, levels: 1 }))).toBe(true);
		expect(arranger.ready({ ...asked(ALL_OPEN), top: 5 })).toBe(true);
	});

	it('lays nothing out here that it was to lay out there', async () => {
		const here = vi.fn(LAYOUT.radial);
		const arranger = await far({ load: async () => here });
		const asked: Plan = { ...plan, layout: 'radial' };
		await arranger.soon(asked, watching());
		arranger.now(asked);
		expect(here).not.toHaveBeenCalled();
	});

	it('lays out here what cannot be laid out there', async () => {
		const arranger = await far({ there: () => Promise.reject(new Error('no threads')) });
		await arranger.soon(plan, watching());
		expect(arranger.now(plan).arrangement).toEqual((await far()).now(plan).arrangement);
	});

	it('keeps nothing of what was stopped, and keeps what was there before', async () => {
		const arranger = await far();
		const before = arranger.now(plan);
		const stop = new AbortController();
		const asked: Plan = { ...plan, folds: { ...ALL_OPEN, levels: 3 } };
		const late = arranger.soon(asked, { ...watching(), signal: stop.signal });
		stop.abort(new Error('stopped'));
		await expect(late).rejects.toThrow('stopped');
		expect(arranger.ready(asked)).toBe(false);
		expect(arranger.now(plan)).toBe(before);
	});

	it('keeps what is shown while what is to be shown is ready', async () => {
		const arranger = await far();
		const before = arranger.now(plan);
		const asked: Plan = { ...plan, folds: { ...ALL_OPEN, levels: 3 } };
		await arranger.soon(asked, watching());
		expect(arranger.now(plan)).toBe(before);
		expect(arranger.ready(asked)).toBe(true);
		expect(arranger.now(asked)).not.toBe(before);
	});
});
