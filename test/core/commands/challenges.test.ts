// Challenges and defeats as commands see them (GSN 1:6): what may be challenged, an inference as a
// whole (1:6.3.12, Figure 1:6-4), another target, and the judgement that something is defeated.
import { describe, expect, test } from '@jest/globals';
import { addNode } from '../../../core/commands/addNode.ts';
import { challengeInference } from '../../../core/commands/challengeInference.ts';
import { connect } from '../../../core/commands/connect.ts';
import { execute } from '../../../core/commands/execute.ts';
import { liftDefeat } from '../../../core/commands/liftDefeat.ts';
import { moveChallenge } from '../../../core/commands/moveChallenge.ts';
import { recordDefeat } from '../../../core/commands/recordDefeat.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, around, caseAfter, contextOf, run, sentence } from './running.ts';

const CASE = sketch(`
  G1
    ~ C1
    S1
      G2 <>
      G3 <>
  G7
    Sn7
  Sn8
`);

describe('a challenge', () => {
  test.each(['G1', 'S1', 'C1'])('ends on the element %s', (to) => {
    expect(answer(CASE, connect.call({ kind: 'challenges', from: 'Sn8', to }))).toBe('allowed');
  });

  test.each(['G1-S1', 'G1-C1', 'S1-G2'])('ends on the relation %s', (toLink) => {
    expect(answer(CASE, connect.call({ kind: 'challenges', from: 'G7', toLink }))).toBe('allowed');
  });

  test('ends on a challenge, made with the challenger in one step', () => {
    const first = run(CASE, addNode.call({ kind: 'goal', link: 'challenges', parent: 'G2' }));
    const [, link = ''] = first.made;
    const call = addNode.call({
      kind: 'solution',
      link: 'challenges',
      toLink: link,
      text: 'A second run',
      challenge: { kind: 'undercutting' },
    });
    const done = run(first.case, call);
    expect(done.label).toBe('Challenge G8->G2');
    expect(done.case.links.get(done.made[1] ?? '')).toMatchObject({
      kind: 'challenges',
      toLink: link,
      challenge: { status: 'open', kind: 'undercutting', on: '2026-06-01' },
    });
  });

  test('says of what sort it is only where it challenges, and as the schema knows it', () => {
    const make = (more: object) => addNode.call({ kind: 'goal', parent: 'G1', ...more });
    const challenge = { kind: 'rebutting' };
    expect(answer(CASE, make({ challenge }))).toBe('wrong-arguments');
    expect(answer(CASE, make({ challenge, link: 'challenges' }))).toBe('allowed');
    expect(answer(CASE, make({ challenge: { kind: 'loud' }, link: 'challenges' }))).toBe(
      'wrong-form',
    );
  });
});

describe('an inference from several (GSN 1:6.3.12)', () => {
  const TWO = sketch(`
    G1
      G2 <>
        !! Sn9 challenge {status: open, response: none yet}
      G3 <>
        !! G8
    Sn7
  `);

  test('is challenged relation by relation with a warning', () => {
    const call = connect.call({ kind: 'challenges', from: 'Sn7', toLink: 'G1-G2' });
    expect(answer(TWO, call)).toBe('warned');
    expect(sentence(TWO, call)).toContain('GSN 1:6.3.12');
    const one = sketch('G1\n  G2 <>\nSn7');
    expect(answer(one, call)).toBe('allowed');
  });

  test('Figure 1:6-4: a strategy comes between, and is what is challenged, in one step', () => {
    const done = run(TWO, challengeInference.call({ goal: 'G1' }));
    const [strategy = ''] = done.made;
    expect(around(done.case, 'G1', 'supportedBy')).toEqual(['S1']);
    expect(around(done.case, strategy, 'supportedBy')).toEqual(['G2', 'G3']);
    expect(around(done.case, strategy, 'challengedBy')).toEqual(['Sn9', 'G8']);
    expect(done.case.links.get('Sn9-G1-G2')).toMatchObject({
      to: strategy,
      challenge: { response: 'none yet' },
    });
    expect(done.case.links.get('Sn9-G1-G2')).not.toHaveProperty('toLink');
    expect(done.label).toBe('Insert a strategy below G1 and challenge that');
  });

  test('is refused where a strategy may not stand, and where there is nothing to do', () => {
    const call = challengeInference.call({ goal: 'G1' });
    const evidence = sketch('G1\n  Sn1\n    !! Sn9\n  Sn2');
    expect(answer(evidence, call)).toBe('forbidden-connection');
    expect(answer(evidence, call, ['strategy-supportedBy-solution'])).toBe('warned');
    expect(answer(sketch('G1\n  G2\n    !! Sn9'), call)).toBe('one-step');
    expect(answer(sketch('G1\n  G2\n  G3'), call)).toBe('nothing');
    expect(answer(sketch('G2'), call)).toBe('no-such-element');
  });
});

