import type { Icon } from '../parts/icon';

/** What can be done with a position, beside reading about it. */
export interface PanelAction {
	readonly label: string;
	readonly icon: Icon;
	readonly onclick: () => void;
}
