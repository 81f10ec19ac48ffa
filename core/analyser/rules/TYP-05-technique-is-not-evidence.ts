// TYP-05: a technique supports a claim by its evaluation. Asked of mitigations that solutions cite; an
// evaluation is an active record in `evaluatedBy` that was run. One that was run and did not pass is
// SUP-08's. Once per mitigation.
import { citations } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { isActive } from '../ask/citedRecords.ts';
import { structureOf } from '../ask/structure.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'TYP-05',
  title: 'A mitigation that is cited as support has been evaluated.',
  kind: 'completeness',
  basis: ['#16'],
  why: 'That a technique is used says what was hoped for. Whether it works on this system, against those who want it not to, only an evaluation says, and until then the claim rests on a name.',
  whenNotToUse:
    'Never for what a solution cites; a context may describe a technique without claim.',
  messages: {
    none: 'The mitigation {name:mitigation} ("{text}") is cited as support by {name:by}, and no evidence evaluates it.',
    gone: 'The mitigation {name:mitigation} ("{text}") is cited as support by {name:by}, and no evaluation of it that is active was run ({name:evidence}).',
  },
  remedy:
    'Evaluate the mitigation on this system against a motivated adversary and name the record as its evaluation, or cite it in a context instead of a solution.',
  examples: {
    good: [
      {
        name: 'evaluated',
        sketch: `
          G1 "Cyber misuse is caught"
            Sn1 "Output classifier" -> M-1
          mitigations M-1 {text: output classifier, evaluatedBy: [E-1]}
          evidence E-1 {title: paid red team against the classifier, result: pass}`,
      },
      {
        name: 'described in a context, or behind a challenge',
        sketch: `
          G1
            ~ C1 "Safeguards" {cites: [M-1]}
            Sn1
              ! Sn9 -> M-2 challenge {status: open}
          mitigations M-1 {text: output classifier}
          mitigations M-2 {text: the stronger classifier of others}`,
      },
      {
        name: 'evaluated and failed: told by SUP-08',
        sketch: `
          G1
            Sn1 -> M-1
          mitigations M-1 {text: output classifier, evaluatedBy: [E-1]}
          evidence E-1 {title: paid red team, result: fail}`,
      },
    ],
    bad: [
      {
        name: 'the technique itself as evidence, twice',
        sketch: `
          G1 "The model would not help with an attack"
            G2
              Sn1 "Constitutional training" -> M-1
            G3
              Sn2 "Constitutional training" -> M-1
          mitigations M-1 {text: constitutional training}`,
        expect: [{ at: ['M-1', 'Sn1', 'Sn2'], message: 'none', severity: 'error' }],
      },
      {
        name: 'evaluated once, on a version that was withdrawn; to be evaluated some day',
        sketch: `
          G1
            Sn1 -> M-1
            Sn2 -> M-2
          mitigations M-1 {text: input classifier, evaluatedBy: [E-1]}
          mitigations M-2 {text: account review, evaluatedBy: [E-2]}
          evidence E-1 {title: first red team, result: pass, status: superseded}
          evidence E-2 {title: exercise with planted accounts, result: not-run}`,
        expect: [
          { at: ['M-1', 'Sn1', 'E-1'], message: 'gone', severity: 'error' },
          { at: ['M-2', 'Sn2', 'E-2'], message: 'gone' },
        ],
      },
    ],
  },
  check({ case: c, index, report }) {
    if (c.mitigations.size === 0) return;
    const against = challengersOnly(index);
    const cited = citations(index);
    for (const mitigation of [...c.mitigations.keys()].sort(compareIdentifiers)) {
      const record = c.mitigations.get(mitigation);
      const solutions = (cited.get(mitigation) ?? []).filter(
        ({ id, node }) => node.kind === 'solution' && !against.has(id),
      );
      if (!record || solutions.length === 0) continue;
      const evidence = (record.evaluatedBy ?? []).filter((id) => c.evidence.has(id));
      const isRun = evidence.some((id) => {
        const one = c.evidence.get(id);
        return one !== undefined && isActive(one) && one.result !== 'not-run';
      });
      if (isRun) continue;
      const by = structureOf(index)
        .inIdentifierOrder(solutions)
        .map(({ id }) => id);
      report({
        at: [mitigation, ...by, ...evidence],
        message: evidence.length === 0 ? 'none' : 'gone',
        data: { mitigation, by, evidence, text: record.text },
        path: ['mitigations', mitigation, 'evaluatedBy'],
      });
    }
  },
});
