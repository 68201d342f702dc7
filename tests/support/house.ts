import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileOf, roomOf } from '../lint/borders.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

const filesIn = (folder: string): string[] =>
	readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length));

/** What people write by hand in src/ and tests/, apart from content. */
export const HAND_WRITTEN = ['src', 'tests']
	.flatMap(filesIn)
	.filter((path) => /\.(ts|js|mjs|svelte|css)$/.test(path) && !/\.generated\.|^tests\/results\//.test(path))
	.sort();

/** What is shipped of it: all but tests. */
export const SOURCES = HAND_WRITTEN.filter((path) => path.startsWith('src/') && !path.includes('.test.'));

type Room = NonNullable<ReturnType<typeof roomOf>>;

/** What is shipped of it and has borders. */
const SHIPPED = HAND_WRITTEN.filter((path) => roomOf(path) !== undefined);

/** "core/org", "state": a folder of core or ui, or a ring. */
const nameOfRoom = ({ ring, folder }: Room): string => (folder === '' ? ring : `${ring}/${folder}`);

/** How many imports lead from room to room, by both names; of different rings only the rings count. */
export function roads(): Map<string, Map<string, number>> {
	const found = new Map<string, Map<string, number>>();
	for (const path of SHIPPED)
		for (const [, specifier] of read(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](#[^'"]+)['"]/g)) {
			const [from, to] = [roomOf(path)!, roomOf(fileOf(path, specifier!)!)];
			if (!to) continue;
			const [a, b] = from.ring === to.ring ? [nameOfRoom(from), nameOfRoom(to)] : [from.ring, to.ring];
			const row = found.get(a) ?? new Map<string, number>();
			found.set(a, row.set(b, (row.get(b) ?? 0) + 1));
		}
	return found;
}

const EXPORT =
	/^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|type|interface|enum) (\w+)/gm;

/** Names that more than one file of lib/ exports, with these files. */
export function exportedTwice(): [name: string, files: string[]][] {
	const found = new Map<string, Set<string>>();
	for (const path of SHIPPED.filter((file) => file.startsWith('src/lib/')))
		for (const [, name] of read(path).matchAll(EXPORT)) found.set(name!, (found.get(name!) ?? new Set()).add(path));
	return [...found].flatMap(([name, files]) => (files.size > 1 ? [[name, [...files]] as [string, string[]]] : []));
}

/** Names that a file exports without a docstring right above them. */
export const undocumented = (path: string): string[] => {
	const text = read(path);
	return [...text.matchAll(EXPORT)].flatMap(({ index, 1: name }) =>
		text.slice(0, index).endsWith('*/\n') ? [] : [name!]
	);
};

/** Lines of a file. */
export const linesOf = (path: string): number => read(path).split('\n').length - 1;
