// GSN-MOD-1: an away element repeats identifier and text of an element of another module, and shows that
// module. An origin that is missing, of another kind or in a loop is WF-07's.
import { mayIdentify } from '../../commands/parts/identifiers.ts';
import type { CaseIndex } from '../../model/index.ts';
import { nameOf } from '../../model/lookup.ts';
import { statementOf } from '../../model/statement.ts';
import { differing } from '../ask/differing.ts';
import { setNode } from '../ask/fixes.ts';
import { type Repeat, repeats } from '../ask/repeats.ts';
import { liesOnCircle } from '../ask/structure.ts';
import { type CommandCall, defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'GSN-MOD-1',
  title: 'An away element repeats its origin exactly and names the module of the origin.',
  kind: 'consistency',
  basis: ['GSN v3 Table 1:4-1', 'GSN v3 1:4.2.2'],
  why: 'Whoever reads this module relies on what the away element says; whoever argues the other module argues what the origin says. Where the two differ, a claim is used that nobody has shown.',
  whenNotToUse: 'Never. To say something else, write a goal of this module above the away goal.',
  cases: { indirect: 'the away element repeats another away element' },
  messages: {
    identifier:
      '{name:away} repeats {name:origin}, so its identifier is "{wanted}", not "{identifier}".',
    text: '{name:away} says "{text}", but {name:origin}, which it repeats, says "{said}".',
    silent: '{name:away} says "{text}", but {name:origin}, which it repeats, says nothing.',
    module:
      '{name:away} shows that its origin {name:origin} lies in module "{module}", but it lies in "{other}".',
    own: '{name:away} repeats {name:origin} of its own module; an away element repeats one of another module.',
    indirect:
      '{name:away} repeats {name:next}, which only repeats {name:origin} itself: the module where it is argued does not show.',
  },
  remedy:
    'Let the away element follow its origin, or write what is meant here as an element of this module. Name the element itself as the origin, and connect an element of the same module directly.',
  examples: {
    good: [
      {
        name: 'without a text of its own it says what the origin says',
        sketch: `
          G1
            AG2 {identifier: G2, origin: Sub.G2, originModule: Sub}
          module Sub
          G2 "No one can copy the weights" {public: true}`,
      },
      {
        name: 'a copy in a file that says the same; how it is broken into lines does not count',
        sketch: `
          G1
            AG2 "No one can copy  the weights " {identifier: G2, origin: Sub.G2}
          module Sub
          G2 "No one can copy the weights" {public: true}`,
      },
    ],
    bad: [
      {
        name: 'the origin was weakened, the copy was not',
        profile: 'gsn-strict',
        sketch: `
          G1
            AG2 "No one can copy the weights" {identifier: G2, origin: Sub.G2}
          module Sub
          G2 "No outsider can copy the weights" {public: true}
            Sn2`,
        expect: [{ at: ['Main/G2', 'Sub/G2'], message: 'text', severity: 'error' }],
      },
      {
        name: 'the origin was renumbered, and another has lost its text',
        sketch: `
          G1
            AG2 {identifier: G2, origin: Sub.G7}
            ~ AC3 "closed API" {identifier: C3, origin: Sub.C3}
          module Sub
          G7 {public: true}
            ~ C3 "" {public: true}`,
        expect: [
          { at: ['Main/C3', 'Sub/C3'], message: 'silent', severity: 'error' },
          { at: ['Main/G2', 'Sub/G7'], message: 'identifier', severity: 'error' },
        ],
      },
      {
        name: 'the origin moved to another module',
        sketch: `
          G1
            AG2 {identifier: G2, origin: Sub.G2, originModule: Other}
          module Sub
          G2 {public: true}
          module Other
          G3 <>`,
        expect: [{ at: ['Main/G2', 'Sub/G2'], message: 'module', severity: 'error' }],
      },
      {
        name: 'the module that it shows was deleted, the origin was not',
        sketch: `
          G1
            AG2 {identifier: G2, origin: Sub.G2, originModule: Gone}
          module Sub
          G2 {public: true}`,
        expect: [{ at: ['Main/G2', 'Sub/G2'], message: 'module' }],
      },
      {
        name: 'an away element of its own module',
        sketch: `
          G1
            G2 <>
            AG3 {identifier: G2, origin: G2}
          module Sub
          G9 <>`,
        expect: [{ at: ['Main/G2', 'Main/G2'], message: 'own', severity: 'error' }],
      },
      {
        name: 'an away goal of an away goal',
        sketch: `
          G1
            AG2 {identifier: G3, origin: A.AG3}
            AG5 {identifier: G5, origin: A.G5}
          module A
          G5 {public: true}
            AG3 {identifier: G3, origin: B.G3}
          module B
          G3 {public: true}`,
        expect: [{ at: ['Main/G3', 'A/G3', 'B/G3'], message: 'indirect', severity: 'warning' }],
      },
    ],
  },
  check({ index, report }) {
    for (const repeat of repeats(index)) {
      if (repeat.away.node.module === repeat.origin.node.module) {
        const [away, origin] = [repeat.away.id, repeat.origin.id];
        report({ at: [away, origin], message: 'own', data: { away, origin } });
        continue;
      }
      checkIdentifier(repeat, index, report);
      checkText(repeat, index, report);
      checkModule(repeat, index, report);
    }
  },
});

