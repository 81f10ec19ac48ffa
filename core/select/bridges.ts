// What the two lines of defence of a pathway have in common: each shared thing as a bridge between
// them. Asks the reasoning core what breaks their independence and never decides it here.
import type { Case } from '../model/case.ts';
import { sharedEvaluatorsOf } from '../reasoning/evaluators.ts';
import { saidBy } from '../reasoning/independence.ts';
import { names } from '../reasoning/sentences.ts';
import { LINES, type Line } from '../reasoning/structure.ts';
import type {
  IndependenceAnswer,
  Reasoning,
  SharedRun,
  SufficiencyAnswer,
} from '../reasoning/types.ts';
import { type BridgeKind, bridgeWords } from './bridgeWords.ts';
import { type Lane, laneOf } from './lanes.ts';

export interface Bridge {
  readonly kind: BridgeKind;
  /** What is shared, as people read it: "E-08", "cyber-range". Empty where nobody is named. */
  readonly name: string;
  /** The ids of the evidence, assumptions or goals at either end. */
  readonly control: readonly string[];
  readonly propensity: readonly string[];
  /** Whether it breaks the independence that sufficiency asks for; if not, it only weakens it. */
  readonly breaks: boolean;
  /** A sentence. */
  readonly why: string;
  /** The rule that speaks of it; undefined where it is a remark of this view alone. */
  readonly rule: string | undefined;
  /** The evidence of both lines that it comes with: without that one it would not be there. */
  readonly comesWith: readonly string[];
}

export interface Bridges {
  readonly pathway: string;
  readonly sufficiency: SufficiencyAnswer;
  readonly lanes: Readonly<Record<Line, Lane>>;
  /** Those that break independence first. */
  readonly bridges: readonly Bridge[];
  /** Assumptions that both lines inherit from above: shown apart, no bridges. */
  readonly inherited: readonly string[];
}

type Ends = Readonly<Record<Line, readonly string[]>>;

/** A pathway that is not there, or without lines, has no bridges. */
export function bridgesOf(reasoning: Reasoning, pathwayId: string): Bridges {
  const sufficiency = reasoning.sufficiency(pathwayId);
  const lanes = {
    control: laneOf(reasoning, pathwayId, 'control'),
    propensity: laneOf(reasoning, pathwayId, 'propensity'),
  };
  const bridges = [
    ...sameGoals(reasoning, sufficiency),
    ...fromEvidence(reasoning, sufficiency),
    ...fromAssumptions(reasoning, sufficiency),
    ...fromMitigations(reasoning.index.case, lanes),
  ];
  return {
    pathway: pathwayId,
    sufficiency,
    lanes,
    bridges: [...bridges.filter(({ breaks }) => breaks), ...bridges.filter((one) => !one.breaks)],
    inherited: sufficiency.independence.common,
  };
}

function bridge(
  c: Case,
  kind: BridgeKind,
  name: string,
  ends: Ends,
  more: { readonly breaks: boolean; readonly run?: SharedRun | undefined },
): Bridge {
  const { control, propensity } = ends;
  const words = bridgeWords(c, { kind, name, control, propensity, breaks: more.breaks });
  const comesWith = [...new Set([...(more.run?.control ?? []), ...(more.run?.propensity ?? [])])];
  return { kind, name, control, propensity, breaks: more.breaks, ...words, comesWith };
}

function sameGoals({ index }: Reasoning, { lines }: SufficiencyAnswer): Bridge[] {
  const both = lines.control.weakest.filter((id) => lines.propensity.weakest.includes(id));
  return both.map((id) => {
    const ends = { control: [id], propensity: [id] };
    return bridge(index.case, 'goal', names(index.case, [id]), ends, { breaks: true });
  });
}

/** The evidence of what either line rests on. */
export function evidenceOfLines(reasoning: Reasoning, { lines }: SufficiencyAnswer): Ends {
  const of = (line: Line) => [
    ...new Set(lines[line].weakest.flatMap((id) => [...reasoning.evidenceOf(id)])),
  ];
  return { control: of('control').sort(), propensity: of('propensity').sort() };
}

