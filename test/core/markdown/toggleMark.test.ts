// Formatting while typing. A selection is written in the text itself: "a ‹b› c"; one "|" is a caret.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Mark, type Selected, toggleMark } from '../../../core/markdown/toggleMark.ts';
import { html } from './read.ts';

function read(shown: string): Selected {
  const caret = shown.indexOf('|');
  if (caret >= 0) return { text: shown.replace('|', ''), start: caret, end: caret };
  const start = shown.indexOf('‹');
  const end = shown.indexOf('›') - 1;
  return { text: shown.replace(/[‹›]/g, ''), start, end };
}

function show({ text, start, end }: Selected): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
}

const toggled = (shown: string, mark: Mark) => show(toggleMark(read(shown), mark));

describe.each([
  ['bold', 'a ‹b c› d', 'a **‹b c›** d'],
  ['italic', 'a ‹b c› d', 'a *‹b c›* d'],
  ['bold', 'a *‹b›* c', 'a ***‹b›*** c'],
  ['italic', 'a **‹b›** c', 'a ***‹b›*** c'],
  ['bold', '- ‹one\n- two›', '- **‹one**\n- **two›**'],
  ['italic', '‹one\n\n2. two›', '*‹one*\n\n2. *two›*'],
] as [Mark, string, string][])('%s', (mark, before, after) => {
  test(`${JSON.stringify(before)} and back`, () => {
    expect(toggled(before, mark)).toBe(after);
    expect(toggled(after, mark)).toBe(before);
  });
});

test('marks that are selected too are taken away', () => {
  expect(toggled('a ‹**b**› c', 'bold')).toBe('a ‹b› c');
});

test('blanks stay outside, and words are marked whole', () => {
  expect(toggled('a ‹b ›c', 'bold')).toBe('a **‹b›** c');
  expect(toggled('in‹val›id', 'bold')).toBe('**‹invalid›**');
  expect(toggled('the wo|rd here', 'italic')).toBe('the *‹word›* here');
});

test('with nothing to mark, the caret stands between the marks', () => {
  expect(toggled('|', 'bold')).toBe('**|**');
  expect(toggled('a | b', 'italic')).toBe('a *|* b');
});

test('lines of which some are marked are all marked', () => {
  expect(toggled('‹**one**\ntwo›', 'bold')).toBe('**‹one**\n**two›**');
});

describe('links', () => {
  test('the address is still to be typed, or the words for it', () => {
    expect(toggled('see ‹the log›.', 'link')).toBe('see [the log](‹https://›).');
    expect(toggled('see ‹https://x.org/a›.', 'link')).toBe(
      'see [‹https://x.org/a›](https://x.org/a).',
    );
    expect(toggled('see |', 'link')).toBe('see [‹text›](https://)');
  });

  test('a link is taken away where the selection is inside it', () => {
    expect(toggled('see [the ‹log›](https://x.org).', 'link')).toBe('see ‹the log›.');
    expect(toggled('see [the log](https://x.o|rg).', 'link')).toBe('see ‹the log›.');
  });
});

describe('lists', () => {
  test('every line becomes an item, and none again', () => {
    expect(toggled('a\n‹b\n\nc›\nd', 'list')).toBe('a\n‹- b\n\n- c›\nd');
    expect(toggled('a\n‹- b\n2. c›\nd', 'list')).toBe('a\n‹b\nc›\nd');
    expect(toggled('‹- b\nc›', 'list')).toBe('‹- b\n- c›');
  });

  test('a caret stays where it was in its line', () => {
    expect(toggled('a\nbc|d', 'list')).toBe('a\n- bc|d');
    expect(toggled('- b|c', 'list')).toBe('b|c');
    expect(toggled('|', 'list')).toBe('- |');
  });
});

describe('any selection', () => {
  const text = fc.stringMatching(/^[ab ,.\n]{0,24}$/);

  test('what was a word becomes bold, and a second time gives the words back', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(24),
        fc.nat(24),
        fc.constantFrom('bold', 'italic'),
        (s, a, b, mark) => {
          const [start, end] = [Math.min(a, b, s.length), Math.min(Math.max(a, b), s.length)];
          const on = toggleMark({ text: s, start, end }, mark as Mark);
          const chosen = on.text.slice(on.start, on.end);
          if (/^[ab]/.test(chosen) && /[ab]$/.test(chosen) && !chosen.includes('\n')) {
            expect(html(on.text)).toContain(
              mark === 'bold' ? `<strong>${chosen}` : `<em>${chosen}`,
            );
            expect(toggleMark(on, mark as Mark).text).toBe(s);
          }
          expect(on.text.replaceAll('*', '')).toBe(s);
          expect(on.start).toBeLessThanOrEqual(on.end);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });
});
