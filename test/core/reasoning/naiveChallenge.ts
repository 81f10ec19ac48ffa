// The naive oracle of the reasoning core: what challenges do, and what lies on a cycle.
import type { ChallengeLink } from '../../../core/model/case.ts';
import { blank, quorumMet, type World } from './naiveEvidence.ts';
import {
  attachedAssumptions,
  carriers,
  challengesOf,
  closure,
  lineGoals,
  linksFrom,
} from './naiveStructure.ts';
import { support } from './naiveSupport.ts';

export type Effect = 'none' | 'contests' | 'defeats';

function challengeLink(w: World, linkId: string): ChallengeLink | undefined {
  const link = w.c.links.get(linkId);
  return link?.kind === 'challenges' ? link : undefined;
}

/**
 * "sustained, or marked defeated: … a challenges link: that challenge counts as refuted, and an open
 * one there changes nothing". Challenges that end in a circle on each other refute nothing.
 */
export function refuted(w: World, linkId: string): boolean {
  const link = challengeLink(w, linkId);
  if (!link) return false;
  if (link.defeated) return true;
  const against = (id: string) => challengesOf(w.c, { link: id });
  return against(linkId).some((counter) => {
    const circular = closure(against(counter), against).has(counter);
    const sustained = challengeLink(w, counter)?.challenge?.status === 'sustained';
    return sustained && !circular && !refuted(w, counter);
  });
}

/** Open or investigating (a missing status counts as open), itself not defeated. */
export function challengeStands(w: World, linkId: string): boolean {
  const status = challengeLink(w, linkId)?.challenge?.status ?? 'open';
  return (status === 'open' || status === 'investigating') && !refuted(w, linkId);
}

/** "Challenge open or investigating: … at most Contested. sustained: Defeated. refuted; …: no effect." */
export function challengeEffect(w: World, linkId: string): Effect {
  const challenge = challengeLink(w, linkId)?.challenge;
  if (refuted(w, linkId)) return 'none';
  switch (challenge?.status) {
    case 'sustained':
      return 'defeats';
    case 'refuted':
      return 'none';
    case 'mitigated':
      // "mitigated by a Supported element"
      if ((challenge.mitigatedBy ?? []).some((id) => support(w, id) === 'supported')) return 'none';
      break;
    case 'residual-accepted': {
      // "residual-accepted with owner, impact, approval, date"; an approval has its quorum.
      const { owner, impact, approval, reviewBy } = challenge.acceptance ?? {};
      const approved = approval !== undefined && quorumMet(w, approval);
      if (!blank(owner) && !blank(impact) && approved && reviewBy !== undefined) return 'none';
      break;
    }
  }
  // "Anything else, a missing status included, counts as open."
  return w.ignoreOpen ? 'none' : 'contests';
}

/** The strongest effect of the challenges of a node or link. */
export function effectOn(w: World, target: { node: string } | { link: string }): Effect {
  const effects = challengesOf(w.c, target).map((id) => challengeEffect(w, id));
  if (effects.includes('defeats')) return 'defeats';
  return effects.includes('contests') ? 'contests' : 'none';
}

/** "sustained, or marked defeated: Defeated". Both are recorded, so this asks no computed status. */
export function nodeDefeated(w: World, id: string): boolean {
  if (w.c.nodes.get(id)?.defeated) return true;
  return challengesOf(w.c, { node: id }).some((challenge) => {
    const status = challengeLink(w, challenge)?.challenge?.status;
    return status === 'sustained' && !refuted(w, challenge);
  });
}

/** "Assumption violated"; "Against an assumption: sustained = violated" (so is a defeated one). */
export function assumptionViolated(w: World, id: string): boolean {
  const node = w.c.nodes.get(id);
  return nodeDefeated(w, id) || (node?.kind === 'assumption' && node.status === 'violated');
}

/**
 * What the answers about an element ask the answers about: "On a cycle of support or mitigation".
 * That is what carries it, the lines of its pathway, and what mitigates the challenges that bear on
 * it: on itself, on the step to a supporter, on an assumption attached to it.
 */
export function restsOn(w: World, id: string): string[] {
  const node = w.c.nodes.get(id);
  const found = [...carriers(w.c, id)];
  if (node?.kind === 'strategy' && node.combinator === 'twoLines' && node.pathway !== undefined) {
    found.push(...lineGoals(w.c, node.pathway, 'control'));
    found.push(...lineGoals(w.c, node.pathway, 'propensity'));
  }
  const challenges = challengesOf(w.c, { node: id });
  for (const step of linksFrom(w.c, id, 'supportedBy')) {
    challenges.push(...challengesOf(w.c, { link: step.id }));
  }
  for (const { here, origin } of attachedAssumptions(w.c, id)) {
    challenges.push(...challengesOf(w.c, { node: here }), ...challengesOf(w.c, { node: origin }));
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
  return closure(restsOn(w, id), (at) => restsOn(w, at)).has(id);
}
