// SUP-07: what a moderate or strong claim rests on exists. Asked of evidence and mitigations that
// solutions cite, and of mitigations that a context at the claim describes, under the nearest claim above
// that states a strength (a claim between that calls itself weak answers for what is below it). Evidence
// need not state its readiness; a mitigation that is cited as support and states neither its readiness nor
// since when it is available is not known to exist. Once per record.
import type { Evidence, Mitigation } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { citations, sources } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { citedRecords, isActive } from '../ask/citedRecords.ts';
import { strongClaims } from '../ask/strongClaims.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'SUP-07',
  title: 'No moderate or strong claim depends on research that is still to be done.',
  kind: 'consistency',
  basis: ['#9', '#72'],
  why: 'A method that has only worked in a laboratory, or on paper, may never work on the system that ships. A claim that calls itself moderate or strong on such a method borrows from a result that does not exist.',
  whenNotToUse: 'Where the claim itself is that the method is under development.',
  cases: { critical: 'the claim is needed against a catastrophe' },
  options: {
    immature: {
      default: 4,
      min: 0,
      max: 9,
      whole: true,
      weaker: 'lower',
      about:
        'Up to this technology readiness level a method is research (5: tried in a relevant environment).',
    },
  },
  messages: {
    immature:
      '{name:record} is at technology readiness level {trl} (research up to {immature}), and {name:goal}, declared {declared}, rests on it.',
    unsolved:
      '{name:record} rests on unsolved research, and {name:goal}, declared {declared}, rests on it.',
    missing:
      'The technology readiness level and the day of availability of mitigation {name:record} are missing, and {name:goal}, declared {declared}, rests on it.',
    notYet:
      '{name:record} becomes available on {from}, after {today}, and {name:goal}, declared {declared}, rests on it already.',
  },
  remedy:
    'Declare the strength that the method has shown so far, rest the claim on something that is in use, or bring the method to a relevant environment and state its readiness.',
  examples: {
    good: [
      {
        name: 'in use; ready; and a claim that calls itself weak',
        sketch: `
          G1
            G2 {declaredStrength: 2, strengthReason: red teamed}
              Sn2 -> M-1 E-1
            G3 {declaredStrength: 1}
              Sn3 -> E-2
          mitigations M-1 {text: output filter, availableOn: '2026-04-01'}
          evidence E-1 {title: cyber range, trl: 8}
          evidence E-2 {title: feature probe, evalType: understanding, trl: 3}`,
      },
      {
        name: 'the weak claim in between answers for its research',
        sketch: `
          G1 {declaredStrength: 2, strengthReason: two branches}
            G2 {declaredStrength: 1}
              Sn2 -> E-2
          evidence E-2 {title: feature probe, evalType: understanding, trl: 3, unsolvedResearch: true}`,
      },
    ],
    bad: [
      {
        name: 'a laboratory method under a moderate claim against a catastrophe',
        sketch: `
          G1 {about: [P-1], declaredStrength: 2, strengthReason: internals were read}
            S1
              G2 "No deceptive planning"
                Sn2 -> E-2
          pathways P-1 {name: sabotage, severity: catastrophic}
          evidence E-2 {title: feature probe, evalType: understanding, trl: 4}`,
        expect: [{ at: ['E-2', 'G1'], message: 'immature', severity: 'error' }],
      },
      {
        name: 'described in a context of the claim itself',
        sketch: `
          G2 {about: [P-1], declaredStrength: 2, strengthReason: the monitor sees all}
            ~ C2 "Protocol" {cites: [M-1]}
            Sn2 -> E-1
          pathways P-1 {name: sabotage, severity: catastrophic}
          mitigations M-1 {text: monitor of hidden reasoning, unsolvedResearch: true}
          evidence E-1 {title: red-blue game, evalType: control-eval}`,
        expect: [{ at: ['M-1', 'G2'], message: 'unsolved', severity: 'error' }],
      },
      {
        name: 'unsolved, in a minor pathway; a filter of next year; a monitor of which nobody says that it exists',
        sketch: `
          case {severity: minor}
          G1
            G2 {declaredStrength: 3, strengthReason: proven}
              Sn2 -> E-2
            G3 {declaredStrength: 2, strengthReason: planned}
              Sn3 -> M-3 M-4
          evidence E-2 {title: formal guarantee of the policy, evalType: formal, unsolvedResearch: true}
          mitigations M-3 {text: stronger monitor, availableOn: '2027-01-01'}
          mitigations M-4 {text: probe of hidden goals}`,
        expect: [
          { at: ['E-2', 'G2'], message: 'unsolved', severity: 'warning' },
          { at: ['M-3', 'G3'], message: 'notYet', severity: 'warning' },
          { at: ['M-4', 'G3'], message: 'missing', severity: 'warning' },
        ],
      },
    ],
  },
  check({ case: c, index, reasoning, options, today, report }) {
    const immature = Number(options.immature);
    const claims = strongClaims(index, reasoning);
    if (claims.size === 0) return;
    const faultAt = (id: string) => {
      const record = c.evidence.get(id) ?? c.mitigations.get(id);
      return record && faultOf(record, immature, today);
    };
    const isFaulty = (id: string) => faultAt(id) !== undefined;
    for (const { id, goals, asSupport } of leanings(index, claims, isFaulty)) {
      const record = c.evidence.get(id) ?? c.mitigations.get(id);
      const fault = faultAt(id);
      const goal = goals.find((one) => reasoning.critical(one)) ?? goals[0];
      if (!record || fault === undefined || goal === undefined) continue;
      if (fault === 'missing' && !asSupport) continue;
      const { trl = 0 } = record;
      const from = 'availableOn' in record ? (record.availableOn ?? '') : '';
      const declared = reasoning.declared(goal);
      report({
        at: [id, goal],
        message: fault,
        data: { record: id, goal, trl, immature, declared, from, today },
        ...(reasoning.critical(goal) ? { case: 'critical' } : {}),
      });
    }
  },
});