describe('moveChallenge', () => {
  const LOST = sketch(`
    G1
      G2 <>
    G9
    link challenges G9 -> G77 {challenge: {status: open, raisedBy: Ada}}
    G8
    link challenges G8 -> G9-G77 {challenge: {status: open}}
  `);
  const point = (more: object) => moveChallenge.call({ link: 'G9-G77', ...more });

  test('gives it another target and keeps its record', () => {
    const done = run(LOST, point({ to: 'G2' }));
    expect(done.case.links.get('G9-G77')).toMatchObject({
      to: 'G2',
      challenge: { raisedBy: 'Ada' },
    });
    expect(done.label).toBe('Point the challenge of G9 at G2');
    const link = caseAfter(LOST, point({ toLink: 'G1-G2' })).links.get('G9-G77');
    expect(link).toMatchObject({ toLink: 'G1-G2' });
    expect(link).not.toHaveProperty('to');
  });

  test('refuses itself, what is raised against it, and what is no challenge', () => {
    expect(answer(LOST, point({ toLink: 'G9-G77' }))).toBe('cycle');
    expect(answer(LOST, point({ toLink: 'G8-G9-G77' }))).toBe('cycle');
    expect(answer(LOST, point({ to: 'G9' }))).toBe('self-link');
    expect(answer(LOST, point({}))).toBe('one-target');
    expect(answer(LOST, point({ to: 'none' }))).toBe('no-such-element');
    expect(answer(LOST, moveChallenge.call({ link: 'G1-G2', to: 'G9' }))).toBe('wrong-kind');
  });
});

describe('a defeat', () => {
  const why = 'The test was contaminated.';

  test.each(['G2', 'G1-S1', 'G1-C1'])('of %s is a record of who, when and why', (at) => {
    const done = run(CASE, recordDefeat.call({ at, why: ` ${why} `, by: 'H. Head' }));
    const record = done.case.nodes.get(at) ?? done.case.links.get(at);
    expect(record?.defeated).toEqual({ by: 'H. Head', on: '2026-06-01', rationale: why });
    const lifted = run(done.case, liftDefeat.call({ at }));
    expect(lifted.case).toEqual(CASE);
    expect(lifted.label).toMatch(/^Lift the defeat of /);
  });

  test('is signed by whoever edits, and marks nothing else', () => {
    const context = { ...contextOf(CASE), by: 'Ada' };
    const done = execute(recordDefeat.call({ at: 'S1', why }), context);
    if (!done.allowed) throw new Error(done.message);
    expect(done.case.nodes.get('S1')?.defeated?.by).toBe('Ada');
    expect(done.patches).toHaveLength(1);
    expect(done.label).toBe('Judge S1 defeated');
  });

  test('needs somebody, a reason and a day, and is judged once', () => {
    const judge = (more: object) =>
      answer(CASE, recordDefeat.call({ at: 'G2', why, by: 'Ada', ...more }));
    expect(judge({})).toBe('allowed');
    expect(judge({ by: undefined })).toBe('nobody');
    expect(judge({ why: 'TBD' })).toBe('no-reason');
    expect(judge({ on: 'yesterday' })).toBe('wrong-form');
    expect(judge({ at: 'none' })).toBe('no-such-element');
    const twice = caseAfter(CASE, recordDefeat.call({ at: 'G2', why, by: 'Ada' }));
    expect(answer(twice, recordDefeat.call({ at: 'G2', why, by: 'Bo' }))).toBe('defeated');
    expect(answer(CASE, liftDefeat.call({ at: 'G2' }))).toBe('not-defeated');
  });

  test('of a challenge is no obstacle to challenging it', () => {
    const c = sketch('G1 <>\n  ! G9');
    const done = caseAfter(c, recordDefeat.call({ at: 'G9-G1', why, by: 'Ada' }));
    expect(new CaseIndex(done).links.get('G9-G1')?.link.defeated?.rationale).toBe(why);
  });
});
