// Judging evidence: the result is the comparison's, one step, and nothing is judged by nobody.
import { expect, test } from '@jest/globals';
import { acceptRun } from '../../../core/commands/acceptRun.ts';
import { CaseDocument } from '../../../core/commands/document.ts';
import { judgeEvidence } from '../../../core/commands/judgeEvidence.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

import { answer, run, sentence } from './running.ts';

const CASE = sketch(`
  G1
    Sn1 -> E-1
  evidence E-1 {title: run, result: not-judged, metric: defections, value: 0.02, notes: kept}
  evidence E-2 {title: run, metric: refusals, value: 0.02}
  evidence E-3 {title: run, metric: defections}
  criteria K-1 {metric: defections, operator: '<=', value: 0.1, definedness: concrete}
  criteria K-2 {metric: defections, operator: '<=', value: 0.1, definedness: intent-only}
`);

const call = (more: object = {}) =>
  judgeEvidence.call({ evidence: 'E-1', criterion: 'K-1', servedBy: 'met', by: 'Ada', ...more });

test('writes result, criterion and who judged when; nothing else', () => {
  const done = run(CASE, call());
  expect(done.case.evidence.get('E-1')).toEqual({
    title: 'run',
    metric: 'defections',
    value: 0.02,
    notes: 'kept',
    result: 'pass',
    criterion: 'K-1',
    judged: { by: 'Ada', on: '2026-06-01', servedBy: 'met' },
  });
  const fails = run(CASE, call({ servedBy: 'not-met' })).case.evidence.get('E-1');
  expect([fails?.result, fails?.judged?.servedBy]).toEqual(['fail', 'not-met']);
});

test('is one step, and undo takes it back whole', () => {
  const ports = { newId: seededIds('test'), today: () => '2026-06-01', now: () => 0 };
  const document = new CaseDocument(CASE, ports);
  const before = document.case.evidence.get('E-1');
  expect(document.execute(call())).toMatchObject({ allowed: true });
  document.undo();
  expect(document.case.evidence.get('E-1')).toEqual(before);
});

test('is refused without anybody, without a value, by an unapproved criterion', () => {
  expect(answer(CASE, call())).toBe('allowed');
  expect(answer(CASE, call({ by: ' ' }))).toBe('nobody');
  expect(answer(CASE, call({ evidence: 'E-3' }))).toBe('not-judgeable');
  expect(answer(CASE, call({ criterion: 'K-2' }))).toBe('not-judgeable');
  expect(sentence(CASE, call({ criterion: 'K-2' }))).toContain('intent-only');
  expect(answer(CASE, call({ evidence: 'E-9' }))).toBe('not-judgeable');
});

test('another metric wants the word of a person that it is the same measure', () => {
  expect(answer(CASE, call({ evidence: 'E-2' }))).toBe('doubtful');
  expect(answer(CASE, call({ evidence: 'E-2', confirmed: true }))).toBe('allowed');
});

const RUN = sketch(`
  G1
  evidence E-1 {title: run, metric: defections, value: 0.02, log: {status: cancelled, completed: 3, total: 10}}
  evidence E-2 {title: run, metric: defections, value: 0.02, log: {status: success, completed: 10, total: 10}}
  criteria K-1 {metric: defections, operator: '<=', value: 0.1, definedness: concrete}
`);
const accept = (more: object = {}) =>
  acceptRun.call({ evidence: 'E-1', reason: 'The rest repeats the same task', by: 'Ada', ...more });

test('a run that did not end passes only once somebody accepted it; it may fail before', () => {
  expect(sentence(RUN, call())).toContain('3 of 10 samples');
  expect(answer(RUN, call({ servedBy: 'not-met' }))).toBe('allowed');
  const accepted = run(RUN, accept()).case;
  expect(accepted.evidence.get('E-1')?.log?.accepted).toEqual({
    by: 'Ada',
    on: '2026-06-01',
    reason: 'The rest repeats the same task',
  });
  expect(answer(accepted, call())).toBe('allowed');
});

test('accepting needs a doubt, somebody and a reason, and is done once', () => {
  expect(answer(RUN, accept({ reason: 'TBD' }))).toBe('no-reason');
  expect(answer(RUN, accept({ by: undefined }))).toBe('nobody');
  expect(answer(RUN, accept({ evidence: 'E-2' }))).toBe('no-doubt');
  expect(answer(run(RUN, accept()).case, accept())).toBe('accepted');
});
