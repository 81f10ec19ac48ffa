// Findings for the summary of a job, or a comment: counts of each file, then blockers and errors; the
// rest folded away. Bounded (markdown.ts).
import { weakenedLines } from '../../core/analyser/departures.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import { SEVERITIES, type Severity } from '../../core/analyser/rule.ts';
import { baselineCounts, type Checked, isKnown } from '../checked.ts';
import { shown } from '../unusable.ts';
import { mdCode, mdPage, mdText, type Part } from './markdown.ts';
import { sumOf } from './sums.ts';

/** @param unreadable files that are missing here */
export function findingsMarkdown(all: readonly Checked[], unreadable = 0): string {
  const summary = sumOf(all.map((one) => one.summary));
  const stamp = summary.blocker > 0 ? ['> **A blocker stands: inadequate to ensure safety.**'] : [];
  const missing = unreadable > 0 ? [`${unreadable} more could not be read.`] : [];
  return mdPage([
    '### Safety cases checked',
    ...stamp,
    table(all),
    ...missing,
    ...all.flatMap(weakenedParts),
    ...all.flatMap((one) => partsOf(one)),
  ]);
}

/** Nothing that asks less is in force without being said. */
function weakenedParts({ file, weakened }: Checked): string[] {
  return weakenedLines(weakened).map((line) => `${mdCode(shown(file))}: ${mdText(line)}`);
}

function table(all: readonly Checked[]): string {
  const baseline = baselineCounts(all) !== undefined;
  const head = ['case', 'profile', 'as of', 'blockers', 'errors', 'warnings', 'info', 'waived'];
  const rows = all.map((one) => {
    const { file, profile, today, frozen, summary } = one;
    const counts = [...SEVERITIES, 'waived' as const].map((key) => String(summary[key]));
    const known = baseline ? [String(baselineCounts([one])?.new ?? 0)] : [];
    const day = frozen ? `${today} (frozen)` : today;
    return [mdCode(shown(file)), mdText(profile.id), day, ...counts, ...known];
  });
  const columns = [...head, ...(baseline ? ['new'] : [])];
  const align = columns.map((_, i) => (i < 3 ? '---' : '--:'));
  return [columns, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const TITLES: Readonly<Record<Severity, string>> = {
  blocker: 'Blockers',
  error: 'Errors',
  warning: 'Warnings',
  info: 'Info',
};

/** By severity; what the baseline knows is left out, blockers never are. */
function partsOf(checked: Checked): Part[] {
  const { file, findings } = checked;
  return SEVERITIES.flatMap((severity): Part[] => {
    const told = findings.filter(
      (finding) =>
        finding.severity === severity && (severity === 'blocker' || !isKnown(checked, finding)),
    );
    if (told.length === 0) return [];
    const title = `${TITLES[severity]} of ${mdCode(shown(file))}: ${told.length}`;
    return [
      {
        title,
        items: told.map((finding) => item(checked, finding)),
        folded: severity === 'info' || severity === 'warning',
      },
    ];
  });
}

function item(checked: Checked, finding: Finding): string {
  const { rule, at, message, waived } = finding;
  const places = at.length === 0 ? 'the case' : mdText(at.join(', '));
  const waiver = waived === undefined ? '' : ` (waived by ${mdText(waived)})`;
  const known = isKnown(checked, finding) ? ' (known from the baseline)' : '';
  return `${mdText(rule)} ${places}: ${mdText(message)}${waiver}${known}`;
}
