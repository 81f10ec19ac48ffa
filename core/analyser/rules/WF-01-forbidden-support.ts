// WF-01: SupportedBy only where the connection table of GSN permits it (core/model/connections.ts), and
// only inside a module. An away goal decomposed outside a contract module is told here, not by GSN-MOD-3.
import { connectionLegality } from '../../model/connections.ts';
import { kindName, withArticle } from '../../model/kinds.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'WF-01',
  title: 'Support connects only what GSN lets support each other.',
  kind: 'structure',
  basis: [
    'GSN v3 Table 1:2-2',
    'GSN v3 Table 1:4-2',
    'GSN v3 Table 1:4-1',
    'GSN v3 1:4.2.1',
    'GSN v3 1:4.3.2',
    'GSN v3 1:4.7.3',
    'GSN-REL-1',
    'GSN-MOD-3',
    'GSN-MOD-6',
  ],
  why: 'A strategy that rests on evidence directly hides the claim that the evidence is meant to show. Nobody can then agree or disagree with that claim, and a reviewer checks the wrong thing.',
  whenNotToUse:
    'Never. Where an argument comes from a tool that draws strategies under strategies or solutions under strategies, the profile gsn-lenient warns instead.',
  cases: { tolerated: 'the profile tolerates this connection' },
  messages: {
    forbidden: '{name:from}, {fromKind}, may not be supported by {name:to}, {toKind}.',
    otherModule:
      '{name:from} is supported by {name:to}, which lies in another module; only an away element of its own module may stand for it.',
    tolerated:
      '{name:from}, {fromKind}, is supported by {name:to}, {toKind}: GSN forbids it, the profile tolerates it.',
  },
  remedy:
    'Insert the goal that the upper element needs and that the lower one shows; or use InContextOf for context, assumptions and justifications. What lies in another module is named by an away element.',
  examples: {
    good: [
      {
        name: 'goal, strategy, goal, solution',
        sketch: `
          G1 "The model cannot synthesise agents of concern"
            S1 "argument over the steps of synthesis"
              G2 "The model cannot plan acquisition"
                Sn1 "expert-graded uplift study"`,
      },
      {
        name: 'a goal under a goal, and an away goal',
        sketch: `
          G1
            G2
              AG3 {origin: Sub.G3}
          module Sub
          G3 {public: true}`,
      },
      {
        name: 'in a contract module, an away goal may be decomposed',
        sketch: `
          G1 {public: true}
          module Contract {contract: true}
          AG1 {origin: G1}
            S1
              AG2 {origin: Sub.G2}
          module Sub
          G2 {public: true}`,
      },
    ],
    bad: [
      {
        name: 'evidence straight under a strategy: what it shows is not said',
        sketch: `
          G1 "Exfiltration is prevented"
            S1 "argument over egress controls"
              Sn1 "penetration test report"`,
        expect: [{ at: ['S1->Sn1'], message: 'forbidden', severity: 'error' }],
      },
      {
        name: 'the same, where the profile tolerates it',
        profile: 'gsn-lenient',
        sketch: `
          G1
            S1
              S2
                Sn1`,
        expect: [
          { at: ['S1->S2'], message: 'tolerated', severity: 'warning' },
          { at: ['S2->Sn1'], message: 'tolerated', severity: 'warning' },
        ],
      },
      {
        name: 'an assumption, a context and a justification drawn as support',
        sketch: `
          G1
            A1 "The red team is as good as the attacker"
            C1
            J1`,
        expect: [
          { at: ['G1->A1'], message: 'forbidden' },
          { at: ['G1->C1'], message: 'forbidden' },
          { at: ['G1->J1'], message: 'forbidden' },
        ],
      },
      {
        name: 'an away goal decomposed in an ordinary module, and something under a solution',
        sketch: `
          G1
            AG2 {origin: Sub.G2}
              Sn1
                Sn2
          module Sub
          G2 {public: true}`,
        expect: [
          { at: ['Main/AG2->Main/Sn1'], message: 'forbidden' },
          { at: ['Main/Sn1->Main/Sn2'], message: 'forbidden' },
        ],
      },
      {
        name: 'a module reference inside a contract module',
        sketch: `
          G1 {public: true}
          module Contract {contract: true}
          AG1 {origin: G1}
            M1 {target: Sub}
          module Sub
          G2 {public: true}`,
        expect: [{ at: ['Contract/AG1->Contract/M1'], message: 'forbidden' }],
      },
      {
        name: 'straight into another module, past its interface',
        sketch: `
          G1
          module Sub
          G2 {public: true}
          link supportedBy G1 -> Sub.G2`,
        expect: [{ at: ['Main/G1->Sub/G2'], message: 'otherModule', severity: 'error' }],
      },
    ],
  },
  check({ index, tolerates, report }) {
    for (const { id, link, from, to } of index.links.values()) {
      if (link.kind !== 'supportedBy' || !from || !to) continue;
      const contractModule = index.case.modules.get(from.node.module)?.contract === true;
      const setting = { contractModule, tolerates };
      const legality = connectionLegality('supportedBy', from.node.kind, to.node.kind, setting);
      const crosses = from.node.module !== to.node.module;
      if (legality === 'allowed' && !crosses) continue;
      const fromKind = withArticle(kindName(from.node.kind));
      const toKind = withArticle(kindName(to.node.kind));
      report({
        at: [id],
        message: crosses && legality !== 'forbidden' ? 'otherModule' : legality,
        data: { from: from.id, to: to.id, fromKind, toKind },
        ...(legality === 'tolerated' && !crosses ? { case: 'tolerated' } : {}),
      });
    }
  },
});
