// TXT-06: safe, robust, effective and timely are properties in some respect. Told where a goal says that
// something is so and stops there: no figure, nothing after the word (against, within, for …), and no
// context in scope that speaks of it. In a critical goal "safe" is WF-08's. Two properties joined
// are TXT-01's fault as well, and another one: split, each is still to be bounded.
import { inScope } from '../ask/scope.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';
import { hasFigure } from '../wording/figures.ts';
import { perNode, textOf } from '../wording/readable.ts';
import { termOf } from '../wording/terms.ts';

const PREDICATE =
  /\b(?:is|are|be|been|was|were|remains?|stays?)(?: (?:also|always|acceptably|sufficiently|adequately|fully|highly|very))? (safe|robust|effective|timely)(?=\s*(?:[.,;:!]|$)|\s+(?:and|or)\b)/i;

export default defineRule({
  id: 'TXT-06',
  title: 'Safe, robust, effective and timely are bounded.',
  kind: 'wording',
  heuristic: true,
  yieldsTo: ['WF-08'],
  basis: ['SCCG CL.5'],
  why: 'A filter is effective against something, at some rate. Said without, the word promises everything, can be shown by anything, and cannot be wrong.',
  whenNotToUse: 'Where the bounds stand in a document that the case cites as a whole.',
  messages: {
    unbounded:
      '{name:goal} says "{word}" and not against what, to which degree or by when, and no context in scope says it either.',
  },
  remedy:
    'Add against what, to which degree, under which conditions or by when; or attach a context that says what the word means for this claim.',
  examples: {
    good: [
      {
        name: 'bounded in the text, by a figure, or by a context above',
        sketch: `
          case {severity: minor}
          G1 "The filter is effective against the attacks of list 4"
            G2 "The filter is 99 % effective"
            G3 "Suspension is timely"
              ~ C3 "Timely: within two hours of the first report"
              G4 "Review of accounts is timely"`,
      },
      {
        name: 'before a noun, and critical "safe", which WF-08 asks',
        sketch: `
          case {severity: catastrophic}
          G1 "Operation is safe"
            G2 "Effective compute stays below the cap"`,
      },
    ],
    bad: [
      {
        name: 'effective, robust, timely, full stop',
        sketch: `
          G1 "Misuse is limited"
            ~ C1 "Deployment: API"
            G2 "The output filter is effective."
            G3 "The monitor is highly robust"
            G4 "Reports from users are *timely* and read"`,
        expect: [
          { at: ['G2'], message: 'unbounded', severity: 'info' },
          { at: ['G3'], message: 'unbounded' },
          { at: ['G4'], message: 'unbounded' },
        ],
      },
      {
        name: 'safe, where nothing catastrophic is meant; the context speaks in another branch',
        sketch: `
          case {severity: serious}
          G1 "The robot may be used"
            G2 "The arm is safe"
            G3 "Grip is strong enough"
              ~ C3 "Safe: no part moves faster than 0.25 m/s"`,
        expect: [{ at: ['G2'], message: 'unbounded', severity: 'info' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    const against = challengersOnly(index);
    const scopes = new Map<string, ReadonlySet<string>>();
    const bounded = (word: string) => {
      const known =
        scopes.get(word) ??
        inScope(index, (c) => termOf(word).isIn(textOf(c)) || termOf(word).isDefinedBy(c));
      scopes.set(word, known);
      return known;
    };
    for (const { id, node } of index.nodes.values()) {
      if (node.kind !== 'goal' || against.has(id)) continue;
      const word = propertyIn(node);
      if (word === undefined || bounded(word).has(id)) continue;
      if (word === 'safe' && reasoning.critical(id)) continue;
      report({
        at: [id],
        message: 'unbounded',
        data: { goal: id, word },
        path: ['nodes', id, 'text'],
      });
    }
  },
});

const propertyIn = perNode((node) => {
  const text = textOf(node);
  return hasFigure(text) ? undefined : PREDICATE.exec(text)?.[1]?.toLowerCase();
});
