// What the head of a difference says, on a terminal, in Markdown and in HTML.
import { weakenedLines } from '../../core/analyser/departures.ts';
import type { AnalysisDiff, Judged } from '../../core/diff/types.ts';

/** By what either side was judged: one line where that is the same, else two. */
export function judgedWords({ before, after }: AnalysisDiff): readonly string[] {
  const [a, b] = [judgedBy(before), judgedBy(after)];
  return a === b ? [a] : [`before: ${a}`, `after: ${b}`];
}

function judgedBy({ profile, today, frozen }: Judged): string {
  return `profile ${profile}, as of ${today}${frozen ? ', the day the case is frozen on' : ''}`;
}

/** What asks less than usual, of which side; nothing that does is in force without being said. */
export function weakenedWords({ before, after }: AnalysisDiff): readonly string[] {
  const [a, b] = [weakenedLines(before.weakened ?? []), weakenedLines(after.weakened ?? [])];
  return [
    ...a.filter((line) => b.includes(line)),
    ...a.filter((line) => !b.includes(line)).map((line) => `only before: ${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `only after: ${line}`),
  ];
}

/** What becomes of the stamp, and of the number of blockers; undefined where neither changes. */
export function stampWords({ before, after }: AnalysisDiff): string | undefined {
  const [a, b] = [before.summary.blocker, after.summary.blocker];
  if (a === b) return undefined;
  const blockers = `${a} → ${b} ${b === 1 ? 'blocker' : 'blockers'}`;
  if (!before.stamped) return `now stamped INADEQUATE TO ENSURE SAFETY: ${blockers}`;
  return after.stamped
    ? `still stamped inadequate: ${blockers}`
    : `no longer stamped inadequate: ${blockers}`;
}
