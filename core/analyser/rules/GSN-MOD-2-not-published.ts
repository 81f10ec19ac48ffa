// GSN-MOD-2: what other modules name is published to them. Once for each element and reason, with the
// away elements that repeat it. A challenge of a private element is WF-11's.
import { containmentOf } from '../../model/containment.ts';
import type { CaseIndex } from '../../model/index.ts';
import { unpublishedContext } from '../../model/interfaceContents.ts';
import {
  isContractModule,
  mayBePublic,
  publishedBy,
  type Unpublished,
  whyUnpublished,
} from '../../model/interfaces.ts';
import { nameOf } from '../../model/lookup.ts';
import { setNode } from '../ask/fixes.ts';
import { type Repeat, repeats } from '../ask/repeats.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'GSN-MOD-2',
  title: 'What an away element repeats is published by its module.',
  kind: 'structure',
  basis: [
    'GSN v3 Table 1:4-1',
    'GSN v3 1:4.6.3',
    'GSN v3 1:4.6.5',
    'GSN v3 1:4.7.3',
    'GSN v3 1:4.7.4',
  ],
  why: 'Authors change what their module does not publish without asking anybody. An argument elsewhere that rests on such an element loses its ground, and neither side sees it happen.',
  whenNotToUse: 'Never where modules are written by more than one person.',
  cases: { context: 'a module publishes a goal, but not all of the context that bounds it' },
  messages: {
    private:
      'Module {name:module} does not publish {name:origin}, repeated by {name:aways}: it is neither public nor in an interface.',
    contract:
      '{name:origin}, repeated by {name:aways}, lies in contract module {name:module}; a contract publishes nothing.',
    hidden:
      '{name:origin}, repeated by {name:aways}, lies in module {name:module}, which is private to the contract module that contains it.',
    foreign:
      'An interface of module {name:module} publishes {name:element}, which lies in {name:other}, and {name:module} does not contain that module.',
    promoted:
      'An interface of module {name:module} promotes {name:element}, but {name:other}, where it lies, does not publish it.',
    context:
      'Module {name:module} publishes goals, but not all that is in scope of them; not public: {name:context}.',
  },
  remedy:
    'Make the element public in its module, or rest the argument on an element that is. Take out of the interface what the module does not contain.',
  examples: {
    good: [
      {
        name: 'by the public decorator, by an interface, and promoted by the module around it',
        sketch: `
          G1
            AG2 {identifier: G2, origin: Sub.G2}
            AG3 {identifier: G3, origin: Sub.G3}
            M4 {target: Outer}
          module Sub {interfaces: [{name: detail, public: [Sub.G3]}]}
          G2 {public: true}
            G3 <>
          module Outer {interfaces: [{name: all, public: [Inner.G4]}]}
          G9 <>
          module Inner {parent: Outer}
          G4 {public: true}`,
      },
      {
        name: 'what lies in a contract is for that contract, and context in scope is public',
        sketch: `
          G1 {toBeSupportedByContract: true, public: true}
            ~ C1 {public: true}
          module Contract {contract: true}
          AG1 {identifier: G1, origin: G1}
            AG2 {identifier: G2, origin: Inner.G2}
          module Inner {parent: Contract}
          G2 {public: true}`,
      },
    ],
    bad: [
      {
        name: 'a private goal, repeated in two modules: one fault',
        profile: 'gsn-strict',
        sketch: `
          G1
            AG2 {identifier: G2, origin: Sub.G2}
            M3 {target: Other}
          module Sub
          G2 <>
          module Other
          G3 {public: true}
            AG2 {identifier: G2, origin: Sub.G2}`,
        expect: [{ at: ['Sub/G2', 'Main/G2', 'Other/G2'], message: 'private', severity: 'error' }],
      },
      {
        name: 'an element of a contract, and one of a module in a contract',
        sketch: `
          G1
            AG5 {identifier: G5, origin: Contract.G5}
            AG6 {identifier: G6, origin: Inner.G6}
          module Contract {contract: true}
          G5 <>
          module Inner {parent: Contract}
          G6 <> {public: true}`,
        expect: [
          { at: ['Contract/G5', 'Main/G5'], message: 'contract', severity: 'error' },
          { at: ['Inner/G6', 'Main/G6'], message: 'hidden' },
        ],
      },
      {
        name: 'interfaces that offer what is not theirs to offer',
        sketch: `
          G1
            M2 {target: Outer}
          module Outer {interfaces: [{name: all, public: [Outer.G2, Inner.G3, Other.G4]}]}
          G2 <>
          module Inner {parent: Outer}
          G3 <>
          module Other
          G4 <> {public: true}`,
        expect: [
          { at: ['Outer', 'Inner/G3'], message: 'promoted', severity: 'error' },
          { at: ['Outer', 'Other/G4'], message: 'foreign' },
        ],
      },
      {
        name: 'a goal is published, the assumption that it inherits is not',
        sketch: `
          G1
            AG2 {identifier: G2, origin: Sub.G2}
          module Sub
          G7
            ~ A7 "the weights stay inside"
            ~ J7 "by the threat model"
            G2 {public: true}
              ~ C2 {public: true}`,
        expect: [{ at: ['Sub', 'Sub/A7'], message: 'context', severity: 'info' }],
      },
    ],
  },
  check(context) {
    const { index, report } = context;
    for (const [reason, group] of unpublishedOrigins(index)) tellOrigin(reason, group, context);
    for (const module of index.case.modules.keys()) {
      if (isContractModule(index, module)) continue;
      checkInterfaces(module, context);
      const bounds = unpublishedContext(index, module).map(({ id }) => id);
      if (bounds.length === 0) continue;
      report({
        at: [module, ...bounds],
        message: 'context',
        case: 'context',
        data: { module, context: bounds },
        fix: {
          command: 'setManyNodeFields',
          args: { nodes: bounds, fields: { public: true } },
          label: `Make the context of ${nameOf(index.case, module)} public`,
        },
      });
    }
  },
});

