import { test, type Page } from '@playwright/test';
import { BuildServer } from '../support/build-server';

/** A host of the journey's own, which may go wrong: started before each, and stopped after. */
export function ownHost(): { server: BuildServer; url: string } {
	const host = {} as { server: BuildServer; url: string };
	test.beforeEach(async () => void Object.assign(host, await BuildServer.start()));
	test.afterEach(() => host.server.stop());
	return host;
}

/** Waits until the service worker is in charge. */
export const kept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
