import { escapeXml } from '#core/base/xml';

/** What a frame shows and how it is called. */
export interface Embedded {
	/** Whole address of the frame. */
	readonly address: string;
	/** Name of the frame for those who do not see it. */
	readonly title: string;
}

interface Target {
	readonly title: string;
	/** Where the lines go. */
	readonly where: string;
	/** Whose the wheel is there; in a deck the map's, which has no page to scroll. Left out where the frame finds out. */
	readonly gestures?: 'greedy';
	readonly write: (embedded: Embedded) => string;
}

/** What a frame can be shown in. */
export type EmbedTarget = 'page' | 'reveal-6' | 'reveal-5';

/** May the frame use the clipboard and fill the screen. */
const ALLOW = 'clipboard-write; fullscreen';

/**
 * A box of 16 by 9 on a slide. The deck scales the slide; the frame inside is scaled back and made larger in its place, so that it
 * is painted in the pixels of the screen. It is loaded before its slide, and stays when the slide is left.
 */
const slide = ({ address, title }: Embedded): string => `<section>
  <div style="position:relative;width:1120px;max-width:100%;aspect-ratio:16/9;margin:auto;overflow:hidden">
    <iframe data-src="${escapeXml(address)}" data-preload title="${escapeXml(title)}"
      allow="${ALLOW}"
      style="position:absolute;inset:0;border:0;margin:0;max-width:none;max-height:none;transform-origin:0 0;
             width:calc(100% * var(--slide-scale,1));height:calc(100% * var(--slide-scale,1));
             transform:scale(calc(1 / var(--slide-scale,1)))"></iframe>
  </div>
</section>`;

/** Copy-ready lines for the pages and decks that can hold a frame. */
export const EMBEDS: Readonly<Record<EmbedTarget, Target>> = {
	page: {
		title: 'Plain page',
		where: 'Into the page, where the map is to stand.',
		// A page that is printed before it was scrolled has nothing in the frame; the link is printed in any case.
		write: ({ address, title }) => `<figure style="margin:0">
  <iframe src="${escapeXml(address)}" title="${escapeXml(title)}"
    loading="lazy" allow="${ALLOW}"
    style="width:100%;aspect-ratio:16/9;border:0"></iframe>
  <figcaption><a href="${escapeXml(address)}">${escapeXml(title)}</a></figcaption>
</figure>`
	},
	'reveal-6': {
		title: 'reveal.js 6',
		where:
			'Among the slides. The first line names an option for the script that starts the deck: no frame then takes the keyboard by itself.',
		gestures: 'greedy',
		write: (embedded) => `<!-- Reveal.initialize({ preventIframeAutoFocus: true }) -->\n${slide(embedded)}`
	},
	'reveal-5': { title: 'reveal.js 5', where: 'Among the slides.', gestures: 'greedy', write: slide }
};
