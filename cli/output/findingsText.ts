// Findings for people at a terminal: by file, worst first, the counts at the end.
import type { Summary } from '../../core/analyser/analyse.ts';
import { profileWords, weakenedLines } from '../../core/analyser/departures.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import { reasonsOfFinding } from '../../core/analyser/reasonsInShort.ts';
import { SEVERITIES, type Severity } from '../../core/analyser/rule.ts';
import { waiverWords } from '../../core/analyser/waivers.ts';
import {
  ARTEFACT_OUTCOMES,
  type ArtefactOutcome,
  type Verification,
} from '../../core/artefacts/types.ts';
import { oneLine } from '../../core/format/problem.ts';
import { RULES } from '../../core/generated/rules.ts';
import type { AnalysisParameters } from '../../core/model/case.ts';
import { baselineCounts, type Checked, isKnown } from '../checked.ts';
import { shown } from '../unusable.ts';
import { placesOf, shortened } from './alike.ts';
import { type Paint, SEVERITY_COLOURS } from './paint.ts';
import { sumOf } from './sums.ts';
import { wrapped } from './wrap.ts';

export interface TextStyle {
  readonly paint: Paint;
  /** Characters in a line; undefined where lines are not to be broken. */
  readonly columns: number | undefined;
  /** Nothing is cut short: all findings, with all reasons and the remedy. */
  readonly explain?: boolean;
}

/**
 * All files, each with head, findings and counts; the sum where there are several.
 * @param unreadable files that are missing here
 */
export function findingsText(all: readonly Checked[], style: TextStyle, unreadable = 0): string {
  const parts = all.map((one) => fileText(one, style));
  if (all.length + unreadable < 2) return parts.join('\n');
  const missing = unreadable === 0 ? '' : ` (${unreadable} more could not be read)`;
  const files = `${all.length} ${all.length === 1 ? 'file' : 'files'}${missing}`;
  const sum = countsText(sumOf(all.map(({ summary }) => summary)), all);
  return `${[...parts, `${style.paint('bold', files)}: ${sum}`].join('\n')}\n`;
}

function fileText(checked: Checked, style: TextStyle): string {
  const { paint, explain = false } = style;
  const { file, profile, parameters, today, frozen, findings, verification, summary } = checked;
  const day = frozen ? `as of ${today}, the day the case is frozen on` : `as of ${today}`;
  const head = [
    `${paint('bold', oneLine(shown(file)))}: profile ${oneLine(profileWords(profile))}, ${day}`,
    paint('dim', `  parameters: ${parametersText(parameters)}`),
    ...weakenedLines(checked.weakened).map((line) => `  ${oneLine(line)}`),
  ];
  if (verification) head.push(`  artefacts: ${artefactsText(verification)}`);
  const told = findings.filter(
    (finding) => finding.severity === 'blocker' || !isKnown(checked, finding),
  );
  const lines = explain
    ? told.flatMap((finding) => explained(checked, finding, style))
    : shortened(told).flatMap(({ finding, others }) => [
        findingLine(checked, finding, style),
        ...(others.length > 0 ? [othersLine(finding.rule, others, style)] : []),
      ]);
  return `${[...head, ...lines, `  ${countsText(summary, [checked])}`].join('\n')}\n`;
}

const OUTCOMES: Readonly<Record<ArtefactOutcome, string>> = {
  matched: 'as cited',
  contradicted: 'not the file cited',
  missing: 'missing',
  outside: 'outside the folder',
  noFile: 'no file',
  unreadable: 'not readable',
  noDigest: 'without a digest',
  address: 'by address, not fetched',
  empty: 'without a path',
};

/** "2 as cited, 0 not the file cited, 1 missing": what was compared, and what was not. */
function artefactsText({ counts }: Verification): string {
  const told = ARTEFACT_OUTCOMES.filter(
    (outcome) => counts[outcome] > 0 || outcome === 'matched' || outcome === 'contradicted',
  );
  return told.map((outcome) => `${counts[outcome]} ${OUTCOMES[outcome]}`).join(', ');
}

/** Lines after the first stand under the places, right of the severity. */
const HANGING = 4;

function othersLine(rule: string, others: readonly Finding[], { paint, columns }: TextStyle) {
  const words = oneLine(
    `… and ${others.length} more of ${rule}: ${placesOf(others)}; --explain tells each`,
  );
  return paint('dim', `  ${broken(words, columns)}`);
}

/** With every reason, where there are several, and what to do. */
function explained(checked: Checked, finding: Finding, style: TextStyle): string[] {
  const { paint, columns } = style;
  const { remedy } = RULES.find(({ id }) => id === finding.rule) ?? {};
  const hung = (words: string) =>
    `${' '.repeat(HANGING + 2)}${broken(oneLine(words), columns, HANGING + 2)}`;
  return [
    findingLine(checked, finding, style),
    ...reasonsOfFinding(finding).map((reason) => hung(`- ${reason}`)),
    ...(remedy === undefined ? [] : [paint('dim', hung(`→ ${remedy}`))]),
  ];
}

function broken(words: string, columns: number | undefined, hanging = HANGING): string {
  return columns === undefined ? words : wrapped(words, columns - 2, ' '.repeat(hanging));
}

function findingLine(checked: Checked, finding: Finding, { paint, columns }: TextStyle): string {
  const { severity, rule, at, message, waived } = finding;
  const places = at.length === 0 ? 'the case' : at.join(', ');
  const known = isKnown(checked, finding) ? ' (known from the baseline)' : '';
  const { waivers } = checked.index.case;
  const waiver = waived === undefined ? '' : ` (${waiverWords(waived, waivers.get(waived))})`;
  const words = oneLine(`${severity} ${rule} ${places}: ${message}${waiver}${known}`);
  const lines = broken(words, columns);
  // Nothing of the case stands before the first space but one.
  const [, first = '', code = '', rest = ''] = /^(\S+) (\S+)([\s\S]*)$/.exec(lines) ?? [];
  return `  ${paint(SEVERITY_COLOURS[severity], first)} ${paint('bold', code)}${rest}`;
}

function countsText(summary: Summary, all: readonly Checked[]): string {
  const counts = SEVERITIES.map((severity) => counted(summary[severity], severity));
  const baseline = baselineCounts(all);
  const known = baseline
    ? `; ${baseline.known} known from the baseline, ${baseline.new} new, ${baseline.absent} gone`
    : '';
  return `${counts.join(', ')}; ${summary.waived} waived${known}`;
}

export function counted(n: number, word: Severity): string {
  return `${n} ${word}${n === 1 || word === 'info' ? '' : 's'}`;
}

/** "computeFactor 4, maxAgeDays 90, …" */
export function parametersText(parameters: Required<AnalysisParameters>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? mapText(value) : value}`)
    .join(', ');
}

function mapText(value: Readonly<Record<string, number>>): string {
  const entries = Object.entries(value).map(([key, days]) => `${key} ${days}`);
  return entries.length === 0 ? '(none)' : `(${entries.join(', ')})`;
}
