// PRX-04: a measurement whose risk of being gamed is high comes with an analysis of the gaming, or was
// kept from whoever could game it. Asked of active evidence that the argument cites; once per record.
import { saysNothing } from '../../reasoning/words.ts';
import { usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'PRX-04',
  title: 'A measurement that is easily gamed was guarded against gaming.',
  kind: 'completeness',
  basis: ['#57'],
  why: 'A test that is known is trained for, knowingly or not, and a system that knows it is tested plays along. The score then rises or falls and the danger stays as it was.',
  whenNotToUse: 'Where the risk of gaming is medium or low, and somebody would defend that.',
  messages: {
    gameable:
      '{name:evidence} has a high risk of being gamed, and there is neither an analysis of the gaming nor a held-out set.',
  },
  remedy:
    'Keep part of the tasks held out from training and from the developers, and record it; or write down how the measurement could be gamed and what shows that it was not.',
  examples: {
    good: [
      {
        name: 'analysed, or held out, or of low risk',
        sketch: `
          G1
            Sn1 -> E-1 E-2 E-3
          evidence E-1 {title: understanding audit, gamingRisk: high, gamingAnalysis: The auditors planted decoys that only a system that games the audit would touch.}
          evidence E-2 {title: honeypots, gamingRisk: high, heldOut: true}
          evidence E-3 {title: egress test, gamingRisk: low}`,
      },
      {
        name: 'high, but nothing rests on it',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: egress test, gamingRisk: low}
          evidence E-2 {title: public benchmark, gamingRisk: high}`,
      },
    ],
    bad: [
      {
        name: 'known to be gameable, and used',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: public benchmark of honesty, gamingRisk: high}`,
        expect: [{ at: ['E-1'], message: 'gameable', severity: 'warning' }],
      },
      {
        name: 'a stand-in for an analysis, behind a mitigation',
        sketch: `
          G1
            Sn1 -> M-1
          mitigations M-1 {text: honesty training, evaluatedBy: [E-1]}
          evidence E-1 {title: public benchmark of honesty, gamingRisk: high, gamingAnalysis: TBD, heldOut: false}`,
        expect: [{ at: ['E-1'], message: 'gameable', severity: 'warning' }],
      },
    ],
  },
  check({ index, report }) {
    for (const { id, evidence } of usedEvidence(index)) {
      const { gamingRisk, gamingAnalysis, heldOut } = evidence;
      if (gamingRisk !== 'high' || heldOut === true || !saysNothing(gamingAnalysis)) continue;
      const path = ['evidence', id, 'gamingAnalysis'];
      report({ at: [id], message: 'gameable', data: { evidence: id }, path });
    }
  },
});
