// GSN-TPL-1: a published template argument needs no further development.
import { earlyCase } from '../ask/maturity.ts';
import { templatesOf } from '../ask/templates.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-TPL-1',
  title: 'A template argument has no undeveloped element.',
  kind: 'structure',
  yieldsTo: ['SUP-02'],
  basis: ['GSN v3 1:3.5.2', 'GSN v3 2:8.2.4'],
  why: 'A template stands for as many arguments as its data has rows. One undeveloped claim in it is a gap in each of them, and the reader of the table does not see it.',
  whenNotToUse:
    'While the template is being written: the case is a draft then, and is told quietly.',
  cases: { early: 'the case is an outline or a draft' },
  messages: {
    undeveloped:
      '{name:element} is undeveloped, but is part of the template argument below {name:top} ({data}).',
  },
  remedy: 'Develop it in the template, elsewhere in the argument, or leave it to a contract.',
  examples: {
    good: [
      {
        name: 'everything is developed, or left to a contract',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G1 "{hazard} is managed" {uninstantiated: true}
            G2 "{hazard} is known" {uninstantiated: true, toBeSupportedByContract: true}
            Sn1 "Report on {hazard}" {uninstantiated: true}
          instantiations INS-01 {name: hazards, template: G1, tables: [{rows: [{values: {hazard: theft}}]}]}`,
      },
      {
        name: 'outside of templates goals may be undeveloped',
        sketch: `
          case {maturity: reviewed}
          G0
            G1 "{hazard} is managed" {uninstantiated: true}
              Sn1 "Report on {hazard}" {uninstantiated: true}
            G2 <>
          instantiations INS-01 {template: G1, tables: [{rows: [{values: {hazard: theft}}]}]}`,
      },
    ],
    bad: [
      {
        name: 'a gap in every instance',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G1 "{hazard} is managed" {uninstantiated: true}
            G2 "{hazard} is known" <> {uninstantiated: true}
          instantiations INS-01 {name: hazards, template: G1, tables: [{rows: [{values: {hazard: theft}}]}]}`,
        expect: [{ at: ['G2', 'INS-01'], message: 'undeveloped', severity: 'error' }],
      },
      {
        name: 'in a draft',
        profile: 'draft',
        sketch: `
          G1 "{hazard} is managed" <> {uninstantiated: true}
          instantiations INS-01 {template: G1, tables: [{rows: [{values: {hazard: theft}}]}]}`,
        expect: [{ at: ['G1', 'INS-01'], message: 'undeveloped', severity: 'info' }],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    for (const { id: data, top, ids } of templatesOf(index)) {
      for (const id of ids) {
        const node = index.nodes.get(id)?.node;
        if (!node || !('undeveloped' in node) || !node.undeveloped) continue;
        const at = [id, data];
        report({
          at,
          message: 'undeveloped',
          data: { element: id, top: top.id, data },
          ...earlyCase(c, today),
        });
      }
    }
  },
});
