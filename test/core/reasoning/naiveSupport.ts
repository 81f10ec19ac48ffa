// The naive oracle of the reasoning core: sup(x), by the letter of rules.md 3.0.
import type { CaseLink, CaseNode } from '../../../core/model/case.ts';
import { SUPPORT_ORDER, type Support } from '../../../core/reasoning/types.ts';
import { assumptionViolated, effectOn, nodeDefeated, onCycle } from './naiveChallenge.ts';
import { criterionApproved, once, usable, type World } from './naiveEvidence.ts';
import {
  attachedAssumptions,
  bearers,
  citedEvidence,
  linksFrom,
  originChain,
  referents,
} from './naiveStructure.ts';
import { lineStatus, sufficient, weakestOfLine } from './naiveSufficiency.ts';

/** "sup, lowest first: Defeated < Unsupported < Undeveloped < Contested < Supported" */
export function lowest(values: readonly Support[]): Support {
  return SUPPORT_ORDER.find((status) => values.includes(status)) ?? 'supported';
}

export function highest(values: readonly Support[]): Support {
  return [...SUPPORT_ORDER].reverse().find((status) => values.includes(status)) ?? 'unsupported';
}

export function support(w: World, id: string): Support {
  return once(w, `support ${id}`, () => computeSupport(w, id));
}

function computeSupport(w: World, id: string): Support {
  const node = w.c.nodes.get(id);
  if (!node) return 'unsupported';
  // "sustained, or marked defeated: Defeated"
  if (bearers(w.c, id).some((bearer) => nodeDefeated(w, bearer))) return 'defeated';
  // "On a cycle of support or mitigation, or referring to nothing: Unsupported."
  if (onCycle(w, id)) return 'unsupported';
  const limits: Support[] = [carriedSupport(w, id, node)];
  for (const { here } of attachedAssumptions(w.c, id)) {
    // "Assumption violated: what it is attached to is Unsupported"; "unknown: no change"
    if (assumptionViolated(w, here)) limits.push('unsupported');
    // "Against an assumption: … open = what it is attached to is at most Contested."
    const chain = originChain(w.c, here);
    if (chain.some((at) => effectOn(w, { node: at }) === 'contests')) limits.push('contested');
  }
  // "Challenge open or investigating: its target at most Contested"
  for (const bearer of bearers(w.c, id)) {
    if (effectOn(w, { node: bearer }) === 'contests') limits.push('contested');
  }
  return lowest(limits);
}

/** Before assumptions and challenges. */
function carriedSupport(w: World, id: string, node: CaseNode): Support {
  switch (node.kind) {
    case 'goal': {
      // "all its supporters are one inference: min (GSN 1:2.2.4, .6, .9)"
      const values = supporterValues(w, id);
      return values.length === 0 ? withoutAny(node) : lowest(values);
    }
    case 'strategy':
      return strategySupport(w, id, node);
    case 'solution':
      return solutionSupport(w, node.cites ?? []);
    case 'awayGoal':
    case 'awaySolution':
      // "Away goal = its origin."
      return support(w, node.origin);
    case 'moduleReference':
    case 'contractReference': {
      // "Module reference = min over the module's public goals. Contract reference = through the
      // contract module." Supporters that it has against the rules count too.
      const through = [...referents(w.c, id), ...bearers(w.c, id).slice(1)];
      const values = referents(w.c, id).map((goal) => carried(support(w, goal)));
      if (!w.c.modules.has(node.target)) values.push('unsupported');
      else if (through.length === 0) values.push(withoutAny(node));
      values.push(...bearers(w.c, id).flatMap((bearer) => supporterValues(w, bearer)));
      // "likewise a strategy or reference without any": a claim that the contract does not argue yet.
      for (const claim of bearers(w.c, id).slice(1)) {
        const at = w.c.nodes.get(claim);
        if (at && supporterValues(w, claim).length === 0) values.push(withoutAny(at));
      }
      return lowest(values);
    }
    default:
      // Contexts, assumptions, justifications: no support is defined for them.
      return 'unsupported';
  }
}

/**
 * "None: Undeveloped if marked undeveloped, uninstantiated or "to be supported by contract", else
 * Unsupported; likewise a strategy or reference without any."
 */
