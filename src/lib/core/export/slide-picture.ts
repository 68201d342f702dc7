import { PAGES, slideScene, type SlideSubject } from '#core/scene/slide';
import { SLACK } from './map-picture';
import type { Draw } from './picture';

/** The largest slide, as one picture: its page is the whole of it, whatever the size that is asked for. */
export const slidePicture: Draw<SlideSubject> = (subject) => {
	const [page] = PAGES;
	const scene = slideScene({ ...subject, slack: SLACK }, page!);
	const titles = [...new Set(scene.marks.flatMap((mark) => ('of' in mark && mark.of !== undefined ? [mark.of] : [])))];
	const compared = subject.beside.kind === 'comparison' ? subject.beside.roles.map(({ title }) => title) : [];
	return {
		scene,
		box: { x0: 0, y0: 0, x1: page!.width, y1: page!.height },
		title: subject.headline,
		description: `${subject.headline}. On it: ${[...new Set([...compared, ...titles])].join(', ')}.`,
		names: subject.beside.kind === 'comparison' ? subject.beside.roles.map(({ short }) => short) : [subject.headline],
		titles
	};
};
