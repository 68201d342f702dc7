/** Id of the chart that the start page carries in its HTML until the canvas is painted (see lib/server/start-page.ts). */
export const FIRST_PICTURE = 'first-picture';

/** Takes the chart out of the page that stood in for the canvas, and shows what was hidden because it did not fit the address; does nothing when both are done. */
export function removePrerenderedChart(): void {
	document.getElementById(FIRST_PICTURE)?.remove();
	delete document.documentElement.dataset.elsewhere;
}
