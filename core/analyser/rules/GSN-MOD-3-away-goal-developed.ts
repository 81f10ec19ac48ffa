// GSN-MOD-3: an away goal is developed only in a contract module, and there only where it repeats a goal
// that waits for that contract. Outside contract modules the links themselves are forbidden: WF-01 and
// WF-02 tell them, so that here only the condition inside a contract remains.
import type { NodeEntry } from '../../model/index.ts';
import { isContractModule } from '../../model/interfaces.ts';
import { nameOf } from '../../model/lookup.ts';
import { setNode } from '../ask/fixes.ts';
import { repeats } from '../ask/repeats.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-MOD-3',
  title: 'A contract develops only goals that wait for it.',
  kind: 'structure',
  basis: ['GSN v3 1:4.3.2', 'GSN v3 Table 1:4-2', 'GSN v3 1:4.7.2'],
  why: 'A goal that is argued both in its own module and in a contract has two arguments, and each reader sees one of them. A doubt about the one leaves the other standing without anybody having decided so.',
  whenNotToUse: 'Never where contract modules are used.',
  messages: {
    notWaiting:
      '{name:away} is developed in contract module {name:contract}, but its origin {name:origin} neither is to be supported by contract nor rests on this contract.',
  },
  remedy:
    'Mark the origin "to be supported by contract", or let it rest on a reference to this contract, and take out of its module what develops it there; otherwise use the away goal in the contract undeveloped.',
  examples: {
    good: [
      {
        name: 'the origin waits for a contract',
        sketch: `
          G1 {toBeSupportedByContract: true, public: true}
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            AG2 {identifier: G2, origin: Sub.G2}
          module Sub
          G2 {public: true}`,
      },
      {
        name: 'the origin rests on the contract by name; outside contracts WF-01 tells the link',
        sketch: `
          G1 {public: true}
            Con1 {target: Contract}
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            AG2 {identifier: G2, origin: Sub.G2}
          module Sub
          G2 {public: true}
            AG1 {identifier: G1, origin: G1}
              G9 <>`,
      },
    ],
    bad: [
      {
        name: 'developed at home and in the contract',
        sketch: `
          G1 {public: true}
            G3 <>
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            AG2 {identifier: G2, origin: Sub.G2}
          module Sub
          G2 {public: true}`,
        expect: [{ at: ['Contract/G1', 'Main/G1'], message: 'notWaiting', severity: 'error' }],
      },
      {
        name: 'it rests on another contract',
        profile: 'gsn-strict',
        sketch: `
          G1 {public: true}
            Con1 {target: First}
          module First {contract: true}
          AG1 {identifier: G1, origin: G1}
            AG2 {identifier: G2, origin: Sub.G2}
          module Second {contract: true}
          AG1 {identifier: G1, origin: G1}
            S1
              AG2 {identifier: G2, origin: Sub.G2}
          module Sub
          G2 {public: true}
            Sn2`,
        expect: [{ at: ['Second/G1', 'Main/G1'], message: 'notWaiting', severity: 'error' }],
      },
      {
        name: 'the mark was forgotten',
        sketch: `
          G1 {public: true, undeveloped: true}
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            G2 <>`,
        expect: [{ at: ['Contract/G1', 'Main/G1'], message: 'notWaiting' }],
      },
    ],
  },
  check({ index, report }) {
    for (const { away, node, origin } of repeats(index)) {
      if (node.kind !== 'awayGoal' || away.supportedBy.length === 0) continue;
      const contract = node.module;
      if (!isContractModule(index, contract) || waitsFor(origin, contract)) continue;
      // No contract may name what lies in one: GSN-MOD-1 and GSN-MOD-2 tell that.
      if (isContractModule(index, origin.node.module)) continue;
      const label = `Mark ${nameOf(index.case, origin.id)} to be supported by contract`;
      const fields = { toBeSupportedByContract: true, undeveloped: null };
      const isBlank = origin.supportedBy.length === 0;
      report({
        at: [away.id, origin.id],
        message: 'notWaiting',
        data: { away: away.id, contract, origin: origin.id },
        ...(isBlank ? { fix: setNode(origin.id, fields, label) } : {}),
      });
    }
  },
});

function waitsFor({ node, supportedBy }: NodeEntry, contract: string): boolean {
  if ('toBeSupportedByContract' in node && node.toBeSupportedByContract) return true;
  return supportedBy.some(
    ({ to }) => to?.node.kind === 'contractReference' && to.node.target === contract,
  );
}
