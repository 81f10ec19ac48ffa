// GOV-12: texts that a merge took from two sides, and that nobody has read since. The merge marks them in
// the case's head (`merged`, by id); reading them is an act (commands/markRead.ts). Marks of what is not
// in the case any more mean nothing. One finding, however many: the remedy is one reading.
import { TABLES } from '../../model/case.ts';
import { nameOf } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GOV-12',
  title: 'What was merged from two sides has been read again.',
  kind: 'consistency',
  basis: ['rules.md 3.20', 'engineering.md, stage 1'],
  why: 'Two edits that are each right can make one wrong sentence when a program joins them. Nobody has said that sentence, and yet the case rests on it as if somebody had.',
  whenNotToUse: 'Where only one person edits, or each merge is read before it is kept.',
  messages: {
    unread: '{name:merged}{where} was merged from two sides{from} and is not yet read again.',
    several: '{count} texts were merged from two sides and are not yet read again: {name:merged}.',
  },
  remedy:
    'Read each text as it is now, mend it where the two sides do not fit, and mark it as read.',
  examples: {
    good: [
      {
        name: 'nothing merged, or nothing that is still there',
        sketch: `
          case {merged: {G9: {fields: [text], from: main, on: 2026-05-30}}}
          G1 "The model is safe to deploy"`,
      },
      {
        name: 'every merged text was read',
        sketch: `
          case {merged: {}}
          G1 "Safe to deploy to vetted users behind the classifier"`,
      },
    ],
    bad: [
      {
        name: 'one claim',
        sketch: `
          case {merged: {G1: {fields: [text], from: branch red-team, on: 2026-05-30}}}
          G1 "Safe to deploy to vetted users and to everybody"`,
        expect: [{ at: ['G1'], message: 'unread', severity: 'warning' }],
      },
      {
        name: 'several: told once, a record among them',
        sketch: `
          case {merged: {G1: {}, G2: {fields: [text]}, M-1: {fields: [text]}}}
          G1 "The model is safe to deploy"
            G2 "The classifier stops 99 % of jailbreaks, of the known jailbreaks"
          mitigations M-1 {text: output classifier}`,
        expect: [{ at: ['G1', 'G2', 'M-1'], message: 'several', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, report }) {
    const marks = c.meta.merged ?? {};
    const ids = Object.keys(marks).filter((id) => TABLES.some((table) => c[table].has(id)));
    ids.sort((a, b) => compareIdentifiers(nameOf(c, a), nameOf(c, b)) || compareIdentifiers(a, b));
    const [first] = ids;
    if (first === undefined) return;
    if (ids.length > 1) {
      report({ at: ids, message: 'several', data: { count: ids.length, merged: ids } });
      return;
    }
    const { fields = [], from, on } = marks[first] ?? {};
    const where = fields.length > 0 ? ` (${fields.join(', ')})` : '';
    const side = from === undefined ? '' : `, the other being ${from},`;
    const day = on === undefined ? '' : ` on ${on}`;
    report({ at: [first], message: 'unread', data: { merged: first, where, from: side + day } });
  },
});
