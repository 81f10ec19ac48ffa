// The whole difference: what two cases say, and what follows from it as of their days.
import type { Analysis } from '../analyser/analyse.ts';
import { diffCases, saysTheSame } from './diffCases.ts';
import { withStates } from './evidenceStates.ts';
import { findingChanges } from './findingChanges.ts';
import type { AnalysisDiff, Judged } from './types.ts';
import { verdictChanges } from './verdictChanges.ts';

/** From one analysed case to another. */
export function diffAnalyses(before: Analysis, after: Analysis): AnalysisDiff {
  const [a, b] = [before.reasoning, after.reasoning];
  const { matching, content: said } = diffCases(a.index, b.index);
  const content = { ...said, evidence: withStates(said.evidence, matching, a, b) };
  const verdicts = verdictChanges(matching, a, b);
  const findings = findingChanges(matching, before.findings, after.findings);
  const { gained, gone, changed } = findings;
  const judgedTheSame = verdicts.length + gained.length + gone.length + changed.length === 0;
  return {
    same: judgedTheSame && saysTheSame(content),
    before: judged(before),
    after: judged(after),
    verdicts,
    findings,
    content,
  };
}

function judged({ profile, today, frozen, summary, weakened }: Analysis): Judged {
  const by = { profile: profile.id, today, frozen, ...(weakened.length > 0 ? { weakened } : {}) };
  return { ...by, summary, stamped: summary.blocker > 0 };
}
