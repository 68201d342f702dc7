import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPng, withResolution } from './png';

/** The smallest PNG there is: one grey pixel. Its check sums were computed by another program. */
const PIXEL = Uint8Array.from(
	Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
		'base64'
	)
);

describe('the resolution of a PNG', () => {
	it('is written and read back; the picture stays as it is', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 100_000 }), (dots) => {
				const out = withResolution(PIXEL, dots);
				expect(readPng(out)).toEqual({ width: 1, height: 1, dotsPerMetre: dots });
				expect(out.length).toBe(PIXEL.length + 21);
				expect(out.subarray(out.length - 37)).toEqual(PIXEL.subarray(PIXEL.length - 37));
			})
		);
	});

	it('replaces the one that was there', () => {
		expect(withResolution(withResolution(PIXEL, 2835), 7559)).toEqual(withResolution(PIXEL, 7559));
	});

	it('has the check sum that others compute', () => {
		const out = withResolution(PIXEL, 5669);
		expect(Buffer.from(out.subarray(33, 54)).toString('hex')).toBe('00000009704859730000162500001625014952' + '24f0');
	});

	it('is unknown where the file says nothing, and damage is told', () => {
		expect(readPng(PIXEL).dotsPerMetre).toBeUndefined();
		const damaged = withResolution(PIXEL, 5669);
		damaged[44] = damaged[44]! ^ 1;
		expect(() => readPng(damaged)).toThrow('damaged');
		expect(() => readPng(PIXEL.subarray(0, 40))).toThrow('cut off');
		expect(() => withResolution(new Uint8Array(deflateSync(PIXEL)), 1)).toThrow('no PNG');
	});
});
