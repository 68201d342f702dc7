/** Letters of the scripts that run from right to left, Hebrew and Arabic among them. */
const FIRST_LETTER = /^\P{L}*(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Whether a text as a whole runs from right to left: its first letter says so, whatever follows. */
export const runsLeftwards = (text: string): boolean => FIRST_LETTER.test(text);
