// Findings for people at a terminal.
import { profileWords, weakenedLines } from '../../core/analyser/departures.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import { SEVERITIES, type Severity } from '../../core/analyser/rule.ts';
import { waiverWords } from '../../core/analyser/waivers.ts';
import {
  ARTEFACT_OUTCOMES,
  type ArtefactOutcome,
  type Verification,
} from '../../core/artefacts/types.ts';
import { oneLine } from '../../core/format/problem.ts';
import type { AnalysisParameters, Waiver } from '../../core/model/case.ts';
import type { Analysed } from '../cases.ts';
import { shown } from '../unusable.ts';

const COLOURS: Readonly<Record<Severity, string>> = {
  blocker: '\u001b[1;31m',
  error: '\u001b[31m',
  warning: '\u001b[33m',
  info: '\u001b[36m',
};
const PLAIN = '\u001b[0m';

/** One file's findings: head, one line each, counts. */
export function findingsText(analysed: Analysed, colour: boolean): string {
  const { file, profile, parameters, today, frozen, findings, verification } = analysed;
  const day = frozen ? `as of ${today}, the day the case is frozen on` : `as of ${today}`;
  const head = [
    `${oneLine(shown(file))}: profile ${oneLine(profileWords(profile))}, ${day}`,
    `  parameters: ${parametersText(parameters)}`,
    ...weakenedLines(analysed.weakened).map((line) => `  ${oneLine(line)}`),
  ];
  const { waivers } = analysed.index.case;
  const lines = findings.map((finding) => `  ${findingLine(finding, waivers, colour)}`);
  if (verification) head.push(`  artefacts: ${artefactsText(verification)}`);
  return `${[...head, ...lines, `  ${countsText(analysed)}`].join('\n')}\n`;
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

function findingLine(
  { severity, rule, at, message, waived }: Finding,
  waivers: ReadonlyMap<string, Waiver>,
  colour: boolean,
): string {
  const word = colour ? `${COLOURS[severity]}${severity}${PLAIN}` : severity;
  const places = at.length === 0 ? 'the case' : at.join(', ');
  const waiver = waived === undefined ? '' : ` (${waiverWords(waived, waivers.get(waived))})`;
  return `${word} ${rule} ${oneLine(`${places}: ${message}${waiver}`)}`;
}

function countsText({ summary }: Analysed): string {
  const counts = SEVERITIES.map((severity) => counted(summary[severity], severity));
  return `${counts.join(', ')}; ${summary.waived} waived`;
}

function counted(n: number, word: Severity): string {
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
