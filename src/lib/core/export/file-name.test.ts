import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileName } from './file-name';

it('names files in plain letters', () => {
	expect(fileName(['Mid-size', 'VP of Product'], 'png')).toBe('rolescape-mid-size-vp-of-product.png');
	expect(fileName(['Größe & Über', '…'], 'svg')).toBe('rolescape-gro-e-uber.svg');
	expect(fileName(['产品', 'رئيس'], 'svg')).toBe('rolescape.svg');
});

it('never leaves what a system might refuse', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: 'binary', maxLength: 200 })),
			(parts) => void expect(fileName(parts, 'png')).toMatch(/^rolescape(-[a-z0-9]+)*\.png$/)
		)
	);
});
