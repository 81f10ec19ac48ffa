// GOV-08: people who are affected stand on the register, and one of them at least was consulted. What a
// record does not say counts as no. One finding for the case.
import { isBegun } from '../ask/begun.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GOV-08',
  title: 'People who would be affected are on record, and were consulted.',
  kind: 'completeness',
  basis: ['#152', '#153', 'T-16'],
  why: 'The word stakeholders drifts from those whom the harm would hit to those who can make trouble. Nobody then speaks for the people who bear the risk, and their hazards are the ones that are missed.',
  whenNotToUse: 'For a system that touches nobody outside the laboratory.',
  messages: {
    none: 'No stakeholder on record is affected: {whom}.',
    unheard: 'Of the affected stakeholders on record ({people}) none was consulted.',
  },
  remedy:
    'Record who would bear the harm, mark them as affected, ask them (or those who speak for them) about the hazards, and record that they were consulted.',
  examples: {
    good: [
      {
        name: 'affected, and consulted',
        sketch: `
          G1
          stakeholders ST-1 {name: operators of power grids, affected: true, consulted: true}
          stakeholders ST-2 {name: investors}`,
      },
      {
        name: 'one of two was heard',
        sketch: `
          G1
          stakeholders ST-1 {name: patients, affected: true}
          stakeholders ST-2 {name: hospitals, affected: true, consulted: true}`,
      },
    ],
    bad: [
      {
        name: 'only the powerful, and nobody at all',
        sketch: `
          G1
          stakeholders ST-1 {name: investors, consulted: true}
          stakeholders ST-2 {name: the regulator, affected: false, consulted: true}`,
        expect: [{ at: ['ST-1', 'ST-2'], message: 'none', severity: 'warning' }],
      },
      {
        name: 'the register is empty',
        sketch: 'G1 "Safe"',
        expect: [{ at: [], message: 'none', severity: 'warning' }],
      },
      {
        name: 'affected, and not asked',
        sketch: `
          G1
          stakeholders ST-1 {name: operators of power grids, affected: true}
          stakeholders ST-2 {name: customers, consulted: true}`,
        expect: [{ at: ['ST-1'], message: 'unheard', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    if (!isBegun(index)) return;
    const all = [...c.stakeholders];
    const affected = all.filter(([, one]) => one.affected === true);
    if (affected.length === 0) {
      const names = all.map(([, { name }]) => name).join(', ');
      const whom = names === '' ? 'the register is empty' : `there are only ${names}`;
      report({ at: all.map(([id]) => id), message: 'none', data: { whom } });
    } else if (!affected.some(([, one]) => one.consulted === true)) {
      const people = affected.map(([, { name }]) => name);
      report({ at: affected.map(([id]) => id), message: 'unheard', data: { people } });
    }
  },
});
