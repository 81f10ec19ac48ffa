// REP-09: a case has a version, and a changelog with a day that describes this version. A day to come is
// none. In an outline or a draft it is merely not there yet.

import { isAfter } from '../../reasoning/days.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { isBegun } from '../ask/begun.ts';
import { lastChange } from '../ask/changelog.ts';
import { listOf } from '../ask/fields.ts';
import { earlyCase } from '../ask/maturity.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'REP-09',
  title: 'A case has a version, a day and a changelog that describes the version.',
  kind: 'completeness',
  basis: ['EU GPAI Code S&S, 7.6', 'UL 4600'],
  why: 'Two people who speak of the case speak of two files. Without a version and what changed in it nobody can say which one was reviewed, nor what was altered after the review.',
  whenNotToUse: 'Never, once somebody else reads the case.',
  cases: { early: 'The case is an outline or a draft.' },
  messages: {
    missing: 'The head of the case cannot tell which case this is: {why}.',
  },
  remedy:
    'Set the version in the head of the case, and add an entry to its changelog: version, day, what changed and why.',
  examples: {
    good: [
      {
        name: 'versions, days, and what changed',
        sketch: `
          case {maturity: reviewed, version: '1.1', changelog: [{version: '1.0', date: '2026-03-01', what: first complete case}, {version: '1.1', date: '2026-05-01', what: answers to the review}]}
          G1`,
      },
      {
        name: 'the newest entry stands first',
        sketch: `
          case {maturity: approved, version: '2', changelog: [{version: '2', date: '2026-05-01', what: approved as it is}, {version: '1', what: first}]}
          G1`,
      },
    ],
    bad: [
      {
        name: 'reviewed, and nobody knows which',
        sketch: `
          case {maturity: reviewed}
          G1`,
        expect: [{ at: [], message: 'missing', severity: 'error' }],
      },
      {
        name: 'the version is not the one that the changelog describes, and its day is still to come',
        sketch: `
          case {maturity: reviewed, version: '1.2', changelog: [{version: '1.1', date: '2026-12-01', what: answers to the review}]}
          G1`,
        expect: [{ at: [], message: 'missing', severity: 'error' }],
      },
      {
        name: 'the entry of this version is of a time to come, and an older one is not',
        sketch: `
          case {maturity: reviewed, version: '1.1', changelog: [{version: '1.0', date: '2026-03-01', what: first}, {version: '1.1', date: '2099-01-01', what: answers to the review}]}
          G1`,
        expect: [{ at: [], message: 'missing', severity: 'error' }],
      },
      {
        name: 'not there yet',
        sketch: `
          case {maturity: draft, version: '0.1'}
          G1`,
        expect: [{ at: [], message: 'missing', severity: 'info' }],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    if (!isBegun(index)) return;
    const { version, changelog = [] } = c.meta;
    const entries = changelog.filter(
      (entry) => entry.version === version && !saysNothing(entry.what),
    );
    const described = entries.length > 0;
    const [toCome] = entries.every(({ date }) => isAfter(date, today)) ? entries : [];
    const last = lastChange(c, today);
    const why = [
      ...(saysNothing(version) ? ['version is missing'] : []),
      ...(changelog.length === 0 ? ['changelog is missing'] : []),
      ...(changelog.length > 0 && !last ? [`the changelog has no day up to ${today}`] : []),
      ...(changelog.length > 0 && version !== undefined && !described
        ? [`no entry of the changelog says what changed in version ${version}`]
        : []),
      ...(last && toCome
        ? [`the entry of version ${version} is dated ${toCome.date}, after ${today}`]
        : []),
    ];
    if (why.length === 0) return;
    const data = { why: listOf(why) };
    report({
      at: [],
      message: 'missing',
      data,
      path: ['meta', 'changelog'],
      ...earlyCase(c, today),
    });
  },
});