/** By reason and origin, so that one private element is one finding. */
function unpublishedOrigins(index: CaseIndex): (readonly [Unpublished, readonly Repeat[]])[] {
  const groups = new Map<string, readonly [Unpublished, Repeat[]]>();
  for (const repeat of repeats(index)) {
    const { origin, node } = repeat;
    const reason = whyUnpublished(index, origin, node.module);
    if (reason === undefined) continue;
    const key = `${reason} ${origin.id}`;
    const group = groups.get(key);
    if (group) group[1].push(repeat);
    else groups.set(key, [reason, [repeat]]);
  }
  return [...groups.values()];
}

function tellOrigin(
  reason: Unpublished,
  group: readonly Repeat[],
  { index, report }: RuleContext,
): void {
  const [first] = group;
  if (!first) return;
  const { id, node } = first.origin;
  const aways = group.map(({ away }) => away.id);
  report({
    at: [id, ...aways],
    message: reason,
    data: { origin: id, module: node.module, aways },
    ...(reason === 'private'
      ? { fix: setNode(id, { public: true }, `Make ${nameOf(index.case, id)} public`) }
      : {}),
  });
}

/** What the lists of its interfaces name. What may not be public at all is GSN-MOD-8's. */
function checkInterfaces(module: string, { index, report }: RuleContext): void {
  const lists = index.case.modules.get(module)?.interfaces ?? [];
  const { isWithin } = containmentOf(index);
  for (const id of new Set(lists.flatMap((one) => one.public ?? []))) {
    const entry = index.nodes.get(id);
    if (!entry || entry.node.module === module || !mayBePublic(entry.node.kind)) continue;
    const other = entry.node.module;
    const data = { module, element: id, other };
    if (!isWithin(other, module)) report({ at: [module, id], message: 'foreign', data });
    else if (!publishedBy(index, other).has(entry)) {
      const fix = setNode(id, { public: true }, `Make ${nameOf(index.case, id)} public`);
      report({
        at: [module, id],
        message: 'promoted',
        data,
        ...(isContractModule(index, other) ? {} : { fix }),
      });
    }
  }
}
