// SYS-02: the analysis is as of the case's frozen day, not as of today.
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'SYS-02',
  title: 'A case that is analysed as of a frozen day says so.',
  kind: 'freshness',
  basis: ['This product: every output says as of which day it holds'],
  why: 'As of its frozen day evidence never ages and no review is ever overdue. A reader who does not know that takes an old judgement for one of today.',
  whenNotToUse:
    'Where a day is asked for explicitly; then that day is used and the rule is silent.',
  cases: { example: 'the case is an example' },
  messages: {
    frozen:
      'Analysed as of {today}, the day at which the case is frozen; nothing later is taken into account.',
  },
  remedy:
    'Remove frozenOn from the head of the case, or ask for a day; keep it only in examples and archived cases.',
  examples: {
    good: [
      {
        name: 'analysed as of the day it is looked at',
        sketch: `
          G1`,
      },
      {
        name: 'frozen, but another day was asked for',
        today: '2026-07-01',
        sketch: `
          case {frozenOn: 2026-01-31}
          G1`,
      },
    ],
    bad: [
      {
        name: 'a case in use',
        sketch: `
          case {frozenOn: 2026-01-31}
          G1`,
        expect: [{ at: [], message: 'frozen', severity: 'warning' }],
      },
      {
        name: 'an example',
        profile: 'gsn-strict',
        sketch: `
          case {frozenOn: 2026-01-31, example: true}
          G1`,
        expect: [{ at: [], message: 'frozen', severity: 'info' }],
      },
    ],
  },
  check({ case: c, today, frozen, report }) {
    if (!frozen) return;
    report({
      at: [],
      message: 'frozen',
      data: { today },
      path: ['meta', 'frozenOn'],
      fix: {
        command: 'setMetaFields',
        args: { fields: { frozenOn: null } },
        label: 'Analyse as of today',
      },
      ...(c.meta.example === true ? { case: 'example' } : {}),
    });
  },
});
