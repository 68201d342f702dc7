const BOOT = /<script src="([^"]*)boot\.js"><\/script>/;

/**
 * The page with the script of its bar (pages.vite.config.ts) beside boot.js, where it has a bar and does not bring the app, which has
 * that script in it. While the app is developed there is nothing built, and `developing` names the source.
 */
export function withBarScript(html: string, developing: boolean): string {
	if (!html.includes(' data-bar="') || html.includes('__sveltekit_')) return html;
	const script = developing ? 'src/lib/ui/page/start-bar.ts' : 'pages/bar.js';
	return html.replace(BOOT, (tag, home: string) => `${tag}<script type="module" src="${home}${script}"></script>`);
}
