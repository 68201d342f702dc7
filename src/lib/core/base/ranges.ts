/** "1 to 4, 7": whole numbers in rising order, each once, three and more in a row joined. */
export function rangesOf(numbers: readonly number[]): string {
	const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
	const parts: string[] = [];
	for (let i = 0; i < sorted.length;) {
		let end = i;
		while (sorted[end + 1] === sorted[end]! + 1) end++;
		if (end - i < 2) parts.push(`${sorted[i++]}`);
		else {
			parts.push(`${sorted[i]} to ${sorted[end]}`);
			i = end + 1;
		}
	}
	return parts.join(', ');
}
