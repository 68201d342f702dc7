import { plain } from '#core/base/words';
import type { Org, Position } from '#core/org/org';
import { buildCrux, type Halves } from './crux';
import { type Crux, cruxOf } from './contrasts';
import { stakesOf } from './decisions';
import type { Library, Role } from './library';

/** How two roles differ, in one organisation. */
export interface CruxHere extends Crux {
	/** What each does, of a sentence that nobody wrote. */
	readonly halves?: Halves;
}

/**
 * How the roles of two positions differ: the authored sentence, unless it says that one decides what somebody else decides in this
 * organisation; then, and where nobody wrote one, a built sentence of which that is true. Undefined where one has no role.
 */
export function cruxHere(library: Library, org: Org, pair: readonly [Position, Position]): CruxHere | undefined {
	const [left, right] = [library.role(org.roles[pair[0]]), library.role(org.roles[pair[1]])];
	if (!left || !right) return undefined;
	const sides = [left, right].map((role, side) => ({ role, gone: lost(library, org, pair[side]!, role) }));
	const authored = library.contrast(left.id, right.id);
	const halves = authored ? plain(authored.crux).split('; ') : [];
	const contradicted = sides.some(({ role, gone }) => {
		const words = halves[authored?.pair.indexOf(role.id) ?? 0] ?? '';
		return DECIDES.test(words) && spoken(library, role, words).some((id) => gone.has(id));
	});
	if (authored && !contradicted) return cruxOf(library, left, right);
	// What a few words mean is less sure: whoever has lost any decision is not said to decide.
	const built = buildCrux([left, right], (side, words) => {
		const { role, gone } = sides[side]!;
		const meant = spoken(library, role, words);
		return !DECIDES.test(words) || !(meant.length > 0 ? meant : [...gone]).some((id) => gone.has(id));
	});
	return { ...built, authored: false, sources: [] };
}

/** The decisions of which a role has the last word by the library, and not in this position. */
function lost(library: Library, org: Org, position: Position, role: Role): ReadonlySet<string> {
	const kept = new Set(
		stakesOf(library, org, position).flatMap(({ decides, decision }) => (decides ? [decision.id] : []))
	);
	return new Set(Object.keys(role.decisions).filter((id) => role.decisions[id] === 'A' && !kept.has(id)));
}

/** Verbs of a last word; a second half may leave its verb out: "decides which line; the Product Line Manager, which models". */
const DECIDES =
	/\b(decides|sets|owns|chooses|settles|picks|ranks|says which|staffs|hires|has the last word)\b|^[^,]+, which\b/;

/** How the library's texts speak of decisions. */
const SPOKEN: Readonly<Record<string, RegExp>> = {
	vision: /vision|what the product (is|stands) for|course/,
	portfolio: /products\b|bets/,
	areas: /\bareas?\b|problems?\b/,
	strategy: /\blines?\b|models|live on/,
	roadmap: /problem|next\b|first\b|worth doing|about it/,
	pricing: /price|charge|money/,
	tech: /technology|technical|architecture|build on|runs on/,
	design: /UX|design|standard/,
	budget: /money|how much|spend|afford|\bcost/,
	hire: /staff|hire|posts/
};

/** Of the decisions that the library gives a role, those that words about it speak of. */
const spoken = ({ decisions }: Library, role: Role, words: string): string[] =>
	decisions.flatMap(({ id }) => (role.decisions[id] === 'A' && SPOKEN[id]?.test(words) ? [id] : []));
