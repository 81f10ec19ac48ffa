// GSN-MOD-4: a goal that is supported by a contract is not developed in its own module as well. Goals
// inside contract modules are GSN-MOD-5's.
import { isContractModule } from '../../model/interfaces.ts';
import { nameOf } from '../../model/lookup.ts';
import { setNode } from '../ask/fixes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-MOD-4',
  title: 'A goal that a contract supports is not developed in its own module.',
  kind: 'structure',
  basis: ['GSN v3 1:4.3.2', 'GSN v3 Table 1:4-1'],
  why: 'The mark says that the support is somewhere else. Beside support of its own it leaves open which of the two carries the claim, and whether the contract still has to be written.',
  whenNotToUse: 'Never where contracts are used.',
  messages: {
    marked:
      '{name:goal} is to be supported by contract, but is supported here by {name:by}: either the mark or the support is wrong.',
    besides:
      '{name:goal} is supported by contract {name:contract} and is developed here as well, by {name:by}.',
  },
  remedy:
    'Remove the mark once the goal rests on a named contract; otherwise move the support into the contract module, or put a goal of its own above the two.',
  examples: {
    good: [
      {
        name: 'the mark alone, and a named contract alone',
        sketch: `
          G1
            G2 {toBeSupportedByContract: true}
            G3
              Con3 {target: Contract}
          module Contract {contract: true}
          G9 <>`,
      },
      {
        name: 'two contracts, and context, develop nothing here',
        sketch: `
          G1
            ~ C1
            Con2 {target: First}
            Con3 {target: Second}
          module First {contract: true}
          G8 <>
          module Second {contract: true}
          G9 <>`,
      },
    ],
    bad: [
      {
        name: 'the contract was named, the mark was left',
        sketch: `
          G1 {toBeSupportedByContract: true, public: true}
            Con1 {target: Contract}
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            G9 <>`,
        expect: [{ at: ['Main/G1'], message: 'marked', severity: 'error' }],
      },
      {
        name: 'developed in spite of the mark',
        profile: 'gsn-strict',
        sketch: `
          G1 {toBeSupportedByContract: true}
            S1
              G2 <>`,
        expect: [{ at: ['G1'], message: 'marked', severity: 'error' }],
      },
      {
        name: 'by a contract and by an own argument',
        sketch: `
          G1 {public: true}
            Con1 {target: Contract}
            G2 <>
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            G9 <>`,
        expect: [{ at: ['Main/G1'], message: 'besides', severity: 'error' }],
      },
    ],
  },
  check({ index, report }) {
    for (const { id, node, supportedBy } of index.nodes.values()) {
      const first = supportedBy[0];
      if (node.kind !== 'goal' || !first || isContractModule(index, node.module)) continue;
      const contract = supportedBy.find(({ to }) => to?.node.kind === 'contractReference');
      const own = supportedBy.find(({ to }) => to?.node.kind !== 'contractReference');
      const by = (own ?? first).link.to ?? '';
      if (node.toBeSupportedByContract) {
        const label = `Remove the mark of ${nameOf(index.case, id)}`;
        report({
          at: [id],
          message: 'marked',
          data: { goal: id, by },
          path: ['nodes', id, 'toBeSupportedByContract'],
          ...(own ? {} : { fix: setNode(id, { toBeSupportedByContract: null }, label) }),
        });
      } else if (contract && own) {
        const data = { goal: id, contract: contract.link.to ?? '', by };
        report({ at: [id], message: 'besides', data });
      }
    }
  },
});
