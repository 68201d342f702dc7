import type { Theme } from '#core/base/theme';
import type { PageSize } from '#core/export/page';
import type { Picture } from '#core/export/picture';
import type { FrameAddress } from '#core/view/frame-address';

/** A picture that can be made of what is shown. */
export interface PictureChoice {
	readonly value: string;
	readonly label: string;
	/** Why it cannot be made for a size of page, in words that say what can be; left out where it always can. */
	readonly limit?: (size: PageSize) => string | undefined;
	readonly draw: (size: PageSize) => Promise<Picture>;
}

/** What a frame in another page can show of it. */
export interface EmbedChoice {
	readonly value: string;
	readonly label: string;
	readonly view: Partial<Pick<FrameAddress, 'org' | 'role' | 'compare' | 'fit'>>;
	/** Name of the frame for those who do not see it. */
	readonly title: string;
}

/** What a page offers to share of what it shows now. */
export interface Shareable {
	/** Whole address of the view. */
	readonly address: string;
	/** Where the frame's page lies: a whole address with a slash at the end. */
	readonly frame: string;
	/** The one that suits the view best comes first; none where nobody else could open it. */
	readonly embeds: readonly EmbedChoice[];
	readonly pictures: readonly PictureChoice[];
	readonly theme: Theme;
}
