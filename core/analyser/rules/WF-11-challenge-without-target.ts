// WF-11: a challenge starts at a goal or a solution and ends on exactly one thing that is there.
import { connectionLegality } from '../../model/connections.ts';
import type { CaseIndex, LinkEntry } from '../../model/index.ts';
import { isPublished } from '../../model/interfaces.ts';
import { kindName, withArticle } from '../../model/kinds.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'WF-11',
  title: 'A challenge comes from a goal or a solution and has one target.',
  kind: 'structure',
  basis: ['GSN v3 Table 1:6-2', 'GSN v3 1:6.2.6', 'GSN v3 1:6.2.7', 'GSN-DIA-1'],
  why: 'A challenge that points nowhere warns nobody: whoever reads the claim it was meant for sees an unchallenged claim. The objection is on record and changes nothing.',
  whenNotToUse: 'Never where challenges are used at all.',
  messages: {
    noSource: 'A challenge comes from "{source}", which is not in the case.',
    source: '{name:from} is {kind} and may not challenge; only a goal or a solution may.',
    missing: 'The challenge of {name:from} has no target: "{target}" is not in the case.',
    none: 'The challenge of {name:from} names no target.',
    two: 'The challenge of {name:from} names both an element and a link; it needs exactly one.',
    foreign: 'The challenge of {name:from} ends on {name:to}, a private element of another module.',
  },
  remedy:
    'Give the challenge a target that exists, put the objection into a goal, or delete the challenge.',
  examples: {
    good: [
      {
        name: 'a goal challenges a goal',
        sketch: `
          G1
            ! G9 challenge {status: open}`,
      },
      {
        name: 'a solution challenges a link',
        sketch: `
          G1
            Sn1
              !! Sn9 challenge {status: open}`,
      },
      {
        name: 'a public element of another module',
        sketch: `
          G1 {public: true}
          module Review
          G9
          link challenges Review.G9 -> G1`,
      },
    ],
    bad: [
      {
        name: 'the source is a context',
        sketch: `
          G1
            ! C9 challenge {status: open}`,
        expect: [{ at: ['C9->G1'], message: 'source', severity: 'error' }],
      },
      {
        name: 'the target was deleted',
        sketch: `
          G1
          G9
          link challenges G9 -> G77`,
        expect: [{ at: ['G9->G77'], message: 'missing' }],
      },
      {
        name: 'it comes from nowhere, names nothing, or names two things',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1
          G7
          G8
          link challenges G99 -> G1 {challenge: {status: open}}
          link challenges G7 -> G1-Sn1 {to: G1}
          link challenges G8 -> G1-Sn1 {toLink: G1-Sn9}`,
        expect: [
          { at: ['G7->G1'], message: 'two', severity: 'error' },
          { at: ['G8->(G1-Sn9)'], message: 'missing' },
          { at: ['G99->G1'], message: 'noSource' },
        ],
      },
      {
        name: 'a private element of another module',
        sketch: `
          G1
          module Review
          G9
          link challenges Review.G9 -> G1`,
        expect: [{ at: ['Review/G9->Main/G1'], message: 'foreign', severity: 'error' }],
      },
      {
        name: 'public in a module that lies in a contract module, which hides it',
        profile: 'gsn-strict',
        sketch: `
          G1 <>
          module Deal {contract: true}
          module Inner {parent: Deal}
          G2 <> {public: true}
          module Review
          Sn9
          link challenges Review.Sn9 -> Inner.G2`,
        expect: [{ at: ['Review/Sn9->Inner/G2'], message: 'foreign', severity: 'error' }],
      },
      {
        name: 'no target at all',
        sketch: `
          G9
            ! G8
            !! G10 challenge {status: open}`,
        expect: [{ at: ['G10->?'], message: 'none' }],
      },
    ],
  },
  check({ index, report }) {
    for (const entry of index.links.values()) {
      if (entry.link.kind !== 'challenges') continue;
      const { link, from } = entry;
      const at = [entry.id];
      const data = { from: link.from };
      if (!from) report({ at, message: 'noSource', data: { source: link.from } });
      if (from && connectionLegality('challenges', from.node.kind, 'goal') === 'forbidden') {
        report({
          at,
          message: 'source',
          data: { ...data, kind: withArticle(kindName(from.node.kind)) },
        });
      }
      if (link.to !== undefined && link.toLink !== undefined) {
        report({ at, message: 'two', data });
      } else if (link.to === undefined && link.toLink === undefined) {
        report({ at, message: 'none', data });
      } else if (!entry.to && !entry.toLink) {
        const target = link.to ?? link.toLink ?? '';
        report({ at, message: 'missing', data: { ...data, target } });
      } else if (isForeign(entry, index)) {
        report({ at, message: 'foreign', data: { ...data, to: link.to ?? '' } });
      }
    }
  },
});

/** Ends on an element of another module that is not published to its own (GSN v3 1:4.2, 1:4.7.4). */
function isForeign({ from, to }: LinkEntry, index: CaseIndex): boolean {
  return from !== undefined && to !== undefined && !isPublished(index, to, from.node.module);
}
