// Findings that say the same are the same object; whatever makes a difference to a reader makes another.
import { expect, test } from '@jest/globals';
import { MadeFindings } from '../../../core/analyser/madeBefore.ts';
import type { Report } from '../../../core/analyser/rule.ts';
import type { Case } from '../../../core/model/case.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const SOURCE = { id: 'X-1', messages: { says: '{name:goal} has {count}', other: 'none' } };
const CASE = sketch('G1\n  G2');
const REPORT: Report = { at: ['G1'], message: 'says', data: { goal: 'G1', count: 2 } };

function again(report: Report, c: Case = CASE, severity: 'error' | 'warning' = 'error') {
  const before = new MadeFindings();
  const first = before.maker(undefined)(SOURCE, CASE, REPORT, 'error');
  return { first, second: new MadeFindings().maker(before)(SOURCE, c, report, severity) };
}

test('the same report in another object is the same finding', () => {
  const { first, second } = again({ ...REPORT, at: ['G1'], data: { goal: 'G1', count: 2 } });
  expect(second).toBe(first);
});

interface Difference {
  readonly what: string;
  readonly report?: Partial<Report>;
  readonly c?: Case;
  readonly severity?: 'warning';
}

const DIFFERENCES: readonly Difference[] = [
  { what: 'another value', report: { data: { goal: 'G1', count: 3 } } },
  { what: 'another case', report: { case: 'critical' } },
  { what: 'another key', report: { key: 'k' } },
  { what: 'another place', report: { path: ['nodes', 'G1', 'text'] } },
  { what: 'a fix', report: { fix: { command: 'setText', args: {}, label: 'Write' } } },
  { what: 'another severity', severity: 'warning' },
  { what: 'another name of the subject', c: renameG1(CASE) },
  { what: 'a subject that is there no more', c: sketch('G2') },
];

test.each(DIFFERENCES)('$what is another finding', ({ report, c, severity }) => {
  const { first, second } = again({ ...REPORT, ...report }, c, severity);
  expect(second).not.toBe(first);
});

function renameG1(c: Case): Case {
  const [id, node] = [...c.nodes][0] ?? [];
  if (id === undefined || node === undefined) throw new Error('There is no element.');
  return { ...c, nodes: new Map(c.nodes).set(id, { ...node, identifier: 'G9' }) };
}

test('thousands about one subject are found again in their order', () => {
  const reports = Array.from(
    { length: 5_000 },
    (_, i): Report => ({ at: [], message: 'other', key: `${i}` }),
  );
  const before = new MadeFindings();
  const make = before.maker(undefined);
  const first = reports.map((report) => make(SOURCE, CASE, report, 'error'));
  const after = new MadeFindings().maker(before);
  expect(
    reports
      .map((report) => after(SOURCE, CASE, { ...report }, 'error'))
      .every((one, i) => one === first[i]),
  ).toBe(true);
});
