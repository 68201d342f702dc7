const KEY = 'rolescape-handed-over';

/** Where the file lies that this tab has open, and what opens it (base64). */
export interface Handed {
	readonly id: string;
	readonly key: string;
}

/** What the page before in this tab has laid down, if anything. */
export function handed(): Handed | undefined {
	try {
		const [, id, key] = /^([\w-]{1,80}) ([\w+/]{43}=)$/.exec(sessionStorage.getItem(KEY) ?? '') ?? [];
		return id === undefined || key === undefined ? undefined : { id, key };
	} catch {
		return undefined;
	}
}

/** Lets the next page of this tab know. */
export function remember({ id, key }: Handed): void {
	sessionStorage.setItem(KEY, `${id} ${key}`);
}
