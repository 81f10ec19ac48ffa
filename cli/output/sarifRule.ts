// A rule as SARIF describes it (section 3.49). No precision and no security severity: nobody measured any.
import { levelOf, type Profile } from '../../core/analyser/profile.ts';
import type { Rule, Severity } from '../../core/analyser/rule.ts';

type Level = Severity | 'off';

export const SARIF_LEVELS: Readonly<Record<Level, string>> = {
  blocker: 'error',
  error: 'error',
  warning: 'warning',
  info: 'note',
  off: 'none',
};

const FROM_WORST: readonly Level[] = ['blocker', 'error', 'warning', 'info', 'off'];

export function sarifRule(rule: Rule, profile: Profile): object {
  const { id, title, kind, heuristic, basis, why, whenNotToUse, remedy } = rule;
  const levels = levelsOf(rule, profile);
  const worst = FROM_WORST.find((level) => levels.includes(level)) ?? 'off';
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: {
      text: remedy,
      markdown: [
        `**What to do.** ${remedy}`,
        `**Why.** ${why}`,
        `**When not to use it.** ${whenNotToUse}`,
        `Basis: ${basis.join('; ')}.`,
      ].join('\n\n'),
    },
    defaultConfiguration: { enabled: worst !== 'off', level: SARIF_LEVELS[worst] },
    properties: {
      tags: ['safety-case', kind, ...(heuristic ? ['heuristic'] : [])],
      kind,
      basis,
      severity: worst,
    },
  };
}

/** Of each of its severity cases. */
function levelsOf({ id, cases = {} }: Rule, profile: Profile): Level[] {
  return ['default', ...Object.keys(cases)].map((name) => levelOf(profile, id, name));
}
