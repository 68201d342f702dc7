/** What XML 1.0 forbids even when escaped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	'\r': '&#13;'
};

/** The text without what XML forbids. */
export const xmlCharacters = (text: string): string => text.replace(FORBIDDEN, '');

/** The text for an XML (or HTML) element or a quoted attribute; what XML forbids is left out. */
export const escapeXml = (text: string): string =>
	xmlCharacters(text).replace(/[&<>"'\r]/g, (character) => ENTITIES[character]!);
