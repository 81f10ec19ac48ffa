// TXT-01: an element says what its kind says, and one thing. Judged by form alone, in English, and
// only where the words leave no doubt (wording/english.ts); away elements at their origin.
import { perText } from '../../markdown/perText.ts';
import { oneLine } from '../../markdown/plainText.ts';
import type { CaseNode } from '../../model/case.ts';
import { kindName, withArticle } from '../../model/kinds.ts';
import { remember } from '../../reasoning/structure.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { defineRule } from '../rule.ts';
import {
  formOf,
  isEnglish,
  joinedProperties,
  statementsOf,
  wordCount,
} from '../wording/english.ts';

export default defineRule({
  id: 'TXT-01',
  title: 'A statement has the form of its kind, and says one thing.',
  kind: 'wording',
  heuristic: true,
  yieldsTo: ['WF-06', 'SUP-02'],
  basis: [
    'GSN v3 1:2.3.2',
    'GSN v3 1:2.3.3',
    'GSN v3 1:2.3.4',
    'GSN v3 1:2.3.5',
    'GSN v3 1:2.3.6',
    'GSN v3 2:5.2',
    'GSN v3 2:5.3',
    'SCCG CL.1',
    'SCCG CL.2',
    'GSN-TXT-1',
    'GSN-TXT-2',
    'GSN-TXT-3',
    'GSN-TXT-4',
  ],
  why: 'Nobody can agree or disagree with a topic, and whoever agrees with one of two claims in a box has agreed with neither. A claim inside a strategy or a solution is never argued for, because nobody looks for it there.',
  whenNotToUse:
    'Where the texts are headings of an argument that is written elsewhere, or the house style is telegraphic.',
  cases: { unsaid: 'the element says nothing' },
  options: {
    mostWords: {
      default: 60,
      about: 'An element with more words than this is an essay in the box.',
      min: 5,
      max: 1000,
      whole: true,
      weaker: 'higher',
    },
  },
  messages: {
    unsaid: '{name:element}, {kind}, says nothing.',
    essay: '{name:element} has {count} words, more than {most}: an argument of its own in one box.',
    several: '{name:element} makes {count} statements, and {kind} makes one.',
    topic: '{name:element} is no proposition: "{text}" has no verb.',
    joined: '{name:element} claims two properties at once: "{properties}".',
    claim: '{name:element}, a strategy, makes a claim: "{text}".',
    reference: '{name:element}, {kind}, is a sentence: "{text}". A reference is a noun phrase.',
    fragment: '{name:element}, {kind}, is no complete sentence: "{text}".',
  },
  remedy:
    'Say in a goal of what something is true, one claim in each; in a strategy how the argument goes; in a solution what the evidence is; in an assumption or a justification a complete sentence.',
  examples: {
    good: [
      {
        name: 'each kind in its form',
        profile: 'gsn-strict',
        sketch: `
          G1 "The control system is acceptably safe to operate"
            ~ A1 "All hazards have been identified"
            ~ C1 "Operating role and context of the press"
            S1 "Argument over each of the identified hazards"
              ~ J1 "The hazards are those of the hazard log."
              G2 "Hazard H1 has been eliminated from the design"
                Sn1 "Formal verification of the interlock"`,
      },
      {
        name: 'names, other languages, and what cannot be told',
        profile: 'gsn-strict',
        sketch: `
          G1 "Main goal"
            G2 "Die Steuerung der Presse ist sicher und zuverlässig"
            G3 "Hazards of the press identified and mitigated"
              Sn1 "Tests the vendor has run"
              Sn2 "Evidence that the valve is closed"
              Sn3 "Report: the valve is closed in time"`,
      },
      {
        name: 'abbreviations end no sentence, an attribute is no second claim',
        profile: 'gsn-strict',
        sketch: `
          G1 "The limits of Dr. Smith, i.e. those of Fig. 3, are kept by the valve"
            G2 "The safe and secure operation of the valve is shown by the tests"
              Sn1`,
      },
    ],
    bad: [
      {
        name: 'nothing is said',
        profile: 'gsn-strict',
        sketch: `
          G1 "The valve closes"
            G2 ""
              Sn1 "TBD"`,
        expect: [
          { at: ['G2'], message: 'unsaid', severity: 'warning' },
          { at: ['Sn1'], message: 'unsaid' },
        ],
      },
      {
        name: 'topics, two properties, two statements',
        profile: 'gsn-strict',
        sketch: `
          G1 "Safe operation of the valve in the rain"
            G2 "The valve is safe and secure in operation"
              Sn1
            G3 "The valve closes in time. The sensor is accurate."
              Sn2`,
        expect: [
          { at: ['G1'], message: 'topic', severity: 'info' },
          { at: ['G2'], message: 'joined' },
          { at: ['G3'], message: 'several' },
        ],
      },
      {
        name: 'a claim in a strategy, sentences as references, reasons that are no sentences',
        profile: 'gsn-strict',
        sketch: `
          G1 "The valve closes in time"
            ~ A1 "Cold weather at the site of the valve"
            ~ C1 "The valve is described in the manual" {cites: [E-1]}
            S1 "The hazards of the valve are all known"
              ~ J1 "Long experience of the team with it"
              G2 "The valve resists the cold"
                Sn1 "The test report shows that it closes"
          evidence E-1 {title: manual}`,
        expect: [
          { at: ['A1'], message: 'fragment' },
          { at: ['C1'], message: 'reference' },
          { at: ['J1'], message: 'fragment' },
          { at: ['S1'], message: 'claim' },
          { at: ['Sn1'], message: 'reference' },
        ],
      },
      {
        name: 'an essay in the box',
        profile: 'gsn-strict',
        sketch: `
          G1 "The valve that was bought from the vendor of the plant, and that was fitted to the pipe by the staff of the plant in the spring, and that was tested by the staff of the vendor in the summer, and that was then put to use by the staff of the plant in the winter, is in the end closed in time by the control of the plant"
            Sn1`,
        expect: [{ at: ['G1'], message: 'essay', severity: 'info' }],
      },
    ],
  },
  check({ index, options, report }) {
    const most = Number(options.mostWords);
    const judgeOf = judges(most);
    for (const { id, node } of index.nodes.values()) {
      const judge = judgeOf(node);
      if (!judge) continue;
      const { text = '' } = node;
      const fault = judge(text);
      if (!fault) continue;
      const at = [id];
      const kind = withArticle(kindName(node.kind));
      if (fault === UNSAID) {
        report({ at, message: 'unsaid', data: { element: id, kind }, case: 'unsaid' });
        continue;
      }
      const data = { element: id, kind, text: shortened(text), most, ...fault.data };
      report({ at, message: fault.message, data, path: ['nodes', id, 'text'] });
    }
  },
});

