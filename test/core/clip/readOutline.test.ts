// Outlines: what is a bullet, a level, a kind, and what is text. Written by hand as people write them.
import { describe, expect, test } from '@jest/globals';
import { typedKind } from '../../../core/clip/outlineWords.ts';
import { looksLikeOutline, readOutline } from '../../../core/clip/readOutline.ts';

const lines = (text: string) =>
  readOutline(text).map(({ parent, kind, identifier, challenge, text: words }) => {
    const head = [challenge ? '!' : '', kind ?? '', identifier ?? ''].filter(Boolean).join(' ');
    return `${parent ?? '-'} [${head}] ${words}`;
  });

describe('levels', () => {
  test('by spaces, tabs, or bullets', () => {
    const wanted = ['- [] Top', '0 [] One', '1 [] Deep', '0 [] Two'];
    expect(lines('Top\n  One\n    Deep\n  Two')).toEqual(wanted);
    expect(lines('Top\n\tOne\n\t\tDeep\n\tTwo')).toEqual(wanted);
    expect(lines('- Top\n  * One\n    1. Deep\n  + Two')).toEqual(wanted);
    expect(lines('• Top\r\n   – One\r\n      a) Deep\r\n\r\n   – Two\r\n')).toEqual(wanted);
  });

  test('bullets below a line without one; uneven indentation by what is deeper', () => {
    expect(lines('Top\n- One\n- Two\nNext')).toEqual([
      '- [] Top',
      '0 [] One',
      '0 [] Two',
      '- [] Next',
    ]);
    expect(lines('Top\n      Far\n   Near\n      Far')).toEqual([
      '- [] Top',
      '0 [] Far',
      '0 [] Near',
      '2 [] Far',
    ]);
  });

  test('deeper lines without a bullet go on with the text', () => {
    const [first, second] = readOutline('- One\n  and more\n\n  still\n- Two');
    expect(first?.text).toBe('One\nand more\nstill');
    expect(second).toMatchObject({ text: 'Two', line: 5 });
  });
});

describe('kinds', () => {
  test.each([
    ['Goal: X', '[goal] X'],
    ['G: X', '[goal] X'],
    ['G12: X', '[goal G12] X'],
    ['strategy: X', '[strategy] X'],
    ['S2: X', '[strategy S2] X'],
    ['Context: X', '[context] X'],
    ['C1: X', '[context C1] X'],
    ['Assumption A7: X', '[assumption A7] X'],
    ['J: X', '[justification] X'],
    ['Justification: X', '[justification] X'],
    ['Solution: X', '[solution] X'],
    ['Sn3: X', '[solution Sn3] X'],
    ['Evidence: X', '[solution] X'],
    ['**G1:** X', '[goal G1] X'],
    ['**Goal G1**: X', '[goal G1] X'],
    ['Challenge: X', '[! goal] X'],
    ['Challenge Sn4: X', '[! solution Sn4] X'],
    ['G1:', '[goal G1] '],
  ])('%s', (line, wanted) => {
    expect(lines(line)).toEqual([`- ${wanted}`]);
  });

  test.each([
    '2 models were tested',
    '1.5 % of the runs fail',
    '-5 is below zero',
    '*Emphasis* first',
    'a: lower case letters are words',
    'Goals: several',
    'GPT: a name',
    'The goal: safe',
    'http://example.org',
    '#4 of the list',
  ])('is text: %s', (line) => {
    expect(lines(line)).toEqual([`- [] ${line}`]);
  });

  test('typed into an empty text: a letter or word, a colon and a space', () => {
    expect(['s: ', 'S: ', 'sn: ', 'e: ', 'evidence: ', 'j: '].map(typedKind)).toEqual([
      'strategy',
      'strategy',
      'solution',
      'solution',
      'solution',
      'justification',
    ]);
    expect(['s:', 's: x', ' s: ', 'x: ', ': ', 'constructor: '].map(typedKind)).toEqual(
      Array(6).fill(undefined),
    );
  });
});

test('prose of several lines is no outline, lists and indented lines are', () => {
  expect(looksLikeOutline('One sentence.\nAnother one.')).toBe(false);
  expect(looksLikeOutline('- only one')).toBe(false);
  expect(looksLikeOutline('A thing: with colon\nmore')).toBe(false);
  expect(looksLikeOutline('- a\n- b')).toBe(true);
  expect(looksLikeOutline('a\n  b')).toBe(true);
  expect(looksLikeOutline('G: a\nG: b')).toBe(true);
});
