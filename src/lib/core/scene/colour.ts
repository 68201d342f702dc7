import type { Token } from './tokens';
import type { TerritoryKind } from '#core/org/territories';

/** A colour of a scene: a token, or a mix of two in OKLab ("from>to@share of to"). Palettes resolve both. */
export type Colour = Token | `${string}>${string}@${number}`;

/** `share` of `to` over `from`; the ends are the plain tokens. */
export function mix(from: Token, to: Token, share: number): Colour {
	if (share <= 0) return from;
	if (share >= 1) return to;
	return `${from}>${to}@${Math.round(share * 100) / 100}`;
}

/** The full colour of a kind of land. */
export const solid = (kind: TerritoryKind): Token => kind;
/** The fill of a land. */
export const tint = (kind: TerritoryKind): Token => `${kind}-tint`;
/** The fill towards which a land's shades grow. */
export const tint2 = (kind: TerritoryKind): Token => `${kind}-tint-2`;
/** The outline of a land. */
export const coast = (kind: TerritoryKind): Token => `${kind}-line`;
/** Words in the colour of a land, on paper or on its fill. */
export const label = (kind: TerritoryKind): Token => `${kind}-text`;
