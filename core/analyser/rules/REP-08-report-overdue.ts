// REP-08: the report is young enough, and nothing has happened since that asks for a new one (EU Measure
// 7.6). The report's day is that of the newest entry of the changelog; a case without one is REP-09's.
// Update triggers, each after that day: a new version of the system, an incident, a surprise, a criterion that
// turned red or an action that was executed or taken back, a monitor beyond its bound.
import type { Case } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { recordIn } from '../../model/lookup.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { lastChange } from '../ask/changelog.ts';
import { listOf } from '../ask/fields.ts';
import { readingOf } from '../ask/monitoring.ts';
import { triggerStates } from '../ask/triggers.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'REP-08',
  title: 'The report is updated in time and after every event that asks for it.',
  kind: 'freshness',
  basis: ['EU GPAI Code S&S, 7.6'],
  why: 'A Model Report that describes the model of last winter assures an authority of something that no longer runs. The update is due when something happens, not when somebody remembers.',
  whenNotToUse: 'Outside of the EU Code; the profile review does not ask.',
  messages: {
    old: 'The report is of {date}, {days} days old; it is to be updated after {limit} days at the latest.',
    trigger: 'The report is of {date}, and since then {events}: an update is due.',
  },
  remedy: 'Update the case, enter the change in its changelog, and report anew.',
  examples: {
    good: [
      {
        name: 'of this spring, and nothing has happened since',
        profile: 'eu-model-report',
        sketch: `
          case {version: '1.1', systemUnderTest: S-5, changelog: [{version: '1.0', date: '2025-09-01'}, {version: '1.1', date: '2026-05-01'}]}
          G1
          systemVersions S-5 {name: Quartz 5, date: '2026-04-01'}
          incidents N-1 {on: '2026-05-01', what: jailbreak published}`,
      },
      {
        name: 'half a year to the day',
        profile: 'eu-model-report',
        sketch: `
          case {changelog: [{version: '1.0', date: '2025-11-30'}]}
          G1`,
      },
    ],
    bad: [
      {
        name: 'a day over',
        profile: 'eu-model-report',
        sketch: `
          case {changelog: [{version: '1.0', date: '2025-11-29'}, {version: '1.1', date: '2026-09-01'}]}
          G1`,
        expect: [{ at: [], message: 'old', severity: 'error' }],
      },
      {
        name: 'a new version, an incident, and a threshold that was crossed',
        profile: 'eu-model-report',
        sketch: `
          case {systemUnderTest: S-5, changelog: [{version: '1.0', date: '2026-04-01'}]}
          G1
          safetyLevels L-3 {name: ASL-3, criteria: [K-1]}
          criteria K-1 {metric: exploit chains completed, operator: '>=', value: 0.4}
          ifThens I-1 {trigger: K-1, action: restrict, executedOn: '2026-05-04'}
          systemVersions S-5 {name: Quartz 5, date: '2026-05-01'}
          incidents N-1 {on: '2026-05-01', what: jailbreak published}
          evidence E-1 {title: exploit suite, criterion: K-1, value: 0.5, result: fail, date: '2026-05-02'}
          monitors M-1 {metric: misses, operator: '<=', threshold: 2, lastValue: 3, lastOn: '2026-05-20'}`,
        expect: [
          { at: ['S-5', 'N-1', 'K-1', 'I-1', 'M-1'], message: 'trigger', severity: 'error' },
        ],
      },
    ],
  },
  check({ case: c, index, reasoning, today, report }) {
    const last = lastChange(c, today);
    if (!last) return;
    const { date } = last;
    const limit = reasoning.settings.parameters.modelReportMaxAgeDays;
    const days = (dayNumber(today) ?? last.day) - last.day;
    const path = ['meta', 'changelog'];
    if (days > limit) report({ at: [], message: 'old', data: { date, days, limit }, path });
    const events = eventsOf(c, index, last.day, today);
    if (events.length === 0) return;
    const data = { date, events: listOf(events.map(({ words }) => words)) };
    report({ at: events.map(({ id }) => id), message: 'trigger', data, path });
  },
});

/** What happened after one day and up to another, each record once. */
function eventsOf(c: Case, index: CaseIndex, after: number, today: string) {
  const upTo = dayNumber(today) ?? after;
  const events = new Map<string, string>();
  const add = (id: string, date: string | undefined, words: string) => {
    const day = dayNumber(date);
    if (day === undefined || day <= after || day > upTo || events.has(id)) return;
    events.set(id, `${words} (${date})`);
  };
  const system = recordIn(c, 'systemVersions', c.meta.systemUnderTest);
  if (system) add(c.meta.systemUnderTest ?? '', system.date, `${system.name} was made`);
  for (const [id, { on }] of c.incidents) add(id, on, `incident ${id} happened`);
  for (const [id, { on }] of c.surprises) add(id, on, `surprise ${id} was recorded`);
  for (const [id, { pulls }] of triggerStates(index, today)) {
    for (const { date } of pulls) add(id, date, `${id} was met`);
  }
  for (const [id, { redSince, executedOn, resumedOn }] of c.ifThens) {
    add(id, redSince, `${id} turned red`);
    add(id, executedOn, `${id} was executed`);
    add(id, resumedOn, `${id} was taken back`);
  }
  for (const [id, monitor] of c.monitors) {
    if (readingOf(monitor, today) === 'beyond')
      add(id, monitor.lastOn, `monitor ${id} left its bound`);
  }
  return [...events].map(([id, words]) => ({ id, words }));
}
