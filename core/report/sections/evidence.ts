// The evidence register: a summary of every record, then each with all its fields and what it carries.
import type { Evidence } from '../../model/case.ts';
import { citations } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Content } from '../content.ts';
import { destination, heading, linkToAll, type ReportContext } from '../context.ts';
import { fieldGrid } from '../fieldGrid.ts';

const IN_HEAD: ReadonlySet<string> = new Set(['title', 'attributes']);

/** What a reader asks first comes first; other fields follow in their own order. */
const FIRST: readonly string[] = [
  'evalType',
  'result',
  'criterion',
  'metric',
  'value',
  'interval',
  'k',
  'n',
  'date',
  'expiry',
  'systemVersion',
  'effCompute',
  'configHash',
  'evaluator',
  'access',
  'tasks',
  'scoring',
  'humanBaseline',
  'elicitation',
];

export function evidence(context: ReportContext): Content[] {
  const { case: c } = context;
  const ids = [...c.evidence.keys()].sort(compareIdentifiers);
  const head = heading('Evidence register', 1, { pageBreak: 'before' });
  if (ids.length === 0) {
    return [
      head,
      {
        text: 'NOT PROVIDED: the case has no evidence records. Solutions refer to evidence by their text only.',
      },
    ];
  }
  return [head, summary(context, ids), ...ids.flatMap((id) => details(context, id))];
}

function summary(context: ReportContext, ids: readonly string[]): Content {
  const { case: c, reasoning } = context;
  const rows = ids.map((id) => {
    const record = c.evidence.get(id) as Evidence;
    const { yes } = reasoning.usable(id);
    return [
      { text: id, bold: true, linkToDestination: destination('record', id), style: 'link' },
      { text: record.title },
      { text: record.evalType ?? 'not stated' },
      { text: record.result ?? 'not stated' },
      { text: record.date ?? 'not stated' },
      { text: yes ? 'yes' : 'no', ...(yes ? {} : { style: 'error' }) },
    ];
  });
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [42, '*', 78, 56, 56, 34],
      body: [
        ['Id', 'Title', 'Type', 'Result', 'Date', 'Usable'].map((text) => ({ text, style: 'th' })),
        ...rows,
      ],
    },
    layout: 'rows',
    style: 'small',
    margin: [0, 0, 0, 14],
  };
}

function details(context: ReportContext, id: string): Content[] {
  const record = context.case.evidence.get(id) as Evidence;
  const { reasoning } = context;
  const users = (citations(context.index).get(id) ?? []).map((entry) => entry.id);
  users.sort(compareIdentifiers);
  const { yes, reasons } = reasoning.usable(id);
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const fields = Object.entries(record)
    .filter(([name]) => !IN_HEAD.has(name))
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return [
    {
      text: [{ text: `${id}  `, style: 'number' }, record.title],
      style: 'h3',
      id: destination('record', id),
      margin: [0, 10, 0, 3],
      headlineLevel: 3,
    },
    {
      text: yes
        ? 'Usable: it passed, is active and fresh.'
        : ['Not usable: ', reasons.map(({ message }) => message).join(' ')].join(''),
      style: yes ? 'small' : ['small', 'error'],
    },
    {
      text: ['Cited by: ', ...(users.length > 0 ? linkToAll(context, users) : ['nothing'])],
      style: 'small',
    },
    ...fieldGrid(context, fields),
  ];
}
