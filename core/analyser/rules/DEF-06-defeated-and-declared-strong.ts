// DEF-06: a challenge that is sustained (and not itself refuted) and a goal that still declares a
// strength. Concerned is the challenged goal; at a context or justification the goals that stand in it,
// of which the reasoning takes nothing away; at a solution, strategy or step the nearest goals that
// fall with it. Where SUP-01 tells the goal as defeated or unsupported, that is the finding.
// "Declared" is what is written, with or without a reason.
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { addTo } from '../ask/fields.ts';
import { setNode } from '../ask/fixes.ts';
import { goalsAt } from '../ask/structure.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DEF-06',
  title: 'What a sustained challenge has hit is not presented as strong.',
  kind: 'consistency',
  yieldsTo: ['SUP-01'],
  basis: ['GSN v3 1:6.3', 'Greenwell 2006', '#107'],
  why: 'Two statements stand in one document: that the objection is right, and that the claim is strong. Readers take the one that suits them, and the decision rests on the other.',
  whenNotToUse: 'Where no strengths are declared.',
  messages: {
    goal: '{name:goal} declares strength {strength}, and {name:from}, which challenges it, is sustained.',
    context:
      '{name:goal} declares strength {strength}, and {name:from}, which challenges {name:target} in its context, is sustained.',
    part: '{name:goal} declares strength {strength}, and {name:from}, which challenges {name:target} below it, is sustained, so that it is {status}.',
  },
  remedy:
    'Lower the declared strength to 0 until the argument is repaired; or, if the objection was answered after all, record the challenge as refuted with the response.',
  examples: {
    good: [
      {
        name: 'nothing is declared; a strength of 0; the challenge is refuted itself',
        sketch: `
          G1
            G2
              ! G7 challenge {status: sustained}
            G3 {declaredStrength: 0}
              ! G8 challenge {status: sustained}
            G4 {declaredStrength: 2, strengthReason: measured}
              ! G9 challenge {status: sustained}
          link challenges G6 -> G9-G4 {challenge: {status: sustained}}
          G6`,
      },
      {
        name: 'another branch carries the claim',
        sketch: `
          G1 {declaredStrength: 2, strengthReason: the second audit}
            S1 {combinator: any}
              G2
                Sn1 -> E-1
              G3
                Sn2 -> E-1
                  ! G9 challenge {status: sustained}
          evidence E-1 {title: audit, evalType: expert-elicitation, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'shown false, and declared strong',
        sketch: `
          G1
            G2 "The model could not exfiltrate its weights" {declaredStrength: 3, strengthReason: egress is closed}
              Sn1 -> E-1
              ! G9 "It did in the drill of May" challenge {status: sustained}
          evidence E-1 {title: audit, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['G2'], message: 'goal', severity: 'error' }],
      },
      {
        name: 'not needed, and still declared strong',
        sketch: `
          G1
            S1 {combinator: any}
              G2
                Sn1 -> E-1
              G3 {declaredStrength: 2, strengthReason: it was tried}
                Sn1
                ! G9 "It failed in the drill of May" challenge {status: sustained}
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
        expect: [{ at: ['G3'], message: 'goal', severity: 'error' }],
      },
      {
        name: 'the definition under which it holds was shown wrong',
        sketch: `
          G1 {declaredStrength: 2, strengthReason: three audits}
            ~ C1 "Catastrophe: more than 10,000 deaths"
              ! G9 "The policy says 50" challenge {status: sustained}
            Sn1 -> E-1
          evidence E-1 {title: audit, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['G1'], message: 'context', severity: 'error' }],
      },
      {
        name: 'its only evidence was shown void, and a weak strength without a reason is presented all the same',
        sketch: `
          G1 {declaredStrength: 1}
            Sn1 -> E-1
              ! G9 "The grader was the model itself" challenge {status: sustained}
          evidence E-1 {title: audit, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['G1'], message: 'part', severity: 'error' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    const hits = new Map<string, { link: LinkEntry; message: string }[]>();
    for (const link of index.links.values()) {
      if (link.link.kind !== 'challenges' || link.link.challenge?.status !== 'sustained') continue;
      const place = link.to ?? link.toLink?.from;
      if (!place || link.toLink?.link.kind === 'challenges') continue;
      if (reasoning.challengeEffect(link.id) === 'none' && !link.toLink) continue;
      const message = messageOf(link);
      for (const { id } of concerned(place, message, reasoning)) addTo(hits, id, { link, message });
    }
    for (const [goal, [first]] of hits) {
      const strength = declaredAt(index, goal);
      if (strength === 0 || !first) continue;
      const { link } = first.link;
      report({
        at: [goal],
        message: first.message,
        data: {
          goal,
          strength,
          from: link.from,
          target: link.to ?? ('toLink' in link ? (link.toLink ?? '') : ''),
          status: reasoning.support(goal).status,
        },
        path: ['nodes', goal, 'declaredStrength'],
        ...(first.message === 'goal'
          ? { fix: setNode(goal, { declaredStrength: 0 }, 'Declare no strength') }
          : {}),
      });
    }
  },
});

const CONTEXTS: ReadonlySet<string | undefined> = new Set([
  'context',
  'justification',
  'awayContext',
  'awayJustification',
]);

function messageOf({ to, toLink }: LinkEntry): string {
  if (to && isGoalLike(to.node.kind)) return 'goal';
  return CONTEXTS.has(to?.node.kind) || toLink?.link.kind === 'inContextOf' ? 'context' : 'part';
}

function concerned(place: NodeEntry, message: string, reasoning: Reasoning): NodeEntry[] {
  const goals = goalsAt(place);
  if (message !== 'part') return goals;
  return goals.filter(({ id }) => {
    const { status } = reasoning.support(id);
    return status === 'unsupported' || status === 'defeated';
  });
}

function declaredAt(index: CaseIndex, goal: string): number {
  const node = index.nodes.get(goal)?.node;
  return node?.kind === 'goal' ? (node.declaredStrength ?? 0) : 0;
}
