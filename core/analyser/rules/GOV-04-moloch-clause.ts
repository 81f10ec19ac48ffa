// GOV-04: an organisational assumption (discipline, culture, staffing) that carries weight is tested by
// evidence (ask/assumptionBacking.ts), or held from outside: an external assumption that holds stands
// beside it, in the context of the same element. Whether it has a reason in words is ASM-01's.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf, targets } from '../../model/lookup.ts';
import { isBacked } from '../ask/assumptionBacking.ts';
import { assumptionsOf, usersOf } from '../ask/assumptions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GOV-04',
  title: 'That the organisation will be disciplined is shown, or enforced from outside.',
  kind: 'completeness',
  basis: ['#150', '#151'],
  why: 'Self-discipline is the most wishful assumption there is: it holds until it costs something. Under competition everybody gives way a little, and the case still says that they do not.',
  whenNotToUse: 'For facts about the organisation that nobody has a motive to change.',
  messages: {
    bare: 'Assumption {name:assumption} relies on the organisation itself: no evidence stands behind it, and nothing outside holds the organisation to it.',
  },
  remedy:
    'Name evidence in the justification (a drill, an audit, decisions that cost something), watch it by a monitor on record, or add the external duty that enforces it as an assumption of the kind external.',
  examples: {
    good: [
      {
        name: 'the evidence behind it has aged: EVI-02 says so of the record',
        sketch: `
          G1
            ~ A1 "Staff stop on a red gate" {assumptionKind: organisational, justification: shown by E-1}
            Sn1 -> E-1 E-2
          evidence E-1 {title: drill, evalType: field-monitoring, result: pass, date: '2024-05-01'}
          evidence E-2 {title: proof, evalType: formal, result: pass}`,
      },
      {
        name: 'an audit, and a monitor on record',
        sketch: `
          G1
            ~ A1 "The board stops at a cost" {assumptionKind: organisational, justification: Audit E-1 found two costly stops.}
            ~ A2 "Reviews are staffed" {assumptionKind: organisational, monitor: MO-1}
          monitors MO-1 {metric: reviews done, lastValue: 0.99, lastOn: '2026-05-01'}
          evidence E-1 {title: audit of decisions, evalType: expert-elicitation, result: pass, date: '2026-05-02'}`,
      },
      {
        name: 'a licence that can be withdrawn enforces it; one that carries nothing',
        sketch: `
          G1
            ~ A1 "The board stops at a cost" {assumptionKind: organisational}
            ~ A2 "The licence is lost otherwise" {assumptionKind: external, status: holds}
          C7
            ~ A7 {assumptionKind: organisational}`,
      },
    ],
    bad: [
      {
        name: 'culture, and an audit that found the contrary',
        sketch: `
          G1
            ~ A1 "Staff report what they see" {assumptionKind: organisational, justification: We have an open culture.}
            ~ A2 "The board stops at a cost" {assumptionKind: organisational, justification: See E-1.}
          evidence E-1 {title: audit of decisions, evalType: expert-elicitation, result: fail, date: '2026-05-02'}`,
        expect: [
          { at: ['A1'], message: 'bare', severity: 'warning' },
          { at: ['A2'], message: 'bare', severity: 'warning' },
        ],
      },
      {
        name: 'the duty is not in force, or stands elsewhere',
        sketch: `
          G1
            ~ A2 "The licence is lost otherwise" {assumptionKind: external, status: holds}
            G2
              ~ A1 "The board stops at a cost" {assumptionKind: organisational}
              ~ A3 "The law binds it" {assumptionKind: external}
              Sn1`,
        expect: [{ at: ['A1'], message: 'bare', severity: 'warning' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    for (const { id, node } of assumptionsOf(index)) {
      if (node.assumptionKind !== 'organisational' || !reasoning.loadBearing(id)) continue;
      const entry = index.nodes.get(id);
      if (!entry || isEnforced(entry, index) || isBacked(index, reasoning, id, node)) continue;
      report({ at: [id], message: 'bare', data: { assumption: id } });
    }
  },
});

function isEnforced(assumption: NodeEntry, index: CaseIndex): boolean {
  return usersOf(assumption, index).some(({ inContextOf }) =>
    targets(inContextOf).some((one) => {
      const node = originOf(index, one)?.node;
      return (
        node?.kind === 'assumption' && node.assumptionKind === 'external' && node.status === 'holds'
      );
    }),
  );
}
