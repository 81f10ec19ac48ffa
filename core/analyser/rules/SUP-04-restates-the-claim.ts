// SUP-04: a claim is not supported by saying it again, nor by the case itself. Decided by words: the
// Jaccard index of the content words of a goal and of a goal at most `levels` goals above it, in which
// figures, single letters and words such as "not" or "would" must agree (wording/sameClaim.ts). Away
// goals repeat their origin by design and are left out; circles are WF-03's.

import type { Case, Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { eachSuccessor, graphOf } from '../../reasoning/graph.ts';
import { citedRecords, isActive } from '../ask/citedRecords.ts';
import { figure, plainName } from '../ask/fields.ts';
import { liesOnCircle, structureOf } from '../ask/structure.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';
import { contentWords, likeness } from '../wording/sameClaim.ts';

/** More ancestors than this are not compared: a dense graph has too many. */
const MOST_ABOVE = 60;
/** Fewer content words are a name. */
const LEAST_WORDS = 3;

export default defineRule({
  id: 'SUP-04',
  title: 'Support says more than the claim that it supports.',
  kind: 'wording',
  heuristic: true,
  yieldsTo: ['WF-03'],
  basis: ['Greenwell 2006', 'SCCG AR.1'],
  why: 'A claim that is repeated one level down looks argued for and is not. The reader who follows the branch comes back to where it began, and nobody has looked at the danger.',
  whenNotToUse: 'Where a claim is repeated on purpose, as at the border of two modules.',
  options: {
    likeness: {
      default: 0.9,
      min: 0.5,
      max: 1,
      weaker: 'higher',
      about: 'From this share of common words on, two claims are the same.',
    },
    levels: {
      default: 3,
      min: 1,
      max: 100,
      whole: true,
      weaker: 'lower',
      about: 'How many goals above a goal are compared with it.',
    },
  },
  messages: {
    restates:
      '{name:goal} says in the same words what {name:above} claims ({share} of the words agree), and so adds nothing to its support.',
    itself: '{name:evidence} gives this case as its source ("{source}"), and {name:by} cites it.',
  },
  remedy:
    'Say in the lower goal why the upper one holds: which part, condition or measurement makes it true. Cite the report behind this case instead of the case.',
  examples: {
    good: [
      {
        name: 'the lower claim says by what',
        sketch: `
          G1 "The model cannot exfiltrate its weights"
            G2 "Egress limits stop any transfer of more than 1 % of the weights"
              Sn1 -> E-1
          evidence E-1 {title: egress test, source: Report 12 of the security team}`,
      },
      {
        name: 'other figures, another line, another part: other claims',
        sketch: `
          G1 "The model could not sabotage safety research in this deployment"
            G2 "The model would not sabotage safety research in this deployment"
            G3 "The model could not sabotage safety research in deployment 2"
            G4 "The model could not sabotage safety research in this deployment in week 1"`,
      },
      {
        name: 'an away goal repeats its origin, as it should',
        sketch: `
          G1 "Access to the weights is controlled"
            AG2 {origin: Sub.G2}
          module Sub
          G2 "Access to the weights is controlled" {public: true}`,
      },
    ],
    bad: [
      {
        name: 'the same again, with an ornament',
        sketch: `
          G1 "The model does not provide catastrophic uplift to novices in biology"
            S1 "argue"
              G2 "The model really does not provide *catastrophic* uplift to novices in biology"
                Sn1`,
        expect: [{ at: ['G2', 'G1'], message: 'restates', severity: 'warning' }],
      },
      {
        name: 'with another claim in between',
        sketch: `
          G1 "The safeguards stop misuse of the model"
            G2 "Each known way of misuse was considered"
              G3 "Misuse of the model: the safeguards stop it"`,
        expect: [{ at: ['G3', 'G1'], message: 'restates' }],
      },
      {
        name: 'evidence that was taken from the case',
        sketch: `
          G1 "The model does not sabotage"
            Sn1 -> E-1
          evidence E-1 {title: summary of the argument, source: 'sketch.case.json, section 2'}`,
        expect: [{ at: ['E-1', 'Sn1'], message: 'itself', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, options, report }) {
    const least = Number(options.likeness);
    const levels = Number(options.levels);
    const against = challengersOnly(index);
    // Asked before a text is read: what is found out for all is not taken to depend on texts.
    const cited = citedRecords(index);
    const { entries } = structureOf(index);
    const claims = entries.map(({ node }) =>
      node.kind === 'goal' ? contentWords(node) : undefined,
    );
    const goalsAbove = goalsAboveIn(index, levels);
    for (const [number, entry] of entries.entries()) {
      const said = claims[number];
      if (!said || said.words.size < LEAST_WORDS || against.has(entry.id)) continue;
      for (const up of goalsAbove(number)) {
        const [above, claim] = [entries[up], claims[up]];
        if (!above || !claim) continue;
        const share = likeness(said, claim, least);
        if (share < least) continue;
        if (liesOnCircle(index, entry)) break;
        const data = { goal: entry.id, above: above.id, share: `${figure(share * 100)} %` };
        report({
          at: [entry.id, above.id],
          message: 'restates',
          data,
          path: ['nodes', entry.id, 'text'],
        });
        break;
      }
    }
    for (const [id, solutions] of cited) {
      const evidence = c.evidence.get(id);
      if (!evidence || !isActive(evidence) || !citesCase(evidence, c)) continue;
      const by = solutions.map((solution) => solution.id);
      if (by.every((one) => against.has(one))) continue;
      const source = evidence.source ?? '';
      report({
        at: [id, ...by],
        message: 'itself',
        data: { evidence: id, source, by },
        path: ['evidence', id, 'source'],
      });
    }
  },
});

/**
 * The goals above one, nearest first, by their numbers in the structure; strategies in between count
 * for nothing.
 */
function goalsAboveIn(index: CaseIndex, levels: number): (goal: number) => readonly number[] {
  const structure = structureOf(index);
  const { entries } = structure;
  const parents = graphOf(entries.length, (number, add) => {
    for (const { from } of entries[number]?.supports ?? [])
      if (from) add(structure.number(from.id));
  });
  /** The goal from which an element was last seen. */
  const seenFrom = new Int32Array(entries.length).fill(-1);
  return (goal) => {
    const found: number[] = [];
    seenFrom[goal] = goal;
    let rank = [goal];
    for (let level = 0; level < levels && rank.length > 0; level += 1) {
      const next: number[] = [];
      const visit = (up: number) => {
        const kind = entries[up]?.node.kind;
        if (seenFrom[up] === goal || kind === undefined) return;
        seenFrom[up] = goal;
        if (kind === 'strategy') rank.push(up);
        if (!isGoalLike(kind)) return;
        found.push(up);
        next.push(up);
      };
      for (let at = rank.pop(); at !== undefined; at = rank.pop()) {
        if (found.length >= MOST_ABOVE) return found;
        eachSuccessor(parents, at, visit);
      }
      rank = next;
    }
    return found;
  };
}

/** By the name of its file, or by its title where that is no everyday word. */
function citesCase({ source }: Evidence, { id, meta }: Case): boolean {
  if (source === undefined) return false;
  if (source.includes(`${id}.case.json`)) return true;
  const title = plainName(meta.title);
  const said = plainName(source);
  return said === title || (title.split(' ').length >= 3 && said.includes(title));
}
