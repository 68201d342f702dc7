import { describe, expect, it } from 'vitest';
import { COSTLY_FILES, ODD_FILES } from '../../../../tests/support/hostile-files';
import { library } from '../../../../tests/support/organisations';
import { readFile } from './open';

/** Opens a file, which never throws; what is wrong with it is said, in words of sound length and in bounded number. */
function open(name: string, text: string): void {
	const result = readFile(`${name}.csv`, text, library);
	if (result.ok) {
		const { org, notes } = result.value;
		expect(org.size).toBeGreaterThan(0);
		expect(org.ids.length).toBe(org.size);
		for (const note of notes) expect(note.length).toBeLessThan(2000);
	} else {
		expect(result.problems.length).toBeGreaterThan(0);
		expect(result.problems.length).toBeLessThanOrEqual(52);
		for (const { place, cause, cure } of result.problems)
			for (const words of [place, cause, cure]) {
				expect(words).not.toBe('');
				expect(words.length).toBeLessThan(2000);
			}
	}
}

describe('a file that is meant to do harm', () => {
	it.each(ODD_FILES)('ends in an organisation or in problems: %s', (name, text) => {
		open(name, text(1));
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	// Loose: the measurement has the budget. A cost that grows with the square of the size takes minutes here.
	it.each(COSTLY_FILES)('ends soon: %s', { timeout: 20_000 }, (name, text) => open(name, text(0.5)));
});
