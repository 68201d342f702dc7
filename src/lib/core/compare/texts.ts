import { tagCell } from './dimensions';
import { statementsRow } from './items';
import type { Statement } from '#core/org/schema';
import type { Cell, ComparisonRow, Group } from './comparison';
import { NOT_STATED, rowOf } from './rows';
import type { Role } from '#core/roles/library';
import type { RoleProfile } from '#core/roles/schema';
import { yearsWords } from '#core/roles/years';

/** Long texts of the roles, in their order; undefined where they are not read yet. */
export type Profiles = readonly (RoleProfile | undefined)[];

/** One text for each role. Undefined where no role has one. */
function textRow(id: string, label: string, texts: readonly (Statement | undefined)[]): ComparisonRow | undefined {
	if (texts.every((said) => said === undefined)) return undefined;
	const cells = texts.map((said): Cell => ({
		value: said?.text ?? '',
		words: said?.text ?? NOT_STATED,
		sources: said?.sources ?? []
	}));
	return rowOf({ id, label, show: 'words', cells }, false);
}

const present = (...rows: (ComparisonRow | undefined)[]): ComparisonRow[] => rows.filter((row) => row !== undefined);

/** Without a profile, the short forms that stand on the card. */
export const compareResponsibilities = (roles: readonly Role[], profiles: Profiles): Group => ({
	id: 'responsibilities',
	title: 'Responsibilities',
	rows: present(
		statementsRow(
			'responsibilities',
			'Responsible for',
			roles.map(({ card }, i) =>
				profiles.every(Boolean) ? profiles[i]!.responsibilities : card.map((text) => ({ text }))
			)
		)
	)
});

/** The rows of what roles are measured by. */
export const compareMeasures = (roles: readonly Role[], profiles: Profiles): Group => ({
	id: 'measures',
	title: 'Measured by',
	rows: present(
		rowOf(
			{
				id: 'metrics',
				label: 'What counts',
				show: 'words',
				cells: roles.map(({ attributes }) => tagCell(attributes.metrics))
			},
			true
		),
		statementsRow(
			'measures',
			'Measures',
			profiles.map(
				(profile) => profile?.measures.map(({ what, read, sources }) => ({ text: `${what}: ${read}`, sources })) ?? []
			)
		)
	)
});

/** The rows of what it takes to get there. */
export const compareExperience = (roles: readonly Role[], profiles: Profiles): Group => ({
	id: 'experience',
	title: 'Experience',
	rows: present(
		rowOf(
			{
				id: 'years',
				label: 'Usual experience',
				show: 'words',
				cells: roles.map(
					({
						attributes: {
							years: [low, high]
						}
					}) => ({ value: `${low} ${high}`, words: yearsWords({ low, high }) })
				)
			},
			true
		),
		textRow(
			'experience',
			'Background',
			profiles.map((profile) => profile?.experience)
		)
	)
});

/** The rows of how roles are judged. */
export const compareJudged = (profiles: Profiles): Group => ({
	id: 'judged',
	title: 'How performance is judged',
	rows: present(
		textRow(
			'judged',
			'Performance',
			profiles.map((profile) => profile?.judged)
		),
		statementsRow(
			'feedback',
			'Feedback from',
			profiles.map(
				(profile) =>
					profile?.judged?.feedback.map(({ from, on, sources }) => ({ text: `${from}: ${on}`, sources })) ?? []
			)
		)
	)
});

/** The rows of what is often thought of them, and wrong. */
export const compareMisconceptions = (profiles: Profiles): Group => ({
	id: 'misconceptions',
	title: 'Misconceptions',
	rows: present(
		statementsRow(
			'misconceptions',
			'Often said, not so',
			profiles.map(
				(profile) =>
					profile?.misconceptions.map(({ claim, answer, sources }) => ({ text: `“${claim}” ${answer}`, sources })) ?? []
			)
		)
	)
});
