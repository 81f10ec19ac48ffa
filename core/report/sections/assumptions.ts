// The assumptions register: what is taken as given, by whom, watched how, and what rests on it.
import type { Assumption } from '../../model/case.ts';
import type { NodeEntry } from '../../model/index.ts';
import { sources } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Content } from '../content.ts';
import { linkTo, linkToAll, type ReportContext } from '../context.ts';
import { section } from '../headings.ts';
import { prose } from '../prose.ts';
import { registerTable } from '../registerTable.ts';
import { valueInlines } from '../values.ts';

const NAME = 'assumptions';

export function assumptions(context: ReportContext): Content[] {
  const entries = [...context.index.nodes.values()].filter(
    ({ node }) => node.kind === 'assumption',
  );
  const head = section('Assumptions register', NAME, { newPage: entries.length > 0 });
  if (entries.length === 0) return [head, { text: 'NOT PROVIDED: the case states no assumption.' }];
  entries.sort((a, b) => compareIdentifiers(a.node.identifier, b.node.identifier));
  return [
    head,
    registerTable({
      head: ['Id', 'Assumption and why', 'How it would be noticed', 'Status'],
      widths: [56, '*', '*', 66],
      rows: entries.map((entry) => row(context, entry, entry.node as Assumption)),
    }),
  ];
}

function row(context: ReportContext, entry: NodeEntry, node: Assumption): Content[] {
  const carries = sources(entry.contextOf).map(({ id }) => id);
  const bearing = context.reasoning.loadBearing(entry.id) ? 'load-bearing' : 'not load-bearing';
  const missing = (name: string, value: string | undefined) => ({
    text: [
      { text: `${name}: `, style: 'label' },
      ...(value?.trim() ? valueInlines(context, value) : ['not stated']),
    ],
  });
  return [
    { text: [linkTo(context, entry.id)], bold: true },
    {
      stack: [
        ...prose(context, node),
        missing('Because', node.justification),
        {
          text: [
            { text: 'Attached to: ', style: 'label' },
            ...(carries.length > 0 ? linkToAll(context, carries) : ['nothing']),
          ],
        },
      ],
    },
    {
      stack: [
        missing('Monitor', node.monitor),
        missing('Falsifier', node.falsifier),
        missing('Owner', node.owner),
        missing('Review by', node.reviewBy),
      ],
    },
    {
      stack: [
        { text: node.status ?? 'not stated', bold: true },
        { text: bearing },
        { text: node.assumptionKind ?? '', style: 'label' },
      ],
    },
  ];
}
