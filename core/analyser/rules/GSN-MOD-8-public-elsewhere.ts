// GSN-MOD-8: the public decorator is for goals, solutions and contextual elements. That there is no away
// strategy the format sees to: an away element with another origin is WF-07's. In contract modules
// nothing is public (GSN-MOD-7).
import { isContractModule, mayBePublic } from '../../model/interfaces.ts';
import { kindName, withArticle } from '../../model/kinds.ts';
import { nameOf } from '../../model/lookup.ts';
import { setNode } from '../ask/fixes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-MOD-8',
  title: 'Only goals, solutions, contexts, assumptions and justifications are public.',
  kind: 'structure',
  basis: ['GSN v3 Table 1:4-1'],
  why: 'A public element is one that other modules may repeat. A strategy cannot be repeated, and an away element is published by the module in which it is argued, so the mark promises what nobody can use.',
  whenNotToUse: 'Never where modules are used.',
  messages: {
    mark: '{name:node} is marked public, but is {kind}, which no other module can repeat.',
    listed:
      'An interface of module {name:module} publishes {name:node}, which is {kind}: no other module can repeat it.',
  },
  remedy:
    'Remove the mark, or take the element out of the interface; publish the goal that the strategy argues, or the origin in its own module.',
  examples: {
    good: [
      {
        name: 'all five kinds',
        sketch: `
          G1 {public: true}
            ~ C1 {public: true}
            ~ A1 {public: true}
            ~ J1 {public: true}
            Sn1 {public: true}`,
      },
      {
        name: 'an interface that lists a goal and depends on an away goal',
        sketch: `
          G1
            M1 {target: Sub}
          module Sub {interfaces: [{name: all, public: [Sub.G2], dependencies: [Sub.AG3]}]}
          G2
            AG3 {identifier: G3, origin: Other.G3}
          module Other
          G3 {public: true}`,
      },
    ],
    bad: [
      {
        name: 'a strategy and an away goal',
        profile: 'gsn-strict',
        sketch: `
          G1
            S1 {public: true}
              AG2 {identifier: G2, origin: Sub.G2, public: true}
          module Sub
          G2 {public: true}
            Sn2`,
        expect: [
          { at: ['Main/G2'], message: 'mark', severity: 'error' },
          { at: ['Main/S1'], message: 'mark', severity: 'error' },
        ],
      },
      {
        name: 'a strategy in an interface',
        sketch: `
          G1
            M1 {target: Sub}
          module Sub {interfaces: [{name: all, public: [Sub.G2, Sub.S2]}]}
          G2
            S2
              G3 <>`,
        expect: [{ at: ['Sub', 'Sub/S2'], message: 'listed', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    for (const { id, node } of index.nodes.values()) {
      if (!node.public || mayBePublic(node.kind) || isContractModule(index, node.module)) continue;
      const data = { node: id, kind: withArticle(kindName(node.kind)) };
      const fix = setNode(id, { public: null }, `Remove the mark of ${nameOf(c, id)}`);
      report({ at: [id], message: 'mark', data, path: ['nodes', id, 'public'], fix });
    }
    for (const [module, { interfaces, contract }] of c.modules) {
      if (contract === true) continue;
      for (const id of new Set((interfaces ?? []).flatMap((one) => one.public ?? []))) {
        const kind = c.nodes.get(id)?.kind;
        if (kind === undefined || mayBePublic(kind)) continue;
        const data = { module, node: id, kind: withArticle(kindName(kind)) };
        report({ at: [module, id], message: 'listed', data });
      }
    }
  },
});
