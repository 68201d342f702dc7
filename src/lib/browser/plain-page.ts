/** A page of a few words that needs nothing else: no script, no style sheet, no font of ours. */
interface PlainPage {
	readonly title: string;
	/** Paragraphs of markup of our own; nothing that comes from outside. */
	readonly lines: readonly string[];
	/** Markup for the head, such as a policy. */
	readonly head?: string;
	/** A script, without its tags. */
	readonly script?: string;
}

/** The text of such a page, in the colours of the app as far as the system says which. */
export const plainPage = ({ title, lines, head = '', script }: PlainPage): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head}<title>${title}: Rolescape</title>
<style>html{background:#f5f4ef;color:#1a1e26}body{max-width:34rem;margin:12vh auto;padding:0 1.5rem;font:1rem/1.5 system-ui,sans-serif}a{display:inline-block;min-height:44px;line-height:44px;color:inherit}@media(prefers-color-scheme:dark){html{background:#14171c;color:#f1f0ed}}</style>
<main>
<h1>${title}</h1>
${lines.map((line) => `<p>${line}</p>`).join('\n')}
</main>
${script === undefined ? '' : `<script>${script}</script>\n`}</html>
`;

/** What a reader sees instead of a page that was never visited, where there is no connection. `home`: the map's address. */
export const offlinePage = (home: string): string =>
	plainPage({
		title: 'This page is not available offline',
		lines: [
			'There is no connection, and this page has not been opened on this device before. It can be read when you are online again.',
			`<a href="">Try again</a>, or <a href="${home}">open the map</a>, which is here.`
		]
	});
