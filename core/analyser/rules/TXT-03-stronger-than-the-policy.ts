// TXT-03: a claim that something will happen is no stronger than the commitment behind it. A goal that
// says "will", "ensures" and the like is compared with the clauses of the case's policies: those whose
// number it (or a context at it) mentions, and those most of whose words it repeats. A clause commits
// where its modality is "will" and its words do not soften that ("we plan to", "public goal"). A missing
// modality does not commit. A goal tagged public-claim must have a clause that commits.
import type { PolicyVersion } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { targets } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { policyName } from '../ask/levels.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';
import { perNode, readable, textOf } from '../wording/readable.ts';
import { wordsIn } from '../wording/sameClaim.ts';

const PROMISE =
  /\b(?:will|shall|must|ensures?|guarantees?|is guaranteed|are guaranteed|always|in every case|commits? to|committed to)\b/i;
const SOFTENED =
  /\b(?:intends?|plans?|aims?|hopes?|expects?|aspires?|strives?|seeks? to|may|might|should|where (?:possible|feasible|practicable)|public goals?|aspirations?)\b/i;
/** Words of a clause that say how binding it is, and who is bound. */
const MODAL = new Set(
  'we our us will shall must may might should intend intends plan plans aim aims hope expect'.split(
    ' ',
  ),
);

export default defineRule({
  id: 'TXT-03',
  title: 'A claim promises no more than the policy that it rests on.',
  kind: 'wording',
  heuristic: true,
  basis: ['#101'],
  why: 'The ideal policy is argued for and the actual one is followed. A reader takes "will" for a commitment, and when it matters the policy turns out to say "intend".',
  whenNotToUse: 'Where the claim rests on what is done already, and the policy only describes it.',
  options: {
    share: {
      default: 0.6,
      min: 0.1,
      max: 1,
      weaker: 'higher',
      about: 'From this share of a clause’s words on, a claim repeats the clause.',
    },
  },
  messages: {
    weaker:
      '{name:goal} says "{word}", and clause {clause} of {policy} commits to less ({how}): "{text}".',
    missing:
      '{name:goal} says "{word}", and the modality of clause {clause} of {policy} is missing, so that it commits to nothing: "{text}".',
    uncommitted:
      '{name:goal} is a public claim that says "{word}", and no clause of a policy in the case commits to it.',
  },
  remedy:
    'Word the claim as the clause is worded (intends, may, where feasible), rest it on what is done already, or have the policy commit.',
  examples: {
    good: [
      {
        name: 'a clause that commits; another subject; a claim without promise',
        sketch: `
          G1 {tags: [public-claim]}
            G2 "Access will be suspended when a critical criterion is met" {tags: [public-claim]}
            G3 "The board will meet every month"
            G4 "Lower levels are evaluated where it is planned, clause 6.2"
          policyVersions PV-1 {policy: PO-1, version: '2.1', clauses: [{id: '6.1', text: We will suspend access when a critical criterion is met., modality: will}, {id: '6.2', text: We plan to evaluate lower levels., modality: intend}]}
          policies PO-1 {name: Frontier Policy}`,
      },
      {
        name: 'a case without policies',
        sketch: `
          G1 "Access will be suspended when a critical criterion is met"`,
      },
    ],
    bad: [
      {
        name: 'the policy intends; by words, and by the number of the clause',
        sketch: `
          G1
            G2 "Access will be suspended when a critical criterion is met"
            G3 "An outside group ensures that thresholds hold"
              ~ C3 "Frontier Policy 2.1, clause 6.2"
          policyVersions PV-1 {policy: PO-1, version: '2.1', clauses: [{id: '6.1', text: We intend to suspend access when a critical criterion is met., modality: intend}, {id: '6.2', text: Outside review may be sought., modality: may}]}
          policies PO-1 {name: Frontier Policy}`,
        expect: [
          { at: ['G2', 'PV-1'], message: 'weaker', severity: 'warning' },
          { at: ['G3', 'PV-1'], message: 'weaker', severity: 'warning' },
        ],
      },
      {
        name: 'called binding, but worded as a public goal; and of no stated modality',
        sketch: `
          G1
            G2 "Every model will be evaluated by outside groups before release"
            G3 "Weights shall be stored in hardened clusters"
          policyVersions PV-1 {policy: PO-1, version: '3.0', clauses: [{id: 'a', text: It is our public goal that every model is evaluated by outside groups before release., modality: will}, {id: 'b', text: Weights are stored in hardened clusters.}]}
          policies PO-1 {name: Frontier Policy}`,
        expect: [
          { at: ['G2', 'PV-1'], message: 'weaker' },
          { at: ['G3', 'PV-1'], message: 'missing' },
        ],
      },
      {
        name: 'a public claim that no policy knows',
        sketch: `
          G1 "We will pause training at the first sign of deception" {tags: [public-claim]}`,
        expect: [{ at: ['G1'], message: 'uncommitted', severity: 'warning' }],
      },
    ],
  },
  check({ index, options, report }) {
    const against = challengersOnly(index);
    const clauses = clausesOf(index);
    for (const entry of index.nodes.values()) {
      const { id, node } = entry;
      if (node.kind !== 'goal' || against.has(id)) continue;
      const word = promiseIn(node);
      if (word === undefined) continue;
      const met = clauses.filter((clause) => isMeant(entry, clause, Number(options.share)));
      if (met.some(({ how }) => how === undefined)) continue;
      const [first] = met;
      if (first) {
        const { version, clause, policy, text, how = '' } = first;
        const message = how === '' ? 'missing' : 'weaker';
        const data = { goal: id, word, clause, policy, text: text.replace(/\.$/, ''), how };
        report({ at: [id, version], message, data, path: ['nodes', id, 'text'] });
      } else if (node.tags?.includes('public-claim')) {
        const data = { goal: id, word };
        report({ at: [id], message: 'uncommitted', data, path: ['nodes', id, 'text'] });
      }
    }
  },
});

