import type { Result } from '../base/result';
import { CAREERS, type Careers } from '../org/career-schema';
import { parseJson } from './parse';

/** Reads career steps and growth matrix (JSON text). */
export const readCareersJson = (text: string, file: string): Result<Careers> => parseJson(CAREERS, text, file);
