import type { Box } from '#core/base/geometry';

/** The point on a card's edge on the straight line to another card's middle. */
export function edgeToward(card: Box, other: Box): [number, number] {
	const [x, y] = [(card.x0 + card.x1) / 2, (card.y0 + card.y1) / 2];
	const [dx, dy] = [(other.x0 + other.x1) / 2 - x, (other.y0 + other.y1) / 2 - y];
	const reach = Math.min(
		dx === 0 ? Infinity : (card.x1 - card.x0) / 2 / Math.abs(dx),
		dy === 0 ? Infinity : (card.y1 - card.y0) / 2 / Math.abs(dy)
	);
	return [x + dx * reach, y + dy * reach];
}

/** The straight line between two cards, from edge to edge, as x, y pairs. */
export const straightLine = (card: Box, other: Box): number[] => [
	...edgeToward(card, other),
	...edgeToward(other, card)
];
