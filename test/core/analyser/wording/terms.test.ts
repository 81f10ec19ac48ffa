// What makes two claims one, and what defines a term; by hand. Doubt must fall on the silent side.
import { expect, test } from '@jest/globals';
import { hasFigure } from '../../../../core/analyser/wording/figures.ts';
import { readable } from '../../../../core/analyser/wording/readable.ts';
import { claimWords, likeness } from '../../../../core/analyser/wording/sameClaim.ts';
import { termOf } from '../../../../core/analyser/wording/terms.ts';
import type { CaseNode } from '../../../../core/model/case.ts';

test.each([
  ['The model is safe', 'the model IS safe.', 1],
  ['The model is safe', 'The model is not safe', 0],
  ['The model could not attack', 'The model would not attack', 0],
  ['Risk is below 0.1', 'Risk is below 0.2', 0],
  ['Hazard A is mitigated', 'Hazard B is mitigated', 0],
  ['filters stop known attacks', 'filters stop known misuse', 3 / 5],
  ['', '', 0],
])('%j and %j are alike by %d', (a, b, expected) => {
  expect(likeness(claimWords(a), claimWords(b))).toBeCloseTo(expected, 10);
});

const context = (text: string, defines: string[] = []): CaseNode => ({
  kind: 'context',
  module: 'main',
  identifier: 'C1',
  text,
  defines,
});

test.each([
  ['A catastrophe is an event that kills more than 50 people', true],
  ['Catastrophe: more than 50 deaths', true],
  ['**Catastrophe** means more than 50 deaths', true],
  ['Definition of {catastrophe} and scale of severity', true],
  ['Catastrophes are discussed in many papers', false],
  ['The catastrophe of 1986 was studied', false],
  ['Deployment: API', false],
  ['', false],
])('%j defines catastrophe: %j', (text, expected) => {
  expect(termOf('catastrophe|catastrophes').isDefinedBy(context(text))).toBe(expected);
});

test('a list defines its terms, in another form too; a term is no part of a word', () => {
  const term = termOf('unacceptable|unacceptably');
  expect(term.isDefinedBy(context('More than 50 deaths', ['unacceptable outcome']))).toBe(true);
  // A list in a context that says nothing defines nothing.
  for (const said of ['', 'TBD']) {
    expect(term.isDefinedBy(context(said, ['unacceptable outcome']))).toBe(false);
  }
  expect(term.isDefinedBy({ ...context(''), kind: 'assumption' } as CaseNode)).toBe(false);
  expect(termOf('safe').isIn('an unsafe act')).toBe(false);
  expect(termOf('effective compute').isIn('Effective-compute stays low')).toBe(true);
  // Signs of patterns in an option are letters of no term.
  expect(termOf('(.*').isIn('anything')).toBe(false);
});

test('a text is read as people see it', () => {
  expect(readable('**State‑of‑the‑art**\n\n  filters’ work\u200b')).toBe(
    "State-of-the-art filters' work",
  );
});

test.each([
  ['Fewer than 1 in 100 attempts get through', true],
  ['At 5 of the sites', true],
  ['Half of them, or 50%', true],
  ['Quartz 5 does not attack', false],
  ['ASL-3 and Kestrel-4.1 under policy v2.1', false],
  ['Nothing is counted', false],
])('%j gives a figure: %j', (text, expected) => {
  expect(hasFigure(text)).toBe(expected);
});
