/** Verbs of a last word: who says them of somebody says that nobody else has it. */
export const CLAIMS = /\b(decides|sets|owns|chooses|settles|picks|ranks|says which|staffs|hires)\b/;
