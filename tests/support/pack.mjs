/*
 * Writes a table of small numbers as text: the other side of src/lib/core/text/packed.ts, which is handed in because plain Node
 * reads no TypeScript.
 */

/**
 * @param {typeof import('#core/text/packed')} packed
 * @param {readonly number[]} numbers a square table, row by row
 * @param {Int8Array} [hints] see `walkTable`
 */
export function pack({ DIGITS, LEAST, MOST, Odds, walkTable }, numbers, hints) {
	const odds = new Odds();
	const digits = [];
	let low = 0;
	let range = MOST;
	const push = () => {
		digits.push(Math.floor(low / LEAST));
		low = (low % LEAST) * DIGITS.length;
	};
	const answer = (context, told) => {
		const part = odds.part(context, range);
		if (!told) low += part;
		range = told ? part : range - part;
		if (low >= MOST) {
			low -= MOST;
			let at = digits.length - 1;
			while (digits[at] === DIGITS.length - 1) digits[at--] = 0;
			digits[at]++;
		}
		odds.learn(context, told);
		while (range < LEAST) {
			push();
			range *= DIGITS.length;
		}
		return told;
	};
	const table = Int8Array.from(numbers);
	const large = numbers.find((number, i) => number !== table[i]);
	if (large !== undefined) throw new RangeError(`${large}: expected whole numbers of 8 bits`);
	walkTable(answer, table, Math.sqrt(numbers.length), hints);
	for (let i = 0; i < 5; i++) push();
	return digits
		.map((digit) => DIGITS[digit])
		.join('')
		.replace(/A+$/, '');
}