const KINDS = ['goal', 'strategy', 'solution', 'context', 'assumption', 'justification'] as const;
/** Words by which a strategy says how it argues, even where it is a sentence. */
const APPROACH =
  /\b(argu|reason|decompos|approach|split|divid|partition|consider|address|examin|enumerat|case|step|by \w+ing)/i;
const SHOWN = 80;

interface Fault {
  readonly message: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

const UNSAID: Fault = { message: 'unsaid' };

type Judge = (text: string) => Fault | undefined;

/** A context that cites something is a reference; the other kinds are judged alike whatever they cite. */
function judges(most: number): (node: CaseNode) => Judge | undefined {
  const byKind = new Map<string, Judge>(KINDS.map((kind) => [kind, judgeFor(kind, false, most)]));
  const ofReferences = judgeFor('context', true, most);
  return (node) =>
    node.kind === 'context' && node.cites?.length ? ofReferences : byKind.get(node.kind);
}

function judgeFor(kind: CaseNode['kind'], cites: boolean, most: number): Judge {
  return remember(JUDGES, `${kind} ${most} ${cites}`, () =>
    perText((text) => {
      if (saysNothing(text)) return UNSAID;
      return isEnglish(text) ? faultOf(kind, text, cites, most) : undefined;
    }),
  );
}

/** By what besides the text decides. */
const JUDGES = new Map<string, Judge>();

/** The first fault only: they come together. */
function faultOf(
  kind: CaseNode['kind'],
  text: string,
  cites: boolean,
  most: number,
): Fault | undefined {
  const words = wordCount(text);
  if (words > most) return { message: 'essay', data: { count: words } };
  const form = formOf(text);
  switch (kind) {
    case 'goal': {
      const count = statementsOf(text).length;
      if (count > 1) return { message: 'several', data: { count } };
      if (form === 'phrase') return { message: 'topic' };
      const properties = joinedProperties(text);
      return properties === undefined ? undefined : { message: 'joined', data: { properties } };
    }
    case 'strategy':
      return form === 'sentence' && !APPROACH.test(text) ? { message: 'claim' } : undefined;
    case 'solution':
      return form === 'sentence' ? { message: 'reference' } : undefined;
    case 'context':
      return form === 'sentence' && cites ? { message: 'reference' } : undefined;
    default:
      return form === 'phrase' ? { message: 'fragment' } : undefined;
  }
}

function shortened(text: string): string {
  const line = oneLine(text);
  return line.length > SHOWN ? `${[...line].slice(0, SHOWN).join('')}…` : line;
}
