import { expect, test } from 'vitest';
import { cssFont, FACE_NAMES, FACES, familyOf, WIDTHS } from './faces';

test('a face is named after its width and weight', () => {
	for (const face of FACE_NAMES) expect(face).toBe(`w${FACES[face].width}-${FACES[face].weight}`);
});

test('there is one family per width', () => {
	expect(WIDTHS).toEqual([92, 94, 98, 100, 116, 125]);
	expect(familyOf(94)).toBe('Mona Sans 94');
});

test('a face is written as a CSS font', () => {
	expect(cssFont('w94-640', 12)).toBe('640 12px "Mona Sans 94", system-ui, sans-serif');
	expect(cssFont('w125-660', 24.5)).toBe('660 24.5px "Mona Sans 125", system-ui, sans-serif');
});
