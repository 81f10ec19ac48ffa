// The naive oracle of the reasoning core: what challenges do, and what lies on a cycle.
import type { ChallengeLink } from '../../../core/model/case.ts';
import { isDay, once, quorumMet, type World } from './naiveEvidence.ts';
import {
  attachedAssumptions,
  bearers,
  carriers,
  challengesOf,
  closure,
  LINES,
  lineGoals,
  linksFrom,
  originChain,
  stepsToLines,
} from './naiveStructure.ts';
import { support } from './naiveSupport.ts';
import { wordless } from './naiveWords.ts';

export type Effect = 'none' | 'contests' | 'defeats';

function challengeLink(w: World, linkId: string): ChallengeLink | undefined {
  const link = w.c.links.get(linkId);
  return link?.kind === 'challenges' ? link : undefined;
}

/**
 * "sustained, or marked defeated: … a challenges link: that challenge counts as refuted". Found by
 * iteration: a challenge is refuted once one against it is sure to hold, and holds once all against
 * it are refuted. Those that only end in a circle on each other stay undecided: not refuted. One
 * whose source is missing comes from nothing and refutes nothing.
 */
function refutedChallenges(w: World): Set<string> {
  const isRefuted = new Set<string>();
  const holds = new Set<string>();
  const sustainedAgainst = (id: string) =>
    challengesOf(w.c, { link: id }).filter((counter) => {
      const link = challengeLink(w, counter);
      return link?.challenge?.status === 'sustained' && w.c.nodes.has(link.from);
    });
  for (let before = -1; before !== isRefuted.size + holds.size; ) {
    before = isRefuted.size + holds.size;
    for (const id of w.c.links.keys()) {
      const against = sustainedAgainst(id);
      const marked = challengeLink(w, id)?.defeated !== undefined;
      if (marked || against.some((counter) => holds.has(counter))) isRefuted.add(id);
      else if (against.every((counter) => isRefuted.has(counter))) holds.add(id);
    }
  }
  return isRefuted;
}

export function refuted(w: World, linkId: string): boolean {
  return once(w, 'refuted', () => refutedChallenges(w)).has(linkId);
}

/**
 * "Anything else, a missing status included, counts as open": open or investigating, not mitigated
 * or accepted as it says, and itself not defeated.
 */
export function challengeStands(w: World, linkId: string): boolean {
  return answerTo({ ...w, ignoreOpen: false }, linkId) === 'contests';
}

/** "Challenge open or investigating: … at most Contested. sustained: Defeated. refuted; …: no effect." */
function answerTo(w: World, linkId: string): Effect {
  const challenge = challengeLink(w, linkId)?.challenge;
  if (refuted(w, linkId)) return 'none';
  switch (challenge?.status) {
    case 'sustained':
      return 'defeats';
    case 'refuted':
      return 'none';
    case 'mitigated':
      // "mitigated by a Supported element"; never by the objection itself, or by what argues it.
      if (
        (challenge.mitigatedBy ?? []).some(
          (id) => support(w, id) === 'supported' && !argues(w, challengeLink(w, linkId)?.from, id),
        )
      )
        return 'none';
      break;
    case 'residual-accepted': {
      // "residual-accepted with owner, impact, approval, date"; an approval has its quorum.
      const { owner, impact, approval, reviewBy } = challenge.acceptance ?? {};
      // One of something else than the challenge, its source or its target approves something else.
      const link = challengeLink(w, linkId);
      const about = [linkId, link?.from, link?.to, link?.toLink];
      const met = approval !== undefined && quorumMet(w, approval);
      const approved = met && about.includes(w.c.approvals.get(approval)?.subject);
      if (!wordless(owner) && !wordless(impact) && approved && isDay(reviewBy)) return 'none';
      break;
    }
  }
  // "Anything else, a missing status included, counts as open."
  return w.ignoreOpen ? 'none' : 'contests';
}

function argues(w: World, objection: string | undefined, id: string): boolean {
  // Links of a source that is lost lead from nothing.
  if (objection === undefined || !w.c.nodes.has(objection)) return false;
  const next = (at: string) => linksFrom(w.c, at, 'supportedBy').map(({ link }) => link.to ?? '');
  return objection === id || closure(next(objection), next).has(id);
}