function fromEvidence(reasoning: Reasoning, sufficiency: SufficiencyAnswer): Bridge[] {
  const c = reasoning.index.case;
  const { independence } = sufficiency;
  const { control, propensity } = evidenceOfLines(reasoning, sufficiency);
  const runs = independence.sharedRuns;
  const runOf = (ends: Ends) =>
    runs.find((run) => LINES.every((line) => ends[line].every((id) => isOf(run, id))));
  return [
    ...runs.map((run) => {
      const ids = [...new Set([...run.control, ...run.propensity])].sort();
      return bridge(c, 'evidence', names(c, ids), run, { breaks: true });
    }),
    ...independence.sharedLabels.map((shared) =>
      bridge(c, shared.kind, shared.label, shared, { breaks: true, run: runOf(shared) }),
    ),
    ...soleEvaluator(c, independence, { control, propensity }),
    ...(hasSoleEvaluator(independence) ? [] : sharedEvaluatorsOf(c, control, propensity)).map(
      (one) =>
        bridge(c, 'evaluator', names(c, [one.name]), one, { breaks: false, run: runOf(one) }),
    ),
    ...independence.sharedCauses.map((shared) =>
      bridge(c, shared.kind, shared.label, shared, { breaks: false, run: runOf(shared) }),
    ),
  ];
}

function isOf(run: SharedRun, id: string): boolean {
  return run.control.includes(id) || run.propensity.includes(id);
}

function hasSoleEvaluator({ reasons }: IndependenceAnswer): boolean {
  return reasons.some(({ code }) => code === 'evaluator');
}

/** The one evaluator of everything; without a name where some evidence states none. */
function soleEvaluator(c: Case, { reasons, soleEvaluator }: IndependenceAnswer, ends: Ends) {
  return reasons
    .filter(({ code }) => code === 'evaluator')
    .map(({ missing, at }) => {
      const name = missing === undefined && soleEvaluator ? names(c, [soleEvaluator]) : '';
      const of = (line: Line) => ends[line].filter((id) => at.includes(id));
      const both = { control: of('control'), propensity: of('propensity') };
      return bridge(c, 'evaluator', name, both, { breaks: true });
    });
}

/** Those in the same words are one. Of those that the core does not count, neither line needs any. */
function fromAssumptions(reasoning: Reasoning, { lines, independence }: SufficiencyAnswer) {
  const c = reasoning.index.case;
  const said = (id: string) => saidBy(c.nodes.get(id)?.text, id);
  const own = (line: Line) => {
    const found = new Map<string, string[]>();
    const ids = lines[line].weakest.flatMap((id) => [...reasoning.ownAssumptions(id)]);
    for (const id of [...new Set(ids)].sort()) {
      found.set(said(id), [...(found.get(said(id)) ?? []), id]);
    }
    return found;
  };
  const [ofControl, ofPropensity] = [own('control'), own('propensity')];
  return [...ofControl].flatMap(([key, control]) => {
    const propensity = ofPropensity.get(key);
    if (!propensity) return [];
    const ids = [...new Set([...control, ...propensity])].sort();
    const breaks = ids.some((id) => independence.sharedAssumptions.includes(id));
    return [bridge(c, 'assumption', names(c, ids), { control, propensity }, { breaks })];
  });
}

/** Safeguards that both lines cite. What evaluates one is shared evidence, told as that. */
function fromMitigations(c: Case, lanes: Bridges['lanes']): Bridge[] {
  const cited = (line: Line) =>
    new Set(lanes[line].rows.flatMap(({ rests, mitigations }) => (rests ? mitigations : [])));
  const ofPropensity = cited('propensity');
  const both = [...cited('control')].filter((id) => ofPropensity.has(id)).sort();
  return both.map((id) =>
    bridge(c, 'mitigation', names(c, [id]), { control: [id], propensity: [id] }, { breaks: false }),
  );
}
