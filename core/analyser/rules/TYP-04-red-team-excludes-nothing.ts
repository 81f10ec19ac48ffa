// TYP-04: asks the reasoning core's own condition (caps.ts), which also caps the strength at 2. Told at
// the lowest such claim of a branch. Where all that evidence is absence and some does not say that it is
// red teaming, SUP-09 tells the same claim.
import { redTeamOnly } from '../../reasoning/caps.ts';
import { entriesOf } from '../ask/byKind.ts';
import { activeOnly } from '../ask/citedRecords.ts';
import { lowest } from '../ask/extremes.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'TYP-04',
  title: 'A claim about all or none does not rest on red teaming alone.',
  kind: 'consistency',
  yieldsTo: ['SUP-09'],
  basis: ['#65', 'T-11', 'Clymer et al. 2025'],
  why: 'A red team shows the attacks that it found. That it found no more shows how good the team was, and the world has more attackers, more time and better tools than any team.',
  whenNotToUse: 'Where the claim is about the attacks that were tried, or bounds a rate.',
  messages: {
    alone:
      '{why} ({name:evidence}): an attack or a flaw that they did not think of is not excluded, and the strength counts as 2 at most.',
  },
  remedy:
    'Bound the claim (a rate, the attackers and the effort that were tried), or add evidence that covers what nobody tried: a proof, an inability to do the step, understanding.',
  examples: {
    good: [
      {
        name: 'bounded, and universal with evidence of another kind',
        sketch: `
          G1
            G2 "At most 1 % of attempts get through" {quantifier: 'rate<=p', rate: 0.01}
              Sn2 -> E-1
            G3 "No prompt reaches the weights" {quantifier: none}
              Sn3 -> E-1 E-2
          evidence E-1 {title: paid red team, evalType: safeguard-redteam, result: pass}
          evidence E-2 {title: network proof, evalType: formal, result: pass}`,
      },
      {
        name: 'a claim without evidence is left to SUP-01, a counter-claim to its critic',
        sketch: `
          G1 {quantifier: none}
            ! G9 {quantifier: all} challenge {status: open}
              Sn9 -> E-1
          evidence E-1 {title: paid red team, evalType: safeguard-redteam, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'no matter what anybody does; the claim above follows',
        sketch: `
          G1 "Nobody can make the model help with a bioweapon" {quantifier: none}
            S1
              G2 "No jailbreak gets through" {quantifier: none}
                Sn1 -> E-1
          evidence E-1 {title: paid red team, evalType: safeguard-redteam, result: pass}`,
        expect: [{ at: ['G2', 'E-1'], message: 'alone', severity: 'error' }],
      },
      {
        name: 'all, by a model organism and a record that does not say what it is',
        sketch: `
          G1 "The audit finds all hidden goals" {quantifier: all}
            Sn1 -> E-1 E-2
          evidence E-1 {title: planted goals, evalType: model-organism, result: pass}
          evidence E-2 {title: some audit, result: pass}`,
        expect: [{ at: ['G1', 'E-1', 'E-2'], message: 'alone', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const against = challengersOnly(index);
    const goals = entriesOf(index, 'goal').filter(
      ({ id, node: { quantifier } }) =>
        (quantifier === 'all' || quantifier === 'none') &&
        !against.has(id) &&
        redTeamOnly(reasoning, id) !== undefined,
    );
    for (const { id } of lowest(index, goals)) {
      const evidence = activeOnly(c, reasoning.evidenceOf(id));
      const why = redTeamOnly(reasoning, id)?.message ?? '';
      report({ at: [id, ...evidence], message: 'alone', data: { why, evidence } });
    }
  },
});
