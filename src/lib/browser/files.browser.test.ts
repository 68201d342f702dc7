import { afterEach, expect, test, vi } from 'vitest';
import { EMPTY_LIBRARY } from '#core/roles/library';
import { openFile } from './files';
import { placeOf } from '#core/org/ids';
import { readFile } from '#core/import/open';
import { orgIds, orgText } from '#server/compile';
import { library } from '../../../tests/support/organisations';

const rows = (n: number): string =>
	[
		'id,title,manager',
		...Array.from({ length: n }, (_, i) => `e-${i},Helper,${i === 0 ? '' : `e-${Math.floor((i - 1) / 8)}`}`)
	].join('\n');
const file = (content: BlobPart, name = 'people.csv'): File => new File([content], name);

afterEach(() => vi.unstubAllGlobals());

test('a file is read on another thread, with progress, and arrives as an organisation', async () => {
	const told: number[] = [];
	let finished = 0;
	class Watched extends Worker {
		override terminate(): void {
			finished++;
			super.terminate();
		}
	}
	vi.stubGlobal('Worker', Watched);
	const read = await openFile(file(rows(20_000)), EMPTY_LIBRARY, { onprogress: (done, of) => told.push(done / of) });
	expect(finished).toBe(1);
	expect(
		read.ok && [
			read.value.org.size,
			placeOf(read.value.org, 'e-19999') > 0,
			placeOf(read.value.org, 'nobody'),
			read.value.org.parent instanceof Int32Array
		]
	).toEqual([20_000, true, -1, true]);
	expect(told.length).toBeGreaterThan(0);
	expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test('100,000 rows open', async () => {
	const read = await openFile(file(rows(100_000)), EMPTY_LIBRARY);
	expect(read.ok && read.value.org.size).toBe(100_000);
});

test.each(orgIds())('the reference organisation %s is read there as it is here', async (id) => {
	const read = await openFile(file(orgText(id)!, `${id}.json`), library);
	expect(read).toEqual(readFile(`${id}.json`, orgText(id)!, library));
	expect(read.ok).toBe(true);
});

test('problems come back from the other thread', async () => {
	const read = await openFile(file('id,title,manager\na,Boss,\nb,Helper,z'), EMPTY_LIBRARY);
	expect(read.ok ? [] : read.problems.map(({ place }) => place)).toEqual(['people.csv, line 3, column “manager”']);
});

test('UTF-16 with its mark is read', async () => {
	const text = '\uFEFFid\ttitle\tmanager\na\tChef d’équipe\t';
	const read = await openFile(file(Uint16Array.from(text, (letter) => letter.charCodeAt(0))), EMPTY_LIBRARY);
	expect(read.ok && read.value.org.titles).toEqual(['Chef d’équipe']);
});

test('arbitrary bytes are refused in words', async () => {
	const read = await openFile(file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 200])), EMPTY_LIBRARY);
	expect(read.ok ? '' : read.problems[0]!.cause).toBe('This is a picture.');
});

test.each([
	['no worker can be made', undefined],
	[
		'the worker does not start',
		class extends EventTarget {
			onerror: ((event: Event) => void) | null = null;
			postMessage(): void {
				setTimeout(() => this.onerror?.(new Event('error')));
			}
			terminate(): void {
				this.onerror = null;
			}
		}
	]
])('where %s, the file is read on this one', async (_, Stub) => {
	vi.stubGlobal('Worker', Stub);
	const read = await openFile(file(rows(10)), EMPTY_LIBRARY);
	expect(read.ok && read.value.org.size).toBe(10);
});

test.each([
	['unreadable', 'The browser could not read this file.'],
	['broken', 'Reading this file went wrong here.']
])('where the other thread says “%s”, the reading ends, in words', async (kind, cause) => {
	class Stub extends EventTarget {
		onmessage: ((event: MessageEvent) => void) | null = null;
		postMessage(): void {
			for (const data of [{ kind: 'started' }, { kind }])
				setTimeout(() => this.onmessage?.(new MessageEvent('message', { data })));
		}
		terminate(): void {
			this.onmessage = null;
		}
	}
	vi.stubGlobal('Worker', Stub);
	const read = await openFile(file(rows(10)), EMPTY_LIBRARY);
	expect(read.ok ? '' : read.problems[0]!.cause).toBe(cause);
});

test('reading stops when told', async () => {
	const stop = new AbortController();
	const reading = openFile(file(rows(200_000)), EMPTY_LIBRARY, { signal: stop.signal, onprogress: () => stop.abort() });
	await expect(reading).rejects.toThrow('abort');
	await expect(openFile(file(''), EMPTY_LIBRARY, { signal: stop.signal })).rejects.toThrow('abort');
});

test('a file that is too large is refused before it is read', async () => {
	const huge = file('');
	Object.defineProperty(huge, 'size', { value: 201e6 });
	const read = await openFile(huge, EMPTY_LIBRARY);
	expect(read.ok ? '' : read.problems[0]!.cause).toBe('This file has 201 MB; up to 200 MB can be read.');
});
