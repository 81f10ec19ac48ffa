// SUP-03: a strategy that lists three or more claims says why the list is complete. Only where all of
// them are asked (the default): a choice among alternatives need not be complete, and two lines of
// defence are argued by IND-00. "Asserting completeness" is decided by the tag `completeness` (or a
// goal's argumentKind), because whether a sentence does so cannot be: a justification of something
// else must not silence the rule. An ACP counts only with an argument; what is
// defeated, or attached by a defeated link, argues nothing.
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { originOf, sources, targets } from '../../model/lookup.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { entriesOf } from '../ask/byKind.ts';
import { taggedWith } from '../ask/byTag.ts';
import { isArguedSomewhere } from '../ask/confidenceArguments.ts';
import { isDefeated } from '../ask/defeated.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'SUP-03',
  title: 'A strategy that lists claims says why nothing is missing from the list.',
  kind: 'completeness',
  yieldsTo: ['UNK-03'],
  basis: ['#60', '#73', 'SCCG AR.2'],
  why: 'A list of countermeasures is not an argument. Each may hold, and the harm comes by the way that is not on the list.',
  whenNotToUse:
    'Where the claims are alternatives: say so by the combinator of the strategy, and the rule is silent.',
  options: {
    children: {
      default: 3,
      about: 'From this number of claims on the list needs a reason.',
      min: 2,
      max: 100,
      whole: true,
      weaker: 'higher',
    },
  },
  messages: {
    list: '{name:strategy} rests on {count} claims ({name:children}), and nothing says that they are all: no justification or goal tagged completeness and no assurance claim point with an argument.',
  },
  remedy:
    'Attach a justification or a goal tagged completeness that says how the list was found and why it is all, or an assurance claim point with that argument.',
  examples: {
    good: [
      {
        name: 'a justification of the list',
        sketch: `
          G1
            S1 "argument over the four pathways"
              ~ J1 "STPA over the deployment found these." {tags: [completeness]}
              G2 <>
              G3 <>
              G4 <>`,
      },
      {
        name: 'a goal that argues completeness, at the strategy or beside it',
        sketch: `
          G1
            S1
              G2 <>
              G3 <>
              G4 "No other pathway" <> {argumentKind: completeness}
          G5 {tags: [library]}
            S5
              G6 <>
              G7 <>
              G8 <>
            G9 <> {tags: [completeness]}`,
      },
      {
        name: 'an assurance claim point on the step',
        sketch: `
          G1
            S1
              G2 <>
              G3 <>
              G4 <>
          acps A-1 {on: {link: G1-S1}, argument: {text: The list was compared with three others.}}`,
      },
      {
        name: 'the objection to the justification was itself countered',
        sketch: `
          G1
            S1
              ~ J1 "The list is complete" {tags: [completeness]}
                ! G8 challenge {status: sustained}
              G2 <>
              G3 <>
              G4 <>
          Sn9
          link challenges Sn9 -> G8-J1 {challenge: {status: sustained}}`,
      },
      {
        name: 'alternatives, two of three, two claims only, one claim linked twice',
        sketch: `
          G1
            S1 {combinator: any}
              G2 <>
              G3 <>
              G4 <>
            S2 {combinator: atLeast, n: 2}
              G2
              G3
              G4
            S3
              G2
              G3
              G2`,
      },
    ],
    bad: [
      {
        name: 'a bare list',
        sketch: `
          G1 "Misuse is prevented"
            S1 "argument over safeguards"
              G2 "Refusal training works" <>
              G3 "The classifier works" <>
              G4 "KYC works" <>`,
        expect: [{ at: ['S1'], message: 'list', severity: 'warning' }],
      },
      {
        name: 'a justification of something else, and an ACP without an argument',
        sketch: `
          G1
            S1
              ~ J1 "These safeguards are industry practice."
              G2 <>
              G3 <>
              G4 <>
          acps A-1 {on: {node: S1}, argument: {text: TBD}}`,
        expect: [{ at: ['S1'], message: 'list' }],
      },
      {
        name: 'the ACP leads to a module in which nothing is argued',
        sketch: `
          G1
            S1
              G2 <>
              G3 <>
              G4 <>
          acps A-1 {on: {node: S1}, argument: {module: Confidence}}
          module Confidence
          C1 "to be written"`,
        expect: [{ at: ['Main/S1'], message: 'list' }],
      },
      {
        name: 'a justification that only holds the place',
        sketch: `
          G1
            S1
              ~ J1 "TBD" {tags: [completeness]}
              G2 <>
              G3 <>
              G4 <>`,
        expect: [{ at: ['S1'], message: 'list' }],
      },
      {
        name: 'the justification was shown to be wrong; another is marked defeated',
        sketch: `
          G1
            S1
              ~ J1 "These are all." {tags: [completeness]}
                ! G9 "A fifth pathway was found" challenge {status: sustained}
              ~ J2 "The list was compared." {tags: [completeness], defeated: {}}
              G2 <>
              G3 <>
              G4 <>`,
        expect: [{ at: ['S1'], message: 'list' }],
      },
      {
        name: 'the claims of the list live in other modules',
        profile: 'draft',
        sketch: `
          G1
            S1
              AG2 {origin: Sub.G2}
              AG3 {origin: Sub.G3}
              AG4 {origin: Sub.G4}
          module Sub
          G2 <> {public: true}
          G3 <> {public: true}
          G4 <> {public: true}`,
        expect: [{ at: ['Main/S1'], message: 'list', severity: 'info' }],
      },
    ],
  },
  check({ index, options, report }) {
    const least = Number(options.children);
    const assured = assuredIds(index);
    const complete = ofCompleteness(index);
    for (const entry of entriesOf(index, 'strategy')) {
      const { id, node } = entry;
      if ((node.combinator ?? 'all') !== 'all' || entry.supportedBy.length < least) continue;
      if (claimsOf(entry) < least || isAssured(entry, assured)) continue;
      if (complete.size > 0 && isArgued(entry, index, complete)) continue;
      const children = [...new Set(targets(entry.supportedBy))].map((child) => child.id);
      report({
        at: [id],
        message: 'list',
        data: { strategy: id, count: children.length, children },
      });
    }
  },
});

