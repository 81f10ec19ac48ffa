// The evidence register: a summary of every record, then each with all its fields and what it carries.
// Embodies demands #31, #54, #160.
import type { Evidence } from '../../model/case.ts';
import { citations } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { allFields } from '../../presentation/fields.ts';
import { bearsWeight } from '../../reasoning/bearing.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { type Exposure, gapExposure } from '../../select/exposure.ts';
import { freshnessOf } from '../../select/freshness.ts';
import {
  causeTitle,
  freshnessText,
  RESULT_WORDS,
  STATE_WORDS,
} from '../../select/freshnessWords.ts';
import type { Content, Inline } from '../content.ts';
import { destination, linkToAll, type ReportContext } from '../context.ts';
import { shortened } from '../forPaper.ts';
import { section, subsection, withNext } from '../headings.ts';
import { surelyLow, TEXT_WIDTH } from '../page.ts';
import { extent, registerTable } from '../registerTable.ts';
import { fieldGrid } from '../values.ts';
import { numberWords } from '../words.ts';

const NAME = 'evidence';
const LONGEST_BOOKMARK = 70;

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
  if (ids.length === 0) {
    return [
      section('Evidence register', NAME, { newPage: false }),
      {
        text: 'NOT PROVIDED: the case has no evidence records. Solutions refer to evidence by their text only.',
      },
    ];
  }
  const head = section('Evidence register', NAME);
  return [
    head,
    summary(context, ids),
    ...exposure(context),
    ...ids.flatMap((id) => details(context, id)),
  ];
}

function summary(context: ReportContext, ids: readonly string[]): Content {
  const { case: c, reasoning } = context;
  const rows = ids.map((id) => {
    const record = c.evidence.get(id) as Evidence;
    const yes = bearsWeight(reasoning, id);
    const fresh = freshnessOf(reasoning, id);
    return [
      { text: id, bold: true, linkToDestination: destination('record', id), style: 'link' },
      { text: record.title },
      { text: typeWords(record.evalType) },
      { text: RESULT_WORDS[record.result ?? 'missing'] },
      { text: record.date ?? 'not stated' },
      { text: freshnessText(fresh), ...(fresh.state === 'fresh' ? {} : { style: 'error' }) },
      { text: yes ? 'yes' : 'no', ...(yes ? {} : { style: 'error' }) },
    ];
  });
  return registerTable({
    head: ['Id', 'Title', 'Type', 'Result', 'Date', 'Freshness', 'Usable'],
    widths: [46, '*', 72, 54, 54, 84, 34],
    rows,
  });
}

/** What the registers and the inspector call a kind of evaluation. */
function typeWords(type: Evidence['evalType']): string {
  if (type === undefined) return 'not stated';
  const field = allFields('evidence').find(({ key }) => key === 'evalType');
  return field?.options?.find(({ value }) => value === type)?.label ?? type;
}

/** A criterion that nobody approved fails whatever the result is, and the reader is told here, too. */
function gateLine({ reasoning }: ReportContext, { criterion }: Evidence): Content[] {
  if (criterion === undefined) return [];
  const { yes, reasons } = reasoning.criterionApproved(criterion);
  if (yes) return [];
  const why = reasons.map(({ message }) => message).join('; ');
  const text = `Counts as failed: its criterion ${criterion} is not approved: ${why}.`;
  return [{ text, style: ['small', 'error'] }];
}

function details(context: ReportContext, id: string): Content[] {
  const record = context.case.evidence.get(id) as Evidence;
  const { reasoning } = context;
  const users = (citations(context.index).get(id) ?? []).map((entry) => entry.id);
  users.sort(compareIdentifiers);
  const { yes, reasons } = reasoning.usable(id);
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const fields = Object.entries(record)
    .filter(([name]) => name !== 'title')
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const head: Content[] = [
    {
      text: [{ text: `${id}  `, style: 'number' }, record.title],
      style: 'h3',
      id: destination('record', id),
      headlineLevel: 3,
      outline: true,
      outlineText: shortened(`${id} ${record.title}`, LONGEST_BOOKMARK),
      outlineParentId: destination('section', NAME),
    },
    {
      text: yes
        ? 'Usable: it passed, is active and fresh.'
        : ['Not usable: ', reasons.map(({ message }) => message).join(' ')].join(''),
      style: yes ? 'small' : ['small', 'error'],
    },
    ...gateLine(context, record),
    {
      text: [{ text: 'Freshness: ', style: 'label' }, ...freshnessInlines(reasoning, id)],
      style: 'small',
    },
    {
      text: [
        { text: 'Cited by: ', style: 'label' },
        ...(users.length > 0 ? linkToAll(context, users) : ['nothing']),
      ],
      style: 'small',
    },
  ];
  // Where not all of it surely fits, its first line at least is not left behind.
  const kept = [head, head.slice(0, 1)].find((part) =>
    surelyLow(extent(part), { width: TEXT_WIDTH, size: 10.5, share: 0.5 }),
  );
  const rest = kept ? [...withNext(kept), ...head.slice(kept.length)] : head;
  return [...rest, ...fieldGrid(context, fields)];
}

/** Apart from the result: every cause with the values compared, those that hold first in red. */
function freshnessInlines(reasoning: Reasoning, id: string): Inline[] {
  const { state, lines } = freshnessOf(reasoning, id);
  const said = lines.map((line): Inline => {
    const text = `${causeTitle(line.code)}: ${line.text}. `;
    return line.state === 'fresh' ? text : { text, style: 'error' };
  });
  return [`${STATE_WORDS[state]}. `, ...said];
}

/** How far the system has outgrown what was evaluated (seeds #31); printed with its parameter. */
function exposure({ reasoning }: ReportContext): Content[] {
  const { rows, factor, system } = gapExposure(reasoning);
  if (rows.length === 0) return [];
  const compute = system?.compute;
  const now = compute === undefined ? 'not stated' : `${numberWords(compute)} FLOP`;
  const told: Content = {
    text:
      `The largest ratio of the system's effective compute (${now}) to that at which evidence was evaluated. ` +
      `From ${numberWords(factor)} times (compute factor) on, evidence is stale.`,
    style: 'small',
  };
  return [
    ...withNext([subsection('Evaluation gap exposure', NAME, {}), told], 40),
    registerTable({
      head: ['Risk domain', 'Exposure', 'Evidence', 'Records', 'Not known'],
      widths: ['*', 92, 72, 52, 92],
      margin: [0, 4, 0, 0],
      rows: rows.map((row) => [
        { text: row.name },
        exposureCell(row, factor),
        row.evidence === undefined
          ? { text: '' }
          : {
              text: row.evidence,
              linkToDestination: destination('record', row.evidence),
              style: 'link',
            },
        { text: row.ids.length === 0 ? 'none' : String(row.ids.length) },
        { text: row.unknown.join(', ') },
      ]),
    }),
  ];
}

function exposureCell({ ratio, ids }: Exposure, factor: number): Content {
  if (ratio === undefined) return { text: ids.length === 0 ? 'not evaluated' : 'not known' };
  const text = Number.isFinite(ratio)
    ? `${numberWords(Number(ratio.toPrecision(3)))} times`
    : 'beyond measure';
  return ratio >= factor ? { text: `${text}: outgrown`, style: 'error' } : { text };
}
