import type { Result } from '#core/base/result';
import { CAREERS, type Careers } from '#core/roles/career-schema';
import { parseJson } from './parse';

/** Reads career steps and growth matrix (JSON text). */
export const readCareersJson = (text: string, file: string): Result<Careers> => parseJson(CAREERS, text, file);
