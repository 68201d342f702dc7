import type { Theme } from '#core/base/theme';

const KEY = 'rolescape-theme';

/** The theme that static/boot.js set before the first paint. */
export const currentTheme = (): Theme => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

/** Shows a theme; `keep` stores it as the reader's choice. */
export function showTheme(theme: Theme, keep: boolean): void {
	document.documentElement.dataset.theme = theme;
	if (!keep) return;
	try {
		localStorage.setItem(KEY, theme);
	} catch {
		// Storage is blocked: the choice holds for this visit.
	}
}

/** The stored choice, if there is one. */
export function storedTheme(): Theme | undefined {
	try {
		const stored = localStorage.getItem(KEY);
		return stored === 'light' || stored === 'dark' ? stored : undefined;
	} catch {
		return undefined;
	}
}

/** Calls back when the system changes between light and dark. */
export function onSystemTheme(callback: (theme: Theme) => void): () => void {
	const query = matchMedia('(prefers-color-scheme: dark)');
	const listener = (): void => callback(query.matches ? 'dark' : 'light');
	query.addEventListener('change', listener);
	return () => query.removeEventListener('change', listener);
}
