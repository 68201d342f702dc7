import type { DisciplineId } from './disciplines';
import type { LevelId } from './levels';

/** A role, as far as an organisation is concerned. */
export interface KnownRole {
	readonly id: string;
	readonly title: string;
	readonly level: LevelId;
	readonly discipline: DisciplineId;
}

/** A decision, as far as an organisation's file may say who has the last word on it. */
export interface KnownDecision {
	readonly id: string;
	/** What it is taken for, one at a time; undefined for the organisation as a whole. */
	readonly per?: 'area' | 'line' | 'discipline' | undefined;
}

/** What an organisation is put together with: the roles and decisions that its file may name. A role library is one. */
export interface KnownRoles {
	readonly decisions: readonly KnownDecision[];
	/** The role with this id. */
	role(id: string): KnownRole | undefined;
	/** The role that this text names. */
	match(text: string): KnownRole | undefined;
}
