/**
 * Where the site will be found, from the environment of the build: the scheme and host of SITE_URL, such as https://example.org.
 * Undefined where it is not set; then whatever must be absolute is left out. Throws for anything else than an http(s) host.
 */
export function siteOrigin(value: string | undefined = process.env.SITE_URL): string | undefined {
	if (value === undefined || value.trim() === '') return undefined;
	let url: URL | undefined;
	try {
		url = new URL(value.trim());
	} catch {
		url = undefined;
	}
	if (
		!url ||
		!/^https?:$/.test(url.protocol) ||
		url.pathname !== '/' ||
		url.search !== '' ||
		url.hash !== '' ||
		url.username !== ''
	)
		throw new Error(
			`SITE_URL is “${value}”. It must be a scheme and a host, such as https://example.org; the path goes into BASE_PATH.`
		);
	return url.origin;
}

/** The absolute address of a path of the site, or undefined without SITE_URL. */
export const absolute = (path: string, origin = siteOrigin()): string | undefined =>
	origin === undefined ? undefined : new URL(path, origin).href;
