// WF-02: InContextOf only where the connection table of GSN permits it (core/model/connections.ts), and
// only inside a module.
import { connectionLegality } from '../../model/connections.ts';
import { kindName, withArticle } from '../../model/kinds.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'WF-02',
  title: 'Context connects a goal or a strategy with what may be its context.',
  kind: 'structure',
  basis: [
    'GSN v3 Table 1:2-2',
    'GSN v3 Table 1:4-2',
    'GSN v3 Table 1:4-1',
    'GSN v3 1:4.2.1',
    'GSN v3 1:4.7.3',
    'GSN-REL-1',
    'GSN-MOD-6',
  ],
  why: 'Context bounds the claim that it is attached to. Attached to something else, or the wrong way round, it bounds nothing, and the claim is read more widely than it was meant.',
  whenNotToUse: 'Never.',
  messages: {
    forbidden: '{name:to}, {toKind}, may not be the context of {name:from}, {fromKind}.',
    otherModule:
      '{name:to}, the context of {name:from}, lies in another module; only an away element of its own module may stand for it.',
    reversed:
      'The arrow runs the wrong way: {name:from}, {fromKind}, may be the context of {name:to}, {toKind}, but not the other way round.',
  },
  remedy:
    'Turn the arrow round, attach the context to the goal or strategy that it bounds, or make the claim a supporter.',
  examples: {
    good: [
      {
        name: 'context, assumption and justification at goal and strategy',
        sketch: `
          G1 "No unacceptable cyber risk in the planned deployment"
            ~ C1 "closed API with KYC"
            ~ A1 "No actor has the weights"
            S1
              ~ C2 "list of risk models"
              ~ J1 "The list covers all credible risk models."
              G2`,
      },
      {
        name: 'an away goal in place of a justification (GSN 1:4.3.8), and a module as context',
        sketch: `
          G1
            ~ AG2 {origin: Sub.G2}
            S1
              ~ M1 {target: Sub}
              G3
          module Sub
          G2 {public: true}`,
      },
    ],
    bad: [
      {
        name: 'a goal as context',
        sketch: `
          G1
            ~ G2 "The evaluation is valid"`,
        expect: [{ at: ['G1->G2'], message: 'forbidden', severity: 'error' }],
      },
      {
        name: 'drawn from the context to the goal, as ASCE and hand drawings do',
        sketch: `
          G1
          C1 "deployment context"
          link inContextOf C1 -> G1`,
        expect: [{ at: ['C1->G1'], message: 'reversed', severity: 'error' }],
      },
      {
        name: 'a solution with an assumption of its own, and an assumption with a justification',
        sketch: `
          G1
            ~ A1
              ~ J1
            Sn1
              ~ A2`,
        expect: [
          { at: ['A1->J1'], message: 'forbidden' },
          { at: ['Sn1->A2'], message: 'forbidden' },
        ],
      },
      {
        name: 'a context of another module, without an away context',
        sketch: `
          G1
          module Sub
          C2 {public: true}
          link inContextOf G1 -> Sub.C2`,
        expect: [{ at: ['Main/G1->Sub/C2'], message: 'otherModule', severity: 'error' }],
      },
    ],
  },
  check({ index, report }) {
    for (const { id, link, from, to } of index.links.values()) {
      if (link.kind !== 'inContextOf' || !from || !to) continue;
      const isContract = (module: string) => index.case.modules.get(module)?.contract === true;
      const [a, b] = [from.node, to.node];
      const here = { contractModule: isContract(a.module) };
      const forbidden = connectionLegality('inContextOf', a.kind, b.kind, here) === 'forbidden';
      if (!forbidden && a.module === b.module) continue;
      const there = { contractModule: isContract(b.module) };
      const turned = connectionLegality('inContextOf', b.kind, a.kind, there);
      report({
        at: [id],
        message: !forbidden ? 'otherModule' : turned === 'forbidden' ? 'forbidden' : 'reversed',
        data: {
          from: from.id,
          to: to.id,
          fromKind: withArticle(kindName(a.kind)),
          toKind: withArticle(kindName(b.kind)),
        },
      });
    }
  },
});
