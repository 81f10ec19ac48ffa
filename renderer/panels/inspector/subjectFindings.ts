// Which findings stand at which field, by their path.
import { createContext } from 'react';
import type { Finding } from '../../../core/analyser/finding.ts';
import type { Subject } from './subjects.ts';

/** The findings about what the inspector shows. */
export const FindingsContext = createContext<readonly Finding[]>([]);

/** About this very place. */
export function at(findings: readonly Finding[], pointer: string): readonly Finding[] {
  return findings.filter(({ path }) => path === pointer);
}

/** About this place or anything in it. */
export function within(findings: readonly Finding[], pointer: string): readonly Finding[] {
  return findings.filter(({ path }) => path === pointer || path.startsWith(`${pointer}/`));
}

/** Those that no field of the subject shows: about the whole, or about something else as well. */
export function elsewhere(
  findings: readonly Finding[],
  { pointer, form }: Pick<Subject, 'pointer' | 'form'>,
  keysOf: (form: string) => readonly string[],
): readonly Finding[] {
  const keys = new Set(keysOf(form));
  return findings.filter(({ path }) => {
    if (!path.startsWith(`${pointer}/`)) return true;
    return !keys.has(path.slice(pointer.length + 1).split('/')[0] ?? '');
  });
}
