import type { Icon } from '#ui/parts/icon';

/** What can be done with a position, beside reading about it. */
export interface PanelAction {
	readonly label: string;
	readonly icon: Icon;
	/** What is most likely wanted: the panel has a button for it, and a menu for all others. */
	readonly primary?: boolean;
	/** The letter of the position's coin, where it is picked for comparing: the panel says so. */
	readonly coin?: string;
	readonly onclick: () => void;
}
