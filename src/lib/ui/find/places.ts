import { listOf } from '#core/base/words';
import { ORGANISATIONS } from '#core/org/organisations';

/** Where a role is that the map lacks: "in Startup and Enterprise". */
export const placesOf = (organisations: readonly string[]): string => {
	const labels = ORGANISATIONS.filter(({ id }) => organisations.includes(id)).map(({ label }) => label);
	return labels.length === 0 ? 'in the role library' : `in ${listOf(labels)}`;
};
