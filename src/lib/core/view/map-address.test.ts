import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { library, organisation } from '../../../../tests/support/organisations';
import { centreOn } from '#core/camera/camera';
import { foldAllBut, foldedIn, showLevels, UNFOLDED } from '#core/org/folds';
import { EMPTY_ADDRESS, LONGEST_QUERY, readAddress, writeAddress, type MapAddress } from './map-address';
import { cameraOf, gazeOf } from './gaze';
import { addressOf, resolveExtent, resolveSelection } from './map-view';
import { foldedIds } from './scope';
import { LAYOUTS, type LayoutName } from '#core/layout/registry';
import { placeOf } from '#core/org/ids';

const id = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /^[^\s,]+$/.test(text));
const or = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const screen = { x0: 0, y0: 52, x1: 1016, y1: 900 };
const gaze = fc
	.record({
		x: fc.integer({ min: -1e8, max: 1e8 }),
		y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
		k: fc.double({ min: 1e-6, max: 3, noNaN: true })
	})
	.map((to) => gazeOf(centreOn(to, to.k, screen), screen));
const ids = fc.uniqueArray(id, { maxLength: 4 });
const anyView: fc.Arbitrary<MapAddress> = fc.record({
	org: or(id),
	role: or(id),
	at: or(id),
	layout: or(fc.constantFrom(...(Object.keys(LAYOUTS) as LayoutName[]))),
	levels: or(fc.integer({ min: 1, max: 999 })),
	fold: ids,
	unfold: ids,
	top: or(id),
	branch: fc.constant(false),
	compare: ids,
	theme: or(fc.constantFrom('light', 'dark')),
	camera: or(gaze)
});

describe('the address', () => {
	it('is tried with everything that it can say', () => {
		fc.assert(
			fc.property(anyView, (view) => void expect(Object.keys(view).sort()).toEqual(Object.keys(EMPTY_ADDRESS).sort())),
			{ numRuns: 1 }
		);
	});

	it('reads back what it wrote', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				const { query, foldsDropped } = writeAddress(view);
				expect(readAddress(query)).toEqual({
					view: foldsDropped ? { ...view, fold: [], unfold: [] } : view,
					unread: []
				});
				if (!foldsDropped && view.fold.length + view.unfold.length > 0)
					expect(query.length).toBeLessThanOrEqual(LONGEST_QUERY);
			})
		);
	});

	it('stays short: folds that would make it too long are left out, and it says so', () => {
		const many = { ...EMPTY_ADDRESS, role: 'cpo', fold: Array.from({ length: 40 }, (_, i) => `position-${i}`) };
		expect(writeAddress(many)).toEqual({ query: '?role=cpo', foldsDropped: true });
		const few = { ...many, fold: ['cto', 'vp-product'], camera: { x: 1203, y: -540, k: 0.6213 } };
		expect(writeAddress(few)).toEqual({
			query: '?role=cpo&fold=cto,vp-product&camera=1203,-540,62.13',
			foldsDropped: false
		});
	});

	it('gives defaults for junk and says which part was junk', () => {
		fc.assert(
			fc.property(fc.string(), (query) => {
				const { view, unread } = readAddress(query);
				for (const name of unread)
					expect(view[name as keyof MapAddress]).toEqual(EMPTY_ADDRESS[name as keyof MapAddress]);
			})
		);
		const junk = '?layout=spiral&levels=0&fold=a,,b&unfold=%20&top=a,b&camera=1,2&theme=';
		expect(readAddress(junk)).toEqual({
			view: EMPTY_ADDRESS,
			unread: ['layout', 'top', 'levels', 'fold', 'unfold', 'camera']
		});
		for (const camera of ['1,2,0', '1,2,3,4', 'NaN,1,2', '1,2,1e3', '1,2,-5', '99999999999,0,10'])
			expect(readAddress(`?camera=${camera}`).unread).toEqual(['camera']);
		expect(readAddress('?theme=pink&org=a%20b&role=%zz&x=1')).toEqual({
			view: EMPTY_ADDRESS,
			unread: ['org', 'theme']
		});
	});

	it('is empty for the first view', () => {
		expect(writeAddress(EMPTY_ADDRESS)).toEqual({ query: '', foldsDropped: false });
	});
});

