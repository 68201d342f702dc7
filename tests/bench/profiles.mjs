/*
 * The two screens that are measured. The phone is that of Lighthouse's mobile report, on a processor four times as slow; its network
 * is the "Fast 4G" of Chromium's developer tools.
 */
export const PROFILES = [
	{
		name: 'phone',
		screen: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
		slower: 4,
		network: { offline: false, latency: 165, downloadThroughput: (9e6 / 8) * 0.9, uploadThroughput: (1.5e6 / 8) * 0.9 }
	},
	{
		name: 'desktop',
		screen: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
		slower: 1,
		network: undefined
	}
];
