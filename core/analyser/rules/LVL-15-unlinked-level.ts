// LVL-15: a text that names a level is backed by a record of that level. Heuristic: it knows the
// names of the published frameworks only, and a link anywhere in the case, or a claim in its head,
// backs the name everywhere.
import type { CaseIndex } from '../../model/index.ts';
import { plainName } from '../ask/fields.ts';
import { citedLevels } from '../ask/levels.ts';
import { defineRule } from '../rule.ts';
import { perNode, textOf } from '../wording/readable.ts';

/** Names as the published frameworks write them; High and Critical only where they mean a level. */
const KNOWN = new RegExp(
  [
    String.raw`\b(?:ASL|asl|Asl)[- ]?\d\+?`,
    String.raw`\bCCLs?\b`,
    String.raw`\b[Cc]ritical [Cc]apability [Ll]evels?\b`,
    String.raw`\b(?:CBRN|AI R&D|Cyber|Autonomy)[- ]\d\b`,
    String.raw`\bInstrumental Reasoning(?: Level)? \d\b`,
    String.raw`\b(?:High|Critical)(?= (?:capability|threshold|level|risk level|category|in the Preparedness)\b)`,
    String.raw`(?<=\b(?:below|above|at|reach|reaches|reached|than|crosses|crossed|the|under) )(?:High|Critical)\b(?! [A-Z])`,
  ].join('|'),
  'g',
);

export default defineRule({
  id: 'LVL-15',
  title: 'A safety level that a text names is linked to its record.',
  kind: 'wording',
  heuristic: true,
  basis: ['#64', '#69', 'T-22'],
  why: 'The same name means different things in different policies and versions, and some names have never been defined. A level in running text alone escapes every check of whether it exists.',
  whenNotToUse: 'Where the text only quotes the history of a policy.',
  options: {
    ignore: {
      default: [],
      about: 'Names that are no safety levels in this case, such as "ASL-1".',
      weaker: 'longer',
    },
  },
  messages: {
    unlinked:
      '{name:node} names {levels}, and nothing in the case links {it} to a safety level (heuristic).',
  },
  remedy:
    'Add the level with its policy version to the records, and link the element to it (about).',
  examples: {
    good: [
      {
        name: 'the element is about the level that it names',
        sketch: `
          G1 "The model stays below ASL-4" {about: [L-4]}
          safetyLevels L-4 {name: ASL-4, thresholdDefinedness: undefined}`,
      },
      {
        name: 'a context at the top links the level; sub-goals may name it',
        sketch: `
          G1 "The model is safe at ASL 3"
            ~ C1 "RSP 2.2, ASL-3" {about: [L-3]}
            G2 "ASL-3 security measures are in place"
          safetyLevels L-3 {name: ASL-3 standard}`,
      },
      {
        name: 'high and critical as ordinary words',
        sketch: `
          G1 "High confidence that the critical systems are isolated"
            G2 "Critical infrastructure is out of reach of the model"
            G3 "The asl-free baseline is at a high level of quality"`,
      },
    ],
    bad: [
      {
        name: 'ASL-4 in running text',
        sketch: `
          G1 "The model does not reach ASL-4"`,
        expect: [{ at: ['G1'], message: 'unlinked', severity: 'warning' }],
      },
      {
        name: 'with a hyphen that does not break, in small letters, with a zero-width space inside, with emphasis inside',
        sketch: `
          G1 "The model does not reach ASL\u20114"
            G2 "nor asl 4"
            G3 "nor AS\u200bL-4"
            G4 "nor **ASL**-4"`,
        expect: [
          { at: ['G1'], message: 'unlinked' },
          { at: ['G2'], message: 'unlinked' },
          { at: ['G3'], message: 'unlinked' },
          { at: ['G4'], message: 'unlinked' },
        ],
      },
      {
        name: 'another level than the one that is linked',
        sketch: `
          G1 "The model is above ASL-3 and below ASL-4" {about: [L-3]}
          safetyLevels L-3 {name: ASL-3}`,
        expect: [{ at: ['G1'], message: 'unlinked' }],
      },
      {
        name: 'the record exists, but nothing links to it',
        sketch: `
          G1
            S1 "Argue that no CCL for cyber is reached"
            ~ C1 "Capability is below the High threshold of the framework"
            ~ A1 "The model stays below Critical"
          safetyLevels L-h {name: High}`,
        expect: [
          { at: ['A1'], message: 'unlinked' },
          { at: ['C1'], message: 'unlinked' },
          { at: ['S1'], message: 'unlinked' },
        ],
      },
    ],
  },
  check({ index, options, report }) {
    const backed = linkedNames(index);
    const ignored = new Set((options.ignore as readonly string[]).map(plainName));
    for (const { id, node } of index.nodes.values()) {
      if ('origin' in node) continue; // told at the element that it repeats
      const named = namedLevels(node);
      if (named.length === 0) continue;
      const levels = named.filter((name) => {
        const plain = plainName(name);
        return !ignored.has(plain) && !backed.some((level) => covers(level, plain));
      });
      if (levels.length === 0) continue;
      const it = levels.length === 1 ? 'it' : 'them';
      report({ at: [id], message: 'unlinked', data: { node: id, levels, it } });
    }
  },
});

const namedLevels = perNode((node): readonly string[] => {
  const named = textOf(node).match(KNOWN);
  return named ? [...new Set(named)] : NONE;
});

const NONE: readonly string[] = [];

/** The names of the levels that the case cites. Few, whatever the size of the case. */
function linkedNames(index: CaseIndex): string[] {
  return citedLevels(index).map(({ level }) => ` ${plainName(level.name)} `);
}

/** "asl 3 standard" covers "asl 3"; any linked level covers the generic "CCL". */
function covers(level: string, mention: string): boolean {
  return /^(ccls?|critical capability levels?)$/.test(mention) || level.includes(` ${mention} `);
}
