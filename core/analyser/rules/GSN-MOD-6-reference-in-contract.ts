// GSN-MOD-6: no module or contract reference in a contract module. Where one is connected, the link is
// forbidden and WF-01 or WF-02 tells it; here is told what stands there unconnected.
import type { NodeEntry } from '../../model/index.ts';
import { isContractModule } from '../../model/interfaces.ts';
import { kindName, withArticle } from '../../model/kinds.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-MOD-6',
  title: 'A contract module refers to other modules by away elements only.',
  kind: 'structure',
  basis: ['GSN v3 Table 1:4-1', 'GSN v3 1:4.7.3'],
  why: 'A contract says which claim of one module carries which claim of another. A reference to a whole module names no claim, so nothing is agreed that could be kept or broken.',
  whenNotToUse: 'Never where contract modules are used.',
  messages: {
    reference:
      '{name:node} is {kind} in contract module {name:module}; a contract names the elements that it relates, as away elements.',
  },
  remedy: 'Put an away element in its place for each element that is meant, or delete it.',
  examples: {
    good: [
      {
        name: 'away elements in the contract, references outside',
        sketch: `
          G1 {public: true}
            Con1 {target: Contract}
            M2 {target: Sub}
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            AG2 {identifier: G2, origin: Sub.G2}
          module Sub
          G2 {public: true}`,
      },
      {
        name: 'a connected one is told by its link (WF-01)',
        sketch: `
          G1 {public: true}
            Con1 {target: Contract}
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            M2 {target: Sub}
          module Sub
          G2 {public: true}`,
      },
    ],
    bad: [
      {
        name: 'a module reference beside the argument of the contract',
        sketch: `
          G1 {public: true}
            Con1 {target: Contract}
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            G3 <>
          M2 {target: Sub}
          module Sub
          G2 {public: true}`,
        expect: [{ at: ['Contract/M2'], message: 'reference', severity: 'error' }],
      },
      {
        name: 'a reference to another contract',
        profile: 'gsn-strict',
        sketch: `
          G1 <>
          module Contract {contract: true}
          Con2 {target: Other}
          module Other {contract: true}
          G3 <>`,
        expect: [{ at: ['Contract/Con2'], message: 'reference', severity: 'error' }],
      },
    ],
  },
  check({ index, report }) {
    for (const entry of index.nodes.values()) {
      const { id, node } = entry;
      if (!('target' in node) || !isContractModule(index, node.module)) continue;
      if (isConnected(entry)) continue;
      const kind = withArticle(kindName(node.kind));
      report({ at: [id], message: 'reference', data: { node: id, kind, module: node.module } });
    }
  },
});

/** In one of the ways that are forbidden here. */
function isConnected({ supports, contextOf, supportedBy, inContextOf }: NodeEntry): boolean {
  const arriving = [...supports, ...contextOf].some(({ from }) => from);
  return arriving || [...supportedBy, ...inContextOf].some(({ to }) => to);
}
