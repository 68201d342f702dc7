import { expect, test } from 'vitest';
import { runsLeftwards } from './direction';

test.each([
	['مديرة المنتجات (CPO)', true],
	['מנהל מפות (גרסה 2.0)', true],
	['“מעצבת” מוצר', true],
	['(2.0) גרסה', true],
	['٣ باحث', true],
	['ߒߞߏ', true],
	['Product Manager (خرائط)', false],
	['3 × Größe – مدير', false],
	['٣ Product', false],
	['Ведущий', false],
	['2.0 (…)', false],
	['', false]
])('%s', (text, leftwards) => {
	expect(runsLeftwards(text)).toBe(leftwards);
});
