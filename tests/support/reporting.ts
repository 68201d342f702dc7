import { orgFiles } from './claims';

/** The role of the manager of the first position that fills `role` in an organisation. */
export function parentOf(organisation: string, role: string): string | undefined {
	const positions = orgFiles.find(({ id }) => id === organisation)?.positions ?? [];
	const manager = positions.find((position) => position.role === role)?.manager;
	return positions.find(({ id }) => id === manager)?.role;
}
