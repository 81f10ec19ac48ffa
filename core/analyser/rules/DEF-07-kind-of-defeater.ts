// DEF-07: the kind of a challenge fits what it ends on, in the words of Eliminative Argumentation. A
// challenge that ends on a goal may also be meant for its whole inference: undercutting fits. A kind
// that is absent follows from the target and is no fault; against a challenge, a module or a contract
// any kind goes.
import type { ChallengeLink } from '../../model/case.ts';
import type { LinkEntry } from '../../model/index.ts';
import { kindName, type NodeKind, withArticle } from '../../model/kinds.ts';
import type { CommandCall } from '../rule.ts';
import { defineRule } from '../rule.ts';

type Kind = NonNullable<NonNullable<ChallengeLink['challenge']>['kind']>;

/** What fits each target, the usual kind first. */
const FITTING: Readonly<Partial<Record<NodeKind, readonly [Kind, ...Kind[]]>>> = {
  goal: ['rebutting', 'undercutting'],
  awayGoal: ['rebutting', 'undercutting'],
  strategy: ['undercutting'],
  solution: ['undermining'],
  awaySolution: ['undermining'],
  context: ['undermining'],
  awayContext: ['undermining'],
  assumption: ['undermining'],
  awayAssumption: ['undermining'],
  justification: ['undermining'],
  awayJustification: ['undermining'],
};

export default defineRule({
  id: 'DEF-07',
  title: 'The kind of a challenge fits what it challenges.',
  kind: 'consistency',
  basis: ['CMU/SEI-2015-TR-005 (Eliminative Argumentation)', 'GSN v3 2:11.2.3'],
  why: 'Whether a claim is false, its evidence void or the step from one to the other broken takes different answers. Under the wrong name an objection gets the answer to another one, and looks closed.',
  whenNotToUse: 'Where the words are used as GSN v3 2:11.2.3 uses them.',
  messages: {
    kind: '{name:from} is called {kind} and challenges {what}, {name:target}; against that a challenge is {fitting}.',
  },
  remedy:
    'Change the kind, or move the challenge to what it is meant for: the claim (rebutting), the evidence, context or assumption (undermining), the strategy or step (undercutting).',
  examples: {
    good: [
      {
        name: 'each kind where it belongs',
        sketch: `
          G1
            ! G4 "It did in the field" challenge {kind: rebutting, status: open}
            ! G5 "Even so it need not follow" challenge {kind: undercutting, status: open}
            ~ A1
              ! G6 "Staff were bribed" challenge {kind: undermining, status: open}
            Sn1
              ! G7 "The log was edited" challenge {kind: undermining, status: open}
              !! G8 "Another model was tested" challenge {kind: undercutting, status: open}`,
      },
      {
        name: 'no kind is stated; a counter-challenge; a target that is not there',
        sketch: `
          G1
            Sn1
              ! G8 challenge {status: open}
          G9
          link challenges G9 -> G8-Sn1 {challenge: {kind: rebutting, status: open}}
          link challenges G9 -> G99 {challenge: {kind: rebutting, status: open}}`,
      },
    ],
    bad: [
      {
        name: 'evidence is not rebutted, a claim is not undermined',
        sketch: `
          G1
            Sn1
              ! G8 "The log was edited" challenge {kind: rebutting, status: open}
            ! G9 "It did in the field" challenge {kind: undermining, status: refuted}`,
        expect: [
          { at: ['G8->Sn1'], message: 'kind', severity: 'warning' },
          { at: ['G9->G1'], message: 'kind', severity: 'warning' },
        ],
      },
      {
        name: 'a step and a strategy are undercut',
        sketch: `
          G1
            S1
              ! G8 "Parts may act together" challenge {kind: undermining, status: open}
              G2 <>
                !! G9 "A part is missing" challenge {kind: rebutting, status: open}`,
        expect: [
          { at: ['G8->S1'], message: 'kind', severity: 'warning' },
          { at: ['G9->(S1->G2)'], message: 'kind', severity: 'warning' },
        ],
      },
    ],
  },
  check({ index, report }) {
    for (const entry of index.links.values()) {
      const { id, link } = entry;
      const kind = link.kind === 'challenges' ? link.challenge?.kind : undefined;
      const target = kind === undefined ? undefined : targetOf(entry);
      if (kind === undefined || !target || target.fitting.includes(kind)) continue;
      const [best] = target.fitting;
      report({
        at: [id],
        message: 'kind',
        data: {
          from: link.from,
          kind,
          what: target.what,
          target: target.id,
          fitting: target.fitting.join(' or '),
        },
        path: ['links', id, 'challenge', 'kind'],
        ...(best ? { fix: callIt(entry, best) } : {}),
      });
    }
  },
});

function targetOf({ to, toLink }: LinkEntry) {
  if (to) {
    const fitting = FITTING[to.node.kind];
    return fitting && { id: to.id, what: withArticle(kindName(to.node.kind)), fitting };
  }
  if (!toLink || toLink.link.kind === 'challenges') return undefined;
  return { id: toLink.id, what: 'a step', fitting: ['undercutting'] as const };
}

function callIt({ id, link }: LinkEntry, kind: Kind): CommandCall {
  const challenge = link.kind === 'challenges' ? link.challenge : undefined;
  const args = { link: id, fields: { challenge: { ...challenge, kind } } };
  return { command: 'setLinkFields', args, label: `Call it ${kind}` };
}
