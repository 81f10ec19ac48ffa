// What is done in a case that is analysed as of an earlier day bears that day, so that the analysis does
// not take it for something to come; a signature bears its own, and it is said what becomes of it.
import { expect, test } from '@jest/globals';
import { acceptRun } from '../../../core/commands/acceptRun.ts';
import { judgeEvidence } from '../../../core/commands/judgeEvidence.ts';
import { recordDefeat } from '../../../core/commands/recordDefeat.ts';
import { signOff } from '../../../core/commands/signOff.ts';
import type { Case } from '../../../core/model/case.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { run } from './running.ts';

/** `run` takes 2026-06-01 for today. */
const RECORDS = `
  G1
    Sn1 -> E-1
  evidence E-1 {title: run, result: not-judged, metric: defections, value: 0.02, log: {status: cancelled, completed: 1, total: 2}}
  criteria K-1 {metric: defections, operator: '<=', value: 0.1, definedness: concrete}
  people H-1 {name: Ada}
`;
const OPEN = sketch(RECORDS);
const FROZEN = sketch(`case {frozenOn: 2026-01-31}${RECORDS}`);

test.each([
  ['a case that is not frozen', OPEN, '2026-06-01'],
  ['a frozen one', FROZEN, '2026-01-31'],
])('the day of what is done in %s', (_, c: Case, day) => {
  const judge = judgeEvidence.call({
    evidence: 'E-1',
    criterion: 'K-1',
    servedBy: 'not-met',
    by: 'Ada',
  });
  expect(run(c, judge).case.evidence.get('E-1')?.judged?.on).toBe(day);
  const accept = acceptRun.call({ evidence: 'E-1', by: 'Ada', reason: 'the rest repeats it' });
  expect(run(c, accept).case.evidence.get('E-1')?.log?.accepted?.on).toBe(day);
  const defeat = recordDefeat.call({ at: 'G1', by: 'Ada', why: 'It was contaminated.' });
  expect(run(c, defeat).case.nodes.get('G1')?.defeated?.on).toBe(day);
});

test('a sign-off bears the day on which it is given, and says that it does not count yet', () => {
  const sign = signOff.call({ subject: 'G1', person: 'H-1' });
  const done = run(FROZEN, sign);
  expect([...done.case.signOffs.values()][0]?.on).toBe('2026-06-01');
  expect(done.warning).toContain(
    'as of 2026-01-31: a sign-off of 2026-06-01 is recorded and does not',
  );
  expect(run(OPEN, sign).warning).toBeUndefined();
});
