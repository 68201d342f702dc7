import type { Box } from '#core/base/geometry';
import type { Theme } from '#core/base/theme';
import { PALETTES } from '#core/paint/palette';
import { paintSvg } from '#core/paint/svg';
import type { Scene } from '#core/scene/marks';
import type { PageSize } from './page';

/** Something that can be put into a file or onto a canvas: complete, whatever the screen shows of it. */
export interface Picture {
	readonly scene: Scene;
	/** What belongs to the picture, in map px: nothing that is written lies outside. */
	readonly box: Box;
	/** What it is of, in a few words. */
	readonly title: string;
	/** The same in words, for those who do not see it. */
	readonly description: string;
	/** What tells its file apart from others. */
	readonly names: readonly string[];
	/** What is written in it, one line each. */
	readonly titles: readonly string[];
}

/** Draws a picture for a size of page. The same input gives the same picture. */
export type Draw<Source> = (source: Source, size: PageSize) => Picture;

/** How a picture is coloured. */
export interface PictureLook {
	readonly theme: Theme;
	readonly background: 'paper' | 'none';
}

/** A picture as the text of an SVG file. */
export const svgOf = ({ scene, box, title, description }: Picture, { theme, background }: PictureLook): string =>
	paintSvg(scene, PALETTES[theme], {
		box,
		title,
		description,
		portable: true,
		...(background === 'paper' && { background: 'paper' })
	});
