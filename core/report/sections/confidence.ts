// Assurance claim points: where confidence is argued, in which step or artefact, and how (GSN 1:5).
import type { AssuranceClaimPoint } from '../../model/case.ts';
import { claimPointLabel } from '../../model/claimPoints.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Content, Inline } from '../content.ts';
import { linkTo, type ReportContext } from '../context.ts';
import { section, withNext } from '../headings.ts';
import { registerTable } from '../registerTable.ts';
import { fieldRun } from '../values.ts';

/** Nothing where the case has none: most arguments argue confidence nowhere apart. */
export function confidence(context: ReportContext): Content[] {
  const { case: c, index } = context;
  if (c.acps.size === 0) return [];
  const all = [...c.acps]
    .map(([id, acp]) => ({ id, acp, label: claimPointLabel(index, id) }))
    .sort((a, b) => compareIdentifiers(a.label, b.label) || (a.id < b.id ? -1 : 1));
  return [
    ...withNext([section('Assurance claim points', 'confidence', { newPage: false })]),
    {
      text: 'Each assurance claim point marks a relation, an inference or an artefact, and names what argues that it can be trusted.',
      margin: [0, 0, 0, 6],
    },
    registerTable({
      head: ['Claim point', 'Confidence in', 'Argued by'],
      widths: [96, 150, '*'],
      rows: all.map(({ id, acp, label }) => [
        {
          text: label === id || label.startsWith(`${id}[`) ? label : `${label} (${id})`,
          bold: true,
        },
        { text: placeOf(context, acp) },
        { stack: argumentOf(context, acp) },
      ]),
    }),
  ];
}

function placeOf(context: ReportContext, { on }: AssuranceClaimPoint): Inline[] {
  const places: Inline[][] = [
    ...(on.link === undefined ? [] : [['the relation ', linkTo(context, on.link)]]),
    ...(on.inference === undefined
      ? []
      : [['the whole inference to ', linkTo(context, on.inference)]]),
    ...(on.node === undefined ? [] : [['what ', linkTo(context, on.node), ' refers to']]),
  ];
  if (places.length === 0) return ['nothing (missing)'];
  return places.flatMap((place, i) => (i === 0 ? place : ['; ', ...place]));
}

function argumentOf(
  context: ReportContext,
  { argument, attributes }: AssuranceClaimPoint,
): Content[] {
  const { text, goal, module } = argument ?? {};
  const words = [
    ...(text?.trim() ? [{ text }] : []),
    ...(goal === undefined ? [] : [{ text: ['Goal ', linkTo(context, goal)] }]),
    ...(module === undefined ? [] : [{ text: ['Module ', linkTo(context, module)] }]),
  ];
  const more = Object.entries(attributes ?? {});
  return [
    ...(words.length > 0 ? words : [{ text: 'nothing (missing)' }]),
    ...(more.length > 0 ? [{ text: fieldRun(context, [['attributes', attributes]]) }] : []),
  ];
}
