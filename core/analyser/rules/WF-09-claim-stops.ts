// WF-09: a goal that ends a branch says so. Yields to SUP-01, which in the ai profiles tells the same goal
// with the weight it has. A goal that is only there to challenge may end: a doubt needs no argument to
// count (3.0). A module that is to carry a goal argues something. An undeveloped mark on what is developed
// is told too (GSN-UNDEV-2).
import { containmentOf } from '../../model/containment.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { elementsByModule, isContractModule } from '../../model/interfaces.ts';
import { kindName } from '../../model/kinds.ts';
import { nameOf } from '../../model/lookup.ts';
import { setNode } from '../ask/fixes.ts';
import { onlyChallenges } from '../ask/structure.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'WF-09',
  title: 'A goal without support says that it is undeveloped, and only such a goal does.',
  kind: 'structure',
  yieldsTo: ['SUP-01', 'GSN-MOD-3'], // a contract carries it: only the mark is missing
  basis: ['GSN v3 1:2.2', 'GSN v3 2:7.4.2', 'GSN v3 Table 1:4-1', 'GSN v3 1:4.3.7', 'GSN-UNDEV-2'],
  why: 'A claim that simply stops reads like a claim that needs no support. The diamond is the only sign that work is still to be done, so it must be there when it is and gone when it is not.',
  whenNotToUse: 'Never; a claim that is to be taken as given is an assumption.',
  messages: {
    stops: 'Goal {name:goal} has no support and is not marked undeveloped.',
    empty: '{name:goal} rests on module {name:module} as a whole, but no goal is argued there.',
    both: '{name:goal} is marked undeveloped, but is supported by {name:by}: either the {kind} is developed or the support does not count yet.',
  },
  remedy:
    'Support the goal with evidence or further goals, mark it undeveloped, or turn it into an assumption. Remove the mark from what is developed. Argue in the module that is referred to, or name the one that is meant.',
  examples: {
    good: [
      {
        name: 'evidence, or a mark that says why there is none',
        profile: 'gsn-strict',
        sketch: `
          G1
            G2
              Sn1 "red team report"
            G3 <>
            G4 {uninstantiated: true}
            G5 {toBeSupportedByContract: true}
            AG6 {origin: Sub.G6}
          module Sub
          G6 {public: true}
            Sn2`,
      },
      {
        name: 'a counter-claim need not be argued for',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1
              ! G9 "The honeypots were in the training data" challenge {status: open}`,
      },
    ],
    bad: [
      {
        name: 'a branch just ends',
        profile: 'gsn-strict',
        sketch: `
          G1
            S1
              G2 "The model does not sandbag"
              G3
                Sn1`,
        expect: [{ at: ['G2'], message: 'stops', severity: 'error' }],
      },
      {
        name: 'the module that is to carry it argues nothing; a module within counts (1:4.1.3)',
        profile: 'gsn-strict',
        sketch: `
          G1
            G2
              M2 {target: Empty}
            G3
              M3 {target: Outer}
          module Empty
          C2 "to be written"
          module Outer
          module Inner {parent: Outer}
          G4
            Sn4`,
        expect: [{ at: ['Main/G2'], message: 'empty', severity: 'error' }],
      },
      {
        name: 'context is no support',
        profile: 'gsn-lenient',
        sketch: `
          G1
            ~ C1
            ~ J1 "Obvious to experts."`,
        expect: [{ at: ['G1'], message: 'stops', severity: 'error' }],
      },
      {
        name: 'a counter-argument is argued like any other once it has steps',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1
            ! G8 challenge {status: open}
              G9`,
        expect: [{ at: ['G9'], message: 'stops' }],
      },
      {
        name: 'the mark was forgotten when the branch was written, or hides that it does not hold',
        sketch: `
          G1 <>
            S1 <>
              G2
                Sn1 -> E-1
          evidence E-1 {title: run, result: pass}`,
        expect: [
          { at: ['G1'], message: 'both', severity: 'error' },
          { at: ['S1'], message: 'both', severity: 'error' },
        ],
      },
    ],
  },
  check({ index, report }) {
    for (const entry of index.nodes.values()) {
      const { id, node, supportedBy } = entry;
      const first = supportedBy[0];
      if (first && 'undeveloped' in node && node.undeveloped) {
        const data = { goal: id, by: first.link.to ?? '', kind: kindName(node.kind) };
        const fix = setNode(
          id,
          { undeveloped: null },
          `Remove the mark of ${nameOf(index.case, id)}`,
        );
        report({ at: [id], message: 'both', data, path: ['nodes', id, 'undeveloped'], fix });
      } else if (!first && justStops(entry)) {
        const fix = setNode(
          id,
          { undeveloped: true },
          `Mark ${nameOf(index.case, id)} undeveloped`,
        );
        report({ at: [id], message: 'stops', data: { goal: id }, fix });
      }
      for (const module of emptyModules(index, entry)) {
        report({ at: [id], message: 'empty', data: { goal: id, module }, key: module });
      }
    }
  },
});

/** Modules that are to carry the goal as a whole (1:4.3.7), and hold no goal. */
function emptyModules(index: CaseIndex, { node, supportedBy }: NodeEntry): readonly string[] {
  if (node.kind !== 'goal' || !supportedBy.some(isToModule)) return NONE;
  if (isContractModule(index, node.module)) return NONE;
  const targets = supportedBy.flatMap(({ to }) =>
    to?.node.kind === 'moduleReference' ? [to.node.target] : [],
  );
  return [...new Set(targets)].filter(
    (id) => index.case.modules.has(id) && !isContractModule(index, id) && !argues(index, id),
  );
}

const NONE: readonly string[] = [];

function isToModule({ to }: LinkEntry): boolean {
  return to?.node.kind === 'moduleReference';
}

/** Itself, or a module that it contains. */
function argues(index: CaseIndex, module: string): boolean {
  const { isWithin } = containmentOf(index);
  return [...elementsByModule(index)].some(
    ([id, entries]) => isWithin(id, module) && entries.some(({ node }) => node.kind === 'goal'),
  );
}

function justStops(entry: NodeEntry): boolean {
  const { node } = entry;
  return (
    node.kind === 'goal' &&
    !node.undeveloped &&
    !node.uninstantiated &&
    !node.toBeSupportedByContract &&
    !onlyChallenges(entry)
  );
}
