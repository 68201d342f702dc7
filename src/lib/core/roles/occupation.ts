import { listOf } from '#core/base/words';
import type { RoleProfile } from './schema';

/** What one official list calls a role. */
export interface OfficialName {
	readonly list: string;
	readonly words: string;
	/** Key of the list among the sources. */
	readonly source: string;
}

/** What official lists call a role, as far as it was looked up. */
export interface OfficialNames {
	readonly names: readonly OfficialName[];
	/** "no entry of its own in ESCO and O*NET"; '' where each list has one. A list may still put the job under another. */
	readonly without: string;
}

/** What the official lists call a role, with its codes, and which of them have no entry of its own; nothing where it was not looked up. */
export function officialNames(occupation: RoleProfile['occupation']): OfficialNames {
	if (!occupation) return { names: [], without: '' };
	const { esco, isco, onet, uk } = occupation;
	const lists = [
		{ list: 'ESCO', words: esco, source: 'ESCO' },
		{ list: 'ISCO-08', words: isco && `${isco.code} ${isco.title}`, source: 'ISCO' },
		{ list: 'O*NET', words: onet && `${onet.code} ${onet.title}, job zone ${onet.zone} of 5`, source: 'ONET' },
		{ list: 'UK government', words: uk, source: 'UK-ROLES', its: 'the UK government’s' }
	];
	const names = lists.flatMap(({ list, words, source }) => (words === undefined ? [] : [{ list, words, source }]));
	const lacking = lists.flatMap(({ words, list, its = list }) => (words === undefined ? [its] : []));
	const where = names.length > 0 && lacking.length > 0 ? ` in ${listOf(lacking)}` : '';
	return { names, without: lacking.length > 0 ? `no entry of its own${where}` : '' };
}
