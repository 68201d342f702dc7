import type { ComparisonRow, Verdict } from './comparison';

/** What a cell says where nothing is stated. */
export const NOT_STATED = 'Not stated';

/** How the values of a row compare; one stands alone only among three or more. */
export function verdictOf(values: readonly string[]): Verdict {
	const [first, second, third] = values;
	if (values.every((value) => value === first)) return { kind: 'equal' };
	if (values.length < 3) return { kind: 'differ' };
	const common = first === second || first === third ? first : second;
	const others = values.flatMap((value, role) => (value === common ? [] : [role]));
	return others.length === 1 ? { kind: 'alone', role: others[0]! } : { kind: 'differ' };
}

/** Whether two columns or more state something, and not the same. */
export const differs = ({ cells, unmatched }: ComparisonRow): boolean =>
	!unmatched && new Set(cells.flatMap(({ value }) => (value === '' ? [] : [value]))).size > 1;

/** A row with its verdict. Where a cell states nothing it is not compared: nothing is shared, nobody stands alone, nothing counts. */
export function rowOf(row: Pick<ComparisonRow, 'id' | 'label' | 'show' | 'cells'>, counts: boolean): ComparisonRow {
	const values = row.cells.map(({ value }) => value);
	const stated = !values.includes('');
	return { ...row, verdict: stated ? verdictOf(values) : { kind: 'differ' }, counts: counts && stated };
}
