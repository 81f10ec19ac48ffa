// What a rule says of its own example: the case as the tests judge it, with the rule alone at work.
import { analyse, asOf } from '../analyser/analyse.ts';
import type { Finding } from '../analyser/finding.ts';
import { shippedProfile } from '../analyser/profile.ts';
import type { Example, Rule } from '../analyser/rule.ts';
import { CaseIndex } from '../model/index.ts';
import { sketch } from '../sketch/sketch.ts';

/** The day and the profile of an example that names none (core/analyser/rule.ts). */
export const EXAMPLE_DAY = '2026-06-01';
export const EXAMPLE_PROFILE = 'review';

export interface JudgedExample {
  readonly index: CaseIndex;
  readonly today: string;
  /** Of this rule only, worst first. */
  readonly findings: readonly Finding[];
}

/** Throws where the sketch cannot be read, which the tests of the rules rule out. */
export function judgeExample(rule: Rule, example: Example): JudgedExample {
  const c = sketch(example.sketch);
  const profile = shippedProfile(example.profile ?? EXAMPLE_PROFILE);
  if (!profile) throw new Error(`There is no profile ${example.profile}.`);
  const index = new CaseIndex(c);
  const day = asOf(c, example.today, EXAMPLE_DAY);
  const { findings } = analyse(index, {
    profile,
    ...day,
    // A rule about what the others found needs the others.
    ...(rule.afterOthers ? {} : { rules: [rule] }),
    ...(example.artefacts ? { artefacts: example.artefacts } : {}),
  });
  const own = findings.filter((one) => one.rule === rule.id);
  return { index, today: day.today, findings: own };
}
