// RSP-09: at least one incident record names a route and a clock no longer than the law's longest (15
// days). A route may stand there before anything has happened; an incident that has happened says whom it
// was reported to, and within which time, and on which day up to today it happened. A case that nothing
// is built or used on is left out.

import type { Decision } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { isAfter } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { isBegun } from '../ask/begun.ts';
import { figure } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

/** Decisions after which there is no system to have an incident with. */
const NOTHING_RUNS: ReadonlySet<Decision['value']> = new Set(['do-not-train']);

export default defineRule({
  id: 'RSP-09',
  title: 'There is a route for incidents, with the clock that the law sets.',
  kind: 'completeness',
  basis: ['SB 53, 22757.13', 'EU GPAI Code S&S, Commitment 9', '#116'],
  why: 'A serious incident has to reach an authority within days, where lives are in danger within one. Who looks for the address after the incident has lost the time in which others could be warned.',
  whenNotToUse: 'For a system that is neither trained nor used.',
  options: {
    longestHours: {
      default: 360,
      about: 'Hours within which an incident has to be reported at the latest (15 days).',
      min: 1,
      weaker: 'higher',
    },
  },
  messages: {
    none: 'No incident record names a route and its clock: whom an incident is reported to, and within how many hours (at most {limit}), is not stated.',
    slow: 'The shortest clock of an incident route is {hours} hours ({incident}); the longest that the law allows is {limit} hours.',
    incomplete:
      '{incidents}: {missing} missing, so that nobody can tell whether the report came in time.',
    toCome:
      '{incidents} is said to have happened on {date}, after {today}, the day of this analysis, so that nobody can tell whether the report came in time.',
  },
  remedy:
    'Record the route as an incident record without a day: the authority, and the clock in hours (SB 53: 360, or 24 where lives are in danger; EU Code: 48 to 360 by the kind of harm).',
  examples: {
    good: [
      {
        name: 'two routes, before anything has happened',
        sketch: `
          G1
          incidents N-1 {route: Office of Emergency Services, clockHours: 360}
          incidents N-2 {route: 'Office of Emergency Services, by phone, where lives are in danger', clockHours: 24}`,
      },
      {
        name: 'nothing is trained',
        sketch: `
          case {decision: {value: do-not-train}}
          G1`,
      },
    ],
    bad: [
      {
        name: 'nothing is said',
        sketch: `
          case {decision: {value: deploy}}
          G1 "Quartz 5 is acceptably safe in vetted access"`,
        expect: [{ at: [], message: 'none', severity: 'warning' }],
      },
      {
        name: 'what happened is recorded, and not whom it was reported to',
        sketch: `
          G1
          incidents N-1 {on: '2026-04-02', what: weights left on an open bucket for an hour}
          incidents N-2 {on: '2026-05-02', what: jailbreak published, route: TBD, clockHours: 72}
          incidents N-3 {route: AI Office, clockHours: 48}`,
        expect: [{ at: ['N-1', 'N-2'], message: 'incomplete', severity: 'warning' }],
      },
      {
        name: 'an incident of a time to come',
        sketch: `
          G1
          incidents N-1 {on: '2099-04-02', what: weights left on an open bucket, route: AI Office, clockHours: 48}`,
        expect: [{ at: ['N-1'], message: 'toCome', severity: 'warning' }],
      },
      {
        name: 'a month is too long',
        sketch: `
          G1
          incidents N-1 {route: safety institute, clockHours: 720}`,
        expect: [{ at: ['N-1'], message: 'slow', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, today, options, report }) {
    if (NOTHING_RUNS.has(c.meta.decision?.value) || !isBegun(index)) return;
    const limit = Number(options.longestHours);
    const all = [...c.incidents].sort(([a], [b]) => compareIdentifiers(a, b));
    for (const [id, { on }] of all) {
      if (!isAfter(on, today)) continue;
      const data = { incidents: id, date: on ?? '', today };
      report({ at: [id], message: 'toCome', data, path: ['incidents', id, 'on'] });
    }
    const complete = all.filter(
      ([, { route, clockHours }]) => !saysNothing(route) && clockHours !== undefined,
    );
    const happened = all.filter(
      (one) => !complete.includes(one) && (one[1].on !== undefined || !saysNothing(one[1].what)),
    );
    if (happened.length > 0) {
      const at = happened.map(([id]) => id);
      const lacksRoute = happened.some(([, { route }]) => saysNothing(route));
      const lacksClock = happened.some(([, { clockHours }]) => clockHours === undefined);
      const missing = [...(lacksRoute ? ['route'] : []), ...(lacksClock ? ['clock in hours'] : [])];
      const verb = missing.length > 1 ? 'are' : 'is';
      const data = { incidents: at.join(', '), missing: `${missing.join(' and ')} ${verb}` };
      report({ at, message: 'incomplete', data });
    }
    const [first] = complete.sort(([, a], [, b]) => (a.clockHours ?? 0) - (b.clockHours ?? 0));
    if (first === undefined) {
      if (happened.length === 0) report({ at: [], message: 'none', data: { limit } });
    } else if ((first[1].clockHours ?? 0) > limit) {
      const hours = figure(first[1].clockHours ?? 0, 4);
      report({ at: [first[0]], message: 'slow', data: { hours, incident: first[0], limit } });
    }
  },
});
