// GOV-07: an element that is about a policy version (goal, strategy, solution, justification) relies on
// its commitments. Each of its clauses with a condition then needs an external assumption about that
// version that holds; where the version has several such clauses, one whose statement or justification
// names the clause. A violated assumption is ASM-04's. That the condition is stated at all is GOV-06's.
import type { Assumption } from '../../model/case.ts';
import { isBlank, listOf } from '../ask/fields.ts';
import { type LeanedPolicy, leanedPolicies } from '../ask/leanedPolicies.ts';
import { policyName } from '../ask/levels.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GOV-07',
  title: 'A conditional commitment is relied on only where its condition holds.',
  kind: 'consistency',
  basis: ['#155', 'RSP v3 App. A', 'T-22'],
  why: 'A promise to stop if all others stop is no promise while they do not. A case that counts on it counts on what the policy never said.',
  whenNotToUse: 'Where the argument does not use what the policy promises.',
  messages: {
    unmet:
      'The argument relies on {policy} ({name:nodes}), whose commitment {clause} is conditional (“{condition}”), and no external assumption about this version says that the condition holds.',
  },
  remedy:
    'State the condition as an external assumption about the policy version, show that it holds here, or argue without the commitment.',
  examples: {
    good: [
      {
        name: 'the condition is an assumption that holds',
        sketch: `
          G1
            G2 "Training is delayed if the threshold is met" {about: [PV-1]}
              ~ A1 "All three laboratories have signed (A.1)" {assumptionKind: external, status: holds, about: [PV-1]}
          policies PO-1 {name: RSP}
          policyVersions PV-1 {policy: PO-1, version: '3.0', clauses: [{id: A.1, text: We will delay., conditionality: if the others do}, {id: A.2, text: We will report.}]}`,
      },
      {
        name: 'only the level is cited; nothing is conditional',
        sketch: `
          G1
            ~ C1 {cites: [PV-1]}
            G2 {about: [PV-2]}
          policies PO-1 {name: RSP}
          policyVersions PV-1 {policy: PO-1, version: '3.0', clauses: [{id: A.1, text: We will delay., conditionality: if the others do}]}
          policyVersions PV-2 {policy: PO-1, version: '2.0', clauses: [{id: A.1, text: We will delay.}]}`,
      },
    ],
    bad: [
      {
        name: 'used as if it were unconditional; the context states the condition and does not meet it',
        sketch: `
          G1
            ~ C1 "RSP 3.0 with its appendix A" {cites: [PV-1]}
            G2 "Training is delayed if the threshold is met" {about: [PV-1]}
          policies PO-1 {name: RSP}
          policyVersions PV-1 {policy: PO-1, version: '3.0', clauses: [{id: A.1, text: We will delay., conditionality: multi-lab}]}`,
        expect: [{ at: ['G2', 'PV-1'], message: 'unmet', severity: 'error' }],
      },
      {
        name: 'nobody knows whether it holds; of two conditions one is named',
        sketch: `
          G1
            G2 {about: [PV-1]}
              ~ A1 "The treaty is in force" {assumptionKind: external, status: unknown, about: [PV-1]}
            G3 {about: [PV-2]}
              ~ A2 "Clause B.2: the regulator agreed" {assumptionKind: external, status: holds, about: [PV-2]}
          policies PO-1 {name: RSP}
          policyVersions PV-1 {policy: PO-1, version: '3.0', clauses: [{id: A.1, text: We will delay., conditionality: international}]}
          policyVersions PV-2 {policy: PO-1, version: '4.0', clauses: [{id: B.1, text: We will delay., conditionality: multi-lab}, {id: B.2, text: We will stop., conditionality: regulator}]}`,
        expect: [
          { at: ['G2', 'PV-1', 'A1'], message: 'unmet', severity: 'error' },
          { at: ['G3', 'PV-2'], message: 'unmet', severity: 'error' },
        ],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    for (const leaned of leanedPolicies(index, reasoning)) {
      const { id, version, relying } = leaned;
      if (relying.length === 0) continue;
      const conditional = (version.clauses ?? []).filter((one) => !isBlank(one.conditionality));
      const open = conditional.flatMap((clause) => {
        const own = conditional.length === 1 ? leaned.assumptions : naming(leaned, clause.id);
        const external = own.filter(({ node }) => node.assumptionKind === 'external');
        const isTold = external.some(({ node }) =>
          ['holds', 'violated'].includes(node.status ?? ''),
        );
        return isTold ? [] : [{ clause, external }];
      });
      if (open.length === 0) continue;
      const assumptions = new Set(open.flatMap(({ external }) => external.map((one) => one.id)));
      report({
        at: [...relying, id, ...assumptions],
        message: 'unmet',
        data: {
          nodes: relying,
          policy: policyName(c, id),
          clause: listOf(open.map(({ clause }) => clause.id ?? `“${clause.text ?? ''}”`)),
          condition: open.map(({ clause }) => clause.conditionality ?? '').join('; '),
        },
      });
    }
  },
});

/** Assumptions that name the clause. */
function naming({ assumptions }: LeanedPolicy, clause: string | undefined) {
  return assumptions.filter(({ node }) => clause !== undefined && saysClause(node, clause));
}

function saysClause({ text, justification }: Assumption, clause: string): boolean {
  const words = `${text ?? ''} ${justification ?? ''}`.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? [];
  return words.some((word) => word === clause || word.replace(/[.-]+$/, '') === clause);
}
