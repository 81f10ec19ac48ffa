// TXT-07: words that advertise. A closed list of phrases that say nothing that could be checked; what a
// word means in context is not judged. Once per element. "State of the art" is TXT-02's.
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';
import { perNode, textOf } from '../wording/readable.ts';

const PROMOTIONAL =
  /\b(?:world[- ](?:class|leading|beating)|cutting[- ]edge|leading[- ]edge|bleeding[- ]edge|best[- ]in[- ]class|best[- ]of[- ]breed|(?:industry|market)[- ]leading|unparalleled|unmatched|unrivall?ed|peerless|second to none|revolutionary|ground-?breaking|game[- ]chang(?:ing|er)|bullet-?proof|iron-?clad|fool-?proof|rock[- ]solid|fail-?proof|gold standard|seamless(?:ly)?|flawless(?:ly)?|superb|outstanding|exceptional(?:ly)?|extraordinar(?:y|ily)|utmost|unwavering|paramount|passionate(?:ly)?|proud(?:ly)?|relentless(?:ly)?)\b/gi;

export default defineRule({
  id: 'TXT-07',
  title: 'The case is worded neutrally.',
  kind: 'wording',
  heuristic: true,
  basis: ['SCCG RD.4'],
  why: 'Praise cannot be checked and asks to be believed. A reader who meets it stops asking what was measured, or stops believing the rest.',
  whenNotToUse: 'Where the word is quoted, or part of a name.',
  messages: { promotional: '{name:node} advertises: {words}.' },
  remedy: 'Say what was done or measured in the place of the praise, or leave the word out.',
  examples: {
    good: [
      {
        name: 'neutral words',
        sketch: `
          G1 "Two outside teams of eight people attacked the filter for 300 hours"
            ~ J1 "The teams were chosen by the auditor."
            Sn1 "Report of the red team"`,
      },
      {
        name: 'words that only look alike; a critic’s irony',
        sketch: `
          G1 "Outstandingly long queues do not occur, and the proof is solid"
            ~ C1 "Leading indicators, classes of attacks, an edge case"
            ! G9 "Their world-class filter fell in an hour" challenge {status: open}`,
      },
    ],
    bad: [
      {
        name: 'an advertisement',
        sketch: `
          G1 "Our world-class safeguards make misuse impossible"
            ~ J1 "They were built by an unparalleled team with cutting edge methods."`,
        expect: [
          { at: ['G1'], message: 'promotional', severity: 'info' },
          { at: ['J1'], message: 'promotional', severity: 'info' },
        ],
      },
      {
        name: 'with emphasis and another dash',
        sketch: `
          G1 "The **industry‐leading** monitor is foolproof"`,
        expect: [{ at: ['G1'], message: 'promotional' }],
      },
    ],
  },
  check({ index, report }) {
    const against = challengersOnly(index);
    for (const { id, node } of index.nodes.values()) {
      const words = praiseIn(node);
      if (words.length === 0 || against.has(id)) continue;
      const quoted = words.map((word) => `"${word}"`).join(', ');
      const data = { node: id, words: quoted };
      report({ at: [id], message: 'promotional', data, path: ['nodes', id, 'text'] });
    }
  },
});

const praiseIn = perNode((node) => {
  const words = textOf(node).match(PROMOTIONAL) ?? [];
  return [...new Set(words.map((word) => word.toLowerCase()))];
});
