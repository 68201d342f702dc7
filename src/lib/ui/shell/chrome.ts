import type { Theme } from '#core/base/theme';
import type { LayoutChoice } from './layout-choice';
import type { Levels } from './levels';
import type { Offered, OrganisationLines } from './organisation-choice';

/** What can be chosen about the whole map; the top bar and its form on a phone take the same. */
export interface MapChoices {
	readonly organisations: readonly Offered[];
	/** Id of the organisation that is shown. */
	readonly current: string;
	/** Id of the reader's own organisation, once a file is open. */
	readonly own?: string | undefined;
	readonly onswitch: (id: string) => void;
	/** What each organisation is: comes when they are listed. */
	readonly tell: () => Promise<OrganisationLines>;
	readonly onopenfile?: (() => void) | undefined;
	/** Called where what lists the choices cannot be fetched. */
	readonly onproblem: () => void;
	readonly theme: Theme;
	readonly ontheme: () => void;
	/** The layout and how to change it; both or neither. */
	readonly layout?: LayoutChoice | undefined;
	readonly onlayout?: ((layout: LayoutChoice) => void) | undefined;
	readonly levels?: Levels;
	/** How many levels the organisation has. */
	readonly deepest?: number | undefined;
	readonly onlevels?: ((levels: Levels) => void) | undefined;
}