/** The branches of a choice that is still open (GSN-PAT-1) are one claim as yet. */
function claimsOf({ supportedBy }: NodeEntry): number {
  const open = ({ link }: LinkEntry) => ('choice' in link ? link.choice?.group : undefined);
  return new Set(supportedBy.flatMap((one) => (one.to ? [open(one) ?? one.to.id] : []))).size;
}

function isAssured({ id, supports }: NodeEntry, assured: ReadonlySet<string>): boolean {
  if (assured.size === 0) return false;
  if (assured.has(id) || supports.some((link) => assured.has(link.id))) return true;
  return sources(supports).some((goal) => assured.has(`inference ${goal.id}`));
}

/** By what stands at the strategy, or at a goal that it supports. */
function isArgued(entry: NodeEntry, index: CaseIndex, complete: ReadonlySet<NodeEntry>): boolean {
  const ties = ({ to }: LinkEntry) => to !== undefined && complete.has(to);
  return [entry, ...sources(entry.supports)].some(({ supportedBy, inContextOf }) =>
    [supportedBy, inContextOf].some((links) =>
      links.some((link) => ties(link) && !isDefeated(index, link)),
    ),
  );
}

/** Elements that argue that a list is complete. */
function ofCompleteness(index: CaseIndex): ReadonlySet<NodeEntry> {
  const found = new Set(taggedWith(index, 'completeness').filter((one) => mayArgue(index, one)));
  for (const entry of index.nodes.values()) {
    const node = 'origin' in entry.node ? originOf(index, entry)?.node : entry.node;
    if (node?.kind === 'goal' && node.argumentKind === 'completeness') found.add(entry);
  }
  for (const one of found) {
    const origin = originOf(index, one);
    if (isDefeated(index, one) || (origin && isDefeated(index, origin))) found.delete(one);
  }
  return found;
}

/** A stand-in such as "TBD" gives no reason; a goal is told by what it lacks itself. */
function mayArgue(index: CaseIndex, entry: NodeEntry): boolean {
  const node = originOf(index, entry)?.node;
  return node?.kind === 'goal' || (node?.kind === 'justification' && !saysNothing(node.text));
}

/** What assurance claim points with an argument stand on; a goal's inference apart from the goal. */
function assuredIds(index: CaseIndex): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { on, argument } of index.case.acps.values()) {
    if (!isArguedSomewhere(index, argument)) continue;
    for (const id of [on.link, on.node]) if (id !== undefined) ids.add(id);
    if (on.inference !== undefined) ids.add(`inference ${on.inference}`);
  }
  return ids;
}