describe('the camera of an address', () => {
	it('looks at the same place on a screen of another size', () => {
		const camera = centreOn({ x: 700, y: 410 }, 0.62, screen);
		const phone = { x0: 0, y0: 64, x1: 390, y1: 420 };
		const range: [number, number] = [0.1, 3];
		expect(gazeOf(cameraOf(gazeOf(camera, screen), phone, range), phone)).toEqual({ x: 700, y: 410, k: 0.62 });
		expect(cameraOf({ x: 0, y: 0, k: 50 }, phone, range).k).toBe(3);
	});
});

describe('what an address hides', () => {
	const org = organisation('enterprise');

	it('reads back the same', () => {
		for (const folds of [
			UNFOLDED,
			showLevels(2),
			foldAllBut(placeOf(org, 'cto')),
			{ ...showLevels(3), fold: new Set([placeOf(org, 'cpo')]) }
		])
			for (const top of [0, placeOf(org, 'cpo')]) {
				const view = { ...EMPTY_ADDRESS, top: top === 0 ? undefined : org.ids[top], ...foldedIds(org, folds) };
				const back = resolveExtent(view, org, -1);
				expect(back.top).toBe(top);
				expect(foldedIn(org, back.folds, top)).toEqual(foldedIn(org, folds, top));
			}
	});

	it('gives way to the selection, with a notice, and leaves out unknown ids', () => {
		const outside = resolveExtent({ ...EMPTY_ADDRESS, top: 'cpo' }, org, placeOf(org, 'cto'));
		expect(outside.top).toBe(0);
		expect(outside.notice).toBe(
			'Chief Technology Officer is outside the branch of Chief Product Officer. Here is the whole map.'
		);
		expect(resolveExtent({ ...EMPTY_ADDRESS, top: 'nobody' }, org, -1).notice).toContain('“nobody”');
		expect(resolveExtent({ ...EMPTY_ADDRESS, fold: ['nobody', 'cpo'] }, org, -1).folds.fold).toEqual(
			new Set([placeOf(org, 'cpo')])
		);
	});
});

describe('what an address selects', () => {
	const enterprise = organisation('enterprise');

	it('is the position, before the role', () => {
		const view = { ...EMPTY_ADDRESS, at: 'cto', role: 'cpo' };
		expect(resolveSelection(view, enterprise, library)).toEqual({
			position: placeOf(enterprise, 'cto'),
			notice: undefined
		});
		expect(resolveSelection({ ...view, at: 'gone' }, enterprise, library).position).toBe(placeOf(enterprise, 'cpo'));
	});

	it('is who leads the discipline of a role that the organisation lacks, with a notice', () => {
		const { position, notice } = resolveSelection({ ...EMPTY_ADDRESS, role: 'head-of-product' }, enterprise, library);
		expect(enterprise.ids[position]).toBe('cpo');
		expect(notice).toBe('Enterprise has no Head of Product; its Chief Product Officer leads product management.');
		expect(resolveSelection({ ...EMPTY_ADDRESS, role: 'product-analyst' }, organisation('startup'), library)).toEqual({
			position: -1,
			notice: 'Startup has no Product Analyst. Here is the whole map.'
		});
	});

	it('is nothing for an unknown id, with a notice', () => {
		for (const view of [
			{ ...EMPTY_ADDRESS, role: 'king' },
			{ ...EMPTY_ADDRESS, at: 'king' }
		]) {
			const { position, notice } = resolveSelection(view, enterprise, library);
			expect(position).toBe(-1);
			expect(notice).toContain('“king”');
		}
	});

	it('is the same position again after writing and reading it', () => {
		for (let p = 0; p < enterprise.size; p++) {
			const { view } = readAddress(writeAddress({ ...EMPTY_ADDRESS, ...addressOf(enterprise, p) }).query);
			expect(resolveSelection(view, enterprise, library).position).toBe(p);
		}
	});
});
