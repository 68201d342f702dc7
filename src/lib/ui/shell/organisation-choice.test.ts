import { expect, test } from 'vitest';
import { segmentsOf } from './organisation-choice';

const ALL = ['startup', 'mid-size', 'enterprise', 'matrix', 'own'].map((id) => ({ id, label: id }));
const ids = (current: string, own?: string): string[] => segmentsOf(ALL, current, own).map(({ id }) => id);

test('the first three have a segment', () => expect(ids('startup')).toEqual(['startup', 'mid-size', 'enterprise']));
test('so has the one shown, in its place', () =>
	expect(ids('matrix')).toEqual(['startup', 'mid-size', 'enterprise', 'matrix']));
test('and the reader’s own', () =>
	expect(ids('mid-size', 'own')).toEqual(['startup', 'mid-size', 'enterprise', 'own']));
