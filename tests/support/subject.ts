import { Cards } from '#core/cards/content';
import { DISCIPLINE_IDS } from '#core/org/disciplines';
import { LEVEL_IDS } from '#core/org/levels';
import { EMPTY_LIBRARY } from '#core/roles/library';
import { buildFile } from '#core/org/build-org';
import { divide } from '#core/org/territories';
import { arrangeOrg, focusOf, type Subject } from '#core/scene/subject';

/** A made-up organisation of `size` positions, three reports each, ready to be drawn; also in a browser, without the file system. */
export function subjectOf(size: number, selected = -1): Subject {
	const depth = (i: number): number => (i === 0 ? 0 : 1 + depth(Math.floor((i - 1) / 3)));
	const org = buildFile(
		{
			format: 'rolescape-org',
			version: 1,
			id: 'made-up',
			title: 'Made up',
			positions: Array.from({ length: size }, (_, i) => ({
				id: `p${i}`,
				title: `Position ${i}`,
				level: LEVEL_IDS[Math.min(depth(i), LEVEL_IDS.length - 1)]!,
				discipline: DISCIPLINE_IDS[Math.floor((i - 1) / 12 + 1) % DISCIPLINE_IDS.length]!,
				...(i > 0 && { manager: `p${Math.floor((i - 1) / 3)}` })
			}))
		},
		EMPTY_LIBRARY
	);
	if (!org.ok) throw new Error(JSON.stringify(org.problems));
	const territories = divide(org.value);
	return {
		org: org.value,
		territories,
		cards: new Cards(org.value, EMPTY_LIBRARY),
		arrangement: arrangeOrg(org.value, territories),
		focus: focusOf(org.value, selected)
	};
}
