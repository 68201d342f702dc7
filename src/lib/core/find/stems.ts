/* When words are the same but for their ending, their spelling or because one is short for others. */

/** What a word is without its ending: "designers", "designing" and "design" have one stem. Short words keep all but a plural's s. */
export function stemOf(word: string): string {
	if (/[^a-z]/.test(word)) return word;
	let stem = word.replaceAll('z', 's');
	if (stem.length > 2 && /[^isu]s$/.test(stem))
		stem = stem.length > 4 && stem.endsWith('ies') ? `${stem.slice(0, -3)}y` : stem.slice(0, -1);
	if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3);
	else if (stem.length > 6 && stem.endsWith('ment')) stem = stem.slice(0, -4);
	if (stem.length > 4 && /[eo]r$/.test(stem)) stem = stem.slice(0, -2);
	else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2);
	if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
	return stem.length > 3 ? stem.replace(/([^aeiou])\1$/, '$1') : stem;
}

/** Words, each with what stands for the same in a title. */
const ALIKE: Readonly<Record<string, string>> = {
	vp: 'vice president',
	pm: 'product manager, prod manager, prod mgr, product mgr, product management',
	ux: 'user experience',
	ui: 'user interface',
	ai: 'artificial intelligence',
	ml: 'machine learning',
	cx: 'customer experience',
	qa: 'quality assurance',
	hr: 'human resources',
	bi: 'business intelligence',
	bu: 'business unit',
	ic: 'individual contributor',
	sre: 'site reliability engineer',
	okr: 'objectives key results, objectives and key results',
	kpi: 'key performance indicator',
	csuite: 'c suite, c level, clevel',
	frontend: 'front end',
	backend: 'back end',
	fullstack: 'full stack',
	senior: 'sr, snr',
	junior: 'jr',
	manager: 'mgr, mngr',
	director: 'dir',
	engineer: 'eng, engr',
	product: 'prod',
	program: 'programme',
	organisation: 'org',
	operations: 'ops, operation',
	developer: 'dev, development',
	associate: 'assoc',
	executive: 'exec',
	technical: 'tech',
	marketing: 'mktg, mkt',
	analytics: 'analysis, analyse'
};

const MOST_WORDS = 3;
const stems = (words: string): string => words.split(' ').map(stemOf).join(' ');
const SHORT_FOR: ReadonlyMap<string, string> = new Map(
	Object.entries(ALIKE).flatMap(([word, others]) => others.split(', ').map((other) => [stems(other), stemOf(word)]))
);

/** The words as they are compared with other names: their stems, with what is short for several in the place of those. */
export function alikeOf(words: readonly string[]): string[] {
	const plain = words.map(stemOf);
	const list: string[] = [];
	for (let i = 0; i < plain.length;) {
		let taken = 1;
		let word = plain[i]!;
		for (let n = Math.min(MOST_WORDS, plain.length - i); n > 0; n--) {
			const known = SHORT_FOR.get(plain.slice(i, i + n).join(' '));
			if (known === undefined) continue;
			[taken, word] = [n, known];
			break;
		}
		list.push(word);
		i += taken;
	}
	return list;
}
