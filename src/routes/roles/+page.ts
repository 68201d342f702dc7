import { loadLibrary } from '../load';
import type { PageLoad } from './$types';

/** Text only: the page brings no script. */
export const csr = false;

export const load: PageLoad = async ({ fetch }) => ({ library: await loadLibrary(fetch) });