function faultOf(record: Evidence | Mitigation, immature: number, today: string) {
  const isEvidence = 'title' in record;
  if (isEvidence && (!isActive(record) || record.result === 'not-run')) return undefined;
  if (record.unsolvedResearch === true) return 'unsolved';
  if (record.trl !== undefined && record.trl <= immature) return 'immature';
  if (isEvidence) return undefined;
  if (record.availableOn !== undefined && record.availableOn > today) return 'notYet';
  return record.trl === undefined && record.availableOn === undefined ? 'missing' : undefined;
}

interface Leaning {
  readonly id: string;
  /** Claims that lean on the record. */
  readonly goals: readonly string[];
  /** A solution cites it: it is put forward as support. */
  readonly asSupport: boolean;
}

/** Such records with the strong claims on them: through solutions, and contexts that describe mitigations. */
function leanings(
  index: CaseIndex,
  claims: ReadonlyMap<string, string>,
  isAsked: (record: string) => boolean,
): Leaning[] {
  const against = challengersOnly(index);
  const claimsAt = (entries: readonly NodeEntry[]) => {
    const own = entries
      .filter(({ id }) => !against.has(id))
      .flatMap(({ id }) => claims.get(id) ?? []);
    return [...new Set(own)].sort(compareIdentifiers);
  };
  const evidence = [...citedRecords(index)].flatMap(([id, by]) =>
    isAsked(id) ? [{ id, goals: claimsAt(by), asSupport: true }] : [],
  );
  const cited = citations(index);
  const asked = [...index.case.mitigations.keys()].filter(isAsked).sort(compareIdentifiers);
  const mitigations = asked.map((id) => {
    const by = cited.get(id) ?? [];
    const described = by.filter(({ node }) => node.kind === 'context');
    const hosts = described.flatMap(({ contextOf }) => sources(contextOf));
    const asSupport = by.some(({ node }) => node.kind === 'solution');
    return { id, goals: claimsAt([...by, ...hosts]), asSupport };
  });
  return [...evidence, ...mitigations].filter(({ goals }) => goals.length > 0);
}
