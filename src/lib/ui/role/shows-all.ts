import { hasContext, setContext } from 'svelte';

const ALL = Symbol('shows all');

/** Whatever stands in the component that calls this is shown whole, with nothing behind a button: on paper. */
export const setShowsAll = (): unknown => setContext(ALL, true);

/** Whether all there is to say is shown at once. */
export const showsAll = (): boolean => hasContext(ALL);
