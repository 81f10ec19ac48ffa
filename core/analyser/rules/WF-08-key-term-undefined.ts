// WF-08: a key term of a critical claim is defined by a context in scope: attached to the claim or to
// what it supports. A context defines a term that it lists (`defines`), or by the form of its text:
// "A catastrophe is …", "Catastrophe: …", "Definition of catastrophe". Names of safety levels are
// LVL-15's. Once per term, at the topmost claims that use it: one context there answers for all.
import type { CaseNode } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { remember } from '../../reasoning/structure.ts';
import { entriesOf } from '../ask/byKind.ts';
import { topmost } from '../ask/extremes.ts';
import { addTo } from '../ask/fields.ts';
import { inScope } from '../ask/scope.ts';
import { structureOf } from '../ask/structure.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';
import { perNode, textOf } from '../wording/readable.ts';
import { termOf } from '../wording/terms.ts';

export default defineRule({
  id: 'WF-08',
  title: 'A key term of a critical claim is defined by a context in scope.',
  kind: 'wording',
  heuristic: true,
  basis: ['#64', '#89', 'Habli et al. 2025, GPC3', 'GSN v3 1:2.2.11'],
  why: 'A catastrophe may mean fifty dead or everybody. Where the case does not say, author, reviewer and decision maker each agree to another claim, and after the event each will say that theirs held.',
  whenNotToUse: 'Where the terms are defined in a standard that the whole case is bound to.',
  options: {
    terms: {
      default: [
        'catastrophe|catastrophes|catastrophic|catastrophically',
        'unacceptable|unacceptably',
        'severe harm|severe harms',
        'effective compute',
        'safe|safely',
        'trusted',
      ],
      weaker: 'shorter',
      about: 'The key terms, each with its forms: "catastrophe|catastrophic".',
    },
  },
  messages: {
    undefined: '"{term}" is used in {name:goals}, and no context in scope defines it.',
  },
  remedy:
    'Attach a context to the topmost claim that says what the term means here (who, how much, over which time), and list the term in it.',
  examples: {
    good: [
      {
        name: 'defined at the top, for all below; by its list, by its text, or in another module',
        sketch: `
          G1 "The model does not cause a catastrophe"
            ~ C1 "More than 50 deaths" {defines: [catastrophe]}
            ~ C2 "Trusted: vetted by two people, and watched"
            S1
              G2 "Trusted users do nothing catastrophic"
              AG3 {origin: Sub.G3}
          module Sub
          G3 "Misuse is not *catastrophic*" {public: true}`,
      },
      {
        name: 'not critical; other words; a counter-claim',
        sketch: `
          case {severity: minor}
          G1 "The model is safe to use for poems"
            G2 "Harm is unlikely"
            ! G9 "Nobody can be trusted" challenge {status: open}`,
      },
    ],
    bad: [
      {
        name: 'what a catastrophe is, and what safe means, nobody says; told once each',
        sketch: `
          case {severity: catastrophic}
          G1 "The model does not cause a catastrophe"
            ~ C1 "Catastrophes are discussed in many papers" {defines: [risk budget]}
            S1
              G2 "A catastrophic attack is unlikely"
              G3 "Operation is safe"`,
        expect: [
          { at: ['G1'], message: 'undefined', severity: 'warning' },
          { at: ['G3'], message: 'undefined', severity: 'warning' },
        ],
      },
      {
        name: 'the definition hangs in another branch, and one that was defeated',
        sketch: `
          case {severity: catastrophic}
          G1 "The deployment may go ahead"
            G2 "No unacceptable outcome by misuse"
              ~ C2 "Unacceptable outcome: more than 50 deaths"
            G3 "No unacceptable outcome by escape"
            G4 "Effective compute stays below the cap"
              ~ C4 {defines: [effective compute], defeated: {}}`,
        expect: [
          { at: ['G3'], message: 'undefined' },
          { at: ['G4'], message: 'undefined' },
        ],
      },
      {
        name: 'listed in a context that says nothing',
        sketch: `
          case {severity: catastrophic}
          G1 "The model does not cause a catastrophe"
            ~ C1 "to do" {defines: [catastrophe]}`,
        expect: [{ at: ['G1'], message: 'undefined' }],
      },
      {
        name: 'no context at all',
        sketch: `
          case {severity: catastrophic}
          G1 "The model does not cause a catastrophe"
            G2 "A catastrophic attack is unlikely"
              G3 "Trusted users only"
            G4 "Trusted staff only"`,
        expect: [
          { at: ['G1'], message: 'undefined', severity: 'warning' },
          { at: ['G3', 'G4'], message: 'undefined' },
        ],
      },
    ],
  },
  check({ index, reasoning, options, report }) {
    const terms = options.terms as readonly string[];
    const using = goalsByTerm(index, terms);
    for (const forms of terms) {
      const term = termOf(forms);
      const critical = (using.get(forms) ?? []).filter(({ id }) => reasoning.critical(id));
      if (critical.length === 0) continue;
      const defined = inScope(index, (context) => term.isDefinedBy(context));
      const open = critical.filter(({ id }) => !defined.has(id));
      if (open.length === 0) continue;
      const at = structureOf(index)
        .inIdentifierOrder(topmost(index, open))
        .map(({ id }) => id);
      report({
        at,
        message: 'undefined',
        data: { term: term.name, goals: at },
        path: ['nodes', at[0] ?? '', 'text'],
        key: term.name,
      });
    }
  },
});

/** Goals that speak for the case, by the terms that they use; away goals repeat theirs. */
function goalsByTerm(
  index: CaseIndex,
  terms: readonly string[],
): ReadonlyMap<string, readonly NodeEntry[]> {
  const found = new Map<string, NodeEntry[]>();
  const against = challengersOnly(index);
  const termsIn = remember(JUDGES, JSON.stringify(terms), () => judgeFor(terms));
  for (const entry of entriesOf(index, 'goal')) {
    const used = termsIn(entry.node);
    if (used.length === 0 || against.has(entry.id)) continue;
    for (const forms of used) addTo(found, forms, entry);
  }
  return found;
}

type Judge = (node: CaseNode) => readonly string[];

/** By the terms that are asked about. */
const JUDGES = new Map<string, Judge>();

function judgeFor(terms: readonly string[]): Judge {
  const each = [...new Set(terms)];
  return perNode((node) => {
    const text = textOf(node);
    const used = each.filter((forms) => termOf(forms).isIn(text));
    return used.length > 0 ? used : NONE;
  });
}

const NONE: readonly string[] = [];
