/**
 * Where an arrow key, Home or End leads from one of `count` things in a row, around both ends; undefined for any other key.
 * `keys` says which arrows count; a current of -1 is before the first.
 */
export function rove(
	key: string,
	current: number,
	count: number,
	keys: 'vertical' | 'both' = 'both'
): number | undefined {
	if (count === 0) return undefined;
	const both = keys === 'both';
	if (key === 'Home') return 0;
	if (key === 'End') return count - 1;
	if (key === 'ArrowDown' || (both && key === 'ArrowRight')) return (current + 1) % count;
	if (key === 'ArrowUp' || (both && key === 'ArrowLeft')) return current <= 0 ? count - 1 : current - 1;
	return undefined;
}

/**
 * The label that what was typed leads to: from the current one on (a single letter from the one after it, so that pressing it
 * again moves on), around the end. -1 where none begins with it.
 */
export function typeAhead(typed: string, current: number, labels: readonly string[]): number {
	const start = typed.length > 1 ? Math.max(0, current) : current + 1;
	const wanted = typed.toLocaleLowerCase();
	for (let i = 0; i < labels.length; i++) {
		const at = (start + i) % labels.length;
		if (labels[at]!.toLocaleLowerCase().startsWith(wanted)) return at;
	}
	return -1;
}
