// EVI-07: hearsay does not carry a strong claim. Hearsay: provenance testimony or secondary, cited by a
// solution that cites no usable evidence of primary provenance beside it. A strong claim: the nearest goal
// above that states a strength states 2 or more (through goals that state none). Records that leave the
// provenance out, while others state it, are one finding of their own (case missing).
import type { CaseIndex } from '../../model/index.ts';
import { names } from '../../reasoning/sentences.ts';
import { addTo } from '../ask/fields.ts';
import { strongClaims } from '../ask/strongClaims.ts';
import { type UsedEvidence, usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'EVI-07',
  title: 'Hearsay does not carry a strong claim.',
  kind: 'consistency',
  basis: ['#151'],
  why: 'That somebody who was there says so is no evidence that an outsider can use: it cannot be checked, and the witness may have an interest. A case that is strong by hearsay is strong only for those who know the witness.',
  whenNotToUse:
    'Where the testimony itself is the subject, as in a claim about what a person knew.',
  cases: { missing: 'Nobody says whether it is the record itself or a report of it.' },
  messages: {
    hearsay:
      '{evidence} is {kind}, and no primary evidence stands beside it, but {name:goal} is declared of strength {declared} on it.',
    missing:
      'The provenance of {evidence} is missing, and goals declared of strength 2 or more rest on it: it may be hearsay.',
  },
  remedy:
    'Get the record of the run itself and cite that; or declare the claim weak, as far as hearsay carries it.',
  examples: {
    good: [
      {
        name: 'the record itself',
        sketch: `
          G1 {declaredStrength: 2, strengthReason: wide margin}
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: expert-elicitation, provenance: primary, result: pass}`,
      },
      {
        name: 'hearsay for a weak claim, and beside a primary record',
        sketch: `
          G1 {declaredStrength: 2, strengthReason: wide margin}
            G2 {declaredStrength: 1}
              Sn1 -> E-1
            G3
              Sn2 -> E-1 E-2
          evidence E-1 {title: an engineer remembers, evalType: expert-elicitation, provenance: testimony, result: pass}
          evidence E-2 {title: minutes of the board, evalType: expert-elicitation, provenance: primary, result: pass}`,
      },
      {
        name: 'no record of the case says where it comes from',
        sketch: `
          G1 {declaredStrength: 3, strengthReason: wide margin}
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability}`,
      },
    ],
    bad: [
      {
        name: 'a strong claim about discipline, on what insiders say',
        sketch: `
          G1 "The laboratory delays releases when evaluations ask for it" {declaredStrength: 3, strengthReason: it has done so before}
            Sn1 -> E-1
          evidence E-1 {title: two former employees, evalType: expert-elicitation, provenance: testimony, result: pass}`,
        expect: [{ at: ['E-1', 'G1'], message: 'hearsay', severity: 'warning' }],
      },
      {
        name: 'below a sub-goal that states no strength; the primary record beside it failed',
        sketch: `
          G1 {declaredStrength: 2, strengthReason: reports agree}
            S1
              G2
                Sn1 -> E-1 E-2
          evidence E-1 {title: press report of the range, evalType: expert-elicitation, provenance: secondary, result: pass}
          evidence E-2 {title: range log, evalType: capability, provenance: primary, result: fail}`,
        expect: [{ at: ['E-1', 'G1'], message: 'hearsay' }],
      },
      {
        name: 'others say where they come from; these two do not',
        sketch: `
          G1 {declaredStrength: 2, strengthReason: wide margin}
            Sn1 -> E-1 E-2 E-3
          evidence E-1 {title: cyber range, evalType: expert-elicitation, provenance: primary, result: pass}
          evidence E-2 {title: a friend at the vendor, evalType: expert-elicitation, result: pass}
          evidence E-3 {title: honeypots, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['E-2', 'E-3'], message: 'missing', severity: 'info' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const stated = [...c.evidence.values()].some(({ provenance }) => provenance !== undefined);
    if (!stated) return;
    const used = new Map(usedEvidence(index).map((one) => [one.id, one]));
    const claims = strongClaims(index, reasoning);
    const beside = citedAt(index);
    const unstated: string[] = [];
    for (const { id, evidence, citedBy } of used.values()) {
      const { provenance } = evidence;
      if (provenance === 'primary') continue;
      const alone = citedBy.filter(
        (by) => claims.has(by) && (provenance === undefined || !hasPrimary(by)),
      );
      const goal = claims.get(alone[0] ?? '');
      if (goal === undefined) continue;
      if (provenance === undefined) {
        unstated.push(id);
        continue;
      }
      const kind = provenance === 'testimony' ? 'testimony' : 'a secondary source';
      const data = { evidence: id, kind, goal, declared: reasoning.declared(goal) };
      report({ at: [id, goal], message: 'hearsay', data, path: ['evidence', id, 'provenance'] });
    }
    if (unstated.length > 0) {
      const data = { evidence: names(c, unstated) };
      report({ at: unstated, message: 'missing', case: 'missing', data });
    }

    function hasPrimary(solution: string): boolean {
      return (beside.get(solution) ?? []).some(
        ({ id, evidence }) => evidence.provenance === 'primary' && reasoning.usable(id).yes,
      );
    }
  },
});

/** Used evidence by the solution that cites it. */
function citedAt(index: CaseIndex): ReadonlyMap<string, readonly UsedEvidence[]> {
  const found = new Map<string, UsedEvidence[]>();
  for (const one of usedEvidence(index)) for (const by of one.citedBy) addTo(found, by, one);
  return found;
}
