const LONGEST = 60;

/** A name for a file that every system takes: what it is of, in small Latin letters, digits and hyphens. */
export function fileName(parts: readonly string[], extension: string): string {
	const words = parts.map(plainWord).filter((word) => word !== '');
	return `${['rolescape', ...words].join('-').slice(0, LONGEST).replace(/-+$/, '')}.${extension}`;
}

/** Without accents and whatever else is no Latin letter or digit. */
const plainWord = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