function withoutAny(node: CaseNode): Support {
  const marked =
    ('undeveloped' in node && node.undeveloped === true) ||
    node.uninstantiated === true ||
    ('toBeSupportedByContract' in node && node.toBeSupportedByContract === true);
  return marked ? 'undeveloped' : 'unsupported';
}

/** GSN 2:11.3.4.4: what rests on a defeated element "is now unsupported", and is not defeated. */
function carried(status: Support): Support {
  return status === 'defeated' ? 'unsupported' : status;
}

/** What a supporter counts as over one link. */
export function valueOverLink(w: World, linkId: string, link: CaseLink): Support {
  const limits: Support[] = [carried(support(w, link.to ?? ''))];
  const effect = effectOn(w, { link: linkId });
  // "a supportedBy link: its supporter counts as Unsupported there"
  if (link.defeated || effect === 'defeats') limits.push('unsupported');
  // "a link: the supporter counts at most Contested"
  if (effect === 'contests') limits.push('contested');
  return lowest(limits);
}

/** One value for each supporter, missing ends included; over several links to it, the lowest. */
export function supporterValues(w: World, id: string, except: readonly string[] = []): Support[] {
  const byEnd = new Map<string, Support[]>();
  for (const step of linksFrom(w.c, id, 'supportedBy')) {
    const end = step.link.to ?? '';
    if (except.includes(end)) continue;
    byEnd.set(end, [...(byEnd.get(end) ?? []), valueOverLink(w, step.id, step.link)]);
  }
  return [...byEnd.values()].map(lowest);
}

/** "combinator all (default) = min | any = max | atLeast n = n-th best" */
export function combine(
  combinator: 'all' | 'any' | 'atLeast',
  n: number | undefined,
  values: readonly Support[],
): Support {
  if (combinator === 'all') return lowest(values);
  if (combinator === 'any') return highest(values);
  // "atLeast n with fewer than n: Unsupported"; without n nothing is enough.
  if (n === undefined || values.length < n) return 'unsupported';
  const bestFirst = [...values].sort((a, b) => SUPPORT_ORDER.indexOf(b) - SUPPORT_ORDER.indexOf(a));
  return bestFirst[n - 1] ?? 'unsupported';
}

function strategySupport(w: World, id: string, node: CaseNode & { kind: 'strategy' }): Support {
  const values = supporterValues(w, id);
  const combinator = node.combinator ?? 'all';
  if (values.length === 0) return withoutAny(node);
  if (combinator !== 'twoLines') return combine(combinator, node.n, values);
  // "twoLines(pathway) = Supported iff suff(pathway); Contested if suff would hold with open
  // challenges ignored; Undeveloped if both lines are; else Unsupported."
  const pathway = node.pathway ?? '';
  if (sufficient(w, pathway)) return 'supported';
  if (sufficient({ ...w, ignoreOpen: true }, pathway)) return 'contested';
  return bothUndeveloped(w, pathway) ? 'undeveloped' : 'unsupported';
}

/** The goal that is the line (any that could be, where several are the weakest) is Undeveloped. */
export function bothUndeveloped(w: World, pathway: string): boolean {
  return (['control', 'propensity'] as const).every((line) => {
    const { goals } = weakestOfLine(w, pathway, line);
    return goals.length > 0 && goals.every((g) => lineStatus(w, pathway, g) === 'undeveloped');
  });
}

/**
 * "max over cited evidence of (usable and approved(criterion, if it has one)) ? Supported :
 * Unsupported; an active record with result fail makes it Unsupported; a Mitigation counts as its
 * evaluatedBy. No record cited: Unsupported in the AI profiles, Supported in the gsn profiles."
 */
function solutionSupport(w: World, cites: readonly string[]): Support {
  if (cites.length === 0) return w.settings.family === 'gsn' ? 'supported' : 'unsupported';
  const cited = cites.flatMap((id) => citedEvidence(w.c, id));
  const carries = (id: string) => {
    const criterion = w.c.evidence.get(id)?.criterion;
    return usable(w, id) && (criterion === undefined || criterionApproved(w, criterion));
  };
  const failed = (id: string) => {
    const e = w.c.evidence.get(id);
    return e?.result === 'fail' && (e.status ?? 'active') === 'active';
  };
  return cited.some(carries) && !cited.some(failed) ? 'supported' : 'unsupported';
}
