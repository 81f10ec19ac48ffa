// The figures of a case's health in words, and the way to the list of what each counts.
import type { HealthId } from '../../core/select/health.ts';

/** What is counted, as a heading of the list. */
export const HEALTH_LIST: Readonly<Record<HealthId, string>> = {
  blockers: 'Blockers',
  unsupported: 'Claims and pathways without support',
  stale: 'Stale evidence that the argument uses',
  undefined: 'Levels and criteria in use that are not concrete',
  uncovered: 'Gaps of coverage',
};

/** What a figure means, as a sentence for its hint. */
export const HEALTH_ABOUT: Readonly<Record<HealthId, string>> = {
  blockers: 'Findings that forbid approval and stamp every page, waived ones too.',
  unsupported: 'Claims where support is missing, and pathways whose lines do not suffice.',
  stale: 'Evidence in use that is too old, or that the system has outgrown.',
  undefined: 'Safety levels and criteria that the case leans on and nobody has made concrete.',
  uncovered: 'Dangers, pathways and stages that are neither argued nor excluded.',
};
