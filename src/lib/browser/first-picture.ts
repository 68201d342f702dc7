/** Id of the chart that the start page carries in its HTML until the canvas is painted (see lib/content/start-page.server.ts). */
export const FIRST_PICTURE = 'first-picture';

/** Takes the chart out of the page that stood in for the canvas; does nothing when it is gone already. */
export const removePrerenderedChart = (): void => document.getElementById(FIRST_PICTURE)?.remove();
