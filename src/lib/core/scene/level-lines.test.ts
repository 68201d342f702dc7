import { describe, expect, it } from 'vitest';
import { organisation, subjectOf } from '../../../../tests/support/organisations';
import { scaleBox } from './label-room';
import { levelLines, levelsOf, levelsVisible } from './level-lines';
import { labelScene } from './more-labels';

describe('the lines between levels', () => {
	it('are seen where the whole map is, not where cards can be read', () => {
		expect(levelsVisible(0.4, 'regions')).toBe(1);
		expect(levelsVisible(0.4, 'titles')).toBe(0);
	});

	it('are drawn and named for the levels that somebody has', () => {
		const named = (id: string): string[] => levelsOf(subjectOf(organisation(id))).map(({ name }) => name);
		expect(named('mid-size')).toEqual(['C-suite', 'VP', 'Director', 'Lead']);
		expect(named('engineering-led')).toEqual(['C-suite', 'Lead']);
		const { arrangement } = subjectOf(organisation('engineering-led'));
		// The main roads have their corridor, and nothing more lies between.
		expect([...new Set(arrangement.y)].sort((a, b) => a - b)).toEqual([0, 164, 372, 492, 582]);
	});

	it('are left out, and their names with them, where those would lie on each other', () => {
		const subject = subjectOf(organisation('mid-size'));
		const window = subject.arrangement.box;
		const said = (k: number): string[] => {
			const around = scaleBox(window, k);
			const view = { ...around, x0: around.x0 - 200 };
			const { marks } = labelScene(subject, { view, covered: [] }, k, 'regions');
			return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
		};
		expect(levelLines(subject, window, 0.1, 'regions')).not.toEqual([]);
		expect(said(0.1)).toContain('Director');
		expect(levelLines(subject, window, 0.05, 'regions')).toEqual([]);
		expect(said(0.05)).not.toContain('Director');
	});
});
