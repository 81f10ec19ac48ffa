// WF-05: a strategy stands between a goal and the goals that carry it. A link with a missing end
// still counts as one (WF-07 tells it).
import { nameOf } from '../../model/lookup.ts';
import { setNode } from '../ask/fixes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'WF-05',
  title: 'A strategy has a claim above it and claims below it.',
  kind: 'structure',
  basis: ['GSN v3 1:2.2', 'GSN v3 1:2.3.3'],
  why: 'A strategy says how a claim follows from others. Without them it is a promise of an argument, and a claim above it looks argued for although nothing carries it.',
  whenNotToUse:
    'Where the strategy is marked undeveloped or uninstantiated: then it says so itself.',
  messages: {
    childless: 'Strategy {name:strategy} has nothing below it and is not marked undeveloped.',
    parentless: 'Strategy {name:strategy} argues for nothing: no goal is supported by it.',
    alone: 'Strategy {name:strategy} stands alone, without a claim above or below it.',
  },
  remedy:
    'Develop the strategy into goals, mark it undeveloped, attach it to the goal that it argues for, or delete it.',
  examples: {
    good: [
      {
        name: 'between goals',
        sketch: `
          G1
            S1 "argument over each pathway"
              G2 <>`,
      },
      {
        name: 'marked undeveloped, or a template that is not instantiated',
        sketch: `
          G1
            S1 "argument over each deployment stage" <>
            S2 {uninstantiated: true}`,
      },
      {
        name: 'a spare strategy marked as library stock',
        sketch: `
          G1
          S9 {tags: [library]}
            G9 <>`,
      },
    ],
    bad: [
      {
        name: 'nothing below',
        sketch: `
          G1 "The weights stay secure"
            S1 "argument over all attack paths"
              ~ C1 "list of attack paths"`,
        expect: [{ at: ['S1'], message: 'childless', severity: 'error' }],
      },
      {
        name: 'nothing above, in an imported argument',
        profile: 'gsn-strict',
        sketch: `
          G1
          S1
            G2 <>`,
        expect: [{ at: ['S1'], message: 'parentless', severity: 'error' }],
      },
      {
        name: 'neither: one finding, not two',
        sketch: `
          G1
          S1`,
        expect: [{ at: ['S1'], message: 'alone' }],
      },
      {
        name: 'a draft is told more quietly',
        profile: 'draft',
        sketch: `
          G1
            S1`,
        expect: [{ at: ['S1'], message: 'childless', severity: 'warning' }],
      },
    ],
  },
  check({ index, report }) {
    for (const { id, node, supports, supportedBy } of index.nodes.values()) {
      if (node.kind !== 'strategy') continue;
      const waits = node.undeveloped === true || node.uninstantiated === true;
      const childless = supportedBy.length === 0 && !waits;
      const parentless = supports.length === 0 && node.tags?.includes('library') !== true;
      if (!childless && !parentless) continue;
      const message = !parentless ? 'childless' : childless ? 'alone' : 'parentless';
      const label = `Mark ${nameOf(index.case, id)} undeveloped`;
      const fix = message === 'childless' ? { fix: setNode(id, { undeveloped: true }, label) } : {};
      report({ at: [id], message, data: { strategy: id }, ...fix });
    }
  },
});
