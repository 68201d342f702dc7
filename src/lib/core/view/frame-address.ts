import type { Theme } from '#core/base/theme';
import { MOST_ROLES } from '#core/compare/comparison';
import { idRow, NAME, readQuery, writeQuery, type QueryRow, type ReadQuery } from './query';

/** How much of the map a frame shows: all of it, the branch of a role, or the slice around a role. */
export type Fit = 'all' | 'branch' | 'role';

/** Whose the wheel and the fingers are: see `gestureRule`. */
export type Gesturing = 'auto' | 'greedy' | 'cooperative' | 'none';

/** How a frame looks and behaves, whatever it shows. */
export interface FrameLook {
	/** Undefined for the one that the system has. */
	readonly theme: Theme | undefined;
	/** Whether the page behind the frame shows through. */
	readonly bare: boolean;
	/** Whether there are buttons. */
	readonly controls: boolean;
	readonly gestures: Gesturing;
	/** Whether the frame keeps the focus after a gesture instead of giving it back to the page around it. */
	readonly keepsFocus: boolean;
}

/** What an address says of a frame. */
export interface FrameAddress extends FrameLook {
	/** Id of the organisation; undefined for the first one that has what is asked for. */
	readonly org: string | undefined;
	/** Id of a library role or of a position. */
	readonly role: string | undefined;
	/** The same for two to four that are compared; fewer only where the address names fewer. */
	readonly compare: readonly string[];
	/** Undefined for what suits the rest. */
	readonly fit: Fit | undefined;
}

/** What an address without a query says. */
export const EMPTY_FRAME: FrameAddress = {
	org: undefined,
	role: undefined,
	compare: [],
	fit: undefined,
	theme: undefined,
	bare: false,
	controls: true,
	gestures: 'auto',
	keepsFocus: false
};

/** One of a few words, each with what it means; the first word is what is meant without any. */
function wordRow<K extends keyof FrameAddress>(
	name: string,
	key: K,
	words: Readonly<Record<string, FrameAddress[K]>>
): QueryRow<FrameAddress> {
	const [usual] = Object.keys(words);
	return {
		name,
		read: (value) => (Object.hasOwn(words, value) ? { [key]: words[value] } : undefined),
		write(view) {
			const word = Object.keys(words).find((one) => words[one] === view[key]);
			return word === usual ? undefined : word;
		}
	};
}

const FITS: Readonly<Record<Fit, Fit>> = { all: 'all', branch: 'branch', role: 'role' };

/** At most four names, each once. */
const namesIn = (value: string): string[] =>
	[...new Set(value.split(',').filter((name) => NAME.test(name)))].slice(0, MOST_ROLES);

const ROWS: readonly QueryRow<FrameAddress>[] = [
	idRow('org'),
	idRow('role'),
	{
		name: 'compare',
		read(value) {
			const compare = namesIn(value);
			return compare.length === 0 ? undefined : { compare };
		},
		lossy: (value) => namesIn(value).length < value.split(',').length,
		write: ({ compare }) => (compare.length === 0 ? undefined : compare.join(','))
	},
	{
		name: 'fit',
		read: (value) => (Object.hasOwn(FITS, value) ? { fit: FITS[value as Fit] } : undefined),
		write: ({ fit }) => fit
	},
	wordRow('theme', 'theme', { auto: undefined, light: 'light', dark: 'dark' }),
	wordRow('background', 'bare', { paper: false, none: true }),
	wordRow('ui', 'controls', { all: true, none: false }),
	wordRow('gestures', 'gestures', { auto: 'auto', greedy: 'greedy', cooperative: 'cooperative', none: 'none' }),
	wordRow('focus', 'keepsFocus', { return: false, keep: true })
];

/** Reads the query of a frame. Unknown parameters are ignored: a deck may add its own. */
export const readEmbed = (query: string): ReadQuery<FrameAddress> => readQuery(ROWS, EMPTY_FRAME, query);

/** The query of a frame, with its question mark; '' for the one that a bare address shows. */
export const writeEmbed = (view: FrameAddress): string => writeQuery(ROWS, view);
