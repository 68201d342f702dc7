import { createStore, del, get, keys, set, type UseStore } from 'idb-keyval';
import { failed, ok, type Result } from '#core/base/result';
import type { Org } from '#core/org/org';
import type { Library } from '#core/roles/library';
import { openFile } from './files';
import { handed, remember, type Handed } from './handed';

/*
 * The file that a reader has opened, for the next page of the same tab: after a full load, a new release, Back. It is too large for the
 * tab's own storage, so it lies in the browser's, encrypted; the key is in the tab's and goes with it. What is left then can be read by
 * nobody, and is cleared away the next time a file is opened.
 */

let made: UseStore | undefined;
/** Where it lies: one connection, made when it is first asked for. */
const store = (): UseStore => (made ??= createStore('rolescape-handed-over', 'files'));

/** So many are left lying, and for so long, ms: other tabs have theirs. */
const MOST = 4;
const LONGEST = 30 * 86_400_000;

interface Sealed {
	readonly iv: Uint8Array<ArrayBuffer>;
	readonly name: ArrayBuffer;
	readonly bytes: ArrayBuffer;
}

/** Counts the files: the last one that was shown is handed over, however long each takes. */
let last = 0;

/** Lays a file down for the next page of this tab. Where the browser allows no storage, nothing happens. Never rejects. */
export async function handOver(file: File): Promise<void> {
	const mine = ++last;
	try {
		const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
		const [nameIv, iv] = [0, 1].map(() => crypto.getRandomValues(new Uint8Array(12)));
		const seal = (by: BufferSource, what: BufferSource) =>
			crypto.subtle.encrypt({ name: 'AES-GCM', iv: by }, key, what);
		await tidy();
		const id = `${Date.now()}-${crypto.randomUUID()}`;
		await set(
			id,
			{
				iv: new Uint8Array([...nameIv!, ...iv!]),
				name: await seal(nameIv!, new TextEncoder().encode(file.name)),
				bytes: await seal(iv!, await file.arrayBuffer())
			} satisfies Sealed,
			store()
		);
		const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
		if (mine === last) remember({ id, key: btoa(String.fromCharCode(...raw)) });
	} catch {
		// No room, no storage, no secure connection: the file is there for this page.
	}
}

/** The file that the page before in this tab had open, and the organisation that is read from it once more. Never rejects. */
export async function takeOver(library: Library): Promise<Result<{ readonly org: Org; readonly file: File }>> {
	const file = await handedOver();
	if (!file)
		return failed([
			{
				code: 'not-open',
				place: 'Your org',
				cause: 'An opened file stays in this tab of your browser, and is gone once that is closed.',
				cure: 'Open the file again.'
			}
		]);
	const read = await openFile(file, library);
	return read.ok ? ok({ org: read.value.org, file }) : read;
}

/** The file that the page before has laid down, or undefined. Never rejects. */
async function handedOver(): Promise<File | undefined> {
	const known = handed();
	if (!known) return undefined;
	try {
		const sealed = await get<Sealed>(known.id, store());
		if (!sealed) return undefined;
		const key = await keyOf(known);
		const open = (iv: BufferSource, what: BufferSource) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, what);
		const name = new TextDecoder().decode(await open(sealed.iv.slice(0, 12), sealed.name));
		return new File([await open(sealed.iv.slice(12), sealed.bytes)], name);
	} catch {
		return undefined;
	}
}

const keyOf = ({ key }: Handed): Promise<CryptoKey> =>
	crypto.subtle.importKey(
		'raw',
		Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0)),
		'AES-GCM',
		false,
		['decrypt']
	);

/** Clears away what no tab is likely to ask for any more. */
async function tidy(): Promise<void> {
	const timeOf = (id: IDBValidKey): number => Number.parseInt(String(id));
	const newest = (await keys(store())).toSorted((a, b) => timeOf(b) - timeOf(a));
	const old = newest.filter((id, i) => i >= MOST - 1 || !(timeOf(id) > Date.now() - LONGEST));
	await Promise.all(old.map((id) => del(id, store())));
}
