/** Hands a file to the reader under a name. */
export function download(content: BlobPart, type: string, name: string): void {
	const url = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has begun to read it by then.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file name of plain letters, digits and hyphens. */
export const fileName = (words: string, ending: string): string => {
	const plain = words
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/[^A-Za-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.toLowerCase()
		.slice(0, 80);
	return `${plain || 'rolescape'}.${ending}`;
};
