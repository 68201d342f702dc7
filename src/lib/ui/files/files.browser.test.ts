import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { EMPTY_LIBRARY } from '#core/roles/library';
import DropTarget from './DropTarget.svelte';
import OpenFile from './OpenFile.svelte';

const GOOD = 'id,title,manager\na,Boss,\nb,Helper,a\n';
const file = (content: string, name = 'people.csv'): File => new File([content], name);

async function show(files: readonly File[] = []) {
	const onopen = vi.fn();
	const onclose = vi.fn();
	await render(OpenFile, { library: EMPTY_LIBRARY, files, samples: '/samples/', onopen, onclose });
	return { onopen, onclose };
}

const PATIENCE = { timeout: 10_000 };
const once = (call: () => void) => vi.waitFor(() => expect(call).toHaveBeenCalledOnce(), PATIENCE);

const dialog = page.getByRole('dialog', { name: 'Open a file' });
const input = (): HTMLInputElement => document.querySelector('input[type=file]')!;
const choose = (...files: File[]) => userEvent.upload(input(), files);

function drag(
	type: string,
	types: Record<string, string> | readonly File[],
	target: EventTarget = document.body
): DragEvent {
	const dataTransfer = new DataTransfer();
	if (Array.isArray(types)) for (const one of types as File[]) dataTransfer.items.add(one);
	else for (const [kind, text] of Object.entries(types as Record<string, string>)) dataTransfer.setData(kind, text);
	const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
	target.dispatchEvent(event);
	return event;
}

afterEach(() => vi.unstubAllGlobals());

test('the dialog says what it takes, starts on its button, and Escape closes it', async () => {
	const { onclose } = await show();
	await expect.element(dialog).toBeVisible();
	await expect.element(dialog).toHaveTextContent('The file is read in this browser and goes nowhere.');
	await expect.element(page.getByRole('button', { name: 'Choose a file' })).toHaveFocus();
	await expect.element(page.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', '/samples/organisation.csv');
	await userEvent.keyboard('{Escape}');
	await once(onclose);
});

test('a chosen file is read, the dialog closes, the organisation is handed over', async () => {
	const { onopen, onclose } = await show();
	await choose(file(GOOD));
	await once(onopen);
	const [org, notes] = onopen.mock.calls[0]!;
	expect([org.id, org.title, org.ids, notes]).toEqual(['yours', 'People', ['a', 'b'], []]);
	await once(onclose);
});

test('files that were dropped on the page are read at once: the first, and it says so', async () => {
	const { onopen } = await show([file(GOOD), file('x', 'other.csv'), file('y', 'third.csv')]);
	await once(onopen);
	expect(onopen.mock.calls[0]![1]).toEqual(['Only people.csv was read; 2 other files were left.']);
});

test('problems are listed, eight first, and the keyboard stays on the button', async () => {
	const { onopen } = await show();
	await choose(file(`${GOOD}${Array.from({ length: 20 }, (_, i) => `c${i},Helper,nobody-${i}`).join('\n')}`));
	await expect.element(page.getByRole('heading', { name: 'people.csv cannot be read' }), PATIENCE).toBeVisible();
	await expect
		.element(page.getByRole('listitem').first())
		.toHaveTextContent('Line 4, column “manager” “c0” reports to “nobody-0”, which is not in the file.');
	await expect.element(page.getByRole('status')).toHaveTextContent('people.csv cannot be read.');
	await expect.element(page.getByRole('button', { name: 'Choose another file' })).toHaveFocus();
	expect(page.getByRole('listitem').elements()).toHaveLength(8);
	await page.getByRole('button', { name: 'Show 12 more' }).click();
	expect(page.getByRole('listitem').elements()).toHaveLength(20);
	await choose(file(GOOD));
	await once(onopen);
});

test('reading shows how far it is and can be cancelled', async () => {
	let told: ((event: MessageEvent) => void) | undefined;
	const ended = vi.fn();
	vi.stubGlobal(
		'Worker',
		class {
			set onmessage(listener: (event: MessageEvent) => void) {
				told = listener;
			}
			postMessage(): void {
				told?.(new MessageEvent('message', { data: { kind: 'started' } }));
				told?.(new MessageEvent('message', { data: { kind: 'progress', rows: 1240, of: 5000 } }));
			}
			terminate = ended;
		}
	);
	const { onopen } = await show();
	await choose(file(GOOD));
	await expect.element(page.getByText('Reading row 1,240 of 5,000')).toBeVisible();
	await expect
		.element(page.getByRole('progressbar', { name: 'Reading people.csv' }))
		.toHaveAttribute('aria-valuenow', '1240');
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect.element(page.getByRole('button', { name: 'Choose a file' })).toHaveFocus();
	await once(ended);
	expect(onopen).not.toHaveBeenCalled();
});

test('the well takes a dropped file', async () => {
	const { onopen } = await show();
	const event = drag('drop', [file(GOOD)], page.getByRole('group', { name: 'File' }).element());
	expect(event.defaultPrevented).toBe(true);
	await once(onopen);
});

test('dragging files over the window shows a frame, dropping hands them over; text is left alone', async () => {
	const onfiles = vi.fn();
	await render(DropTarget, { onfiles });
	const hint = page.getByText('Drop to read it here');
	expect(drag('dragover', { 'text/plain': 'words' }).defaultPrevented).toBe(false);
	await expect.element(hint).not.toBeInTheDocument();
	expect(drag('dragover', [file(GOOD)]).defaultPrevented).toBe(true);
	await expect.element(hint).toBeVisible();
	drag('dragleave', [file(GOOD)]);
	await expect.element(hint).not.toBeInTheDocument();
	drag('dragenter', [file(GOOD)]);
	drag('drop', [file(GOOD)]);
	await expect.element(hint).not.toBeInTheDocument();
	expect(onfiles).toHaveBeenCalledOnce();
	expect(onfiles.mock.calls[0]![0][0].name).toBe('people.csv');
});
