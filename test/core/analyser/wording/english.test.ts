// The forms of English texts, by hand. What is doubtful must be unclear: a finding that is wrong costs
// more than one that is missing.
import { describe, expect, test } from '@jest/globals';
import {
  formOf,
  isEnglish,
  joinedProperties,
  statementsOf,
} from '../../../../core/analyser/wording/english.ts';

test.each([
  ['The control system is acceptably safe', true],
  ['Evidence for the first hazard', true],
  ['Goal 1', false],
  ['Penetration test report', false],
  ['Die Steuerung ist im Betrieb sicher', false],
  ['Le système est sûr dans tous les cas', false],
  ['El sistema es seguro para la operación', false],
  ['Het systeem is veilig in alle gevallen', false],
  ['システムは安全である', false],
  ['', false],
])('%j is surely English: %j', (text, expected) => {
  expect(isEnglish(text)).toBe(expected);
});

describe('sentence, phrase, or unclear', () => {
  test.each([
    // From the standard: 1:2.2 figures, 2:5.2, and texts of ours.
    ['The control system is acceptably safe to operate', 'sentence'],
    ['All identified hazards have been eliminated or sufficiently mitigated', 'sentence'],
    ['Probability of hazard H2 occurring is less than one in a million', 'sentence'],
    ['The audit of the log shows no access', 'sentence'],
    // An English sentence cannot be told from a phrase without its verb being known.
    ['The design accommodates common-cause and common-mode faults', 'unclear'],
    ['Drivers know the limits of the system', 'unclear'],
    ['Hazard 1 mitigated by the design', 'unclear'],
    // What follows an article is no verb, whatever its ending.
    ['Security of the weights', 'phrase'],
    ['Residual risk from insiders', 'phrase'],
    ['The model the auditors tested breaks', 'unclear'],
    // A clause within a phrase has a verb, and is no sentence.
    ['Evidence that the valve is closed', 'unclear'],
    ['Tests the vendor has run', 'unclear'],
    ['The claim which is made below', 'unclear'],
    ['Report on when the valve is closed', 'unclear'],
    ['Report: the valve is closed', 'unclear'],
    ['Formal verification of the interlock', 'phrase'],
    ['Safe operation of the valve in the rain', 'phrase'],
    ['A super claim', 'unclear'],
    ['', 'unclear'],
  ])('%j: %s', (text, expected) => {
    expect(formOf(text)).toBe(expected);
  });
});

test.each([
  ['The valve closes in time. The sensor is accurate.', 2],
  ['The limits of Dr. Smith, e.g. Those of Fig. 3, are kept.', 1],
  ['Version 3.2 of the valve is used in Plant A. Now.', 1],
  ['The valve closes\nin time.', 1],
  ['Both hold:\n- the valve closes in time\n- the sensor is accurate', 2],
  ['', 0],
])('statements of %j', (text, count) => {
  expect(statementsOf(text)).toHaveLength(count);
});

test.each([
  ['The valve is safe and secure', 'safe and secure'],
  ['The records are complete and correct for all runs', 'complete and correct'],
  ['The safe and secure valve is closed', undefined],
  ['The valve is safe and the pipe is secure', undefined],
  ['The valve is red and secure', undefined],
  ['The valve is safe and secure enough', undefined],
])('properties joined in %j', (text, expected) => {
  expect(joinedProperties(text)).toBe(expected);
});

test('texts of a hundred thousand characters are answered', () => {
  for (const part of ['a', 'a ', '. A', '\n', ' \n- ', 'a-', ':', 'is and ', '.', '"']) {
    const text = `The ${part.repeat(100_000 / part.length)}`;
    expect([formOf(text), isEnglish(text), statementsOf(text).length]).toHaveLength(3);
    joinedProperties(text);
  }
});
