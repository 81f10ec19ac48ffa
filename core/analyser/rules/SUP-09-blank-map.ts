// SUP-09: that nothing was found is evidence only as far as was searched. An absence record says so
// (`absence`), or counts no event (k = 0) and does not deny being one. Where it counts trials, they
// are its effort and its power (EVI-13 computes the bound); its scope must always be said. And a
// claim about all or none cannot rest on absence alone: told at the lowest such claim, unless that is
// all red teaming, of which TYP-04 tells it.
import type { EvalType, Evidence, Goal } from '../../model/case.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { entriesOf } from '../ask/byKind.ts';
import { activeOnly, citedRecords, isActive, restingOnlyOn } from '../ask/citedRecords.ts';
import { lowest } from '../ask/extremes.ts';
import { missingFields } from '../ask/fields.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const RED_TEAM = new Set<EvalType | undefined>(['safeguard-redteam', 'model-organism']);

export default defineRule({
  id: 'SUP-09',
  title: 'That nothing was found says where, how hard and with what power it was looked for.',
  kind: 'completeness',
  basis: ['#91', '#94', 'Greenwell 2006'],
  why: 'A blank map is not blank territory. No incident, no finding and no failure are what one also sees who did not look, or looked where nothing could be.',
  whenNotToUse: 'Never for what is cited. A rate that is bounded by counts needs only its scope.',
  messages: {
    coverage: '{name:evidence} reports that nothing was found, and of its search {fields}.',
    quantifier:
      '{name:goal} claims {quantifier}, and all its evidence ({name:evidence}) is that nothing was found.',
  },
  remedy:
    'State scope, effort and power of the search; bound the claim to what was searched (a rate, a scope); or add evidence of another kind.',
  examples: {
    good: [
      {
        name: 'a search with its coverage',
        sketch: `
          G1 {quantifier: bounded}
            Sn1 -> E-1
          evidence E-1 {title: bug bounty, absence: true, searchCoverage: {scope: universal jailbreaks, effort: 3000 hours, power: 80 % for one in the public style}}`,
      },
      {
        name: 'a rate bounded by trials, with its scope',
        sketch: `
          G1 {quantifier: 'rate<=p', rate: 0.001}
            Sn1 -> E-1
          evidence E-1 {title: honeypots, k: 0, n: 2995, searchCoverage: {scope: agentic coding tasks}}`,
      },
      {
        name: 'a claim about all that also rests on a proof; a zero that is no absence',
        sketch: `
          G1 {quantifier: none}
            Sn1 -> E-1
            Sn2 -> E-2
          evidence E-1 {title: search, absence: true, searchCoverage: {scope: a, effort: b, power: c}}
          evidence E-2 {title: refused requests, k: 0, absence: false}`,
      },
    ],
    bad: [
      {
        name: 'no incident, no word on who watched',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: no incident in six months, absence: true}`,
        expect: [{ at: ['E-1'], message: 'coverage', severity: 'error' }],
      },
      {
        name: 'stand-ins instead of coverage, behind a mitigation',
        sketch: `
          G1
            Sn1 -> M-1
          mitigations M-1 {text: monitor, evaluatedBy: [E-1]}
          evidence E-1 {title: red team found nothing, absence: true, searchCoverage: {scope: prompts, effort: TBD, power: n/a}}`,
        expect: [{ at: ['E-1'], message: 'coverage' }],
      },
      {
        name: 'the author does not call it absence, but counts zero failures of nothing',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: sabotage attempts, k: 0}`,
        expect: [{ at: ['E-1'], message: 'coverage' }],
      },
      {
        name: 'none, because none was found; told at the lowest claim',
        sketch: `
          G1 "There is no deceptive cognition" {quantifier: none}
            G3
              G2 "No probe fires" {quantifier: none}
                Sn1 -> E-1
          evidence E-1 {title: probes, absence: true, searchCoverage: {scope: residual stream, effort: 10^6 prompts, power: unknown to us but estimated}}`,
        expect: [{ at: ['G2', 'E-1'], message: 'quantifier', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const against = challengersOnly(index);
    for (const [id, solutions] of citedRecords(index)) {
      const evidence = c.evidence.get(id);
      if (!evidence || !isActive(evidence) || !isAbsence(evidence)) continue;
      const missing = missingCoverage(evidence);
      if (missing.length === 0 || solutions.every((one) => against.has(one.id))) continue;
      const data = { evidence: id, fields: missingFields(missing) };
      report({ at: [id], message: 'coverage', data, path: ['evidence', id, 'searchCoverage'] });
    }
    const restsOnAbsence = restingOnlyOn(index, isAbsence);
    const byRedTeam = restingOnlyOn(index, ({ evalType }) => RED_TEAM.has(evalType));
    const blank = entriesOf(index, 'goal').filter(
      (entry) =>
        isUniversal(entry.node) &&
        !against.has(entry.id) &&
        restsOnAbsence(entry) &&
        !byRedTeam(entry), // TYP-04
    );
    for (const { id, node } of lowest(index, blank)) {
      const evidence = activeOnly(c, reasoning.evidenceOf(id));
      const { quantifier = '' } = node;
      const data = { goal: id, quantifier, evidence };
      report({ at: [id, ...evidence], message: 'quantifier', data });
    }
  },
});

function isAbsence({ absence, k }: Evidence): boolean {
  return absence === true || (absence === undefined && k === 0);
}

function missingCoverage({ searchCoverage, k, n }: Evidence): string[] {
  const counted = k !== undefined && n !== undefined && n > 0;
  return [
    ...(saysNothing(searchCoverage?.scope) ? ['scope'] : []),
    ...(saysNothing(searchCoverage?.effort) && !counted ? ['effort'] : []),
    ...(saysNothing(searchCoverage?.power) && !counted ? ['power'] : []),
  ];
}

function isUniversal({ quantifier }: Goal): boolean {
  return quantifier === 'all' || quantifier === 'none';
}
