import { listOf, upperFirst } from '#core/base/words';
import { CHOICES, ORDINALS, type Choice, type Ordinal } from '#core/roles/attributes';
import type { Cell, ComparisonRow, Group } from './comparison';
import { NOT_STATED, rowOf } from './rows';
import { disciplineIndex, disciplineName } from '#core/org/disciplines';
import { LEVELS, levelIndex } from '#core/org/levels';
import type { Role } from '#core/roles/library';
import type { Attributes } from '#core/roles/schema';

/** One dimension by which roles are compared: how it is shown, and what it says about a role. */
interface Dimension {
	readonly id: string;
	readonly label: string;
	readonly show: ComparisonRow['show'];
	cell(role: Role): Cell;
}

function ordinal(id: Ordinal['id']): Dimension {
	const row = ORDINALS.find((one) => one.id === id)!;
	return {
		id,
		label: row.label,
		show: 'dots',
		cell: ({ attributes }) => {
			const words = row.phrase(attributes);
			return { value: words, words, stop: row.stop(row.value(attributes)) };
		}
	};
}

function choice(id: Choice['id']): Dimension {
	const row = CHOICES.find((one) => one.id === id)!;
	return {
		id,
		label: row.label,
		show: 'words',
		cell: ({ attributes }) => {
			const value = row.value(attributes);
			return { value, words: row.phrase(value) };
		}
	};
}

/** Several words at once, the same whatever their order. */
export const tagCell = (tags: readonly string[]): Cell => ({
	value: tags.toSorted().join(' '),
	words: tags.length === 0 ? NOT_STATED : upperFirst(listOf(tags))
});

/** Strategy as a share of strategy and execution: up to `to`, it is called so. Far more is three times as much and beyond. */
const LEANINGS = [
	{ to: 0.12, words: 'Execution, hardly any strategy' },
	{ to: 0.25, words: 'Far more execution than strategy' },
	{ to: 1 / 3, words: 'At least twice as much execution as strategy' },
	{ to: 0.41, words: 'More execution than strategy' },
	{ to: 0.46, words: 'A little more execution than strategy' },
	{ to: 0.54, words: 'About as much strategy as execution' },
	{ to: 0.59, words: 'A little more strategy than execution' },
	{ to: 0.66, words: 'More strategy than execution' },
	{ to: 0.745, words: 'At least twice as much strategy as execution' },
	{ to: 1, words: 'Far more strategy than execution' }
];

/** Time for people, in per cent of all, from which on it is named. */
const WORTH_NAMING = 10;

const upTo = (bands: readonly { to: number; words: string }[], value: number): string =>
	bands.find(({ to }) => value <= to)!.words;

const share = ([strategy, execution]: Attributes['focus']): number =>
	strategy + execution === 0 ? 0.5 : strategy / (strategy + execution);

const focus: Dimension = {
	id: 'focus',
	label: 'Time goes to',
	show: 'knob',
	cell({ attributes: { focus: shares } }) {
		const words = upTo(LEANINGS, share(shares)) + (shares[2] >= WORTH_NAMING ? `; ${shares[2]}% to people` : '');
		const note = ['strategy', 'execution', 'people']
			.flatMap((what, i) => (shares[i]! > 0 ? [`${shares[i]}% ${what}`] : []))
			.join(', ');
		// What can be told apart by its words is different; a few per cent more or less are not.
		return { value: words, words, note, share: 1 - share(shares) };
	}
};

/** In the order in which they are shown. Those that are sets of skills, measures, decisions or years have groups of their own. */
const DIMENSIONS: readonly Dimension[] = [
	{
		id: 'level',
		label: 'Level',
		show: 'words',
		cell: ({ level }) => ({ value: level, words: LEVELS[levelIndex(level)]!.name })
	},
	{
		id: 'discipline',
		label: 'Discipline',
		show: 'words',
		cell: ({ discipline }) => ({ value: discipline, words: disciplineName(disciplineIndex(discipline)) })
	},
	{
		id: 'asks',
		label: 'Asks',
		show: 'words',
		cell: ({ attributes: { asks } }) => ({ value: asks, words: asks })
	},
	ordinal('scope'),
	ordinal('horizon'),
	ordinal('people'),
	focus,
	choice('facing'),
	ordinal('budget'),
	choice('pnl'),
	choice('accountability'),
	{
		id: 'stages',
		label: 'Company stage',
		show: 'words',
		cell: ({ attributes }) => tagCell(attributes.stages)
	}
];

/** What stands in the head of a column. */
const IN_HEADS: ReadonlySet<string> = new Set(['level', 'discipline']);

/** The rows that say at a glance what roles are like. */
export const compareDimensions = (roles: readonly Role[]): Group => ({
	id: 'dimensions',
	title: 'At a glance',
	rows: DIMENSIONS.map(({ id, label, show, cell }): ComparisonRow => {
		const headed = IN_HEADS.has(id);
		const row = rowOf({ id, label, show, cells: roles.map(cell) }, !headed);
		return headed ? { ...row, headed } : row;
	})
});
