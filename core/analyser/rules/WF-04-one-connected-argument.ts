// WF-04: one top claim in the main module, and everything connected to it. A detached part is told
// once, with its tops first, and so is a module into which nothing leads from the main module. What
// another rule tells as the cause is left to it: a strategy without parent (WF-05), a link end that is
// missing (WF-07, WF-11), a reference in a contract (GSN-MOD-6). In another module that is used, a goal
// that nothing rests on is a top of its own only where others may use it: where it is published, or its
// module is referred to as a whole (1:4.3.7). A private one is detached.
import type { CaseNode } from '../../model/case.ts';
import { containmentOf } from '../../model/containment.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { publishedBy } from '../../model/interfaces.ts';
import { patternModules } from '../../patterns/patternModules.ts';
import { connectedTo } from '../../reasoning/roots.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { connectedParts } from '../ask/connectedParts.ts';
import { repeats } from '../ask/repeats.ts';
import { isDangling, structureOf } from '../ask/structure.ts';
import { unusedModules } from '../ask/unusedModules.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'WF-04',
  title: 'The argument has one top claim, and every element belongs to it.',
  kind: 'structure',
  yieldsTo: ['GSN-MOD-6'],
  basis: ['ISO/IEC/IEEE 15026-2', 'GSN v3 2:7.4.2', 'GSN-FRAG-1'],
  why: 'A reader decides about one top claim. What is not connected to it is either support that does not count or a doubt that nobody sees, and with several top claims it is open which one was approved.',
  whenNotToUse:
    'While a case is being drafted from the bottom up; then the draft profile tells it as information. Mark a stock of spare parts `library`.',
  messages: {
    none: 'The main module has no top claim: it holds no goal that nothing rests on.',
    many: 'The main module has {count} top claims, not one: {name:roots}.',
    unused:
      'Nothing on which {name:roots} {verb} leads into module {module} ({elements}): it argues nothing in this case.',
    orphan: 'No path connects {name:part} to a top claim.',
  },
  remedy:
    'Put the claims under one top claim, connect the detached part, refer to the module by an away goal or a module reference, mark it with the tag library, or delete it.',
  examples: {
    good: [
      {
        name: 'one top claim; a challenge is no second one',
        sketch: `
          G1 "The deployment is acceptably safe"
            Sn1
            ! G9 "The evaluation was contaminated" challenge {status: open}`,
      },
      {
        name: 'the goal of a confidence argument is named by an ACP, and spare parts are marked',
        sketch: `
          G1
            Sn1
          G5 "The evaluation is trustworthy"
          C9 "old definition" {tags: [library]}
          G7 {tags: [library]}
            Sn7
          acps A-1 {on: {link: G1-Sn1}, argument: {goal: G5}}`,
      },
      {
        name: 'another module hangs together through its away goal',
        sketch: `
          G1
            AG2 {origin: Sub.G2}
          module Sub
          G2 {public: true}
            S2
              G3 <>`,
      },
      {
        name: 'tops of other modules that others may use, or that argue confidence',
        sketch: `
          G1
            M2 {target: Whole}
            AG3 {identifier: G3, origin: Offered.G3}
            Sn1
          acps ACP1 {on: {node: Sn1}, argument: {goal: Trust.G5}}
          acps ACP2 {on: {link: G1-Sn1}, argument: {module: More}}
          module Whole
          G2 "Theft is unlikely"
          module Inner {parent: Whole}
          G7 "Nobody enters"
          module Offered {interfaces: [{name: all, public: [Offered.G4]}]}
          G3 "Sabotage is unlikely" {public: true}
          G4 "Escape is unlikely"
          module Trust
          G5 "The test can be trusted"
          module More
          G6 "The step can be trusted"`,
      },
      {
        name: 'a module of spare parts, one of doubts, and one that argues confidence',
        sketch: `
          G1
            Sn1
          module Spare
          G7 {tags: [library]}
          module Doubts
          G9 "The evaluation was contaminated"
          module Confidence
          G5 "The evaluation is trustworthy"
          link challenges Doubts.G9 -> G1 {challenge: {status: open}}
          acps A-1 {on: {link: G1-Sn1}, argument: {goal: Confidence.G5}}`,
      },
      {
        name: 'a pattern kept for use is no part of the argument',
        sketch: `
          G1
          module Spare {pattern: {name: Hazards}}
          G1 "{hazard} is managed" {uninstantiated: true}
          C7 "{hazard} as listed" {uninstantiated: true}`,
      },
      {
        name: 'a strategy without parent is left to WF-05, a missing parent to WF-07',
        sketch: `
          G1
          S2
            G3 <>
          G4
          link supportedBy G77 -> G4`,
      },
    ],
    bad: [
      {
        name: 'two top claims',
        sketch: `
          G1 "Misuse risk is acceptable"
          G2 "Autonomy risk is acceptable"`,
        expect: [{ at: ['G1', 'G2'], message: 'many', severity: 'warning' }],
      },
      {
        name: 'the same before a release',
        profile: 'release-gate',
        sketch: `
          G1
          G2`,
        expect: [{ at: ['G1', 'G2'], message: 'many', severity: 'error' }],
      },
      {
        name: 'a whole module that nobody refers to, and one that only this one uses',
        sketch: `
          G1 "The deployment is acceptably safe"
            Sn1
          module Cyber
          G2 "Cyber misuse is controlled"
            AG3 {origin: Range.G3}
          module Range
          G3 "The range is realistic" {public: true}
            Sn3`,
        expect: [
          { at: ['Cyber', 'Cyber/G2'], message: 'unused', severity: 'warning' },
          { at: ['Range', 'Range/G3'], message: 'unused', severity: 'warning' },
        ],
      },
      {
        name: 'nothing but a context',
        sketch: `
          C1 "to be continued"`,
        expect: [{ at: [], message: 'none' }],
      },
      {
        name: 'a context and a solution were left behind, each a part of its own',
        sketch: `
          G1
            Sn1
          C7 "threat model of last year"
          Sn8
            ! G8 "not reproducible" challenge {status: open}`,
        expect: [
          { at: ['C7'], message: 'orphan', severity: 'warning' },
          { at: ['G8', 'Sn8'], message: 'orphan', severity: 'warning' },
        ],
      },
      {
        name: 'a branch that was left in another module, and that nobody may use',
        profile: 'gsn-strict',
        sketch: `
          G1
            AG2 {identifier: G2, origin: Sub.G2}
          module Sub
          G2 "Theft is unlikely" {public: true}
            Sn2
          G3 "The logs cannot be changed"
            ~ C3 "logs of the cluster"
            Sn3`,
        expect: [{ at: ['Sub/G3', 'Sub/C3', 'Sub/Sn3'], message: 'orphan', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const roots = reasoning.roots().flatMap((id) => index.nodes.get(id) ?? []);
    const main = roots.filter(({ node }) => node.module === c.main);
    const claims = main.filter((entry) => !entry.supports.some(isDangling) && !isLibrary(entry));
    if (main.length === 0) report({ at: [], message: 'none', path: ['main'] });
    // Without any top claim, that nothing leads to one is the same fault.
    if (roots.length === 0) return;
    if (claims.length > 1) {
      const at = claims.map(({ id }) => id);
      report({ at, message: 'many', data: { count: at.length, roots: at } });
    }
    const unused = unusedModules(index, claims);
    for (const [module, own] of unused) {
      if (own.every(isLibrary)) continue;
      const name = c.modules.get(module)?.name ?? module;
      const roots = claims.map(({ id }) => id);
      const verb = roots.length === 1 ? 'rests' : 'rest';
      const elements = own.length === 1 ? 'one element' : `${own.length} elements`;
      const at = [module, ...own.filter(isTop).map(({ id }) => id)];
      report({ at, message: 'unused', data: { module: name, elements, roots, verb } });
    }
    const patterns = patternModules(index);
    const isApart = ({ module }: CaseNode) => patterns.has(module) || unused.has(module);
    const isConnected = connection(index, reasoning, roots);
    const orphans = [...index.nodes.values()]
      .filter(({ id, node }) => !isApart(node) && !isConnected(id))
      .map(({ id }) => id);
    for (const part of connectedParts(index, orphans)) {
      const tops = part.filter(isTop);
      const explained = (entry: NodeEntry) => isLibrary(entry) || isToldElsewhere(entry);
      if (tops.length > 0 ? tops.every(explained) : part.every(isLibrary)) continue;
      const structure = structureOf(index);
      const rest = part.filter((entry) => !isTop(entry));
      const parts = [...structure.inIdentifierOrder(tops), ...structure.inIdentifierOrder(rest)];
      const at = parts.map(({ id }) => id);
      report({ at, message: 'orphan', data: { part: at } });
    }
  },
});

/** Whether a path leads to a top claim that somebody may use. */
function connection(index: CaseIndex, reasoning: Reasoning, roots: readonly NodeEntry[]) {
  const isLost = lostTops(index);
  const used = roots.filter((root) => !isLost(root));
  if (used.length === roots.length) return reasoning.connected;
  const structure = structureOf(index);
  const reached = connectedTo(structure, used);
  return (id: string) => reached[structure.number(id)] === 1;
}

/** Private tops of modules beside the main one to whose whole nothing refers (GSN 1:4.3.7, 1:4.6.3). */
function lostTops(index: CaseIndex): (top: NodeEntry) => boolean {
  const { main, modules, acps } = index.case;
  const usable = new Set<NodeEntry>();
  const { isWithin } = containmentOf(index);
  const whole = new Set<string>();
  for (const { node } of index.nodes.values()) if ('target' in node) whole.add(node.target);
  for (const { argument } of acps.values()) whole.add(argument?.module ?? '');
  for (const id of modules.keys()) for (const entry of publishedBy(index, id)) usable.add(entry);
  for (const { origin } of repeats(index)) usable.add(origin);
  // Where others use what carries a claim, or its context, it is the claim at which that stands.
  const holding = above(usable);
  return (top) => {
    const { module } = top.node;
    const { parent = module } = modules.get(module) ?? {};
    // A module, or the one around it, that is missing is WF-07's.
    const isTold = !modules.has(module) || !modules.has(parent);
    if (module === main || isTold || isLibrary(top)) return false;
    if ([...whole].some((id) => isWithin(module, id))) return false;
    return !holding.has(top);
  };
}

/** The entries and all that they carry, or are context of. */
function above(entries: Iterable<NodeEntry>): ReadonlySet<NodeEntry> {
  const found = new Set(entries);
  for (const { supports, contextOf } of found) {
    for (const { from } of [...supports, ...contextOf]) if (from) found.add(from);
  }
  return found;
}

function isLibrary({ node }: NodeEntry): boolean {
  return node.tags?.includes('library') === true;
}

function isTop({ supports, contextOf }: NodeEntry): boolean {
  return !supports.some(({ from }) => from) && !contextOf.some(({ from }) => from);
}

function isToldElsewhere(entry: NodeEntry): boolean {
  const { node, supports, contextOf, challenges } = entry;
  if (node.kind === 'strategy') return true;
  return [...supports, ...contextOf, ...challenges].some(isDangling);
}
