// GSN-MOD-4: a goal that is supported by a contract is developed there, and not in its own module as well.
// Goals inside contract modules are GSN-MOD-5's. Where the contract says nothing and SUP-01 tells that the
// goal is unsupported, this rule yields.
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { elementsByModule, isContractModule } from '../../model/interfaces.ts';
import { nameOf } from '../../model/lookup.ts';
import { entriesOf } from '../ask/byKind.ts';
import { setNode } from '../ask/fixes.ts';
import { repeats } from '../ask/repeats.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-MOD-4',
  title: 'A goal that a contract supports is developed there and not in its own module.',
  kind: 'structure',
  yieldsTo: ['SUP-01'],
  basis: ['GSN v3 1:4.3.2', 'GSN v3 1:4.7.2', 'GSN v3 Table 1:4-1'],
  why: 'The mark says that the support is somewhere else. Beside support of its own it leaves open which of the two carries the claim, and whether the contract still has to be written.',
  whenNotToUse: 'Never where contracts are used.',
  messages: {
    marked:
      '{name:goal} is to be supported by contract, but is supported here by {name:by}: either the mark or the support is wrong.',
    besides:
      '{name:goal} is supported by contract {name:contract} and is developed here as well, by {name:by}.',
    unanswered:
      '{name:goal} rests on contract module {name:module}, but no away goal there repeats and develops it: the contract does not say what supports it.',
  },
  remedy:
    'In the contract module, develop an away goal of the goal, or write the contract as the text of the module. Remove the mark once the goal rests on a named contract; otherwise move the support into the contract module, or put a goal of its own above the two.',
  examples: {
    good: [
      {
        name: 'the mark alone, and a contract that develops the goal',
        sketch: `
          G1
            G2 {toBeSupportedByContract: true}
            G3 {public: true}
              Con3 {target: Contract}
          module Contract {contract: true}
          AG3 {identifier: G3, origin: G3}
            G9 <>`,
      },
      {
        name: 'two contracts that are texts, and context, develop nothing here',
        sketch: `
          G1
            ~ C1
            Con2 {target: First}
            Con3 {target: Second}
          module First {contract: true, brief: 'G1 is supported by G4 of Sub in closed deployments.'}
          module Second {contract: true, brief: 'G1 is supported by G5 of Sub in open ones.'}`,
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
        expect: [{ at: ['Main/G1', 'Main/Con1'], message: 'marked', severity: 'error' }],
      },
      {
        name: 'developed in spite of the mark',
        profile: 'gsn-strict',
        sketch: `
          G1 {toBeSupportedByContract: true}
            S1
              G2 <>`,
        expect: [{ at: ['G1', 'S1'], message: 'marked', severity: 'error' }],
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
        expect: [{ at: ['Main/G1', 'Main/G2'], message: 'besides', severity: 'error' }],
      },
      {
        name: 'the contract speaks of another goal, and one that is not written at all',
        sketch: `
          G1
            G2 {public: true}
              Con2 {target: Contract}
            G3 {public: true}
              Con3 {target: Contract}
            G4
              Con4 {target: Blank}
          module Contract {contract: true}
          AG2 {identifier: G2, origin: G2}
            G9 <>
          module Blank {contract: true}`,
        expect: [
          { at: ['Main/G3'], message: 'unanswered', severity: 'error' },
          { at: ['Main/G4'], message: 'unanswered' },
        ],
      },
    ],
  },
  check({ index, report }) {
    const developed = developedIn(index);
    for (const { id, node, supportedBy } of entriesOf(index, 'goal')) {
      const first = supportedBy[0];
      const contract = supportedBy.find(isToContract);
      if (!first || !(contract || node.toBeSupportedByContract)) continue;
      if (isContractModule(index, node.module)) continue;
      const own = supportedBy.find((link) => !isToContract(link));
      const by = (own ?? first).link.to ?? '';
      const at = index.nodes.has(by) ? [id, by] : [id];
      if (node.toBeSupportedByContract) {
        const label = `Remove the mark of ${nameOf(index.case, id)}`;
        report({
          at,
          message: 'marked',
          data: { goal: id, by },
          path: ['nodes', id, 'toBeSupportedByContract'],
          ...(own ? {} : { fix: setNode(id, { toBeSupportedByContract: null }, label) }),
        });
      } else if (contract && own) {
        const data = { goal: id, contract: contract.link.to ?? '', by };
        report({ at, message: 'besides', data });
      }
      for (const { to } of supportedBy) {
        const module = to && namedContract(index, to);
        if (!to || module === undefined || developed.get(module)?.has(id)) continue;
        report({ at: [id], message: 'unanswered', data: { goal: id, module }, key: module });
      }
    }
  },
});

function isToContract({ to }: LinkEntry): boolean {
  return to?.node.kind === 'contractReference';
}

/** What each contract module develops: ids of the goals that its developed away goals repeat. */
function developedIn(index: CaseIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { away, node, origin } of repeats(index)) {
    if (away.supportedBy.length === 0) continue;
    const goals = found.get(node.module) ?? new Set();
    found.set(node.module, goals.add(origin.id));
  }
  return found;
}

/** The contract module that the reference names, unless it is one in textual form (1:4.7.1). */
function namedContract(index: CaseIndex, { node }: NodeEntry): string | undefined {
  if (node.kind !== 'contractReference' || !isContractModule(index, node.target)) return undefined;
  const isText =
    index.case.modules.get(node.target)?.brief?.trim() && !hasElements(index, node.target);
  return isText ? undefined : node.target;
}

function hasElements(index: CaseIndex, module: string): boolean {
  return (elementsByModule(index).get(module) ?? []).length > 0;
}
