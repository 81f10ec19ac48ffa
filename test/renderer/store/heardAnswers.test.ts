// The analyser's answers from the worker to the window: little is told after an edit, many findings come
// in parts, and what does not fit together is never shown.
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../core/analyser/finding.ts';
import { NO_HEALTH } from '../../../core/select/health.ts';
import { type HeardAnswer, HeardAnswers } from '../../../renderer/store/heardAnswers.ts';
import type { Answer, FromAnalyser } from '../../../renderer/workers/analyseMessages.ts';
import { Answers, MOST_IN_PART } from '../../../renderer/workers/answers.ts';

const finding = (id: string, message = 'It stops.', others: readonly string[] = []): Finding => ({
  rule: 'WF-09',
  severity: 'error',
  case: 'default',
  message,
  messageId: 'stops',
  ids: [id, ...others],
  at: [id],
  path: `/nodes/${id}`,
  fingerprint: id,
});

const answer = (findings: readonly Finding[], version = 0): Answer => ({
  version,
  findings,
  summary: { blocker: 0, error: findings.length, warning: 0, info: 0, waived: 0 },
  health: NO_HEALTH,
  today: '2026-06-01',
  frozen: false,
  profile: 'draft',
});

const many = (count: number) => Array.from({ length: count }, (_, i) => finding(`G${i}`));

/** As a worker's messages come: copies. */
const copied = (messages: readonly FromAnalyser[]) => structuredClone(messages) as FromAnalyser[];

function heard(answers: HeardAnswers, messages: readonly FromAnalyser[]) {
  return messages.map((one) => (one.kind === 'failed' ? undefined : answers.hear(one)));
}

function whole(given: ReturnType<HeardAnswers['hear']>): HeardAnswer {
  if (!given || given === 'lost') throw new Error('There is no answer.');
  return given;
}

describe('answers', () => {
  test('after the first tell what changed, and nothing of what stayed', () => {
    const sender = new Answers();
    const before = many(100);
    expect(sender.next(answer(before))).toMatchObject([{ kind: 'analysed', number: 1 }]);
    const after = before.with(7, finding('G7', 'It stops here.'));
    expect(sender.next(answer(after, 1))).toMatchObject([
      {
        kind: 'changed',
        number: 2,
        since: 1,
        findings: [{ at: 7, drop: 1, put: [{ message: 'It stops here.' }] }],
        health: {},
      },
    ]);
  });

  test('the lists of elements whose findings did not change are the same arrays', () => {
    const sender = new Answers();
    const answers = new HeardAnswers();
    const both = finding('G1', 'Both.', ['G2']);
    const before = [finding('G1'), both, finding('G2'), finding('G3')];
    const [first] = heard(answers, copied(sender.next(answer(before))));
    const after = [finding('G0', 'First.', ['G2']), finding('G1'), both, finding('G3')];
    const [second] = heard(answers, copied(sender.next(answer(after))));
    const [old, now] = [whole(first).byId, whole(second).byId];
    expect(now.get('G1')).toBe(old.get('G1'));
    expect(now.get('G3')).toBe(old.get('G3'));
    expect(now.get('G2')?.map(({ message }) => message)).toEqual(['First.', 'Both.']);
    expect(old.get('G2')?.map(({ message }) => message)).toEqual(['Both.', 'It stops.']);
  });

  test('an edit that changes no finding leaves all of them the same objects', () => {
    const sender = new Answers();
    const answers = new HeardAnswers();
    const [first] = heard(answers, copied(sender.next(answer(many(5)))));
    const [second] = heard(answers, copied(sender.next(answer(many(5), 1))));
    expect(whole(second).version).toBe(1);
    expect(whole(second).findings).toBe(whole(first).findings);
    expect(whole(second).byId).toBe(whole(first).byId);
    expect(whole(second).health).toEqual(whole(first).health);
  });

  test('the figures of the health change with their lists', () => {
    const sender = new Answers();
    const answers = new HeardAnswers();
    const part = (ids: readonly string[]) => ({
      count: ids.length,
      findings: ids,
      things: ids.map((id) => ({ id, why: 'it is old' })),
    });
    const health = (ids: readonly string[]) => ({ ...NO_HEALTH, stale: part(ids) });
    heard(answers, sender.next({ ...answer(many(9)), health: health(['a', 'b', 'c']) }));
    const told = sender.next({ ...answer(many(9)), health: health(['a', 'c', 'd']) });
    expect(told).toMatchObject([{ kind: 'changed', health: { stale: { count: 3 } } }]);
    expect(whole(heard(answers, copied(told))[0]).health).toEqual(health(['a', 'c', 'd']));
  });

  test('many findings come in parts', () => {
    const all = many(2 * MOST_IN_PART + 1);
    const messages = copied(new Answers().next(answer(all)));
    expect(messages.map(({ kind }) => kind)).toEqual(['part', 'part', 'analysed']);
    const told = heard(new HeardAnswers(), messages);
    expect(told.slice(0, 2)).toEqual([undefined, undefined]);
    expect(whole(told[2]).findings).toEqual(all);
    expect(whole(told[2]).byId.get('G4000')).toEqual([finding('G4000')]);
  });

  test.each([
    ['a part', (all: FromAnalyser[]) => all.toSpliced(1, 1)],
    ['the first part', (all: FromAnalyser[]) => all.toSpliced(0, 1)],
  ])('where %s was lost there is no answer', (_what, without) => {
    const messages = copied(new Answers().next(answer(many(3 * MOST_IN_PART))));
    expect(heard(new HeardAnswers(), without(messages)).at(-1)).toBe('lost');
  });

  test('what was told twice, or was overtaken, is left', () => {
    const sender = new Answers();
    const answers = new HeardAnswers();
    const first = sender.next(answer(many(3)));
    const second = sender.next(answer(many(4)));
    const third = sender.next(answer(many(5)));
    heard(answers, first);
    expect(heard(answers, [...third, ...second, ...first])).toEqual(['lost', undefined, undefined]);
    // Until all is told again.
    expect(heard(answers, sender.next(answer(many(6))))).toEqual(['lost']);
    sender.forget();
    expect(whole(heard(answers, sender.next(answer(many(6))))[0]).findings).toEqual(many(6));
  });

  test('changes that come before any answer in full are lost', () => {
    const sender = new Answers();
    sender.next(answer(many(3)));
    expect(heard(new HeardAnswers(), sender.next(answer(many(3))))).toEqual(['lost']);
  });

  test('of findings that are nearly all others no changes are told', () => {
    const sender = new Answers();
    const others = (prefix: string) =>
      Array.from({ length: MOST_IN_PART + 1 }, (_, i) => finding(`${prefix}${i}`));
    sender.next(answer(others('a')));
    expect(sender.next(answer(others('b'))).map(({ kind }) => kind)).toEqual(['part', 'analysed']);
  });
});
