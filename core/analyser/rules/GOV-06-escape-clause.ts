// GOV-06: who reads the argument sees the escape clauses of the policy that it leans on. The report
// prints a policy version's exceptions and conditions in its register; hidden is what the record
// does not list (a clause or halting condition that has the words of an escape, with no condition and
// no exception on record: a heuristic in English), and what no context or assumption of the argument
// states, by being about the version or citing it. One finding for a policy version and case.
import { perText } from '../../markdown/perText.ts';
import type { PolicyVersion } from '../../model/case.ts';
import { isBlank, listOf } from '../ask/fields.ts';
import { leanedPolicies } from '../ask/leanedPolicies.ts';
import { policyName } from '../ask/levels.ts';
import { defineRule } from '../rule.ts';

const ESCAPE =
  /\b(?:unless|except(?:ions?|ed)?|provided that|so long as|competitors?|other (?:developers?|companies|labs?|laborator\w+|actors?)|marginal risk|at (?:our|its) (?:sole )?discretion|bad actors?)\b/i;

const isEscape = perText((text) => ESCAPE.test(text));

export default defineRule({
  id: 'GOV-06',
  title: 'The escape clauses of a policy stand where its promises are used.',
  kind: 'wording',
  heuristic: true,
  basis: ['#156', '#101', 'T-22'],
  why: 'A policy promises to stop, and a clause further down lets it go on if somebody else does. Readers of the case see the promise, and whoever decides uses the clause.',
  whenNotToUse: 'Where the case rests on no policy at all.',
  messages: {
    unsaid:
      '{policy} has escape clauses ({clauses}), and no context or assumption of the argument is about this version or cites it.',
    unlisted:
      '{policy} has clauses that read as an escape ({clauses}), and its record lists neither exceptions nor conditions for them.',
  },
  remedy:
    'List the exceptions and conditions in the record of the policy version, and state them in a context that cites it, next to the claim that leans on the policy.',
  examples: {
    good: [
      {
        name: 'a context cites the version with its exceptions',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
            ~ C1 "RSP 1.0, with the exception of its clause on emergencies" {cites: [PV-1]}
          policies PO-1 {name: RSP}
          policyVersions PV-1 {policy: PO-1, version: '1.0', exceptions: [an emergency caused by a bad actor]}
          safetyLevels L-2 {name: ASL-2, policyVersion: PV-1}`,
      },
      {
        name: 'no escape; and a policy on which nothing rests',
        sketch: `
          case {claimedLevels: [L-2]}
          G1
          policies PO-1 {name: RSP}
          policyVersions PV-1 {policy: PO-1, version: '1.0', exceptions: [], clauses: [{id: '4.2', text: We will evaluate before each release.}]}
          policyVersions PV-2 {policy: PO-1, version: '2.0', exceptions: [competitors]}
          safetyLevels L-2 {name: ASL-2, policyVersion: PV-1}`,
      },
    ],
    bad: [
      {
        name: 'the level is cited, the exception is not',
        sketch: `
          G1
            ~ C1 "ASL-2 is reached" {cites: [L-2]}
          policies PO-1 {name: RSP}
          policyVersions PV-1 {policy: PO-1, version: '3.0', exceptions: [if competitors go on], clauses: [{id: A.1, text: We will delay., conditionality: if others do}]}
          safetyLevels L-2 {name: ASL-2, policyVersion: PV-1}`,
        expect: [{ at: ['PV-1'], message: 'unsaid', severity: 'warning' }],
      },
      {
        name: 'the clause says unless, and the record lists no exception; a goal about it is no statement of it',
        sketch: `
          G1
            G2 "Training stops as the policy says" {about: [PV-1]}
          policies PO-1 {name: Framework}
          policyVersions PV-1 {policy: PO-1, version: '2', clauses: [{id: '6.1', text: We will halt unless other developers go on.}], haltingConditions: [Critical is reached]}
          safetyLevels L-2 {name: High, policyVersion: PV-1}`,
        expect: [{ at: ['PV-1'], message: 'unlisted', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    for (const { id, version, contexts, assumptions } of leanedPolicies(index, reasoning)) {
      const policy = policyName(c, id);
      const listed = escapesOf(version);
      const isStated = contexts.length > 0 || assumptions.length > 0;
      if (listed.length > 0 && !isStated) {
        report({ at: [id], message: 'unsaid', data: { policy, clauses: listOf(listed) } });
      }
      const clauses = listed.length > 0 ? [] : unlisted(version);
      if (clauses.length > 0) {
        report({ at: [id], message: 'unlisted', data: { policy, clauses: listOf(clauses) } });
      }
    }
  },
});

/** What the record lists: exceptions, and the conditions of clauses. */
function escapesOf({ exceptions = [], clauses = [] }: PolicyVersion): string[] {
  const conditions = clauses.flatMap(({ id, conditionality }) =>
    conditionality === undefined || isBlank(conditionality)
      ? []
      : [`${id ?? 'a clause'}: ${conditionality}`],
  );
  return [...exceptions.filter((one) => !isBlank(one)), ...conditions];
}

function unlisted({ clauses = [], haltingConditions = [] }: PolicyVersion): string[] {
  const reads = clauses.flatMap(({ id, text }) =>
    isEscape(text ?? '') ? [id ?? `“${text}”`] : [],
  );
  return [...reads, ...haltingConditions.filter(isEscape).map((one) => `“${one}”`)];
}