type Tell = RuleContext['report'];

function checkIdentifier({ away, node, origin }: Repeat, index: CaseIndex, report: Tell) {
  const { identifier } = node;
  const wanted = origin.node.identifier;
  if (identifier === wanted) return;
  const own = { id: away.id, kind: node.kind, module: node.module };
  const fix: CommandCall = {
    command: 'setIdentifier',
    args: { node: away.id, identifier: wanted },
    label: `Rename to ${wanted}`,
  };
  report({
    at: [away.id, origin.id],
    message: 'identifier',
    data: { away: away.id, origin: origin.id, identifier, wanted },
    path: ['nodes', away.id, 'identifier'],
    ...(mayIdentify(index, own, wanted).allowed ? { fix } : {}),
  });
}

/** Only a text of its own can differ (core/model/statement.ts). */
function checkText({ away, node, origin }: Repeat, index: CaseIndex, report: Tell) {
  const original = statementOf(index, origin);
  const { text: copy } = node;
  if (copy === undefined || inOneLine(copy) === inOneLine(original)) return;
  const [text, said] = differing(copy, original);
  const data = { away: away.id, origin: origin.id, text, said };
  const at = [away.id, origin.id];
  const path = ['nodes', away.id, 'text'];
  if (said === '') {
    // Dropping the copy would lose the only wording there is.
    report({ at, message: 'silent', data, path });
  } else {
    const label = `Let ${nameOf(index.case, away.id)} say what its origin says`;
    report({ at, message: 'text', data, path, fix: setNode(away.id, { text: null }, label) });
  }
}

/** As people read it: a line break is a blank, and several are one. */
function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function checkModule({ away, node, origin }: Repeat, index: CaseIndex, report: Tell) {
  const c = index.case;
  const next = index.nodes.get(node.origin);
  const named = { away: away.id, origin: origin.id };
  const shown = next?.node.module;
  if (next && node.originModule !== undefined && node.originModule !== shown) {
    const [module, other] = [node.originModule, next.node.module].map((id) => nameOf(c, id));
    report({
      at: [away.id, next.id],
      message: 'module',
      data: { ...named, origin: next.id, module: module ?? '', other: other ?? '' },
      path: ['nodes', away.id, 'originModule'],
      fix: setNode(away.id, { originModule: next.node.module }, `Name ${other} as its module`),
    });
  }
  if (!next || next === origin) return;
  const originModule = node.originModule === undefined ? {} : { originModule: origin.node.module };
  const label = `Repeat ${nameOf(c, origin.id)} itself`;
  report({
    at: [away.id, next.id, origin.id],
    message: 'indirect',
    case: 'indirect',
    data: { ...named, next: next.id },
    path: ['nodes', away.id, 'origin'],
    // On a circle, which WF-03 tells, no origin may be set.
    ...(liesOnCircle(index, away)
      ? {}
      : { fix: setNode(away.id, { origin: origin.id, ...originModule }, label) }),
  });
}
