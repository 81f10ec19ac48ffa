// TYP-14: alignment by evaluation and by training are supporting arguments: they are not the only ones
// against a catastrophe. Decided by the goals nearest above active evidence: the argumentKind of each,
// or of the nearest goal above that states one; where none does, by the type of the evidence. Goals
// about completeness, independence and process condition an argument and count as neither. Once per
// critical pathway; IND-00 tells it better wherever the lines do not suffice.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { subjects } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { citedRecords, isActive, restingOn } from '../ask/citedRecords.ts';
import { addTo } from '../ask/fields.ts';
import { nearestAbove } from '../ask/nearestAbove.ts';
import { goalsAt } from '../ask/structure.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const SUPPORTING = new Set<string | undefined>(['alignment-evaluation', 'alignment-training']);
const CONDITIONS = new Set<string | undefined>([
  'completeness',
  'process',
  'compliance',
  'benefit',
]);
const SUPPORTING_TYPES = new Set<string | undefined>([
  'alignment-behavioural',
  'alignment-training',
]);

export default defineRule({
  id: 'TYP-14',
  title: 'Against a catastrophe, alignment evaluations and training are not the only argument.',
  kind: 'consistency',
  yieldsTo: ['IND-00'],
  basis: ['T-05', 'Balesni et al. 2024'],
  why: 'A system that schemes behaves well in tests and in training: that is what scheming is. Arguments from its behaviour and its training support others, and where they stand alone the catastrophe has nothing else in its way.',
  whenNotToUse: 'Where the pathway cannot be brought about by the system itself.',
  messages: {
    alone:
      '{pathway} is argued by nothing but alignment evaluations and alignment training ({name:goals}), which can only support another argument.',
  },
  remedy:
    'Add an argument that holds even if the system is misaligned (inability, control measures, security), or one from understanding its internals.',
  examples: {
    good: [
      {
        name: 'behind a control argument',
        sketch: `
          G1 {about: [P-1]}
            G2 {argumentKind: control-measures}
              Sn2 -> E-1
            G3 {argumentKind: alignment-evaluation}
              Sn3 -> E-2
          pathways P-1 {name: sabotage, severity: catastrophic}
          evidence E-1 {title: red-blue game, evalType: control-eval}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural}`,
      },
      {
        name: 'not catastrophic; and nothing argued at all, which is SUP-01 and IND-00',
        sketch: `
          G1
            G2 {about: [P-1]}
              G3 {argumentKind: alignment-evaluation}
                Sn3 -> E-2
            G4 {about: [P-2]}
          pathways P-1 {name: rude answers, severity: minor}
          pathways P-2 {name: sabotage, severity: catastrophic}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural}`,
      },
    ],
    bad: [
      {
        name: 'honeypots and training, below one claim',
        sketch: `
          G1 "Sabotage is unlikely" {about: [P-1]}
            G3 {argumentKind: alignment-evaluation}
              Sn3 -> E-2
            G4 {argumentKind: alignment-training}
              G5 "No reward for sabotage"
                Sn5 -> E-3
            G6 "The list of situations is complete" {argumentKind: completeness}
              Sn6 -> E-4
          pathways P-1 {name: sabotage, severity: catastrophic}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural}
          evidence E-3 {title: audit of rewards, evalType: alignment-training}
          evidence E-4 {title: review, evalType: expert-elicitation}`,
        expect: [{ at: ['P-1'], message: 'alone', severity: 'warning' }],
      },
      {
        name: 'the kind of argument is left out, and a capability run was withdrawn',
        sketch: `
          G1 {about: [P-1]}
            Sn3 -> E-2 E-1
          pathways P-1 {name: sabotage, severity: catastrophic}
          evidence E-1 {title: sabotage suite, evalType: capability, status: retracted}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural}`,
        expect: [{ at: ['P-1'], message: 'alone' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const critical = [...c.pathways].filter(([id]) => reasoning.pathwayCritical(id));
    if (critical.length === 0) return;
    const { supporting, other } = argumentsBySolution(index);
    const isAboveSupporting = restingOn(index, [...supporting.keys()]);
    const isAboveOther = restingOn(index, other);
    const about = subjects(index);
    for (const [id, { name, control, propensity }] of critical) {
      const lines = [control, propensity, ...reasoning.pathwayStrategies(id)];
      const named = lines.flatMap((one) => index.nodes.get(one ?? '') ?? []);
      const carriers = [...new Set([...(about.get(id) ?? []), ...named])];
      const isAlone = carriers.some(isAboveSupporting) && !carriers.some(isAboveOther);
      if (!isAlone) continue;
      const goals = carriers
        .filter(isAboveSupporting)
        .map((entry) => entry.id)
        .sort(compareIdentifiers);
      const data = { pathway: name, goals };
      report({ at: [id], message: 'alone', data, path: ['pathways', id] });
    }
  },
});

/** Solutions with active evidence, by whether all goals at them argue alignment. */
function argumentsBySolution(index: CaseIndex) {
  const supporting = new Map<NodeEntry, true>();
  const other: NodeEntry[] = [];
  const stated = [...index.nodes.values()].filter(
    ({ node }) => node.kind === 'goal' && node.argumentKind !== undefined,
  );
  const above = nearestAbove(index, stated);
  const against = challengersOnly(index);
  const records = new Map<NodeEntry, string[]>();
  for (const [id, solutions] of citedRecords(index)) {
    const evidence = index.case.evidence.get(id);
    if (!evidence || !isActive(evidence)) continue;
    for (const solution of solutions) {
      if (!against.has(solution.id)) addTo(records, solution, id);
    }
  }
  for (const [solution, ids] of records) {
    const kinds = goalsAt(solution).map((goal) => kindOf(index, goal, above));
    const types = ids.map((id) => index.case.evidence.get(id)?.evalType);
    const argued = kinds.filter((kind) => !CONDITIONS.has(kind));
    if (argued.length === 0) continue;
    const isSupporting = argued.every((kind) =>
      kind === undefined ? types.every((type) => SUPPORTING_TYPES.has(type)) : SUPPORTING.has(kind),
    );
    if (isSupporting) supporting.set(solution, true);
    else other.push(solution);
  }
  return { supporting, other };
}

function kindOf(index: CaseIndex, goal: NodeEntry, above: ReadonlyMap<string, string>) {
  const own = argumentKindOf(goal);
  if (own !== undefined) return own;
  const next = index.nodes.get(above.get(goal.id) ?? '');
  const inherited = next && argumentKindOf(next);
  // What conditions an argument higher up says nothing of how this goal argues.
  return inherited !== undefined && CONDITIONS.has(inherited) ? undefined : inherited;
}

function argumentKindOf({ node }: NodeEntry): string | undefined {
  return node.kind === 'goal' ? node.argumentKind : undefined;
}
