const BETWEEN = '-vs-';

/** The name of the page that compares these roles: "cpo-vs-cto". */
export const comparisonId = (roles: readonly string[]): string => roles.join(BETWEEN);

/** Ids of the roles that a page compares. */
export const rolesOfComparison = (id: string): string[] => id.split(BETWEEN);
