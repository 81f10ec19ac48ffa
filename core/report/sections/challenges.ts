// Challenges and responses: the open ones first, then those that were answered, and how.
import type { LinkEntry } from '../../model/index.ts';
import { linkName } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Content } from '../content.ts';
import { counted, heading, linkTo, linkToAll, type ReportContext } from '../context.ts';

export function challenges(context: ReportContext): Content[] {
  const { index, reasoning, case: c } = context;
  const all = [...index.links.values()].filter(({ link }) => link.kind === 'challenges');
  const head = heading('Challenges and responses', 1, { pageBreak: 'before' });
  if (all.length === 0) {
    return [head, { text: 'NOT PROVIDED: nobody has raised a challenge in this case.' }];
  }
  all.sort((a, b) => compareIdentifiers(linkName(c, a.id), linkName(c, b.id)));
  const open = all.filter(({ id }) => reasoning.challengeStands(id));
  const closed = all.filter(({ id }) => !reasoning.challengeStands(id));
  return [
    head,
    heading(`Open: ${counted(open.length, 'challenge')}`, 2),
    open.length > 0 ? table(context, open) : { text: 'None is open.' },
    ...(closed.length > 0
      ? [heading(`Answered: ${counted(closed.length, 'challenge')}`, 2), table(context, closed)]
      : []),
  ];
}

function table(context: ReportContext, entries: readonly LinkEntry[]): Content {
  return {
    table: {
      headerRows: 1,
      dontBreakRows: false,
      widths: [62, '*', 70, '*'],
      body: [
        ['Against', 'Challenge', 'Status', 'Response'].map((text) => ({ text, style: 'th' })),
        ...entries.map((entry) => row(context, entry)),
      ],
    },
    layout: 'rows',
    style: 'small',
    margin: [0, 0, 0, 10],
  };
}

function row(context: ReportContext, { link, from, to, toLink }: LinkEntry): Content[] {
  const record = link.kind === 'challenges' ? link.challenge : undefined;
  const target = to?.id ?? toLink?.id;
  const raised = [record?.kind, record?.raisedBy && `raised by ${record.raisedBy}`, record?.on];
  return [
    { text: target === undefined ? 'nothing (missing)' : [linkTo(context, target)] },
    {
      stack: [
        {
          text: [
            from ? linkTo(context, from.id) : link.from,
            { text: `  ${from?.node.text?.trim() || '(no text)'}` },
          ],
        },
        { text: raised.filter(Boolean).join(', '), style: 'label' },
      ],
    },
    { text: record?.status ?? 'not stated, so open' },
    {
      stack: [
        { text: record?.response?.trim() ? record.response : 'no response' },
        ...(record?.mitigatedBy?.length
          ? [{ text: ['Mitigated by: ', ...linkToAll(context, record.mitigatedBy)] }]
          : []),
        ...(record?.acceptance ? [{ text: acceptance(record.acceptance), style: 'label' }] : []),
      ],
    },
  ];
}

function acceptance(accepted: {
  owner?: string;
  impact?: string;
  approval?: string;
  reviewBy?: string;
}): string {
  const {
    owner = 'nobody',
    impact = 'impact not stated',
    approval = 'no approval',
    reviewBy = 'no date',
  } = accepted;
  return `Accepted by ${owner}; ${impact}; ${approval}; to be reviewed by ${reviewBy}.`;
}
