// DYN-07: who assumes that the next generation is predictable has a forecast on record, and the outcome
// of an earlier one. Sharpened: the case has an assumption tagged continuity that is in use; once for
// the case, as forecasts name what they are about and not the assumption.
import type { Case } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { dayNumber, daysBetween, isAfter } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { assumptionsOf } from '../ask/assumptions.ts';
import { farOff, MOST_DAYS } from '../ask/farOff.ts';
import { listOf } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DYN-07',
  title: 'Who extrapolates to the next generation keeps score of earlier forecasts.',
  kind: 'completeness',
  basis: ['#34'],
  why: 'That the next model will be a little more of the same is the assumption on which every schedule of evaluations rests. Whoever never compared such a forecast with what came knows nothing about it.',
  whenNotToUse:
    'For assumptions on continuity that are about something else than the growth of models.',
  messages: {
    unscored: 'Continuity is assumed ({name:assumptions}), and {why}.',
  },
  remedy:
    'Record a forecast about the next generation with its day of resolution, and the outcome of the last one when it is due.',
  options: {
    mostDays: {
      ...MOST_DAYS,
      about: 'A forecast that resolves further away than this is never scored (three years).',
    },
  },
  examples: {
    good: [
      {
        name: 'one forecast is open, one was scored',
        sketch: `
          G1
            ~ A1 "Capability grows smoothly with compute" {tags: [continuity]}
          forecasts F-1 {question: What does the range solve rate reach by December?, on: '2026-05-01', resolveBy: '2026-12-01'}
          forecasts F-2 {question: What does it reach by March?, on: '2025-12-01', resolveBy: '2026-03-01', outcome: '0.12, forecast 0.10 to 0.15'}`,
      },
      {
        name: 'no such assumption',
        sketch: `
          G1
            ~ A1 "Staff are vetted"
          forecasts F-1 {question: Is ASL-4 reached?}`,
      },
    ],
    bad: [
      {
        name: 'no forecast at all',
        sketch: `
          G1
            ~ A1 "Capability grows smoothly with compute" {tags: [continuity]}`,
        expect: [{ at: ['A1'], message: 'unscored', severity: 'warning' }],
      },
      {
        name: 'the open one resolves when nobody is left to score it; the scored one is not made yet',
        sketch: `
          G1
            ~ A1 "Capability grows smoothly with compute" {tags: [continuity]}
          forecasts F-1 {question: What does the range solve rate reach?, on: '2026-05-01', resolveBy: '9999-12-31'}
          forecasts F-2 {question: What does it reach by March?, on: '2099-01-01', resolveBy: '2026-03-01', outcome: '0.12'}`,
        expect: [{ at: ['A1', 'F-1', 'F-2'], message: 'unscored', severity: 'warning' }],
      },
      {
        name: 'one is open, one is overdue and nobody looked',
        sketch: `
          G1
            ~ A1 "Capability grows smoothly with compute" {tags: [continuity]}
            ~ A2 "Propensities change slowly" {tags: [continuity]}
          forecasts F-1 {question: What does the range solve rate reach by December?, resolveBy: '2026-12-01'}
          forecasts F-2 {question: What does it reach by March?, resolveBy: '2026-03-01', outcome: TBD}`,
        expect: [{ at: ['A1', 'A2', 'F-2'], message: 'unscored', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, today, options, report }) {
    const assumptions = assumptionsOf(index)
      .filter(({ node }) => node.tags?.includes('continuity'))
      .map(({ id }) => id);
    if (assumptions.length === 0) return;
    const now = dayNumber(today) ?? 0;
    const isScored = (outcome: string | undefined) => !saysNothing(outcome);
    const all = [...c.forecasts].sort(([a], [b]) => compareIdentifiers(a, b));
    const overdue = all
      .filter(([, { outcome, resolveBy }]) => {
        return !isScored(outcome) && (dayNumber(resolveBy) ?? now) < now;
      })
      .map(([id]) => id);
    const most = Number(options.mostDays);
    const toCome = all.filter(([, { on }]) => isAfter(on, today)).map(([id]) => id);
    const pending = all.filter(
      ([id, { outcome }]) => !isScored(outcome) && !overdue.includes(id) && !toCome.includes(id),
    );
    const open = pending.filter(
      ([, { resolveBy }]) => farOff(resolveBy, today, most) === undefined,
    );
    const never = open.length > 0 ? [] : pending.map(([id]) => id);
    const scored = all.some(([, { outcome }]) => isScored(outcome));
    const why = [
      ...(all.length === 0 ? ['no forecast is on record'] : []),
      ...(all.length > 0 && open.length === 0
        ? [
            never.length > 0
              ? `${neverScored(never, c, today)} (at most ${most})`
              : 'no forecast is open',
          ]
        : []),
      ...(toCome.length > 0 ? [`${listOf(toCome)} will only be made after ${today}`] : []),
      ...(all.length > 0 && !scored ? ['no earlier forecast has an outcome'] : []),
      ...(overdue.length > 0 ? [`${listOf(overdue)} should have been resolved by now`] : []),
    ];
    if (why.length === 0) return;
    const at = [...assumptions, ...new Set([...never, ...toCome, ...overdue])];
    report({ at, message: 'unscored', data: { assumptions, why: listOf(why) } });
  },
});

/** "F-1 resolves on 9999-12-31, in 2912409 days". */
function neverScored(ids: readonly string[], c: Case, today: string): string {
  const said = ids.map((id) => {
    const day = c.forecasts.get(id)?.resolveBy;
    return `${id} resolves on ${day}, in ${daysBetween(today, day)} days`;
  });
  return listOf(said);
}
