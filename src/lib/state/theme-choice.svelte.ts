import { currentTheme, onSystemTheme, showTheme, storedTheme } from '#browser/theme';
import type { Theme } from '#core/base/theme';

/** Light or dark: what the link says for this visit, else what the reader chose, else what the system has. */
export class ThemeChoice {
	shown: Theme = $state('light');
	/** The theme of the link, for this visit. */
	visit: Theme | undefined = $state();

	#stop: (() => void) | undefined;

	/** Begins in the browser: takes over what is shown, and follows the system until `end`. */
	start(): void {
		this.end();
		this.shown = currentTheme();
		this.#stop = onSystemTheme((theme) => {
			if (storedTheme() === undefined && this.visit === undefined) this.#show(theme, false);
		});
	}

	/** Listens no longer. */
	end(): void {
		this.#stop?.();
		this.#stop = undefined;
	}

	/** Takes over what a link says, or that it says nothing. */
	arrive(theme: Theme | undefined): void {
		this.visit = theme;
		if (theme && theme !== this.shown) this.#show(theme, false);
	}

	toggle(): void {
		this.visit = undefined;
		this.#show(this.shown === 'light' ? 'dark' : 'light', true);
	}

	#show(theme: Theme, keep: boolean): void {
		this.shown = theme;
		showTheme(theme, keep);
	}
}
