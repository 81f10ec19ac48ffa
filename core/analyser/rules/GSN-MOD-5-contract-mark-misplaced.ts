// GSN-MOD-5: "to be supported by contract" is a mark of undecomposed goals outside contract modules. The
// file format has no such field elsewhere; an import keeps the mark in `attributes`.
import { isContractModule } from '../../model/interfaces.ts';
import { kindName, withArticle } from '../../model/kinds.ts';
import { nameOf } from '../../model/lookup.ts';
import { setNode } from '../ask/fixes.ts';
import { isMarked } from '../ask/marks.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-MOD-5',
  title: 'Only goals are to be supported by contract, and then they are not undeveloped.',
  kind: 'structure',
  basis: ['GSN v3 Table 1:4-1'],
  why: 'One mark says that others owe the support, the other that the author of this module still does. With both on one goal nobody does the work.',
  whenNotToUse: 'Never where the mark is used. Together with "uninstantiated" it is permitted.',
  messages: {
    kind: '{name:node} is marked to be supported by contract, but is {kind}; only a goal may be.',
    both: '{name:node} is marked undeveloped and to be supported by contract; the two exclude each other.',
    contract:
      '{name:node} is marked to be supported by contract, but lies in contract module {name:module}.',
  },
  remedy:
    'Keep the one mark that says who is to support the goal. In a contract module, support the goal, or mark it undeveloped.',
  examples: {
    good: [
      { name: 'a goal', sketch: 'G1 {toBeSupportedByContract: true}' },
      {
        name: 'together with uninstantiated, and an attribute that says no',
        sketch: `
          G1 {toBeSupportedByContract: true, uninstantiated: true}
          Sn2 {attributes: {toBeSupportedByContract: false}}`,
      },
    ],
    bad: [
      {
        name: 'undeveloped as well',
        profile: 'gsn-strict',
        sketch: 'G1 <> {toBeSupportedByContract: true}',
        expect: [{ at: ['G1'], message: 'both', severity: 'error' }],
      },
      {
        name: 'in a contract module, and on a solution',
        sketch: `
          G1 {public: true}
            Con1 {target: Contract}
            Sn1 {attributes: {toBeSupportedByContract: true}}
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            G2 {toBeSupportedByContract: true}`,
        expect: [
          { at: ['Contract/G2'], message: 'contract', severity: 'error' },
          { at: ['Main/Sn1'], message: 'kind', severity: 'error' },
        ],
      },
    ],
  },
  check({ index, report }) {
    for (const { id, node } of index.nodes.values()) {
      if (!isMarked(node, 'toBeSupportedByContract')) continue;
      const at = [id];
      const path = ['nodes', id, 'toBeSupportedByContract'];
      if (node.kind !== 'goal') {
        const data = { node: id, kind: withArticle(kindName(node.kind)) };
        report({ at, message: 'kind', data });
      } else if (isContractModule(index, node.module)) {
        report({ at, message: 'contract', data: { node: id, module: node.module }, path });
      } else if (node.undeveloped && node.toBeSupportedByContract) {
        const label = `Leave ${nameOf(index.case, id)} to a contract`;
        const fix = setNode(id, { undeveloped: null }, label);
        report({ at, message: 'both', data: { node: id }, path, fix });
      }
    }
  },
});
