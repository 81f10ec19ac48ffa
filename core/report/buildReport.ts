// The report as a pdfmake document definition: plain data and two functions of the page number.
// Same input, same document; no conformance is claimed (pdfmake cannot tag a PDF).

import type { Finding } from '../analyser/finding.ts';
import { digestCase } from '../format/digest.ts';
import type { Content, ReportDocument } from './content.ts';
import type { ReportContext, ReportInput } from './context.ts';
import { argument } from './sections/argument.ts';
import { assumptions } from './sections/assumptions.ts';
import { challenges } from './sections/challenges.ts';
import { contents } from './sections/contents.ts';
import { cover } from './sections/cover.ts';
import { diagrams } from './sections/diagrams.ts';
import { evidence } from './sections/evidence.ts';
import { findings } from './sections/findings.ts';
import { records } from './sections/records.ts';
import { stampText } from './stamp.ts';
import { DEFAULT_STYLE, STYLES } from './style.ts';

const SECTIONS = [
  cover,
  contents,
  diagrams,
  argument,
  evidence,
  assumptions,
  challenges,
  records,
  findings,
];

/** The document of a case as analysed. Everything the case holds is printed; nothing is cut. */
export function buildReport(input: ReportInput): ReportDocument {
  const context = contextOf(input);
  const { case: c } = context;
  const day = new Date(`${input.analysis.today}T00:00:00Z`);
  return {
    info: {
      title: c.meta.title,
      subject: 'Safety case',
      creator: input.tool,
      producer: 'pdfmake',
      creationDate: day,
      modDate: day,
    },
    language: 'en',
    pageSize: input.paper === 'a4' ? 'A4' : 'LETTER',
    pageMargins: [54, 62, 54, 52],
    content: SECTIONS.flatMap((section) => section(context)),
    styles: STYLES,
    defaultStyle: DEFAULT_STYLE,
    header: () => header(context),
    footer: (page, pages) => footer(context, page, pages),
  };
}

function contextOf(input: ReportInput): ReportContext {
  const findingsAt = new Map<string, Finding[]>();
  for (const finding of input.analysis.findings) {
    const id = finding.ids[0];
    if (id === undefined) continue;
    const list = findingsAt.get(id);
    if (list) list.push(finding);
    else findingsAt.set(id, [finding]);
  }
  return {
    ...input,
    case: input.index.case,
    reasoning: input.analysis.reasoning,
    digest: digestCase(input.index.case),
    findingsAt,
  };
}

function header({ analysis, case: c }: ReportContext): Content {
  const stamp = stampText(analysis);
  return {
    columns: [
      { text: c.meta.title, style: 'caption', width: '*' },
      { text: stamp ?? '', style: 'stamp', alignment: 'right', width: 'auto' },
    ],
    columnGap: 16,
    margin: [54, 26, 54, 0],
  };
}

function footer(
  { analysis, case: c, digest }: ReportContext,
  page: number,
  pages: number,
): Content {
  const parts = [
    c.id,
    c.meta.version && `version ${c.meta.version}`,
    `SHA-256 ${digest.slice(0, 16)}`,
    `as of ${analysis.today}`,
    c.meta.classification,
  ];
  return {
    columns: [
      { text: parts.filter(Boolean).join('   '), style: 'caption', width: '*' },
      { text: `Page ${page} of ${pages}`, style: 'caption', alignment: 'right', width: 'auto' },
    ],
    columnGap: 16,
    margin: [54, 14, 54, 0],
  };
}
