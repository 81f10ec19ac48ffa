// TXT-08: who compares says with what, and has measured that too. Told for claims of marginal risk, and
// for goals, strategies, justifications and assumptions that compare a risk, say that others would do
// the same, or argue by analogy. A baseline is active evidence at the claim (or at what a justification
// or an assumption belongs to) of an uplift study or a precedent, with a measured human baseline, or
// or about another system version. What others do is shown by a precedent, a forecast or a run on a system of
// another family than ours, an analogy by a precedent or a forecast. A goal without any evidence is SUP-01's.
import type { Case, CaseNode, Evidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { sources } from '../../model/lookup.ts';
import { sameWords, saysNothing } from '../../reasoning/words.ts';
import { citedRecords, isActive, restingOn } from '../ask/citedRecords.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';
import { perNode, textOf } from '../wording/readable.ts';

const OTHERS =
  /\b(?:others|(?:other|rival) (?:labs?|laboratories|actors?|developers?|companies|nations|models?)|competitors?|rivals?|someone else|somebody else) (?:will|would|are going to|already|can|could|do|have)\b|\bis (?:done|built|released) anyway\b/i;
const COMPARED =
  /\balready (?:publicly |freely |widely |openly )?available\b|\b(?:no|not) (?:any )?(?:more (?:dangerous|risky|harmful|capable|likely)|worse|greater|higher|less (?:safe|secure|reliable))(?: \w+){0,4} than\b|\b(?:safer|riskier|less (?:dangerous|risky|harmful)|more (?:secure|reliable|harmless)) than\b|\bas (?:safe|secure|reliable|harmless) as\b|\b(?:risks?|harms?|dangers?|uplift|damage)(?: \w+){0,6} (?:compared|relative|in comparison) (?:to|with)\b|\b(?:marginal|counterfactual) (?:risks?|uplift|harms?)\b|\bdoes not (?:materially|significantly|meaningfully) increase\b/i;
const ANALOGY =
  /\b(?:by analogy|analog(?:ous|ously) to|an analogy|(?:just )?(?:like|as with|as in) (?:the )?(?:food|drugs?|medicines?|cars?|airliners?|aircraft|aviation|airplanes?|nuclear power|bridges?|vaccines?|elevators?))\b/i;

export default defineRule({
  id: 'TXT-08',
  title: 'A comparison rests on a measured baseline.',
  kind: 'wording',
  heuristic: true,
  basis: ['#59', '#67', '#148', '#164', 'Greenwell 2006'],
  why: 'No worse than others is no comfort if nobody measured the others, or if they are bad. "They will do it anyway" is what each of them says, and an analogy with aircraft borrows a record that AI does not have.',
  whenNotToUse: 'Where the comparison only explains and no claim depends on it.',
  messages: {
    marginal:
      '{name:node} argues by marginal risk, and no evidence for it measures the baseline: compared to what?',
    others:
      '{name:node} leans on what others do or would do ("{phrase}"), and no evidence for it shows that they do.',
    compared:
      '{name:node} compares ("{phrase}"), and no evidence for it measures what it is compared to.',
    analogy:
      '{name:node} argues by analogy ("{phrase}"), and no evidence for it shows that the analogy holds.',
  },
  remedy:
    'Cite a measurement of the baseline (an uplift study against existing tools, the predecessor, human performance), or argue without the comparison.',
  examples: {
    good: [
      {
        name: 'against a measured baseline',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            G2 "The model does not materially increase the risk from novices" {argumentKind: marginal-risk}
              Sn2 -> E-1
            G3 "It is no more dangerous than its predecessor"
              Sn3 -> E-2 E-3
          systemVersions SV-4 {name: Model 4}
          systemVersions SV-5 {name: Model 5}
          evidence E-1 {title: study with and without the model, evalType: uplift-study}
          evidence E-2 {title: range on Model 4, evalType: capability, systemVersion: SV-4}
          evidence E-3 {title: range on Model 5, evalType: capability, systemVersion: SV-5}`,
      },
      {
        name: 'what others have was evaluated on their model',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            G2 "Other developers already have models that can do this"
              Sn2 -> E-1
          systemVersions SV-5 {name: Quartz 5, family: Quartz}
          systemVersions SV-9 {name: Basalt 2, family: Basalt}
          evidence E-1 {title: range on Basalt 2, evalType: capability, systemVersion: SV-9, result: pass}`,
      },
      {
        name: 'bounds and comparisons that are none of risk; nothing cited yet',
        sketch: `
          G1 "Fewer than 1 in 100 attempts get through, and no more than two per week"
            G2 "The list was compared with incidents reported by others"
              Sn2 -> E-1
            G3 "It is as safe as its predecessor"
              Sn3
          evidence E-1 {title: comparison of lists, evalType: expert-elicitation}`,
      },
    ],
    bad: [
      {
        name: 'they will do it anyway; as in aviation',
        sketch: `
          G1 "Release is acceptable"
            ~ J1 "Other labs will release such a model anyway."
            G2 "Incidents are handled, as in aviation"
              Sn2 -> E-1
          evidence E-1 {title: incident process, evalType: expert-elicitation}`,
        expect: [
          { at: ['G2'], message: 'analogy', severity: 'warning' },
          { at: ['J1', 'G1'], message: 'others', severity: 'warning' },
        ],
      },
      {
        name: 'a study of our own users, and our own last model, show nothing of what others do',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            G2 "Other labs will release such a model within the year"
              Sn2 -> E-1 E-2
          systemVersions SV-4 {name: Quartz 4, family: Quartz}
          systemVersions SV-5 {name: Quartz 5, family: quartz}
          evidence E-1 {title: uplift of novices, evalType: uplift-study, systemVersion: SV-5, humanBaseline: {value: 0.2, n: 20}}
          evidence E-2 {title: range, evalType: capability, systemVersion: SV-4}`,
        expect: [{ at: ['G2'], message: 'others', severity: 'warning' }],
      },
      {
        name: 'marginal risk without the other margin; safer than what nobody measured',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            G2 "Novices gain little" {argumentKind: marginal-risk}
              Sn2 -> E-1
            G3 "The risk to users is small compared with models in use"
              Sn2
          systemVersions SV-5 {name: Model 5}
          evidence E-1 {title: bias benchmark, evalType: capability, systemVersion: SV-5, humanBaseline: na}`,
        expect: [
          { at: ['G2'], message: 'marginal', severity: 'warning' },
          { at: ['G3'], message: 'compared', severity: 'warning' },
        ],
      },
    ],
  },
  check({ index, reasoning, report }) {
    const against = challengersOnly(index);
    const comparing = [...index.nodes.values()].filter(
      ({ id, node }) => comparisonIn(node) !== undefined && !against.has(id),
    );
    if (comparing.length === 0) return;
    const answers = {
      marginal: below(index, isBaseline),
      compared: below(index, isBaseline),
      others: below(index, isOfOthers),
      analogy: below(index, isPrecedent),
    };
    for (const entry of comparing) {
      const { id, node } = entry;
      const found = comparisonIn(node);
      if (!found) continue;
      const aside = node.kind === 'justification' || node.kind === 'assumption';
      const hosts = aside ? sources(entry.contextOf) : [entry];
      if (hosts.some(answers[found.message])) continue;
      if (!aside && !reasoning.evidenceSummary(id).any) continue;
      const at = aside ? [id, ...hosts.map((host) => host.id)] : [id];
      const data = { node: id, phrase: found.phrase };
      report({ at, message: found.message, data, path: ['nodes', id, 'text'] });
    }
  },
});

const COMPARING = new Set(['goal', 'strategy', 'justification', 'assumption']);

interface Comparison {
  readonly message: 'marginal' | 'others' | 'compared' | 'analogy';
  readonly phrase: string;
}

function comparisonIn(node: CaseNode): Comparison | undefined {
  const marginal = node.kind === 'goal' && node.argumentKind === 'marginal-risk';
  return marginal ? { message: 'marginal', phrase: '' } : comparisonSaid(node);
}

const comparisonSaid = perNode((node): Comparison | undefined => {
  if (!COMPARING.has(node.kind)) return undefined;
  const text = textOf(node);
  const found = (message: Comparison['message'], pattern: RegExp): Comparison | undefined => {
    const phrase = pattern.exec(text)?.[0];
    return phrase === undefined ? undefined : { message, phrase };
  };
  return found('others', OTHERS) ?? found('compared', COMPARED) ?? found('analogy', ANALOGY);
});

/** Whether an element has evidence below it that answers; for all elements in one pass. */
function below(
  index: CaseIndex,
  answers: (evidence: Evidence, c: Case) => boolean,
): (entry: NodeEntry) => boolean {
  const { case: c } = index;
  const measured = [...citedRecords(index)].flatMap(([id, solutions]) => {
    const evidence = c.evidence.get(id);
    const counts = evidence && isActive(evidence) && answers(evidence, c);
    return counts ? solutions : [];
  });
  return restingOn(index, measured);
}

/** What others do, or how another field fared, is shown by precedent or forecast. */
function isPrecedent({ evalType }: Evidence): boolean {
  return evalType === 'precedent/continuity' || evalType === 'forecast';
}

/** A run on what somebody else built: both families are stated, and they differ. */
function isOfOthers(evidence: Evidence, { meta, systemVersions }: Case): boolean {
  const own = systemVersions.get(meta.systemUnderTest ?? '')?.family;
  const other = systemVersions.get(evidence.systemVersion ?? '')?.family;
  const isKnown = !saysNothing(own) && !saysNothing(other);
  const isRun = evidence.result !== 'not-run';
  return isPrecedent(evidence) || (isKnown && isRun && !sameWords(own, other));
}

function isBaseline({ evalType, humanBaseline, systemVersion }: Evidence, { meta }: Case): boolean {
  if (evalType === 'uplift-study' || evalType === 'precedent/continuity') return true;
  if (typeof humanBaseline === 'object' && humanBaseline.value !== undefined) return true;
  const system = meta.systemUnderTest;
  return system !== undefined && systemVersion !== undefined && systemVersion !== system;
}
