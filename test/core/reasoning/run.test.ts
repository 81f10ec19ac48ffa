// A run that did not end as planned bears nothing until a person accepts it (formats.md 6: "status ≠
// success, invalidated, or completed < total: never usable until a person accepts it").
import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { reason } from '../../../core/reasoning/reason.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { SETTINGS } from './ask.ts';

type Log = NonNullable<Evidence['log']>;

const BASE = sketch(`
  case {systemUnderTest: SV-01}
  G1
    Sn1 -> E-01
  systemVersions SV-01 {name: model, effCompute: 1e25}
  evidence E-01 {title: run, result: pass, evalType: formal, date: 2026-01-01, systemVersion: SV-01}
`);

function answersFor(log: Log | undefined) {
  const record = { ...BASE.evidence.get('E-01'), ...(log ? { log } : {}) } as Evidence;
  const c = { ...BASE, evidence: new Map([['E-01', record]]) };
  return reason(new CaseIndex(c), SETTINGS);
}

const usable = (log: Log | undefined) => {
  const { yes, reasons } = answersFor(log).usable('E-01');
  return [yes, ...reasons.map(({ code, message, at, missing }) => [code, message, at, missing])];
};

const HOW = 'and nobody has accepted the run by name, on a day and for a reason';
const whole: Log = { tool: 'inspect', status: 'success', completed: 10, total: 10 };

test('a whole run, a log that tells no status, and evidence without a log bear what they show', () => {
  expect(usable(undefined)).toEqual([true]);
  expect(usable(whole)).toEqual([true]);
  expect(usable({ ...whole, invalidated: false })).toEqual([true]);
  expect(usable({ tool: 'lm-eval', completed: 10, total: 10 })).toEqual([true]);
  expect(usable({ tool: 'csv' })).toEqual([true]);
});

describe('each fault of a run', () => {
  test.each<[Partial<Log>, string, string | undefined]>([
    [
      { status: 'cancelled', completed: 3 },
      'the run was cancelled after 3 of 10 samples',
      undefined,
    ],
    [{ status: 'cancelled' }, 'the run was cancelled after 10 of 10 samples', undefined],
    [{ status: 'error' }, 'the run ended with an error after 10 of 10 samples', undefined],
    [{ status: 'started' }, 'the run did not end after 10 of 10 samples', undefined],
    [{ completed: 9 }, 'the run completed 9 of 10 samples', undefined],
    [{ completed: 0, total: 0 }, 'the run completed no sample', undefined],
    [
      { completed: 11 },
      'the log tells of more samples, 11, than the 10 that it planned',
      undefined,
    ],
    [{ invalidated: true }, 'samples of the run were invalidated', undefined],
    [
      { completed: undefined },
      'the log does not tell how many samples were completed',
      'log.completed',
    ],
    [{ total: undefined }, 'the log does not tell how many samples were planned', 'log.total'],
  ])('%j', (change, message, missing) => {
    const log = { ...whole, ...change } as Log;
    expect(usable(log)).toEqual([false, ['run', `${message}, ${HOW}`, ['E-01'], missing]]);
    expect(answersFor(log).support('Sn1')).toMatchObject({
      status: 'unsupported',
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'run' })]),
    });
  });
});

test('incomplete without a status, as a table may tell it', () => {
  expect(usable({ tool: 'csv', completed: 9, total: 10 })[0]).toBe(false);
});

test('several faults are several reasons', () => {
  expect(usable({ ...whole, status: 'error', invalidated: true })).toHaveLength(3);
});

describe('acceptance', () => {
  const accepted = (how: Log['accepted']) =>
    usable({ ...whole, status: 'cancelled', accepted: how })[0];
  const full = { by: 'Ada', on: '2026-01-02', reason: 'the last samples timed out' };

  test('by somebody, on a day, for a reason', () => {
    expect(accepted(full)).toBe(true);
    expect(accepted({ ...full, on: SETTINGS.today })).toBe(true);
  });

  test.each([
    [{ ...full, by: undefined }],
    [{ ...full, by: ' ' }],
    [{ ...full, reason: 'TBD' }],
    [{ ...full, reason: '\u200b' }],
    [{ ...full, on: undefined }],
    [{ ...full, on: '2026-02-30' }],
    [{ ...full, on: '2999-01-01' }],
    [{}],
  ])('not by %j', (how) => {
    expect(accepted(how as Log['accepted'])).toBe(false);
  });
});
