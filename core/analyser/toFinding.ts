// From what a rule reports to a finding: the sentence, the names, the place in the file.
import { type Case, TABLES } from '../model/case.ts';
import { nameOf } from '../model/lookup.ts';
import { type Finding, fingerprint } from './finding.ts';
import type { Report, Rule, Severity } from './rule.ts';

/** What of a rule a finding needs. */
export type Source = Pick<Rule, 'id' | 'messages'>;

/** Makes the finding of a report; madeBefore.ts makes them so that what says the same is the same. */
export type MakeFinding = (source: Source, c: Case, report: Report, severity: Severity) => Finding;

export const toFinding: MakeFinding = (source, c, report, severity) =>
  findingOf(source, report, severity, wordsOf(source, c, report));

/** What of a finding depends on the case and not on the report alone. */
export interface Words {
  readonly message: string;
  readonly at: readonly string[];
  readonly path: string;
}

export function wordsOf(source: Source, c: Case, report: Report): Words {
  return {
    message: fillMessage(c, source.messages[report.message] ?? report.message, report.data ?? {}),
    at: report.at.map((id) => nameOf(c, id)),
    path: report.path ? pointer(report.path) : placeOf(c, report.at[0]),
  };
}

/** Field by field: of thousands, each object made only to be spread would cost. */
export function findingOf(
  source: Source,
  report: Report,
  severity: Severity,
  { message, at, path }: Words,
): Finding {
  const finding: { -readonly [K in keyof Finding]: Finding[K] } = {
    rule: source.id,
    severity,
    case: report.case ?? 'default',
    message,
    messageId: report.message,
    ids: report.at,
    at,
    path,
    fingerprint: fingerprint(source.id, report.message, report.at, report.key),
  };
  if (report.data) finding.data = report.data;
  if (report.fix) finding.fix = report.fix;
  return finding;
}

function fillMessage(c: Case, template: string, data: NonNullable<Report['data']>): string {
  let message = '';
  for (const { words, name, key } of partsOf(template)) {
    const value = key === undefined ? undefined : data[key];
    if (value === undefined) message += words;
    else if (typeof value === 'object') {
      const shown = value.slice(0, MOST_LISTED);
      message += shown.map((item) => (name ? nameOf(c, String(item)) : String(item))).join(', ');
      if (value.length > shown.length) message += ` and ${value.length - shown.length} more`;
    } else message += name ? nameOf(c, String(value)) : String(value);
  }
  return message;
}

/** Things that a message lists; all of them are in its data. */
const MOST_LISTED = 50;

interface MessagePart {
  /** As they stand; of a placeholder, what is shown where the report has no value for it. */
  readonly words: string;
  readonly name: boolean;
  readonly key: string | undefined;
}

/** Templates are those of the rules: few. */
const PARTS = new Map<string, readonly MessagePart[]>();

function partsOf(template: string): readonly MessagePart[] {
  const known = PARTS.get(template);
  if (known) return known;
  const parts = template.split(/(\{(?:name:)?\w+\})/).map((words, i): MessagePart => {
    const [, name, key] = i % 2 === 1 ? (/^\{(name:)?(\w+)\}$/.exec(words) ?? []) : [];
    return { words, name: name !== undefined, key };
  });
  PARTS.set(template, parts);
  return parts;
}

/** Where the subject itself is. */
function placeOf(c: Case, id: string | undefined): string {
  if (id === undefined) return '';
  const table = TABLES.find((name) => c[name].has(id));
  return table ? `/${table}/${escaped(id)}` : '';
}

function pointer(path: readonly string[]): string {
  let place = '';
  for (const part of path) place += `/${escaped(part)}`;
  return place;
}

function escaped(part: string): string {
  return /[~/]/.test(part) ? part.replaceAll('~', '~0').replaceAll('/', '~1') : part;
}
