// SUP-05: a claim that is marked undeveloped says how the blank gets filled: a plan, an owner, and a day
// that has not passed and that somebody will live to see. Only where the branch is needed, and only while
// SUP-02 does not tell the same blank in a case past drafting; what is still to be instantiated is
// GSN-PAT-1's.

import { saysNothing } from '../../reasoning/words.ts';
import { isBegun } from '../ask/begun.ts';
import { farOff, MOST_DAYS } from '../ask/farOff.ts';
import { listOf } from '../ask/fields.ts';
import { isBlankMark } from '../ask/placeholders.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { weightOf } from '../ask/weight.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'SUP-05',
  title: 'What is still to be developed says how, by whom and by when.',
  kind: 'completeness',
  yieldsTo: ['SUP-02', 'GSN-PAT-1'],
  basis: ['#105', 'GSN v3 1:2.2.18'],
  why: 'A blank without a plan is not a plan to fill it. The case is carried on as if the missing argument were a matter of time, and at the decision there is neither argument nor anybody who was to make it.',
  whenNotToUse: 'Where the plan of the argument is kept elsewhere and the case links to it.',
  options: {
    mostDays: {
      ...MOST_DAYS,
      about: 'A due date that is further away than this is none (three years).',
    },
  },
  messages: {
    farOff:
      '{name:node} is undeveloped, and due on {due}, in {days} days: what is due in more than {most} days is not planned.',
    missing: '{name:node} is undeveloped, and nothing says how that changes: {fields} missing.',
    overdue:
      '{name:node} is undeveloped, was due on {due}, and today is {today}: the plan for it has not been kept.',
  },
  remedy:
    'Write down what is to be learnt or built so that the claim can be supported, who does it, and by when; or withdraw the claim.',
  examples: {
    good: [
      {
        name: 'with a plan, an owner and a day to come',
        sketch: `
          G1
            G2 "Sandbagging is excluded" <> {plan: 'Password-locked twins are trained, then the recipe is tried on them.', owner: A. Ito, due: '2026-06-01'}`,
      },
      {
        name: 'not needed while the other line suffices',
        sketch: `
          G1
            S1 {combinator: any}
              G2
                Sn1 -> E-1
              G3 "Nor would it try" <>
          evidence E-1 {title: proof, evalType: formal, result: pass}`,
      },
      {
        name: 'a counter-claim that its critic has not worked out',
        sketch: `
          G1
            Sn1
            ! G9 "The tests were seen in training" <> challenge {status: open}`,
      },
    ],
    bad: [
      {
        name: 'an honest blank, and no story',
        sketch: `
          G1
            G2 "Sandbagging is excluded" <>
            G3 "The monitor cannot be fooled" <> {owner: A. Ito, plan: TBD}`,
        expect: [
          { at: ['G2'], message: 'missing', severity: 'warning' },
          { at: ['G3'], message: 'missing', severity: 'warning' },
        ],
      },
      {
        name: 'the day has passed',
        sketch: `
          G1
            G2 "Sandbagging is excluded" <> {plan: train twins and lock them, owner: A. Ito, due: '2026-05-31'}`,
        expect: [{ at: ['G2'], message: 'overdue', severity: 'warning' }],
      },
      {
        name: 'due when nobody asks any more',
        sketch: `
          G1
            G2 "Sandbagging is excluded" <> {plan: train twins and lock them, owner: A. Ito, due: '9999-12-31'}`,
        expect: [{ at: ['G2'], message: 'farOff', severity: 'warning' }],
      },
      {
        name: 'in a draft too, more quietly',
        profile: 'draft',
        sketch: `
          G1
            G2 <> {owner: A. Ito, due: '2026-12-01'}`,
        expect: [{ at: ['G2'], message: 'missing', severity: 'info' }],
      },
    ],
  },
  check({ index, reasoning, today, options, report }) {
    const most = Number(options.mostDays);
    if (!isBegun(index)) return;
    const against = challengersOnly(index);
    for (const entry of index.nodes.values()) {
      const { id, node } = entry;
      if (node.kind !== 'goal' || !isBlankMark(entry) || against.has(id)) continue;
      const missing = [
        ...(saysNothing(node.plan) ? ['plan'] : []),
        ...(saysNothing(node.owner) ? ['owner'] : []),
        ...(node.due === undefined ? ['due date'] : []),
      ];
      const overdue = node.due !== undefined && node.due < today;
      const days = farOff(node.due, today, most);
      if (missing.length === 0 && !overdue && days === undefined) continue;
      if (weightOf(index, reasoning, [id]) === 'notNeeded') continue;
      if (missing.length > 0) {
        const fields = `${listOf(missing)} ${missing.length === 1 ? 'is' : 'are'}`;
        report({ at: [id], message: 'missing', data: { node: id, fields } });
      } else {
        const data = { node: id, due: node.due ?? '', today, days: days ?? 0, most };
        const message = days === undefined ? 'overdue' : 'farOff';
        report({ at: [id], message, data, path: ['nodes', id, 'due'] });
      }
    }
  },
});
