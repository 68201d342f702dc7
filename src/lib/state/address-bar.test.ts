import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AddressBar } from './address-bar';

const written: string[] = [];
const bar = (): AddressBar =>
	new AddressBar({
		push: (query) => void written.push(`push ${query}`),
		replace: (query) => void written.push(`replace ${query}`)
	});

beforeEach(() => {
	written.length = 0;
	vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

it('rewrites the entry at most four times a second, with the last query', () => {
	const address = bar();
	for (let t = 0; t < 1000; t += 10) {
		address.replace(`?${t}`);
		vi.advanceTimersByTime(10);
	}
	vi.advanceTimersByTime(1000);
	expect(written).toEqual(['replace ?240', 'replace ?490', 'replace ?740', 'replace ?990']);
});

it('never writes onto an entry what belonged to the one before', () => {
	const address = bar();
	address.replace('?moved');
	address.push('?chosen');
	vi.advanceTimersByTime(1000);
	expect(written).toEqual(['push ?chosen']);
	address.replace('?left');
	address.forget();
	vi.advanceTimersByTime(1000);
	expect(written).toEqual(['push ?chosen']);
});
