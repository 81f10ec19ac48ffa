// WF-10: where a goal rests on several goals, a strategy says by which rule they are all. GSN does not
// ask for one (1:2.2.4): information only.
import type { LinkEntry } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { entriesOf } from '../ask/byKind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'WF-10',
  title: 'A goal that is split into several names the rule by which it is split.',
  kind: 'structure',
  basis: ['SCCG AR.2', 'GSN v3 1:2.2.4'],
  why: 'Several goals under one are together one step of reasoning. Unless the step is written down, a reader must guess it, and a doubt about it has nothing to point at.',
  whenNotToUse: 'Where the step is plain from the texts of the goals.',
  messages: {
    implicit: '{name:goal} rests on {count} goals ({name:goals}), and no strategy says how.',
  },
  remedy: 'Insert a strategy between the goal and its goals, and say in it how they were found.',
  examples: {
    good: [
      {
        name: 'a strategy, or one goal alone, or one beside evidence',
        sketch: `
          G1
            S1
              G2 <>
              G3 <>
                G4 <>
                Sn1`,
      },
      {
        name: 'what challenges is no support',
        sketch: `
          G1
            G2 <>
            ! G8 challenge {status: open}
            ! G9 challenge {status: open}`,
      },
    ],
    bad: [
      {
        name: 'two goals under one',
        sketch: `
          G1
            G2 <>
            G3 <>`,
        expect: [{ at: ['G1'], message: 'implicit', severity: 'info' }],
      },
      {
        name: 'one of them in another module',
        sketch: `
          G1
            G2 <>
            AG3 {origin: Sub.G3}
          module Sub
          G3 <> {public: true}`,
        expect: [{ at: ['Main/G1'], message: 'implicit', severity: 'info' }],
      },
    ],
  },
  check({ index, report }) {
    for (const { id, supportedBy } of entriesOf(index, 'goal')) {
      if (supportedBy.length < 2 || supportedBy.some(isToStrategy)) continue;
      const ids = supportedBy.flatMap(({ to }) => (to && isGoalLike(to.node.kind) ? [to.id] : []));
      if (ids.length < 2) continue;
      report({ at: [id], message: 'implicit', data: { goal: id, count: ids.length, goals: ids } });
    }
  },
});

function isToStrategy({ to }: LinkEntry): boolean {
  return to?.node.kind === 'strategy';
}
