// approved(k): rules.md 3.0 and the demand "gates that fail until approved" (product.md).
import { describe, expect, test } from '@jest/globals';
import type { Approval } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { reason } from '../../../core/reasoning/reason.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { ask, SETTINGS } from './ask.ts';

const D1 = 'a'.repeat(64);
const PEOPLE = `
people P1 {name: Ada}
people P2 {name: Bo}
people P3 {name: Cy}
`;

function quorumMet(fields: string, votes: string[]) {
  const list = votes.map((vote) => `{${vote}}`).join(', ');
  return ask(`criteria K1 {name: rate}
approvals AP1 {subject: K1, ${fields}, votes: [${list}]}${PEOPLE}`).quorumMet('AP1');
}

const THREE = 'quorum: 2, eligible: [P1, P2, P3]';
const votes = (...persons: string[]) => persons.map((p) => `person: ${p}, vote: for`);

describe('valid votes for >= quorum', () => {
  test('two of three', () => {
    expect(quorumMet(THREE, votes('P1', 'P3')).yes).toBe(true);
    expect(quorumMet(THREE, votes('P1')).yes).toBe(false);
    expect(quorumMet(THREE, []).yes).toBe(false);
  });

  test('distinct persons: voting twice counts once', () => {
    expect(quorumMet(THREE, votes('P1', 'P1')).yes).toBe(false);
  });

  test('eligible ones only', () => {
    expect(quorumMet(THREE, votes('P1', 'P4')).yes).toBe(false);
    expect(quorumMet('quorum: 1', votes('P1')).yes).toBe(false);
  });

  test('people on record only: who is nobody may be anybody', () => {
    const of = (record: string) =>
      ask(`criteria K1 {name: rate}
      approvals AP1 {subject: K1, quorum: 2, eligible: [P1, P7], votes: [{person: P1, vote: for}, {person: P7, vote: for}]}
      ${PEOPLE}${record}`).quorumMet('AP1');
    expect(of('people P7 {name: Dee}').yes).toBe(true);
    for (const record of ['', 'people P7 {name: " "}']) {
      expect(of(record).yes).toBe(false);
      expect(of(record).reasons.map(({ message }) => message)).toEqual([
        '1 valid vote for (P1), the quorum is 2',
        'the vote of P7 without a record of who that is does not count',
      ]);
    }
  });

  test('against and abstain are not for', () => {
    const [first = ''] = votes('P1');
    expect(quorumMet(THREE, [first, 'person: P2, vote: against']).yes).toBe(false);
    expect(quorumMet(THREE, [first, 'person: P2, vote: abstain']).yes).toBe(false);
  });

  test('one who also voted otherwise does not count', () => {
    expect(quorumMet(THREE, [...votes('P1', 'P2'), 'person: P2, vote: against']).yes).toBe(false);
  });

  test('a stated conflict invalidates the vote, blank text states none', () => {
    const [first = ''] = votes('P1');
    expect(quorumMet(THREE, [first, 'person: P2, vote: for, conflict: shares']).yes).toBe(false);
    expect(quorumMet(THREE, [first, 'person: P2, vote: for, conflict: ""']).yes).toBe(true);
  });

  test('votes on what is there now only', () => {
    const one = 'quorum: 1, eligible: [P1]';
    expect(quorumMet(one, votes('P1')).yes).toBe(true);
    expect(quorumMet(one, [`person: P1, vote: for, digest: ${D1}`]).yes).toBe(false);
    expect(quorumMet(one, ['person: P1, vote: for, digest: none']).yes).toBe(false);
  });

  test('no digest: no vote counts, and the reason says so', () => {
    const answer = ask(`criteria K1 {definedness: concrete}
      approvals AP1 {subject: K1, digest: none, quorum: 1, eligible: [P1], votes: [{person: P1, vote: for}]}${PEOPLE}`);
    expect(answer.quorumMet('AP1').yes).toBe(false);
    expect(answer.quorumMet('AP1').reasons[0]).toMatchObject({
      missing: 'digest',
      message: 'digest of AP1 is missing, and so no vote counts',
    });
  });

  test('changed since it was voted on: suspect, whatever the votes agree on', () => {
    const r = ask(`criteria K1 {definedness: concrete}
      approvals AP1 {subject: K1, digest: ${D1}, quorum: 1, eligible: [P1], votes: [{person: P1, vote: for}]}${PEOPLE}`);
    expect(r.approval('AP1')).toMatchObject({ state: 'suspect', votesFor: 0 });
    expect(r.quorumMet('AP1').reasons[0]?.message).toBe(
      'K1 or who may vote on it has changed since it was voted on',
    );
  });

  test('the quorum and who may vote are voted on with it: changing them later needs another vote', () => {
    const asked = sketch(`criteria K1 {definedness: concrete}
      approvals AP1 {subject: K1, quorum: 2, eligible: [P1, P2], votes: [{person: P1, vote: for}]}
      ${PEOPLE}`);
    const of = (terms: Partial<Approval>) => {
      const approval = { subject: 'K1', ...asked.approvals.get('AP1'), ...terms };
      const c = { ...asked, approvals: new Map([['AP1', approval]]) };
      return reason(new CaseIndex(c), SETTINGS).approval('AP1');
    };
    expect(of({}).state).toBe('failed');
    expect(of({ eligible: ['P2', 'P1', 'P2'] }).state).toBe('failed');
    expect(of({ quorum: 1 })).toMatchObject({ state: 'suspect', votesFor: 0 });
    expect(of({ quorum: 1 }).reasons[0]?.message).toBe(
      'the quorum has changed from 2 to 1 since it was voted on',
    );
    expect(of({ eligible: ['P1', 'P3'] }).reasons[0]?.message).toBe(
      'K1 or who may vote on it has changed since it was voted on',
    );
  });

  test('the same record of the approval while its subject changes, and changes back', () => {
    const asked = sketch(`criteria K1 {definedness: concrete}
      approvals AP1 {subject: K1, quorum: 1, eligible: [P1], votes: [{person: P1, vote: for}]}
      ${PEOPLE}`);
    const changed = new Map([['K1', { definedness: 'concrete', metric: 'rate' } as const]]);
    const states = [asked, { ...asked, criteria: changed }, asked].map(
      (c) => reason(new CaseIndex(c), SETTINGS).approval('AP1').state,
    );
    expect(states).toEqual(['passed', 'suspect', 'passed']);
  });

  test('no quorum of its own: the parameter, two', () => {
    expect(quorumMet('eligible: [P1, P2]', votes('P1', 'P2')).yes).toBe(true);
    const answer = quorumMet('eligible: [P1, P2]', votes('P1'));
    expect(answer.yes).toBe(false);
    expect(answer.reasons[0]?.message).toBe(
      '1 valid vote for (P1), the quorum is 2 (parameter quorum)',
    );
  });
});

