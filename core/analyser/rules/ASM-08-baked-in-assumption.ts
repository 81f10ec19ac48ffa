// ASM-08: what implies that scaling on is safe, or that between a trigger and the harm there is time to
// stop, says so as an assumption tagged continuity. Implied: by the decision to continue scaling, and
// by the words of goals, strategies and justifications connected to a top goal. A heuristic in English:
// it knows a few turns of phrase, and one assumption of that tag, connected and not violated, answers
// for the whole case. One finding for each of the two lists all, since one assumption mends them.
import { perText } from '../../markdown/perText.ts';
import type { CaseNode } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { inOrder } from '../ask/assumptionBacking.ts';
import { assumptionsOf } from '../ask/assumptions.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const TAG = 'continuity';

const SCALING = new RegExp(
  [
    String.raw`\b(?:continu\w+|keep|go on)\s+(?:\w+ing\s+)?(?:to\s+)?(?:scal(?:e|ing)|training larger)\b`,
    String.raw`\b(?:next|further|larger|near-term|additional)\s(?:\w+\s){0,3}(?:scale|scaling|training runs?|generations?|checkpoints?)\b[^.]{0,60}\b(?:safe|harmless|trivial\w*|negligibl\w+|no (?:\w+ )?(?:risk|danger))`,
    String.raw`\bsafe\sto\s(?:scale|train\s(?:on|further|larger))\b`,
  ].join('|'),
  'i',
);

const STOP = String.raw`(?:stop\w*|halt\w*|paus\w+|suspen\w+|withdr\w+|shut\sdown)`;

/** Of the system as a whole: that an account is suspended in time is another matter. */
const WINDOW = new RegExp(
  [
    String.raw`\b(?:deployment|training|development|access|release|rollout)\b[^.]{0,40}\b${STOP}\b[^.]{0,60}\b(?:in\stime|before\s(?:it|they|harm|damage|any|the\s(?:model|harm|danger|catastrophe))\b)`,
    String.raw`\b(?:able|ability)\sto\s${STOP}\b[^.]{0,40}\bin\stime\b`,
    String.raw`\b(?:becomes?|turns?\sout(?:\sto\sbe)?|proves?(?:\sto\sbe)?|found\sto\sbe)\s(?:too\s)?dangerous\b[^.]{0,80}\b${STOP}`,
    String.raw`\b(?:enough|sufficient)\s(?:time|warning)\b[^.]{0,40}\b(?:stop|react|respond|withdraw|pause|halt)\b`,
  ].join('|'),
  'i',
);

const saidIn = perText((text) => ({ scaling: SCALING.test(text), window: WINDOW.test(text) }));

export default defineRule({
  id: 'ASM-08',
  title: 'That scaling on is safe, and that there is time to stop, is said as an assumption.',
  kind: 'wording',
  heuristic: true,
  basis: ['#87', '#34', 'T-23'],
  why: 'A plan to stop once a trigger is reached takes for granted that what has reached the trigger is still harmless, and that the next step up is no leap. If that is never said, nobody can ask whether it is so.',
  whenNotToUse:
    'Where the case argues these as goals with evidence; tag the assumption that is left.',
  messages: {
    decision:
      'The decision is to continue scaling, which takes for granted that the next step up is safe, and no assumption tagged {tag} says so.',
    scaling:
      'That the next step up is safe is taken for granted in {name:nodes}, and no assumption tagged {tag} says so.',
    window:
      'That there is time to stop between the trigger and the harm is taken for granted in {name:nodes}, and no assumption tagged {tag} says so.',
  },
  remedy:
    'Add an assumption tagged continuity: that capability grows smoothly from one checkpoint to the next, and what would show that it does not; say how long the time to stop is taken to be.',
  examples: {
    good: [
      {
        name: 'said as an assumption',
        sketch: `
          case {decision: {value: continue-scaling}}
          G1
            ~ A1 "Between two checkpoints no capability jumps by more than the buffer" {tags: [continuity]}
            G2 "If the successor becomes dangerous, training stops in time"`,
      },
      {
        name: 'other words, a doubt, and a claim that hangs on nothing',
        sketch: `
          G1 "Training stopped on 3 May, before the review"
            G2 "Operators complete the shutdown drill before each release"
            G4 "Tests have shown that dangerous requests are stopped, and that the model asks before any deletion"
            G3 "An account that probes the safeguards is suspended before it finds a way through"
            ! G8 "Nobody could stop it in time" challenge {status: open}
          C5 "We continue scaling"`,
      },
    ],
    bad: [
      {
        name: 'the decision',
        sketch: `
          case {decision: {value: continue-scaling}}
          G1`,
        expect: [{ at: [], message: 'decision', severity: 'warning' }],
      },
      {
        name: 'a window after the trigger, told once',
        sketch: `
          G1
            G2 "If the successor becomes dangerous, deployment and training stop in time"
            G3 "Access is suspended before any harm is done"`,
        expect: [{ at: ['G2', 'G3'], message: 'window', severity: 'warning' }],
      },
      {
        name: 'the next run is called harmless; the assumption was violated',
        sketch: `
          G1
            ~ A1 {tags: [continuity], status: violated}
            S1 "Argue that the next scale of training is trivially safe"
              ~ J1 "It is safe to scale by a factor of four"`,
        expect: [{ at: ['J1', 'S1'], message: 'scaling', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    if (isSaid(index, reasoning)) return;
    const data = { tag: TAG };
    if (c.meta.decision?.value === 'continue-scaling') {
      report({ at: [], message: 'decision', data, path: ['meta', 'decision', 'value'] });
    }
    const against = challengersOnly(index);
    const found = { scaling: [] as string[], window: [] as string[] };
    for (const { id, node } of index.nodes.values()) {
      const said = impliedBy(node);
      if ((!said.scaling && !said.window) || against.has(id) || !reasoning.connected(id)) continue;
      found[said.scaling ? 'scaling' : 'window'].push(id);
    }
    for (const message of ['scaling', 'window'] as const) {
      const nodes = inOrder(c, found[message]);
      if (nodes.length > 0) report({ at: nodes, message, data: { ...data, nodes } });
    }
  },
});

function isSaid(index: CaseIndex, reasoning: Reasoning): boolean {
  return assumptionsOf(index).some(
    ({ id, node }) =>
      node.tags?.includes(TAG) && node.status !== 'violated' && reasoning.connected(id),
  );
}

const NOTHING = { scaling: false, window: false };

function impliedBy(node: CaseNode): { readonly scaling: boolean; readonly window: boolean } {
  const { kind, text } = node;
  if (kind !== 'goal' && kind !== 'strategy' && kind !== 'justification') return NOTHING;
  if (text === undefined) return NOTHING;
  return saidIn(text);
}
