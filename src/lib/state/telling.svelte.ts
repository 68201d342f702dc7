import { notLoaded } from '#browser/why-not-loaded';

/** What a page tells its reader. */
export class Telling {
	/** One line for the reader about what could not be shown as asked. */
	notice: string | undefined = $state();
	/** What assistive technology is told; nobody sees it. */
	said = $state('');

	/** Tells what an outcome has to say; what it does not mention stays. */
	announce({ notice, said }: { readonly notice?: string | undefined; readonly said?: string | undefined }): void {
		if (notice !== undefined) this.notice = notice;
		if (said !== undefined) this.said = said;
	}

	/** Tells that something could not be loaded, and what helps. Never rejects. */
	async missed(what: string): Promise<void> {
		this.notice = await notLoaded(what);
	}
}
