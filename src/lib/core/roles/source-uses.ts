import type { Claim } from './claims';

/** The statements of one part that rest on a source, and where they are to be read. */
export interface SourceUse {
	/** Roles to link to; none where the part is about no role. */
	readonly roles: readonly { readonly id: string; readonly title: string }[];
	/** What the part is: "misconceptions", "how they differ", "organisation Startup". */
	readonly about: string;
	readonly texts: readonly string[];
}

const ROLE_PARTS: Record<string, string> = {
	responsibilities: 'what the role does',
	decisions: 'what it decides',
	measures: 'what it is measured by',
	experience: 'experience',
	judged: 'how performance is judged',
	feedback: 'feedback',
	occupation: 'its name in official lists',
	misconceptions: 'misconceptions'
};

/** Titles by id. */
export interface Titles {
	readonly role: (id: string) => string;
	readonly organisation: (id: string) => string;
}

/** Claims of one source, put together by the part that holds them, in the order of the claims. */
export function usesOf(claims: readonly Claim[], titles: Titles): SourceUse[] {
	const uses = new Map<string, SourceUse & { texts: string[] }>();
	for (const claim of claims) {
		const about = aboutOf(claim, titles);
		const roles = claim.subject === 'disagreement' || claim.subject === 'growth' ? [] : claim.roles;
		const key = `${about} ${roles.join(' ')}`;
		const use = uses.get(key);
		if (use) use.texts.push(claim.text);
		else uses.set(key, { roles: roles.map((id) => ({ id, title: titles.role(id) })), about, texts: [claim.text] });
	}
	return [...uses.values()];
}

function aboutOf({ subject, id, part }: Claim, titles: Titles): string {
	switch (subject) {
		case 'role':
			return ROLE_PARTS[part] ?? part;
		case 'contrast':
			return 'how they differ';
		case 'disagreement':
			return 'where sources disagree';
		case 'careers':
			return part === 'steps' ? 'a step from one to the other' : part === 'figures' ? 'years of experience' : 'careers';
		case 'growth':
			return 'growth of product managers';
		case 'organisation':
			return `organisation ${titles.organisation(id)}`;
	}
}