const promiseIn = perNode((node) => PROMISE.exec(textOf(node))?.[0]);
const stems = perNode((node) => stemsOf(textOf(node)));

interface Clause {
  readonly version: string;
  readonly clause: string;
  readonly policy: string;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly mention: RegExp | undefined;
  /** How it falls short of a commitment; '' where its modality is missing; undefined where it commits. */
  readonly how: string | undefined;
}

function clausesOf(index: CaseIndex): Clause[] {
  const { policyVersions } = index.case;
  return [...policyVersions.keys()].sort(compareIdentifiers).flatMap((version) =>
    (policyVersions.get(version)?.clauses ?? []).map((clause): Clause => {
      const text = readable(clause.text);
      const id = clause.id ?? '';
      return {
        version,
        clause: id || '(without a number)',
        policy: policyName(index.case, version),
        text,
        stems: stemsOf(text),
        mention: id === '' ? undefined : mentionOf(id),
        how: shortfall(clause, text),
      };
    }),
  );
}

function shortfall({ modality }: NonNullable<PolicyVersion['clauses']>[number], text: string) {
  if (modality === undefined) return '';
  if (modality !== 'will') return `modality ${modality}`;
  const softened = SOFTENED.exec(text)?.[0];
  return softened === undefined ? undefined : `worded "${softened}"`;
}

function mentionOf(id: string): RegExp {
  const escaped = id.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
  return new RegExp(
    String.raw`(?:\b(?:clause|section|paragraph|commitment|article|measure)s?|§) ?${escaped}(?![\p{L}\p{N}]|\.\d)`,
    'iu',
  );
}

/** By its number, in the claim or in a context at it; or by most of its words. */
function isMeant(entry: NodeEntry, { mention, stems: words }: Clause, share: number): boolean {
  const near = [entry, ...targets(entry.inContextOf).filter(({ node }) => node.kind === 'context')];
  if (mention && near.some(({ node }) => mention.test(textOf(node)))) return true;
  if (words.size < 3) return false;
  const own = stems(entry.node);
  let common = 0;
  for (const word of words) if (own.has(word)) common += 1;
  return common / words.size >= share;
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = [...wordsIn(text)].filter((word) => !MODAL.has(word));
  return new Set(
    words.map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word)),
  );
}
