// Challenges that stand against something connected to a top claim, and how much hangs on it.
import type { ChallengeLink } from '../../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { goalsAt } from './structure.ts';
import { weightOf } from './weight.ts';

export interface StandingChallenge {
  readonly entry: LinkEntry & { readonly link: ChallengeLink };
  /** The id of the element or link that it challenges. */
  readonly target: string;
  /** By the goals at the target; nothing hangs on a challenge of a challenge. */
  readonly weight: 'critical' | 'notNeeded' | undefined;
}

/** In file order. What has no target is WF-11's. */
export function standingChallenges(
  index: CaseIndex,
  reasoning: Reasoning,
): readonly StandingChallenge[] {
  const found: StandingChallenge[] = [];
  for (const entry of index.links.values()) {
    if (!isChallenge(entry) || !reasoning.challengeStands(entry.id)) continue;
    const target = entry.link.to ?? entry.link.toLink;
    const place = placeOf(entry);
    if (target === undefined || !place || !reasoning.connected(place.id)) continue;
    found.push({ entry, target, weight: weightAt(entry, place, index, reasoning) });
  }
  return found;
}

/** Refuted with no word of response, and nothing is argued against them either; in file order. */
export function refutedInSilence(
  index: CaseIndex,
  reasoning: Reasoning,
): readonly StandingChallenge[] {
  const found: StandingChallenge[] = [];
  for (const entry of index.links.values()) {
    if (!isChallenge(entry) || entry.link.challenge?.status !== 'refuted') continue;
    if (!saysNothing(entry.link.challenge.response) || entry.link.defeated) continue;
    if (entry.challengedBy.length > 0 || (entry.from?.challengedBy.length ?? 0) > 0) continue;
    const target = entry.link.to ?? entry.link.toLink;
    const place = placeOf(entry);
    if (target === undefined || !place || !reasoning.connected(place.id)) continue;
    found.push({ entry, target, weight: weightAt(entry, place, index, reasoning) });
  }
  return found;
}

function isChallenge(entry: LinkEntry): entry is StandingChallenge['entry'] {
  return entry.link.kind === 'challenges';
}

/** The element at which the challenge ends: the upper end of a link. */
function placeOf({ to, toLink }: LinkEntry): NodeEntry | undefined {
  return to ?? (toLink?.link.kind === 'challenges' ? toLink.from : (toLink?.from ?? toLink?.to));
}

function weightAt(
  { toLink }: LinkEntry,
  place: NodeEntry,
  index: CaseIndex,
  reasoning: Reasoning,
): 'critical' | 'notNeeded' | undefined {
  if (toLink?.link.kind === 'challenges') return 'notNeeded';
  return weightOf(index, reasoning, [place.id, ...goalsAt(place).map(({ id }) => id)]);
}
