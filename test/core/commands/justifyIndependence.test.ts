// justifyIndependence: what it writes is what rules.md 3.0 (indep) asks for, and it does not count until
// a quorum has approved it.
import { describe, expect, test } from '@jest/globals';
import { justifyIndependence } from '../../../core/commands/justifyIndependence.ts';
import { digestOfBallot } from '../../../core/format/digest.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { reason } from '../../../core/reasoning/reason.ts';
import { approvalsOf, independenceArguments } from '../../../core/select/independenceArguments.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { SETTINGS } from '../reasoning/ask.ts';
import { lines } from '../reasoning/twoLines.ts';
import { answer, around, caseAfter, run, sentence } from './running.ts';

const TEXT = 'No team, grader or dataset serves both lines.';
const call = (text = TEXT, pathway = 'P') => justifyIndependence.call({ pathway, text });
const BARE = sketch(lines({ independence: '', more: 'case {systemUnderTest: V2}' }));

describe('justifyIndependence', () => {
  test('puts a justification tagged independence in context of the strategy, as one step', () => {
    const done = run(BARE, call());
    expect(around(done.case, 'S1', 'inContextOf')).toEqual(['J1']);
    expect(done.case.nodes.get('new1')).toMatchObject({
      kind: 'justification',
      text: TEXT,
      tags: ['independence'],
    });
    expect(done.label).toBe('Justify that the lines of theft are independent');
    expect([...done.case.nodes.keys()].length).toBe(BARE.nodes.size + 1);
  });

  test('does not count before it is approved', () => {
    const state = (c: typeof BARE) =>
      reason(new CaseIndex(c), SETTINGS).independence('P').justification;
    expect(state(BARE)).toBe('missing');
    const after = run(BARE, call()).case;
    expect(state(after)).toBe('unapproved');
    const approvals = new Map(after.approvals);
    const terms = { subject: 'new1', quorum: 2, eligible: ['P1', 'P2'] };
    const digest = digestOfBallot(new CaseIndex(after), terms) ?? '';
    const votes = ['P1', 'P2'].map((person) => ({ person, vote: 'for' as const, digest }));
    approvals.set('AP', { ...terms, digest, votes });
    const approved = { ...after, approvals };
    expect(state(approved)).toBe('approved');
    expect(approvalsOf(new CaseIndex(approved), 'new1')).toEqual(['AP']);
  });

  test('refuses an unknown pathway, one without two lines, blank words, and a second one', () => {
    expect(answer(BARE, call(TEXT, 'Q'))).toBe('no-such-record');
    expect(answer(BARE, call(' TBD '))).toBe('nothing');
    const alone = sketch('G1\npathways P {name: theft}');
    expect(sentence(alone, call())).toContain('No strategy argues the two lines of theft');
    const argued = sketch(lines());
    expect(sentence(argued, call())).toBe('G3 argues it already; edit what that says.');
  });

  test('of several strategies of a pathway, the one where nothing argues it', () => {
    const two = sketch(`${lines()}
      G10
        S2 {combinator: twoLines, pathway: P}
          G1
          G2`);
    const after = caseAfter(two, call());
    expect(around(after, 'S2', 'inContextOf')).toEqual(['J1']);
    expect(independenceArguments(new CaseIndex(after), 'P')).toEqual([
      { strategy: 'S1', arguments: ['G3'] },
      { strategy: 'S2', arguments: ['new1'] },
    ]);
    expect(answer(after, call())).toBe('duplicate');
  });
});
