import type { Result } from '#core/base/result';
import { FIND_FILE, type FindFile } from '#core/roles/find-schema';
import { parseJson } from './parse';

/** Reads what finding needs beyond the library's index (JSON text). */
export const readFindJson = (text: string, file: string): Result<FindFile> => parseJson(FIND_FILE, text, file);
