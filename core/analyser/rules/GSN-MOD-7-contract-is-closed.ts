// GSN-MOD-7: a contract module publishes nothing and keeps what it contains to itself. What its away
// elements may repeat is GSN-MOD-2's, its references are GSN-MOD-6's, links across modules WF-01's.
import { containmentOf } from '../../model/containment.ts';
import { isContractModule, isVisibleModule } from '../../model/interfaces.ts';
import { nameOf } from '../../model/lookup.ts';
import { setNode } from '../ask/fixes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-MOD-7',
  title: 'A contract module has no interface, and what it contains is private to it.',
  kind: 'structure',
  basis: ['GSN v3 1:4.7.3', 'GSN v3 1:4.7.4'],
  why: 'A contract joins the interfaces of modules; it offers no claims of its own. If others build on what stands inside it, the agreement between two modules turns into a third argument that nobody owns.',
  whenNotToUse: 'Never where contract modules are used.',
  cases: {
    nested: 'a contract lies in a contract, which the standard does not forbid in so many words',
  },
  messages: {
    interface:
      'Contract module {name:module} declares an interface; a contract relates the interfaces of others and has none.',
    public: '{name:node} is marked public, but lies in contract module {name:module}.',
    nested:
      'Contract module {name:inner} lies in contract module {name:outer}: {name:outer} may not refer to it, and nothing outside {name:outer} sees it.',
    private:
      '{name:reference} refers to {name:module}, which is private to contract module {name:contract}.',
  },
  remedy:
    'Move what others are to use into a module outside the contract. Remove the public mark and the interface of the contract, and put one contract beside the other.',
  examples: {
    good: [
      {
        name: 'a contract with a module of its own',
        sketch: `
          G1 {public: true}
            Con1 {target: Contract}
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            AG2 {identifier: G2, origin: Inner.G2}
          module Inner {parent: Contract}
          G2 {public: true}
            M3 {target: Second}
          module Second {parent: Contract}
          G3 {public: true}`,
      },
      {
        name: 'a contract inside an ordinary module',
        sketch: `
          G1 {public: true}
            Con1 {target: Contract}
          module Contract {contract: true, parent: main}
          AG1 {identifier: G1, origin: G1}
            G2 <>`,
      },
    ],
    bad: [
      {
        name: 'a contract that publishes',
        profile: 'gsn-strict',
        sketch: `
          G1 {public: true}
            Con1 {target: Contract}
          module Contract {contract: true, interfaces: [{name: all}]}
          AG1 {identifier: G1, origin: G1}
            G2 <> {public: true}`,
        expect: [
          { at: ['Contract'], message: 'interface', severity: 'error' },
          { at: ['Contract/G2'], message: 'public', severity: 'error' },
        ],
      },
      {
        name: 'a contract in a contract, and a module of a contract used from outside',
        sketch: `
          G1 {public: true}
            Con1 {target: Contract}
            M2 {target: Inner}
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            G2 <>
          module Inner {parent: Contract}
          G3 {public: true}
          module Nested {contract: true, parent: Contract}
          G4 <>`,
        expect: [
          { at: ['Main/M2', 'Inner'], message: 'private', severity: 'error' },
          { at: ['Nested', 'Contract'], message: 'nested', severity: 'warning' },
        ],
      },
    ],
  },
  check({ case: c, index, report }) {
    const { privateTo } = containmentOf(index);
    for (const [module, { interfaces, contract }] of c.modules) {
      if (contract !== true) continue;
      const path = ['modules', module, 'interfaces'];
      if (interfaces?.length)
        report({ at: [module], message: 'interface', data: { module }, path });
      const outer = privateTo(module);
      if (outer === undefined) continue;
      const data = { inner: module, outer };
      report({ at: [module, outer], message: 'nested', case: 'nested', data });
    }
    for (const { id, node } of index.nodes.values()) {
      const { module } = node;
      if (node.public && isContractModule(index, module)) {
        const fix = setNode(id, { public: null }, `Make ${nameOf(c, id)} private`);
        const path = ['nodes', id, 'public'];
        report({ at: [id], message: 'public', data: { node: id, module }, path, fix });
      }
      if (!('target' in node) || isVisibleModule(index, node.target, module)) continue;
      const contract = privateTo(node.target) ?? '';
      const data = { reference: id, module: node.target, contract };
      report({ at: [id, node.target], message: 'private', data });
    }
  },
});
