/** How light or dark everything is drawn. */
export type Theme = 'light' | 'dark';
