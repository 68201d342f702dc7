import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '#core/base/xml';
import { EMBEDS, type EmbedTarget } from '#core/export/embed-snippets';
import { EMPTY_FRAME, writeEmbed } from '#core/view/frame-address';
import { elementsOf, readXml } from '../support/xml';

const page = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
const exampleFor = (target: EmbedTarget) => ({
	address: `https://example.org/rolescape/embed/${writeEmbed({ ...EMPTY_FRAME, role: 'cpo', fit: 'role', theme: 'light', gestures: EMBEDS[target].gestures ?? 'auto' })}`,
	title: 'Chief Product Officer and the roles around it'
});
const targets = Object.keys(EMBEDS) as EmbedTarget[];

describe('docs/embedding.md', () => {
	it.each(targets)('has the lines that Share gives for %s', (target) => {
		const { title, write } = EMBEDS[target];
		const chapter = page
			.split(/^## /m)
			.find((part) => part.toLowerCase().includes(title.toLowerCase().replace('plain', 'a plain')))!;
		expect(chapter).toContain(`\`\`\`html\n${write(exampleFor(target))}\n\`\`\``);
	});

	it('has no other lines of HTML', () => {
		expect(page.match(/^```html$/gm)).toHaveLength(targets.length);
	});
});

describe('the lines to copy', () => {
	it.each(targets)('hold any title and address: %s', (target) => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', maxLength: 80 }),
				fc.webUrl({ withQueryParameters: true }),
				(title, address) => {
					// A comment is no part of the markup that the reader of XML knows.
					const lines = EMBEDS[target].write({ address, title }).replace(/^<!--.*-->\n/, '');
					const frame = [...elementsOf(readXml(lines.replace(' data-preload', '')))].find(
						({ name }) => name === 'iframe'
					)!;
					expect(frame.attributes.title).toBe(title);
					expect(frame.attributes.src ?? frame.attributes['data-src']).toBe(address);
				}
			)
		);
	});

	it('never load a frame late in a deck, and always do in a page', () => {
		const lines = EMBEDS.page.write(exampleFor('page'));
		expect(lines).toContain('loading="lazy"');
		const { address, title } = exampleFor('page');
		expect(lines, 'a link is printed in place of a frame that nobody has scrolled to').toContain(
			`<a href="${escapeXml(address)}">${escapeXml(title)}</a>`
		);
		for (const target of ['reveal-5', 'reveal-6'] as const)
			expect(EMBEDS[target].write(exampleFor(target))).not.toContain('lazy');
	});
});
