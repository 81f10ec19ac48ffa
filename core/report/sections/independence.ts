// Each pathway's two lines of defence: whether they suffice and why, every bridge between them, and
// what would make them suffice. All of it as the reasoning core answers.
// Embodies demand #4.
import { compareIdentifiers } from '../../model/order.ts';
import { type Bridge, type Bridges, bridgesOf } from '../../select/bridges.ts';
import { bridgeKindWord } from '../../select/bridgeWords.ts';
import { strengthWord, verdictSentence, waysToSuffice } from '../../select/sufficing.ts';
import type { Content } from '../content.ts';
import { counted, linkToAll, type ReportContext } from '../context.ts';
import { section, subsection, withNext } from '../headings.ts';
import { registerTable } from '../registerTable.ts';
import { valueInlines } from '../values.ts';

const NAME = 'independence';

/** Nothing where the case names no pathway. */
export function independence(context: ReportContext): Content[] {
  const ids = [...context.case.pathways.keys()].sort(compareIdentifiers);
  if (ids.length === 0) return [];
  return [
    ...withNext([section('Two lines of defence', NAME, { newPage: false })]),
    {
      text: 'A pathway suffices with one strong line, or with two moderate ones that are independent: that share no evidence, group, grader, dataset or assumption that both need, were not evaluated by one and the same, and whose independence a quorum has approved.',
      margin: [0, 0, 0, 6],
    },
    ...ids.flatMap((id) => ofPathway(context, bridgesOf(context.reasoning, id))),
  ];
}

function ofPathway(context: ReportContext, shown: Bridges): Content[] {
  const { case: c, reasoning } = context;
  const { sufficiency, inherited, bridges, pathway } = shown;
  const name = c.pathways.get(pathway)?.name;
  const { controlStrength, propensityStrength, independence: answer } = sufficiency;
  const ways = waysToSuffice(reasoning, shown).filter(({ met }) => !met);
  return [
    ...withNext([subsection(pathway, NAME)]),
    { text: valueInlines(context, name ?? 'name not stated'), bold: true },
    labelled(sufficiency.sufficient ? 'Sufficient' : 'Not sufficient', verdictSentence(shown)),
    labelled(
      'Strengths',
      `control ${strengthWord(controlStrength)}, propensity ${strengthWord(propensityStrength)}; ` +
        `independent: ${answer.independent ? 'yes' : 'no'}; justification ${JUSTIFIED[answer.justification]}.`,
    ),
    ...(inherited.length > 0
      ? [
          {
            text: [
              { text: 'Both rest on, from above: ', style: 'label' },
              ...linkToAll(context, inherited),
            ],
          },
        ]
      : []),
    ...tableOf(context, bridges),
    ...(sufficiency.sufficient
      ? []
      : ways.map(({ by, needs }) => labelled(WAYS[by], needs.map(({ text }) => text).join(' ')))),
  ];

  function labelled(label: string, text: string): Content {
    return {
      text: [{ text: `${label}: `, style: 'label' }, ...valueInlines(context, text)],
      margin: [0, 2, 0, 2],
    };
  }
}

const JUSTIFIED = { approved: 'approved', unapproved: 'not approved', missing: 'missing' } as const;

const WAYS = {
  control: 'For the control line alone',
  propensity: 'For the propensity line alone',
  both: 'For the two together',
} as const;

function tableOf(context: ReportContext, bridges: readonly Bridge[]): Content[] {
  if (bridges.length === 0) {
    return [{ text: 'The two lines share nothing that is recorded.', margin: [0, 2, 0, 2] }];
  }
  const breaking = bridges.filter(({ breaks }) => breaks).length;
  return [
    {
      text: `${counted(bridges.length, 'bridge')} between the lines, ${breaking} of them breaking their independence:`,
      margin: [0, 4, 0, 2],
    },
    registerTable({
      head: ['Shared', 'Control', 'Propensity', 'Effect', 'Why'],
      widths: [110, 60, 60, 64, '*'],
      rows: bridges.map((bridge) => [
        {
          stack: [
            { text: bridgeKindWord(bridge.kind), style: 'label' },
            { text: valueInlines(context, bridge.name || 'not stated'), bold: true },
          ],
        },
        ends(context, bridge.control),
        ends(context, bridge.propensity),
        { text: bridge.breaks ? 'breaks independence' : 'weakens' },
        {
          text: [
            ...valueInlines(context, bridge.why),
            ...(bridge.rule === undefined ? [] : [` ${bridge.rule}.`]),
          ],
        },
      ]),
      margin: [0, 0, 0, 6],
    }),
  ];
}

function ends(context: ReportContext, ids: readonly string[]): Content {
  return { text: ids.length === 0 ? 'none' : linkToAll(context, ids) };
}
