// SUP-10: that a dangerous capability is measured does not mean that anybody sees what it means. A
// claim of detection is one tagged `detection`, or one whose text says that a capability is or would
// be detected, noticed, revealed and the like. It is answered by a goal beside it, above it in the
// same step, or below it, that is tagged `relevance` or speaks of recognising what was found; or by
// saying both itself. Heuristic, because a claim of detection has no field of its own.
import type { CaseNode } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
import { isBlankMark } from '../ask/placeholders.ts';
import { someGoalBelow, stepsAbove } from '../ask/sameStep.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';
import { perNode, textOf } from '../wording/readable.ts';

const CAPABILITY = /\b(?:capabilit(?:y|ies)|dangerous skills?)\b/i;
const OUTCOME =
  /\b(?:capabilit(?:y|ies)|dangerous skills?)\b.*\b(?:(?:is|are|be|been|gets?) (?:\w+ )?(?:detected|noticed|revealed|uncovered|surfaced|spotted|caught|found)|shows? up)\b|\b(?:detects?|notices?|reveals?|uncovers?|surfaces?|spots?|catch(?:es)?|finds?)\b.*\b(?:capabilit(?:y|ies)|dangerous skills?)\b/i;
const REALISATION =
  /\b(?:recogni[sz]|reali[sz]|understood|understand|appreciat|interpret|judg|escalat|conclud)\w*\b/i;

export default defineRule({
  id: 'SUP-10',
  title: 'Who claims that a capability is detected also claims that its meaning is recognised.',
  kind: 'wording',
  heuristic: true,
  basis: ['#96', 'Goemans et al. 2024'],
  why: 'A result can be in the log and nobody sees that it is the dangerous one. Detecting a capability and realising that it matters fail separately, and a case that argues only the first has argued half.',
  whenNotToUse: 'Where detection alone releases the action, with nobody in between.',
  messages: {
    alone:
      '{name:goal} claims that a capability is detected, and no goal at the same step claims that its relevance is recognised.',
  },
  remedy:
    'Add a goal, tagged relevance, that whoever sees the result recognises what it means: who reads it, against which threat model, and how that was tried.',
  examples: {
    good: [
      {
        name: 'both halves, side by side',
        sketch: `
          G1 "Dangerous progress does not pass unnoticed"
            S1 "argue over seeing and understanding"
              G2 "Each new cyber capability is detected by the weekly suite"
                Sn2
              G3 "The threat modelling team recognises which results matter"
                Sn3`,
      },
      {
        name: 'in one claim, and below it by tag',
        sketch: `
          G1
            G2 "New capabilities are detected and their relevance is recognised within a week"
              Sn2
            G3 "Nothing passes unnoticed"
              G4 "Each new cyber capability is detected by the weekly suite"
                G5 "Readers of results were tested with planted ones" {tags: [relevance]}
                  Sn5`,
      },
      {
        name: 'a claim about the capability itself',
        sketch: `
          G1 "The model lacks the capability to replicate"
            G2 "Detection of intrusions is out of the scope of the capability evaluation"
              Sn2`,
      },
    ],
    bad: [
      {
        name: 'detection alone',
        sketch: `
          G1 "Dangerous progress does not pass unnoticed"
            S1 "argue over the stages of training"
              G2 "Dangerous capabilities are detected at every checkpoint"
                Sn2
              G3 "The suite is run at every checkpoint"
                Sn3`,
        expect: [{ at: ['G2'], message: 'alone', severity: 'warning' }],
      },
      {
        name: 'called detection by its tag, in other words',
        sketch: `
          G1
            G2 "Nothing slips through the suite" {tags: [detection]}
              Sn2
            G3 "Evaluations would reveal a new hacking capability"
              Sn3`,
        expect: [
          { at: ['G2'], message: 'alone' },
          { at: ['G3'], message: 'alone' },
        ],
      },
    ],
  },
  check({ index, report }) {
    const against = challengersOnly(index);
    const isAnswered = someGoalBelow((goal) => speaksOfRelevance(index, goal));
    for (const entry of index.nodes.values()) {
      const { id, node } = entry;
      if (node.kind !== 'goal' || !claimsDetection(node) || against.has(id)) continue;
      if (isBlankMark(entry) || sayings(node).relevance) continue;
      if ([entry, ...stepsAbove(entry)].some(isAnswered)) continue;
      report({ at: [id], message: 'alone', data: { goal: id }, path: ['nodes', id, 'text'] });
    }
  },
});

const sayings = perNode((node) => {
  const text = textOf(node);
  const detection = CAPABILITY.test(text) && OUTCOME.test(text);
  return { detection, relevance: REALISATION.test(text) };
});

function claimsDetection(node: CaseNode): boolean {
  return node.tags?.includes('detection') === true || sayings(node).detection;
}

function speaksOfRelevance(index: CaseIndex, entry: NodeEntry): boolean {
  const node = originOf(index, entry)?.node ?? entry.node;
  return (
    [...(entry.node.tags ?? []), ...(node.tags ?? [])].includes('relevance') ||
    sayings(node).relevance
  );
}
