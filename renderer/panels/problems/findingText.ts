// A finding as one line for a message or a ticket.
import type { Finding } from '../../../core/analyser/finding.ts';

/** "error WF-09 at G3: Goal G3 has no support … [fingerprint]". */
export function findingText(finding: Finding): string {
  const { severity, rule, at, message, fingerprint, waived } = finding;
  const place = at.length > 0 ? ` at ${at.join(', ')}` : '';
  const covered = waived === undefined ? '' : ` (waived by ${waived})`;
  return `${severity} ${rule}${place}: ${message}${covered} [${fingerprint}]`;
}
