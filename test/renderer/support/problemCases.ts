// A small case with problems of every sort, for tests of the list of problems.
import type { Finding } from '../../../core/analyser/finding.ts';
import type { Severity } from '../../../core/analyser/rule.ts';
import { NO_HEALTH } from '../../../core/select/health.ts';
import type { ProblemView } from '../../../renderer/panels/problems/problemFilter.ts';
import { NO_FILTER } from '../../../renderer/store/panels.ts';

export const TEXT = `
  case {profile: review}
  G1 "Top"
    S1 "By parts"
      G2 "Left"
        G4 "Below left"
      G3 "Right"
        Sn1 -> E-1
    ! G9 "Doubt" challenge {status: open}
  evidence E-1 {title: run}
`;

export const finding = (
  rule: string,
  severity: Severity,
  ids: string[],
  more: Partial<Finding> = {},
): Finding => ({
  rule,
  severity,
  case: 'default',
  message: `${rule} about ${ids.join(' and ')}.`,
  messageId: 'm',
  ids,
  at: ids,
  path: '',
  fingerprint: `${rule} ${ids.join(' ')}`,
  ...more,
});

export const FINDINGS = [
  finding('SUP-01', 'blocker', ['G4']),
  finding('DEF-01', 'error', ['G9->G1', 'G1']),
  finding('EVI-02', 'error', ['E-1'], { waived: 'W-1' }),
  finding('SUP-10', 'warning', ['G3']),
  finding('SUP-02', 'warning', ['G2']),
  finding('SYS-02', 'info', []),
];

export const VIEW: ProblemView = {
  hiddenSeverities: new Set(),
  hideWaived: false,
  filter: NO_FILTER,
  selected: new Set(),
  health: NO_HEALTH,
  today: '2026-06-01',
  known: undefined,
};
