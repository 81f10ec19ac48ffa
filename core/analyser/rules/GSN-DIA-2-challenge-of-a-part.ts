// GSN-DIA-2: the several relations that support one goal are one inference; a challenge of it ends on a
// strategy that stands for the whole. Reported once for each goal.
import { listedNames } from '../../commands/parts/naming.ts';
import { connectionLegality } from '../../model/connections.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { indivisibleWith } from '../../model/inference.ts';
import { linkName, nameOf } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-DIA-2',
  title: 'An inference from several supporters is challenged as a whole.',
  kind: 'structure',
  basis: ['GSN v3 1:6.3.12', 'GSN v3 1:2.2.4', 'GSN v3 1:2.2.9', 'GSN v3 2:11.3.1.4'],
  why: 'Goals and evidence below one goal support it together. An objection to one of the arrows does not say whether the rest would still suffice, so that nobody can tell what its answer would have to show.',
  whenNotToUse: 'Never; an objection to one supporter itself challenges that supporter.',
  messages: {
    part: '{name:challenges} ends on one of the {count} relations that together support {name:goal} and are one inference.',
  },
  remedy:
    'Insert a strategy between the goal and the goals that support it, and challenge the strategy; or challenge the supporter itself. Above solutions no strategy may stand: put a goal between, and challenge the one relation to it.',
  examples: {
    good: [
      {
        name: 'the only relation, the strategy, and the supporter itself',
        profile: 'gsn-strict',
        sketch: `
          G1
            S1
              ! G7
                Sn7
              G2
                Sn1
                  !! Sn8
              G3 <>
                ! Sn9`,
      },
      {
        name: 'contexts are no inference',
        profile: 'gsn-strict',
        sketch: `
          G1 <>
            ~ C1
              !! Sn8
            ~ C2`,
      },
    ],
    bad: [
      {
        name: 'one of two goals (Figure 1:6-4 a)',
        profile: 'gsn-strict',
        sketch: `
          G1
            G2 <>
              !! Sn9
            G3 <>`,
        expect: [{ at: ['Sn9->(G1->G2)'], message: 'part', severity: 'warning' }],
      },
      {
        name: 'two challenges of one inference are told once',
        sketch: `
          case {severity: minor}
          G1
            G2 <>
              !! Sn8 challenge {status: refuted, response: no}
            G3 <>
              !! Sn9 challenge {status: refuted, response: no}`,
        expect: [{ at: ['Sn8->(G1->G2)', 'Sn9->(G1->G3)'], message: 'part', severity: 'warning' }],
      },
      {
        name: 'one of two solutions: no strategy may stand above these',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1
              !! Sn9
            Sn2`,
        expect: [{ at: ['Sn9->(G1->Sn1)'], message: 'part' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    const byGoal = new Map<NodeEntry, LinkEntry[]>();
    for (const entry of index.links.values()) {
      const goal = entry.challengedBy.length > 0 && indivisibleWith(entry) && entry.from;
      // One that names an element as well has no clear target, which is WF-11's.
      const own = goal ? entry.challengedBy.filter(({ link }) => link.to === undefined) : [];
      if (goal && own.length > 0) byGoal.set(goal, [...(byGoal.get(goal) ?? []), ...own]);
    }
    for (const [goal, challenges] of byGoal) {
      const at = challenges
        .map(({ id }) => id)
        .sort((a, b) => compareIdentifiers(linkName(c, a), linkName(c, b)) || (a < b ? -1 : 1));
      const data = { challenges: at, count: goal.supportedBy.length, goal: goal.id };
      report({ at, message: 'part', data, ...insertion(index, goal) });
    }
  },
});

/** Where GSN lets a strategy stand between the goal and all of its supporters. */
function insertion({ case: c }: CaseIndex, goal: NodeEntry) {
  const contractModule = c.modules.get(goal.node.module)?.contract === true;
  const may = (from: NodeEntry['node']['kind'], to: NodeEntry['node']['kind']) =>
    connectionLegality('supportedBy', from, to, { contractModule }) === 'allowed';
  const supporters = goal.supportedBy.map(({ to }) => to);
  // What lies in another module is to become an away element first.
  const fits = supporters.every(
    (one) => one?.node.module === goal.node.module && may('strategy', one.node.kind),
  );
  if (!fits || !may(goal.node.kind, 'strategy')) return {};
  const names = listedNames(supporters.map((one) => one?.node.identifier ?? ''));
  const args = { goal: goal.id, text: `Argument over ${names}` };
  const label = `Insert a strategy below ${nameOf(c, goal.id)} and challenge that`;
  return { fix: { command: 'challengeInference', args, label } };
}
