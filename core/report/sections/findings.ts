// Every finding, worst first, waived ones marked; and with which profile and parameters it was found.

import type { Finding } from '../../analyser/finding.ts';
import { SEVERITIES } from '../../analyser/rule.ts';
import type { Content } from '../content.ts';
import { counted, destination, heading, linkToAll, type ReportContext } from '../context.ts';
import { capital, fieldWords, valueWords } from '../words.ts';

export function findings(context: ReportContext): Content[] {
  const { analysis } = context;
  const out: Content[] = [heading('Findings', 1, { pageBreak: 'before', id: 'findings' })];
  if (analysis.findings.length === 0)
    out.push({ text: 'The rules of this profile found nothing.' });
  for (const severity of SEVERITIES) {
    const some = analysis.findings.filter((finding) => finding.severity === severity);
    if (some.length === 0) continue;
    out.push(
      heading(`${capital(severity)}: ${counted(some.length, 'finding')}`, 2),
      table(context, some),
    );
  }
  return [...out, ...settings(context)];
}

function table(context: ReportContext, some: readonly Finding[]): Content {
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [52, 92, '*'],
      body: [
        ['Rule', 'Where', 'What'].map((text) => ({ text, style: 'th' })),
        ...some.map((finding) => [
          { text: finding.rule, bold: true, id: destination('finding', finding.fingerprint) },
          { text: finding.ids.length > 0 ? linkToAll(context, finding.ids) : 'the case' },
          {
            text: [
              finding.message,
              ...(finding.waived === undefined
                ? []
                : [{ text: ` Waived (${finding.waived}).`, italics: true }]),
            ],
          },
        ]),
      ],
    },
    layout: 'rows',
    style: 'small',
  };
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
    heading('How it was analysed', 2),
    {
      text: `By ${tool}, profile ${analysis.profile.id} (${counted(on, 'rule')}), as of ${analysis.today}${analysis.frozen ? ', the day the case is frozen on' : ''}. What no rule asks, no finding tells.`,
      style: 'note',
    },
    {
      table: {
        headerRows: 1,
        widths: ['*', '*', 60],
        body: [['Parameter', 'Value', 'Set by'].map((text) => ({ text, style: 'th' })), ...rows],
      },
      layout: 'rows',
      style: 'small',
    },
  ];
}