/** What the challenge does to what it ends on. */
export function challengeEffect(w: World, linkId: string): Effect {
  const answer = answerTo(w, linkId);
  const link = challengeLink(w, linkId);
  const target = w.c.links.get(link?.toLink ?? '')?.kind;
  if (link?.to !== undefined && w.c.nodes.has(link.to)) return answer;
  // "an inContextOf link: no change"
  if (target === 'inContextOf') return 'none';
  // "a challenges link: that challenge counts as refuted, and an open one there changes nothing"
  if (target === 'challenges' && answer === 'contests') return 'none';
  return answer;
}

/** The strongest effect of the challenges of a node or link. */
export function effectOn(w: World, target: { node: string } | { link: string }): Effect {
  const effects = challengesOf(w.c, target).map((id) => answerTo(w, id));
  if (effects.includes('defeats')) return 'defeats';
  return effects.includes('contests') ? 'contests' : 'none';
}

/** "sustained, or marked defeated: Defeated". Both are recorded, so this asks no computed status. */
export function nodeDefeated(w: World, id: string): boolean {
  if (w.c.nodes.get(id)?.defeated) return true;
  return challengesOf(w.c, { node: id }).some((challenge) => isSustained(w, challenge));
}

/** The same of a link. */
export function linkDefeated(w: World, id: string): boolean {
  if (w.c.links.get(id)?.defeated) return true;
  return challengesOf(w.c, { link: id }).some((challenge) => isSustained(w, challenge));
}

function isSustained(w: World, challenge: string): boolean {
  const status = challengeLink(w, challenge)?.challenge?.status;
  return status === 'sustained' && !refuted(w, challenge);
}

/**
 * "Assumption violated"; "Against an assumption: sustained = violated" (so is a defeated one). An
 * away assumption shares the fate of what it repeats.
 */
export function assumptionViolated(w: World, id: string): boolean {
  return originChain(w.c, id).some((at) => {
    const node = w.c.nodes.get(at);
    return nodeDefeated(w, at) || (node?.kind === 'assumption' && node.status === 'violated');
  });
}

/**
 * What the answers about an element ask the answers about: "On a cycle of support or mitigation".
 * That is what carries it, the lines of its pathway, and what mitigates the challenges that bear on
 * it: on itself, on the step to a supporter, on an assumption attached to it.
 */
export function restsOn(w: World, id: string): string[] {
  const node = w.c.nodes.get(id);
  const found = [...carriers(w.c, id)];
  const challenges: string[] = [];
  if (node?.kind === 'strategy' && node.combinator === 'twoLines' && node.pathway !== undefined) {
    const lines = LINES.flatMap((line) => lineGoals(w.c, node.pathway ?? '', line));
    found.push(...lines);
    for (const step of stepsToLines(w.c, node.pathway, lines)) {
      challenges.push(...challengesOf(w.c, { link: step.id }));
    }
  }
  for (const bearer of bearers(w.c, id)) {
    challenges.push(...challengesOf(w.c, { node: bearer }));
    for (const step of linksFrom(w.c, bearer, 'supportedBy')) {
      challenges.push(...challengesOf(w.c, { link: step.id }));
    }
    for (const { here } of attachedAssumptions(w.c, bearer)) {
      for (const at of originChain(w.c, here)) challenges.push(...challengesOf(w.c, { node: at }));
    }
  }
  for (const challengeId of challenges) {
    const challenge = challengeLink(w, challengeId)?.challenge;
    if (challenge?.status !== 'mitigated' || refuted(w, challengeId)) continue;
    found.push(...(challenge.mitigatedBy ?? []));
  }
  return found.filter((other) => w.c.nodes.has(other));
}

/** An element is on a cycle iff it reaches itself. */
export function onCycle(w: World, id: string): boolean {
  const next = (at: string) => once(w, `rests ${at}`, () => restsOn(w, at));
  return once(w, `cycle ${id}`, () => closure(next(id), next).has(id));
}
