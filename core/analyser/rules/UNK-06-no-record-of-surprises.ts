// UNK-06: a record of being wrong that is kept up. The last entry is placed by its day, or by the
// version that it names; it is old when two releases have come since: the system under test and the
// version before it. A version without a day counts as later (unfavourable). An entry that says
// nothing ("none") is none. Without a system under test (EVI-03) only the log itself is asked for.

import type { Case } from '../../model/case.ts';
import { dayNumber, isAfter } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { isBegun } from '../ask/begun.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'UNK-06',
  title: 'Surprises are recorded, release by release.',
  kind: 'completeness',
  basis: ['#114', 'T-15'],
  why: 'Whoever builds frontier models is wrong about them now and then. A team that has no record of it has not looked or has forgotten, and cannot say how often its confidence fails.',
  whenNotToUse: 'For the first system of a laboratory that has run nothing before.',
  messages: {
    none: 'No surprise is on record: nothing says where the developers were wrong about their system.',
    old: 'The last surprise on record, {surprise}, is {when}; {count} releases have come since ({releases}), and {limit} without an entry are too many.',
    toCome:
      'Surprises on record ({surprises}) are dated after {today}, the day of this analysis: what has not happened yet is no surprise.',
    undated:
      'The surprises on record ({surprises}) can be placed by nobody: their day and system version are missing.',
  },
  remedy:
    'Record what the system did that its developers had not expected, with the day and the version; if a release brought no surprise, record what was expected and came true.',
  options: {
    releases: {
      default: 2,
      min: 1,
      max: 100,
      whole: true,
      weaker: 'higher',
      about: 'Releases without an entry that are too many.',
    },
  },
  examples: {
    good: [
      {
        name: 'an entry since the version before',
        sketch: `
          case {systemUnderTest: SV-3}
          G1
          systemVersions SV-2 {name: Quartz 2, date: '2025-06-01'}
          systemVersions SV-3 {name: Quartz 3, date: '2026-04-01', previous: SV-2}
          surprises SU-1 {on: '2025-09-14', what: Solved a task that the forecast gave 2 %.}`,
      },
      {
        name: 'placed by its version',
        sketch: `
          case {systemUnderTest: SV-3}
          G1
          systemVersions SV-3 {name: Quartz 3}
          surprises SU-1 {systemVersion: SV-3, what: Read the names of the tests from a listing.}`,
      },
    ],
    bad: [
      {
        name: 'no log, or an entry that says nothing',
        sketch: `
          G1 "Safe"
          surprises SU-1 {on: '2026-05-01', what: none}`,
        expect: [{ at: [], message: 'none', severity: 'warning' }],
      },
      {
        name: 'two releases since',
        sketch: `
          case {systemUnderTest: SV-3}
          G1
          systemVersions SV-1 {name: Quartz 1, date: '2024-06-01'}
          systemVersions SV-2 {name: Quartz 2, date: '2025-06-01', previous: SV-1}
          systemVersions SV-3 {name: Quartz 3, date: '2026-04-01', previous: SV-2}
          surprises SU-1 {on: '2025-05-30', what: Wrote a worm in one attempt.}`,
        expect: [{ at: ['SU-1'], message: 'old', severity: 'warning' }],
      },
      {
        name: 'of the version before the version before, whose days nobody knows',
        sketch: `
          case {systemUnderTest: SV-3}
          G1
          systemVersions SV-1 {name: Quartz 1}
          systemVersions SV-2 {name: Quartz 2, previous: SV-1}
          systemVersions SV-3 {name: Quartz 3, previous: SV-2}
          surprises SU-1 {systemVersion: SV-1, what: Wrote a worm in one attempt.}`,
        expect: [{ at: ['SU-1'], message: 'old', severity: 'warning' }],
      },
      {
        name: 'an entry of no day, and one of next year',
        sketch: `
          case {systemUnderTest: SV-3}
          G1
          systemVersions SV-3 {name: Quartz 3, date: '2026-04-01'}
          surprises SU-1 {what: Wrote a worm in one attempt.}
          surprises SU-2 {on: '2027-01-01', what: Refused a harmless task.}`,
        expect: [
          { at: ['SU-1'], message: 'undated', severity: 'warning' },
          { at: ['SU-2'], message: 'toCome', severity: 'warning' },
        ],
      },
      {
        name: 'of next year, which its version does not help',
        sketch: `
          case {systemUnderTest: SV-3}
          G1
          systemVersions SV-3 {name: Quartz 3, date: '2026-04-01'}
          surprises SU-1 {on: '2027-01-01', systemVersion: SV-3, what: Refused a harmless task.}`,
        expect: [{ at: ['SU-1'], message: 'toCome', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, today, options, report }) {
    if (!isBegun(index)) return;
    const entries = [...c.surprises].filter(([, { what }]) => !saysNothing(what));
    if (entries.length === 0) {
      report({ at: [], message: 'none' });
      return;
    }
    const releases = releasesOf(c);
    if (releases.length === 0) return;
    const now = dayNumber(today) ?? 0;
    const toCome = entries.filter(([, { on }]) => isAfter(on, today)).map(([id]) => id);
    const placed = entries.flatMap(([id, { on, systemVersion }]) => {
      const day = dayNumber(on);
      const isDated = day !== undefined && day <= now;
      const version = releases.findIndex((one) => one.id === systemVersion);
      if (toCome.includes(id) || (!isDated && version < 0)) return [];
      const byDay = isDated
        ? releases.filter((one) => one.day === undefined || one.day > day)
        : releases;
      const byVersion = version < 0 ? releases : releases.slice(0, version);
      const since = byVersion.length < byDay.length ? byVersion : byDay;
      const when = isDated ? `of ${on}` : `of ${c.systemVersions.get(systemVersion ?? '')?.name}`;
      return [{ id, since, when }];
    });
    const last = placed.sort((a, b) => a.since.length - b.since.length)[0];
    if (toCome.length > 0) {
      report({ at: toCome, message: 'toCome', data: { surprises: toCome, today } });
    }
    if (!last) {
      const ids = entries.map(([id]) => id).filter((id) => !toCome.includes(id));
      if (ids.length > 0) report({ at: ids, message: 'undated', data: { surprises: ids } });
    } else if (last.since.length >= Number(options.releases)) {
      const names = last.since.map(({ id, day }) => {
        const { name = id, date } = c.systemVersions.get(id) ?? {};
        return day === undefined ? `${name}, whose date is missing` : `${name} on ${date}`;
      });
      const data = {
        surprise: last.id,
        when: last.when,
        count: names.length,
        releases: names,
        limit: Number(options.releases),
      };
      report({ at: [last.id], message: 'old', data });
    }
  },
});

/** The system under test and the versions before it, the latest first. */
function releasesOf(c: Case): { readonly id: string; readonly day: number | undefined }[] {
  const found = new Map<string, number | undefined>();
  let id = c.meta.systemUnderTest;
  while (id !== undefined && !found.has(id)) {
    const version = c.systemVersions.get(id);
    if (!version) break;
    found.set(id, dayNumber(version.date));
    id = version.previous;
  }
  return [...found].map(([one, day]) => ({ id: one, day }));
}
