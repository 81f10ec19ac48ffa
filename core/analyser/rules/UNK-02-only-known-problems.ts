// UNK-02: the unknown-unknowns goal rests on open-ended search or on understanding. Asked of the uppermost
// tagged goals; one without any evidence is SUP-01's or SUP-02's. A mark of open-endedness on what is run
// on no system (a panel, a forecast, a precedent), or on evidence of no type, is no search.
// Takeover-capable: the system is at a level of rank 4, or nobody says at which level or of which rank it
// is.
import type { CaseIndex } from '../../model/index.ts';
import { reachedLevels } from '../ask/levels.ts';
import { isRunOnSystem, unknownUnknownsGoals } from '../ask/unknowns.ts';
import { defineRule } from '../rule.ts';

const TAKEOVER_RANK = 4;

export default defineRule({
  id: 'UNK-02',
  title: 'The unknown-unknowns goal rests on open-ended search or understanding.',
  kind: 'consistency',
  basis: ['#18', '#91', 'T-15'],
  why: 'Evaluations that were written to find a certain problem find that problem or nothing. Only a search without a list, or an understanding of the model that would show that something is amiss, says anything about the rest.',
  whenNotToUse: 'Never where the goal is claimed at all.',
  cases: {
    takeover:
      'The system is at a takeover-capable level (rank 4), or the level or its rank is missing.',
  },
  messages: {
    known:
      'All evidence for {name:goal} ({evidence}) tests known problems: none is open-ended and none is of the type understanding ({level}).',
  },
  remedy:
    'Add open-ended search (evidence marked as open-ended) or an understanding evaluation that was approved by a quorum; or leave the goal undeveloped and hold.',
  examples: {
    good: [
      {
        name: 'an open-ended red team',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
            G2 {tags: [unknown-unknowns]}
              G3
                Sn1 -> E-1 E-2
          evidence E-1 {title: honeypots, evalType: alignment-behavioural}
          evidence E-2 {title: open-ended red team, evalType: safeguard-redteam, openEnded: true}
          safetyLevels L-3 {name: ASL-3, rank: 3}`,
      },
      {
        name: 'an understanding evaluation',
        sketch: `
          G1
            G2 {tags: [unknown-unknowns]}
              Sn1 -> E-1
          evidence E-1 {title: blind audit, evalType: understanding}`,
      },
      {
        name: 'undeveloped, and without any evidence: other rules tell',
        sketch: `
          G1
            G2 <> {tags: [unknown-unknowns]}`,
      },
    ],
    bad: [
      {
        name: 'a forecast that is called open-ended, and a record that does not say what it is',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
            G2 {tags: [unknown-unknowns]}
              Sn1 -> E-1 E-2
          evidence E-1 {title: forecast of surprises, evalType: forecast, openEnded: true, result: pass}
          evidence E-2 {title: search, openEnded: true, result: pass}
          safetyLevels L-3 {name: ASL-3, rank: 3}`,
        expect: [{ at: ['G2'], message: 'known', severity: 'error' }],
      },
      {
        name: 'honeypots only, at ASL-3',
        sketch: `
          case {claimedLevels: [L-3]}
          G1
            G2 {tags: [unknown-unknowns]}
              Sn1 -> E-1
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, result: pass}
          safetyLevels L-3 {name: ASL-3, rank: 3}`,
        expect: [{ at: ['G2'], message: 'known', severity: 'error' }],
      },
      {
        name: 'the open-ended search was not run, the other was retracted; takeover-capable',
        sketch: `
          case {claimedLevels: [L-4]}
          G1
            G2 {tags: [unknown-unknowns]}
              Sn1 -> E-1 E-2 E-3
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, result: pass}
          evidence E-2 {title: planned search, openEnded: true, result: not-run}
          evidence E-3 {title: interp audit, evalType: understanding, status: retracted}
          safetyLevels L-4 {name: Critical, rank: 4}`,
        expect: [{ at: ['G2'], message: 'known', severity: 'blocker' }],
      },
      {
        name: 'no level is claimed, so it may be takeover-capable',
        sketch: `
          G1
            G2 {tags: [unknown-unknowns]}
              Sn1 -> E-1
          evidence E-1 {title: expert panel, evalType: expert-elicitation}`,
        expect: [{ at: ['G2'], message: 'known', severity: 'blocker' }],
      },
      {
        name: 'a claimed level without a rank',
        sketch: `
          case {claimedLevels: [L-x]}
          G1
            G2 {tags: [unknown-unknowns]}
              Sn1 -> E-1
          evidence E-1 {title: expert panel, evalType: expert-elicitation}
          safetyLevels L-x {name: Tier X}`,
        expect: [{ at: ['G2'], message: 'known', severity: 'blocker' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const { takeover, level } = highestLevel(index);
    for (const goal of unknownUnknownsGoals(index, reasoning)) {
      const evidence = [...reasoning.evidenceOf(goal)];
      const looksBeyond = evidence.some((id) => {
        const { status, result, openEnded, evalType } = c.evidence.get(id) ?? {};
        if ((status ?? 'active') !== 'active' || result === 'not-run') return false;
        return (openEnded === true && isRunOnSystem(evalType)) || evalType === 'understanding';
      });
      if (evidence.length === 0 || looksBeyond) continue;
      report({
        at: [goal],
        message: 'known',
        ...(takeover ? { case: 'takeover' } : {}),
        data: { goal, evidence: evidence.sort(), level },
      });
    }
  },
});

/** Whether the system may be takeover-capable, and why, in a few words. */
function highestLevel(index: CaseIndex): { takeover: boolean; level: string } {
  const reached = reachedLevels(index).map(({ level }) => level);
  if (reached.length === 0) return { takeover: true, level: 'the level of the system is missing' };
  const unranked = reached.find(({ rank }) => rank === undefined);
  const highest = reached.reduce((a, b) => ((b.rank ?? 0) > (a.rank ?? 0) ? b : a));
  if ((highest.rank ?? 0) >= TAKEOVER_RANK) {
    return { takeover: true, level: `the system is at ${highest.name}, rank ${highest.rank}` };
  }
  if (unranked) return { takeover: true, level: `rank of ${unranked.name} is missing` };
  return { takeover: false, level: `the system is at ${highest.name}, rank ${highest.rank}` };
}
