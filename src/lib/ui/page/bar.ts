import { currentTheme, onSystemTheme, showTheme, storedTheme } from '#browser/theme';
import type { BarField } from './bar-find';

/*
 * What the bar of a page for reading does where there are scripts: finding, the theme, the link. It listens to the document, so that
 * a bar that comes later works, too. Finding itself is loaded when it is wanted.
 */

/** How long it is said that something was copied, ms. */
const SAID = 2500;

/** What stands where the field will be. */
const OPENER = '[data-bar-find] > :first-child';

let started = false;

/** Makes the bar work, whichever page it is on; once for a document. */
export function startBar(): void {
	if (started) return;
	started = true;
	const find = new BarFind();
	document.addEventListener('click', ({ target }) => {
		if (within(target, OPENER)) void find.open();
		if (within(target, '[data-bar-theme]')) toggleTheme();
		if (within(target, '[data-bar-copy]')) void copyLink();
	});
	const warm = ({ target }: Event): void => {
		if (within(target, OPENER)) void find.warm();
	};
	document.addEventListener('pointerover', warm, { passive: true });
	document.addEventListener('focusin', warm);
	document.addEventListener('keydown', (event) => {
		if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k' || !bar()) return;
		event.preventDefault();
		void find.open();
	});
	onSystemTheme((theme) => {
		if (storedTheme() === undefined) showTheme(theme, false);
		nameTheme();
	});
	nameTheme();
	const place = document.querySelector('[data-nearest]');
	if (place)
		void import('./nearest').then(({ showNearest }) => showNearest(place, homeOf(bar()!))).catch(() => undefined);
}

const bar = (): HTMLElement | null => document.querySelector('[data-bar]');

const within = (target: EventTarget | null, what: string): boolean =>
	target instanceof Element && target.closest(what) !== null;

/** Whole address of a path of the site. */
const homeOf = ({ dataset }: HTMLElement): string => new URL(dataset.bar!, location.href).pathname;

function say(words: string): void {
	const said = bar()?.querySelector('[role="status"]');
	if (said) said.textContent = words;
}

/** The field for finding, which takes the place of its opener when it is first wanted. */
class BarFind {
	#coming: Promise<(target: Element) => BarField> | undefined;
	/** What was put into a bar, and that bar. */
	#field: { readonly place: Element; readonly field: BarField } | undefined;

	/** Fetches the field and what it finds in. */
	warm(): Promise<(target: Element) => BarField> {
		const home = homeOf(bar()!);
		const coming = (this.#coming ??= import('./bar-find').then(({ findingFrom }) => findingFrom(home)));
		coming.catch(() => (this.#coming = undefined));
		return coming;
	}

	async open(): Promise<void> {
		const place = bar()?.querySelector('[data-bar-find]');
		if (!place || this.#field?.place === place) return this.#field?.field.open('');
		let early = '';
		const keep = (event: KeyboardEvent): void => {
			if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
			event.preventDefault();
			early += event.key;
		};
		addEventListener('keydown', keep, true);
		try {
			const fill = await this.warm();
			if (this.#field?.place !== place) {
				(place.firstElementChild as HTMLElement).hidden = true;
				this.#field = { place, field: fill(place) };
			}
			say('');
			await this.#field.field.open(early);
		} catch {
			say('The search could not be loaded. Check the connection and try again.');
		} finally {
			removeEventListener('keydown', keep, true);
		}
	}
}

/** The button says what it will do. */
function nameTheme(): void {
	const button = document.querySelector('[data-bar-theme]');
	const words = `Switch to the ${currentTheme() === 'light' ? 'dark' : 'light'} theme`;
	button?.setAttribute('aria-label', words);
	button?.setAttribute('title', words);
}

function toggleTheme(): void {
	showTheme(currentTheme() === 'light' ? 'dark' : 'light', true);
	nameTheme();
}

/** The page's own address, as search engines know it where it says so, with the place that the reader has come to. */
const linkHere = (): string => {
	const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
	return (canonical ?? location.origin + location.pathname) + location.hash;
};

async function copyLink(): Promise<void> {
	try {
		await navigator.clipboard.writeText(linkHere());
		say('Link copied');
		setTimeout(() => say(''), SAID);
	} catch {
		say(`Copy this link: ${linkHere()}`);
	}
}
