// Challenges and responses: the open ones first, then those that were answered, and how; each with
// what challenges it in turn, and what was judged defeated in the end.
// Embodies demands #104, #107.
import type { LinkEntry } from '../../model/index.ts';
import { linkName } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Content, TextContent } from '../content.ts';
import { commas, counted, linkTo, linkToAll, type ReportContext } from '../context.ts';
import { section, subsection, withNext } from '../headings.ts';
import { inlineProse } from '../prose.ts';
import { registerTable } from '../registerTable.ts';
import { fieldRun } from '../values.ts';
import { defeats } from './defeats.ts';

const NAME = 'challenges';

export function challenges(context: ReportContext): Content[] {
  const { index, reasoning, case: c } = context;
  const all = [...index.links.values()].filter(({ link }) => link.kind === 'challenges');
  const head = section('Challenges and responses', NAME, { newPage: all.length > 0 });
  if (all.length === 0) {
    return [
      head,
      { text: 'NOT PROVIDED: nobody has raised a challenge in this case.' },
      ...defeats(context, NAME),
    ];
  }
  all.sort((a, b) => compareIdentifiers(linkName(c, a.id), linkName(c, b.id)));
  const open = all.filter(({ id }) => reasoning.challengeStands(id));
  const closed = all.filter(({ id }) => !reasoning.challengeStands(id));
  const rowsOf = (entries: readonly LinkEntry[]) => entries.map((entry) => row(context, entry));
  const [openRows, closedRows] = [rowsOf(open), rowsOf(closed)];
  const alike = [...openRows, ...closedRows];
  return [
    head,
    ...part('Open', openRows, alike),
    ...(closed.length > 0 ? part('Answered', closedRows, alike) : []),
    ...defeats(context, NAME),
  ];
}

type Rows = readonly (readonly Content[])[];

function part(name: string, rows: Rows, alike: Rows): Content[] {
  const head = subsection(`${name}: ${counted(rows.length, 'challenge')}`, NAME);
  if (rows.length === 0) return [head, { text: 'None.' }];
  const columns = {
    head: ['Against', 'Challenge', 'Status', 'Response'],
    widths: [66, '*', 76, '*'] as const,
  };
  return [...withNext([head]), registerTable({ ...columns, rows, alike })];
}

/** "G7 §3 (refuted)". */
function counter(context: ReportContext) {
  return ({ link }: LinkEntry): TextContent => {
    const status = link.kind === 'challenges' ? link.challenge?.status : undefined;
    return { text: [linkTo(context, link.from), ` (${status ?? 'not stated, so open'})`] };
  };
}

function row(context: ReportContext, entry: LinkEntry): Content[] {
  const { link, from, to, toLink, challengedBy } = entry;
  const record = link.kind === 'challenges' ? link.challenge : undefined;
  const target = to?.id ?? toLink?.id;
  const raised = [
    record?.severity,
    record?.kind,
    record?.raisedBy && `raised by ${record.raisedBy}`,
    record?.on,
  ];
  return [
    { text: target === undefined ? 'nothing (missing)' : [linkTo(context, target)] },
    {
      stack: [
        {
          text: [
            from ? linkTo(context, from.id) : link.from,
            '  ',
            ...(from ? inlineProse(context, from.node) : ['(no text)']),
          ],
        },
        { text: raised.filter(Boolean).join(', '), style: 'label' },
      ],
    },
    { text: record?.status ?? 'not stated, so open', bold: true },
    {
      stack: [
        { text: record?.response?.trim() ? record.response : 'no response' },
        ...(record?.mitigatedBy?.length
          ? [{ text: ['Mitigated by: ', ...linkToAll(context, record.mitigatedBy)] }]
          : []),
        ...(record?.acceptance
          ? [{ text: ['Accepted: ', ...fieldRun(context, Object.entries(record.acceptance))] }]
          : []),
        ...(challengedBy.length > 0
          ? [{ text: ['Challenged in turn by: ', ...commas(challengedBy.map(counter(context)))] }]
          : []),
        ...(link.defeated ? [{ text: 'Judged defeated, see below.' }] : []),
      ],
    },
  ];
}
