/** Two ports beside each other; another first one lets two checkouts run their journeys at once. */
const first = Number(process.env.E2E_PORT ?? 4174);

export const APP_PORT = first;
export const ATLAS_PORT = first + 1;

/** The built app as `npm start` serves it. */
export const APP = `http://localhost:${APP_PORT}/`;
/** The same build under a sub-path, from a plain static server. */
export const ATLAS = `http://localhost:${ATLAS_PORT}/atlas/`;
