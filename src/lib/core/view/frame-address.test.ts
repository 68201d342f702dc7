import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_FRAME, readEmbed, writeEmbed, type FrameAddress } from './frame-address';

const id = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /^[^\s,]+$/.test(text));
const or = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const anyView: fc.Arbitrary<FrameAddress> = fc.record({
	org: or(id),
	role: or(id),
	compare: fc.uniqueArray(id, { maxLength: 4 }),
	fit: or(fc.constantFrom('all', 'branch', 'role')),
	theme: or(fc.constantFrom('light', 'dark')),
	bare: fc.boolean(),
	controls: fc.boolean(),
	gestures: fc.constantFrom('auto', 'greedy', 'cooperative', 'none'),
	keepsFocus: fc.boolean()
});

describe('the address of a frame', () => {
	it('is tried with everything that it can say', () => {
		fc.assert(
			fc.property(anyView, (view) => void expect(Object.keys(view).sort()).toEqual(Object.keys(EMPTY_FRAME).sort())),
			{ numRuns: 1 }
		);
	});

	it('reads back what it wrote', () => {
		fc.assert(fc.property(anyView, (view) => void expect(readEmbed(writeEmbed(view))).toEqual({ view, unread: [] })));
	});

	it('is short and legible', () => {
		expect(writeEmbed(EMPTY_FRAME)).toBe('');
		expect(
			writeEmbed({ ...EMPTY_FRAME, compare: ['cpo', 'cto', 'vp-product'], theme: 'dark', bare: true, controls: false })
		).toBe('?compare=cpo,cto,vp-product&theme=dark&background=none&ui=none');
	});

	it('gives what is usual for junk and says which part was junk', () => {
		const junk =
			'?org=a%20b&role=a,b&compare=%20,&fit=huge&theme=pink&background=red&ui=some&gestures=wild&focus=lost&print-pdf=1&receiver';
		expect(readEmbed(junk)).toEqual({
			view: EMPTY_FRAME,
			unread: ['org', 'role', 'compare', 'fit', 'theme', 'background', 'ui', 'gestures', 'focus']
		});
		fc.assert(
			fc.property(fc.string(), (query) => {
				expect(() => writeEmbed(readEmbed(query).view)).not.toThrow();
			})
		);
	});

	it('takes the first four different roles of a comparison, and says when it left some out', () => {
		expect(readEmbed('?compare=a,b,a,c,d,e')).toEqual({
			view: { ...EMPTY_FRAME, compare: ['a', 'b', 'c', 'd'] },
			unread: ['compare']
		});
		expect(readEmbed('?compare=a,b').unread).toEqual([]);
		expect(readEmbed('?compare=__proto__,constructor&theme=constructor').view).toEqual({
			...EMPTY_FRAME,
			compare: ['__proto__', 'constructor']
		});
	});
});
