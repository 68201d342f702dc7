import type { SlideSubject } from '#core/scene/slide';
import type { Draw } from './picture';
import type { Shown } from './shown';

/** A kind of picture: its name in the dialog, and the code that draws it, loaded when it is wanted. */
export interface PictureKind<Source> {
	readonly title: string;
	readonly load: () => Promise<Draw<Source>>;
}

const of = <Source>(title: string, load: PictureKind<Source>['load']): PictureKind<Source> => ({ title, load });

/** The pictures that can be made, by what they are made of. One line each. */
export const PICTURES = {
	view: of<Shown>('Current view', async () => (await import('./view-picture')).viewPicture),
	branch: of<Shown>('Branch', async () => (await import('./whole-picture')).branchPicture),
	map: of<Shown>('Whole map', async () => (await import('./whole-picture')).wholePicture),
	slide: of<SlideSubject>('Slide', async () => (await import('./slide-picture')).slidePicture)
};

/** Those of what a map shows, in the order of the dialog. */
export const OF_MAP = ['view', 'branch', 'map'] as const;
