/*
 * Writes a table of small numbers as text: the other side of src/lib/core/text/packed.ts, which is handed in because plain Node
 * reads no TypeScript.
 */

/**
 * @param {typeof import('#core/text/packed')} packed
 * @param {readonly number[]} numbers a square table, row by row
 * @param {Int8Array} [hints] see `walkTable`
 */
export const pack = (packed, numbers, hints) =>
	written(packed, (answer) => packed.walkTable(answer, exactly(Int8Array, numbers), Math.sqrt(numbers.length), hints));

/**
 * @param {typeof import('#core/text/packed')} packed
 * @param {readonly number[]} numbers
 * @param {(index: number) => number} contextOf see `walkList`
 */
export const packList = (packed, numbers, contextOf) =>
	written(packed, (answer) => packed.walkList(answer, exactly(Int16Array, numbers), contextOf));

/** The numbers in an array of a kind that holds them. */
function exactly(Kind, numbers) {
	const held = Kind.from(numbers);
	const large = numbers.find((number, i) => number !== held[i]);
	if (large !== undefined)
		throw new RangeError(`${large}: expected whole numbers of ${8 * Kind.BYTES_PER_ELEMENT} bits`);
	return held;
}

/** What the answers on a walk are as text. */
function written({ DIGITS, LEAST, MOST, Odds }, walk) {
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
	walk(answer);
	for (let i = 0; i < 5; i++) push();
	return digits
		.map((digit) => DIGITS[digit])
		.join('')
		.replace(/A+$/, '');
}
