import Copy from '@lucide/svelte/icons/copy';
import Download from '@lucide/svelte/icons/download';
import { copyFormats } from '#browser/clipboard';
import { download } from '#browser/picture-file';
import { sourcesOf } from '#core/compare/sections';
import type { ComparisonPage } from '#state/comparison-page.svelte';
import type { MenuEntry } from '#ui/parts/menu';

/** The table as it is shown; what writes it is loaded when it is wanted. */
async function table({ comparison, columns, store, sources, organisations, atlas }: ComparisonPage) {
	const [{ comparisonTable }, { fileName }, text] = await Promise.all([
		import('#core/export/comparison-table'),
		import('#core/export/file-name'),
		import('#core/export/table-text')
	]);
	// Whoever follows it has not the reader's file.
	const address = `${location.href}${atlas.org === organisations.own ? ' (without the file that was open)' : ''}`;
	const made = comparisonTable(comparison!, columns, !store.current.view.onlyDifferences, {
		sources: sourcesOf(comparison!).flatMap((key) => sources.get(key) ?? []),
		address
	});
	return {
		made,
		text,
		named: (ending: string) =>
			fileName(
				columns.map(({ short }) => short),
				ending
			)
	};
}

/** Says that something is done, or why not; nothing is lost either way. `coming`: what it takes. */
async function tell(
	{ store }: ComparisonPage,
	coming: Promise<unknown>,
	doing: Promise<unknown>,
	done: string,
	refused: string
): Promise<void> {
	try {
		await doing;
		store.notice = done;
	} catch {
		const came = await coming.then(
			() => true,
			() => false
		);
		if (came) store.notice = refused;
		else await store.missed('What writes the table');
	}
}

function copyTable(compare: ComparisonPage): Promise<void> {
	const coming = table(compare);
	const formats = coming.then(({ made, text }) => ({
		'text/html': text.tableHtml(made),
		'text/plain': text.tableTsv(made),
		'text/markdown': text.tableMarkdown(made)
	}));
	// Whoever refuses may do so before it is made.
	formats.catch(() => undefined);
	return tell(
		compare,
		coming,
		copyFormats(formats, ['text/html', 'text/plain', 'text/markdown']),
		'Table copied: paste it into a document, a slide or a spreadsheet.',
		'The browser refused the clipboard. Download the table instead.'
	);
}

const FILES = {
	csv: { type: 'text/csv', write: 'tableCsv' },
	md: { type: 'text/markdown', write: 'tableMarkdown' }
} as const;

function saveTable(compare: ComparisonPage, ending: keyof typeof FILES): Promise<void> {
	const coming = table(compare);
	const { type, write } = FILES[ending];
	const saving = coming.then(({ made, text, named }) =>
		download(new Blob([text[write](made)], { type }), named(ending))
	);
	return tell(compare, coming, saving, 'Table downloaded.', 'Could not make the table.');
}

/** What can be done with the table, as lines of the Share menu. */
export const tableEntries = (compare: ComparisonPage): MenuEntry[] => [
	{ label: 'Copy table', icon: Copy, hint: 'for any document', divided: true, onclick: () => void copyTable(compare) },
	{ label: 'Table as CSV', icon: Download, onclick: () => void saveTable(compare, 'csv') },
	{ label: 'Table as Markdown', icon: Download, onclick: () => void saveTable(compare, 'md') }
];
