// GSN-DIA-3: a goal that challenges is a complete challenge only when it is argued down to evidence.
// Challenges that were answered, and so no longer count, are left as they are; a solution that
// challenges is evidence itself.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { eachSuccessor } from '../../reasoning/graph.ts';
import { structureOf } from '../ask/structure.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-DIA-3',
  title: 'A goal that challenges is argued to evidence.',
  kind: 'completeness',
  basis: ['GSN v3 1:6.3.8', 'GSN v3 2:11.2.4'],
  why: 'An objection that rests on nothing cannot be weighed against the argument. Before it defeats anything, its own argument has to be developed and evidenced.',
  whenNotToUse: 'Never; while the challenge is open it is for information only.',
  cases: { sustained: 'the challenge is sustained all the same' },
  messages: {
    stops:
      '{name:from} challenges {name:target}, but is not argued to evidence: nothing is below {name:ends}.',
    circle:
      '{name:from} challenges {name:target}, but is not argued to evidence: it rests on itself.',
  },
  remedy:
    'Develop the challenging goal down to solutions, challenge with the evidence itself, or answer the challenge.',
  examples: {
    good: [
      {
        name: 'argued to evidence, evidence itself, and an away goal that is argued elsewhere',
        profile: 'gsn-strict',
        sketch: `
          G1 <>
            ! G7
              G8
                Sn8
            ! Sn9
            ! AG2 {origin: Doubts.G2}
          module Doubts
          G2 {public: true}
            Sn1`,
      },
      {
        name: 'refuted, accepted, and marked defeated',
        profile: 'gsn-strict',
        sketch: `
          G1 <>
            ! G7 challenge {status: refuted}
            ! G8 challenge {status: residual-accepted}
          G9
          link challenges G9 -> G1 {defeated: {by: panel}}`,
      },
    ],
    bad: [
      {
        name: 'only stated (Figure 1:6-2), and argued to a goal that stops',
        profile: 'gsn-strict',
        sketch: `
          G1 <>
            ! G7
            ! G8
              Sn8
              G9 <>`,
        expect: [
          { at: ['G7->G1'], message: 'stops', severity: 'info' },
          { at: ['G8->G1'], message: 'stops', severity: 'info' },
        ],
      },
      {
        name: 'sustained without evidence',
        sketch: `
          G1
            Sn1
              ! G7 challenge {status: sustained}`,
        expect: [{ at: ['G7->Sn1'], message: 'stops', severity: 'warning' }],
      },
      {
        name: 'in a circle, against a challenge',
        profile: 'gsn-strict',
        sketch: `
          G1 <>
            ! Sn9
          G7
            G8
          link supportedBy G8 -> G7
          link challenges G7 -> Sn9-G1`,
        expect: [{ at: ['G7->(Sn9->G1)'], message: 'circle', severity: 'info' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    for (const { id, link, from, to, toLink } of index.links.values()) {
      if (link.kind !== 'challenges' || !from || !(to ?? toLink)) continue;
      if (!isGoalLike(from.node.kind) || from.node.defeated) continue;
      const sustained = link.challenge?.status === 'sustained';
      const counts = sustained
        ? reasoning.challengeEffect(id) !== 'none'
        : reasoning.challengeStands(id) && link.challenge?.status !== 'residual-accepted';
      if (!counts) continue;
      const ends = openEnds(index, from);
      if (ends?.length === 0) continue;
      const target = (to ?? toLink)?.id ?? '';
      const data = { from: from.id, target, ends: ends ?? [] };
      const more = sustained ? { case: 'sustained' } : {};
      report({ at: [id], message: ends ? 'stops' : 'circle', data, ...more });
    }
  },
});

/** Where the argument below a goal stops short of evidence; undefined where it nowhere ends at all. */
function openEnds(index: CaseIndex, top: NodeEntry): string[] | undefined {
  const structure = structureOf(index);
  const seen = new Set([structure.number(top.id)]);
  const ends: NodeEntry[] = [];
  let evidence = false;
  for (const at of seen) {
    let count = 0;
    eachSuccessor(structure.children, at, (child) => {
      count += 1;
      seen.add(child);
    });
    const entry = structure.entry(at);
    if (!entry) continue;
    const isEvidence = entry.node.kind === 'solution';
    if (isEvidence) evidence = true;
    else if (count === 0) ends.push(entry);
  }
  if (ends.length === 0 && !evidence) return undefined;
  return structure.inIdentifierOrder(ends).map(({ id }) => id);
}
