// The counts of several files together.
import type { Summary } from '../../core/analyser/analyse.ts';

export function sumOf(summaries: readonly Summary[]): Summary {
  const total = { blocker: 0, error: 0, warning: 0, info: 0, waived: 0 };
  for (const summary of summaries) {
    for (const key of Object.keys(total) as (keyof Summary)[]) total[key] += summary[key];
  }
  return total;
}
