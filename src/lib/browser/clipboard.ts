/** Custom formats have this in front; other programs that know them find what follows. */
const CUSTOM = 'web ';

/**
 * Writes one thing to the clipboard in several formats at once; `make` gives the text of each. To be called in the reader's gesture:
 * what takes time is waited for by the browser. Formats that it does not know are left out, but for text/plain and text/html.
 * Rejects where the clipboard is refused.
 */
export function copyFormats(make: Promise<Readonly<Record<string, string>>>, types: readonly string[]): Promise<void> {
	const known = types.filter(
		(type) => type === 'text/plain' || type === 'text/html' || (ClipboardItem.supports?.(CUSTOM + type) ?? false)
	);
	const blobOf = async (type: string): Promise<Blob> => new Blob([(await make)[type]!], { type });
	const items = known.map(
		(type) => [type.startsWith('text/plain') || type === 'text/html' ? type : CUSTOM + type, blobOf(type)] as const
	);
	return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
}
