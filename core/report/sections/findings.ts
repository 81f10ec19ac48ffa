// Every finding, worst first, waived ones marked; and with which profile and parameters it was found.

import { profileWords, weakenedLines } from '../../analyser/departures.ts';
import type { Finding } from '../../analyser/finding.ts';
import { reasonsOfFinding } from '../../analyser/reasonsInShort.ts';
import { SEVERITIES } from '../../analyser/rule.ts';
import { fieldWords } from '../../presentation/fieldWords.ts';
import type { Content, Inline } from '../content.ts';
import { counted, destination, linkToAll, type ReportContext } from '../context.ts';
import { section, subsection, withNext } from '../headings.ts';
import { registerTable } from '../registerTable.ts';
import { capital, valueWords } from '../words.ts';

const NAME = 'findings';

export function findings(context: ReportContext): Content[] {
  const { analysis } = context;
  const out: Content[] = [section('Findings', NAME)];
  if (analysis.findings.length === 0)
    out.push({ text: 'The rules of this profile found nothing.' });
  const placed = new Set<string>();
  const parts = SEVERITIES.map((severity) => {
    const some = analysis.findings.filter((finding) => finding.severity === severity);
    return { severity, rows: some.map((finding) => row(context, finding, placed)) };
  });
  const alike = parts.flatMap(({ rows }) => rows);
  for (const { severity, rows } of parts) {
    if (rows.length === 0) continue;
    const head = subsection(`${capital(severity)}: ${counted(rows.length, 'finding')}`, NAME);
    const columns = { head: ['Rule', 'Where', 'What'], widths: [52, 104, '*'] as const };
    out.push(...withNext([head]), registerTable({ ...columns, rows, alike }));
  }
  return [...out, ...settings(context)];
}

function row(context: ReportContext, finding: Finding, placed: Set<string>): Content[] {
  return [
    { text: finding.rule, bold: true, ...place(finding, placed) },
    { text: finding.ids.length > 0 ? linkToAll(context, finding.ids) : 'the case' },
    { stack: [told(context, finding), ...everyReason(finding)] },
  ];
}

function told(context: ReportContext, { message, waived }: Finding): Content {
  return { text: [message, ...(waived === undefined ? [] : waivedWords(context, waived))] };
}

/** The sentence has the first; the paper has them all. */
function everyReason(finding: Finding): Content[] {
  const reasons = reasonsOfFinding(finding);
  return reasons.length === 0 ? [] : [{ ul: reasons.map((text) => ({ text })), style: 'note' }];
}

/** By which waiver, on whose account, until when and why: what is waived is never just struck out. */
function waivedWords(context: ReportContext, id: string): Inline[] {
  const { until, owner, approver, reason } = context.case.waivers.get(id) ?? {};
  const person = (who = '') => context.case.people.get(who)?.name ?? who;
  const by = approver === undefined ? 'nobody' : person(approver);
  const terms = `until ${until}, owner ${person(owner)}, approved by ${by}: ${reason}`;
  return [' Waived (', ...linkToAll(context, [id]), `, ${terms}).`];
}

/** Two findings may share a fingerprint; the first one is where links go. */
function place({ fingerprint }: Finding, placed: Set<string>): { readonly id?: string } {
  if (placed.has(fingerprint)) return {};
  placed.add(fingerprint);
  return { id: destination('finding', fingerprint) };
}

function settings({ analysis, tool, case: c }: ReportContext): Content[] {
  const setBy = (name: string) => {
    if (name in (c.meta.parameters ?? {})) return 'the case';
    return name in analysis.profile.parameters ? 'the profile' : 'default';
  };
  const rows = Object.entries(analysis.parameters).map(([name, value]) => [
    { text: capital(fieldWords(name)) },
    { text: valueWords(value) || 'none' },
    { text: setBy(name) },
  ]);
  const on = Object.keys(analysis.profile.rules).length;
  return [
    ...withNext([subsection('How it was analysed', NAME)]),
    {
      text: `By ${tool}, profile ${profileWords(analysis.profile)} (${counted(on, 'rule')}), as of ${analysis.today}${analysis.frozen ? ', the day the case is frozen on' : ''}. What no rule asks, no finding tells.`,
      style: 'note',
      margin: [0, 0, 0, 4],
    },
    ...weakenedLines(analysis.weakened).map((line) => ({
      text: `${capital(line)}.`,
      bold: true,
      margin: [0, 0, 0, 4] as [number, number, number, number],
    })),
    registerTable({ head: ['Parameter', 'Value', 'Set by'], widths: ['*', '*', 60], rows }),
  ];
}
