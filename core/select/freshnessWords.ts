// Result and freshness as people read them: two things, never one word for both.
import type { Evidence } from '../model/case.ts';
import type { Freshness, FreshState } from './freshness.ts';

export type Result = NonNullable<Evidence['result']> | 'missing';

export const RESULT_WORDS: Readonly<Record<Result, string>> = {
  pass: 'Passed',
  fail: 'Failed',
  inconclusive: 'Inconclusive',
  'not-run': 'Not run',
  'not-judged': 'Not judged',
  missing: 'No result',
};

export const STATE_WORDS: Readonly<Record<FreshState, string>> = {
  fresh: 'Fresh',
  stale: 'Stale',
  unknown: 'Not known to be fresh',
};

const CAUSES: Readonly<Record<string, string>> = {
  age: 'Age',
  compute: 'Compute',
  version: 'Version',
  config: 'Configuration',
  trainingSignal: 'Training signal',
  overstated: 'Compute stated',
  expiry: 'Expiry',
  future: 'Date',
};

/** "Age", "Training signal"; what is not known here as it is. */
export function causeTitle(code: string): string {
  return CAUSES[code] ?? code;
}

/** "Fresh until 2026-07-30", "Stale: age, compute", "Not known to be fresh: compute". */
export function freshnessText({ state, lines, until }: Freshness): string {
  if (state === 'fresh') {
    return until === undefined ? STATE_WORDS.fresh : `${STATE_WORDS.fresh}, stale from ${until}`;
  }
  const causes = lines.filter((line) => line.state !== 'fresh').map(({ code }) => causeTitle(code));
  return `${STATE_WORDS[state]}: ${causes.join(', ').toLowerCase()}`;
}