describe('approved(k)', () => {
  const approved = (criterion: string, more = '') =>
    ask(`criteria K1 {${criterion}}\n${more}${PEOPLE}`).criterionApproved('K1').yes;
  const met =
    'approvals AP1 {subject: K1, quorum: 1, eligible: [P1], votes: [{person: P1, vote: for}]}';

  test('definedness = concrete and no quorum asked', () => {
    expect(approved('definedness: concrete')).toBe(true);
  });

  test.each(['intent-only', 'undefined', 'withdrawn'])(
    'approved intent is still a failed gate: %s',
    (d) => {
      expect(approved(`definedness: ${d}, approval: AP1`, met)).toBe(false);
    },
  );

  test('missing definedness never passes', () => {
    expect(approved('name: K')).toBe(false);
  });

  test('a quorum asked must be met, by votes on this criterion', () => {
    expect(approved('definedness: concrete, approval: AP1', met)).toBe(true);
    expect(
      approved('definedness: concrete, approval: AP1', met.replace(': for', ': against')),
    ).toBe(false);
    expect(approved('definedness: concrete, approval: AP9', met)).toBe(false);
    expect(approved('definedness: concrete, approval: AP1', met.replace('K1', 'K2'))).toBe(false);
  });

  test('an approval of it asks a quorum, though it does not name the approval', () => {
    expect(approved('definedness: concrete', met)).toBe(true);
    expect(approved('definedness: concrete', met.replace(': for', ': against'))).toBe(false);
  });

  test('an approval or criterion that names nothing is none', () => {
    const r = ask('G1');
    expect(r.quorumMet('AP9').yes).toBe(false);
    expect(r.criterionApproved('K9').yes).toBe(false);
  });
});
