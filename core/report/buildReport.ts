// The report as a pdfmake document definition: plain data and two functions of the page number.
// Same input, same document; no conformance is claimed (pdfmake cannot tag a PDF).

import type { Finding } from '../analyser/finding.ts';
import { digestCase } from '../format/digest.ts';
import type { ReportDocument } from './content.ts';
import type { ReportContext, ReportInput } from './context.ts';
import { drawingsOf } from './drawings.ts';
import { pageMargins } from './page.ts';
import { missingCharacters, plainText } from './printable.ts';
import { printed } from './printed.ts';
import { readingOrder } from './readingOrder.ts';
import { runningFooter, runningHeader } from './running.ts';
import { argument } from './sections/argument.ts';
import { assumptions } from './sections/assumptions.ts';
import { challenges } from './sections/challenges.ts';
import { confidence } from './sections/confidence.ts';
import { contents } from './sections/contents.ts';
import { cover } from './sections/cover.ts';
import { diagrams } from './sections/diagrams.ts';
import { evidence } from './sections/evidence.ts';
import { findings } from './sections/findings.ts';
import { independence } from './sections/independence.ts';
import { records } from './sections/records.ts';
import { unprinted } from './sections/unprinted.ts';
import { isStamped } from './stamp.ts';
import { DEFAULT_STYLE, STYLES } from './style.ts';

const SECTIONS = [
  cover,
  contents,
  diagrams,
  argument,
  evidence,
  assumptions,
  challenges,
  confidence,
  independence,
  records,
  findings,
  unprinted,
];

/** The document of a case as analysed. Everything the case holds is printed; nothing is cut. */
export function buildReport(input: ReportInput): ReportDocument {
  const context = contextOf(input);
  const { meta } = context.case;
  // The day the analysis stands for: the clock has no part in the bytes.
  const day = new Date(`${input.analysis.today}T00:00:00Z`);
  // No `version`: from PDF 1.4 on pdfkit repeats these as XMP without escaping them, so that a title
  // could forge a claim of conformance.
  return {
    info: {
      title: plainText(meta.title) || 'Untitled case',
      subject: 'Safety case',
      creator: input.tool,
      producer: 'pdfmake',
      creationDate: day,
      modDate: day,
    },
    language: 'en',
    displayTitle: true,
    pageSize: input.paper === 'a4' ? 'A4' : 'LETTER',
    pageMargins: pageMargins(isStamped(input.analysis)),
    content: SECTIONS.flatMap((section) => section(context)).map(printed),
    styles: STYLES,
    defaultStyle: DEFAULT_STYLE,
    header: () => printed(runningHeader(context)),
    footer: (page, pages) => printed(runningFooter(context, page, pages)),
  };
}

function contextOf(input: ReportInput): ReportContext {
  const { index, analysis, paper } = input;
  const findingsAt = new Map<string, Finding[]>();
  for (const finding of analysis.findings) {
    const id = finding.ids[0];
    if (id === undefined) continue;
    const list = findingsAt.get(id);
    if (list) list.push(finding);
    else findingsAt.set(id, [finding]);
  }
  const order = readingOrder(index);
  return {
    ...input,
    case: index.case,
    reasoning: analysis.reasoning,
    digest: digestCase(index.case),
    findingsAt,
    order,
    drawings: drawingsOf(index, order, paper, isStamped(analysis)),
    missing: missingCharacters(index.case),
  };
}
