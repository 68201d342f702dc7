import { getContext, setContext } from 'svelte';

const KEY = Symbol('heading level of sections');

/** How deep the headings of sections are; 3 unless a page around them says otherwise. */
export const headingLevel = (): 2 | 3 => getContext<2 | 3 | undefined>(KEY) ?? 3;

/** Sets the level for the sections inside the component that calls this. */
export const setHeadingLevel = (level: 2 | 3): void => void setContext(KEY, level);
