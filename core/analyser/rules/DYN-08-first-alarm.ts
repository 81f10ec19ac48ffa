// DYN-08: at least one monitor is a leading indicator. One that does not say so is taken as lagging. A
// case without any monitor is DYN-01's. Once for the case.
import { compareIdentifiers } from '../../model/order.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DYN-08',
  title: 'Some indicator moves before the harm, not only after it.',
  kind: 'completeness',
  basis: ['#136', 'UL 4600'],
  why: 'Harm and incidents count what has already happened. Where nothing is measured that moves earlier, the first alarm is the accident, and a finding means that one was already very lucky.',
  whenNotToUse: 'Where no harm can be large enough to matter before it is counted.',
  messages: {
    lagging:
      'All monitors are lagging ({list}): none is marked as a leading indicator, so that the first alarm is the accident.',
  },
  remedy:
    'Add a monitor of what moves first: near misses, blocked attempts, results of shadow tests, capability at each checkpoint; and mark it as leading.',
  examples: {
    good: [
      {
        name: 'shadow tests move before incidents',
        sketch: `
          G1
          monitors M-1 {claim: G1, metric: incidents, leading: false}
          monitors M-2 {claim: G1, metric: destructive requests taken up in shadow tests, leading: true}`,
      },
      {
        name: 'no monitors: DYN-01 speaks',
        sketch: `
          G1`,
      },
    ],
    bad: [
      {
        name: 'incidents and harm',
        sketch: `
          G1
          monitors M-2 {claim: G1, metric: reported harm, leading: false}
          monitors M-1 {claim: G1, metric: incidents, leading: false}`,
        expect: [{ at: ['M-1', 'M-2'], message: 'lagging', severity: 'warning' }],
      },
      {
        name: 'not said',
        sketch: `
          G1
          monitors M-1 {claim: G1, metric: incidents}`,
        expect: [{ at: ['M-1'], message: 'lagging', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, report }) {
    const all = [...c.monitors].sort(([a], [b]) => compareIdentifiers(a, b));
    if (all.length === 0 || all.some(([, { leading }]) => leading === true)) return;
    const list = all.map(([id, { metric }]) => (metric === undefined ? id : `${id} ${metric}`));
    report({ at: all.map(([id]) => id), message: 'lagging', data: { list: list.join(', ') } });
  },
});
