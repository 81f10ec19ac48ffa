// What is judged defeated, element or relation: by whom, when and why (GSN 2:11.4.4).
import type { CaseLink, CaseNode } from '../../model/case.ts';
import { nameOf } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Content } from '../content.ts';
import { counted, linkTo, type ReportContext } from '../context.ts';
import { subsection, withNext } from '../headings.ts';
import { registerTable } from '../registerTable.ts';
import { valueInlines } from '../values.ts';

type Judged = readonly [id: string, judgement: NonNullable<(CaseNode | CaseLink)['defeated']>];

/** A part of the section of this name; nothing where nothing is judged defeated. */
export function defeats(context: ReportContext, parent: string): Content[] {
  const { case: c } = context;
  const judged = [...c.nodes, ...c.links].flatMap(([id, { defeated }]): Judged[] =>
    defeated ? [[id, defeated]] : [],
  );
  if (judged.length === 0) return [];
  judged.sort(([a], [b]) => compareIdentifiers(nameOf(c, a), nameOf(c, b)) || (a < b ? -1 : 1));
  const said = (value: string | undefined) =>
    value?.trim() ? valueInlines(context, value) : ['not stated'];
  const table = registerTable({
    head: ['Judged defeated', 'By', 'On', 'Why'],
    widths: [110, 90, 60, '*'],
    rows: judged.map(([id, { by, on, rationale }]) => [
      { text: [linkTo(context, id)], bold: true },
      { text: said(by) },
      { text: said(on) },
      { text: said(rationale) },
    ]),
  });
  return [...withNext([subsection(counted(judged.length, 'defeat'), parent)]), table];
}
