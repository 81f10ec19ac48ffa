// Where lines break: after UAX 14 in the part that is implemented, and never losing a character.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { breakLines } from '../../../core/layout/breakLines.ts';
import { textWidth } from '../../../core/layout/measureText.ts';
import { prepareMarkdown } from '../../../core/layout/prepareMarkdown.ts';
import { prepareText } from '../../../core/layout/splitWords.ts';

const SIZE = 10;
const width = (text: string) => textWidth(text, 'regular', SIZE);

function lines(text: string, room: number): string[] {
  return breakLines(prepareText(text, 'regular', SIZE), () => room).lines.map((l) => l.text);
}

describe('lines break', () => {
  test('at spaces, of which none is left at an end of a line', () => {
    expect(lines('alpha  beta gamma', width('alpha beta'))).toEqual(['alpha beta', 'gamma']);
    expect(lines('  alpha ', 1000)).toEqual(['alpha']);
  });

  test('after hyphens between letters, not in numbers or before digits', () => {
    expect(lines('red-teaming', width('red-team'))).toEqual(['red-', 'teaming']);
    expect(lines('x GPT-4', width('x GPT-'))).toEqual(['x', 'GPT-4']);
    expect(lines('x -5', width('x -'))).toEqual(['x', '-5']);
  });

  test('after slashes, not in fractions', () => {
    expect(lines('input/output', width('input/out'))).toEqual(['input/', 'output']);
    expect(lines('a 1/2', width('a 1/'))).toEqual(['a', '1/2']);
  });

  test('after the punctuation of long names of files', () => {
    expect(lines('evaluation_results_final', width('evaluation_results_f'))).toEqual([
      'evaluation_results_',
      'final',
    ]);
  });

  test('where the text breaks them; empty lines stay inside, not at the ends', () => {
    expect(lines('\n\na\r\nb\n\nc\n\n', 1000)).toEqual(['a', 'b', '', 'c']);
    expect(lines('', 1000)).toEqual([]);
    expect(lines(' \n ', 1000)).toEqual([]);
  });

  test('at soft hyphens, which then show, and at zero-width spaces, which do not', () => {
    expect(lines('super\u00advision', width('supervis'))).toEqual(['super-', 'vision']);
    expect(lines('super\u00advision', 1000)).toEqual(['supervision']);
    expect(lines('super\u200bvision', width('supervis'))).toEqual(['super', 'vision']);
  });

  test('not at no-break spaces and word joiners', () => {
    expect(lines('aa 10\u00a0km', width('10\u00a0km'))).toEqual(['aa', '10\u00a0km']);
    expect(lines('日\u2060本', width('日')).at(0)).toBe('日\u2060');
  });

  test('between CJK characters, but never before closing or after opening punctuation', () => {
    expect(lines('安全性の評価', width('安全性'))).toEqual(['安全性', 'の評価']);
    expect(lines('安全性。', width('安全性'))).toEqual(['安全', '性。']);
    expect(lines('安全「性」', width('安全「'))).toEqual(['安全', '「性」']);
  });
});

describe('words that are wider than the line', () => {
  test('are cut anywhere, and that is reported', () => {
    const broken = breakLines(prepareText('abcdef', 'regular', SIZE), () => width('abc'));
    expect(broken.lines.map((l) => l.text)).toEqual(['abc', 'def']);
    expect(broken.cutWord).toBe(true);
    expect(breakLines(prepareText('abc', 'regular', SIZE), () => 1000).cutWord).toBe(false);
  });

  test('begin on a line of their own and are not cut inside a cluster', () => {
    expect(lines('x abcdefgh', width('abcdefg'))).toEqual(['x', 'abcdefg', 'h']);
    expect(lines('ee\u0301\u0327e', width('ee'))).toEqual(['ee\u0301\u0327', 'e']);
    expect(lines('👩\u200d👩👍\u{1f3fd}', 1)).toEqual(['👩\u200d👩', '👍\u{1f3fd}']);
  });
});

describe('lists', () => {
  const listed = (text: string, room: number) =>
    breakLines(prepareMarkdown(text, SIZE), () => room).lines;

  test('keep a hanging indent, whatever marks their items', () => {
    for (const mark of ['-', '*', '+', '•']) {
      const broken = listed(`${mark} alpha beta`, width('• alpha') + 1);
      expect(broken.map((l) => l.text)).toEqual(['• alpha', 'beta']);
      expect(broken[0]?.indent).toBe(0);
      expect(broken[1]?.indent).toBeCloseTo(width('• '), 5);
    }
  });

  test('keep their numbers; inner items begin where the text of the outer one does', () => {
    const broken = listed('1. one\n  2) two\n  goes on\n10. ten', 1000);
    expect(broken.map((l) => l.text)).toEqual(['1. one', '2) two', 'goes on', '10. ten']);
    expect(broken[1]?.indent).toBeCloseTo(width('1. '), 5);
    expect(broken[2]?.indent).toBeCloseTo(width('1. '), 5);
    expect(broken[3]?.indent).toBe(0);
  });

  test('give up their indents where these would take half the room', () => {
    expect(listed('- a\n  - b', width('• • ')).map((l) => l.indent)).toEqual([0, 0]);
  });

  test('a dash without text is no list; captions and names have none', () => {
    expect(listed('-\n--- x', 1000).map((l) => l.text)).toEqual(['-', '--- x']);
    expect(lines('- x', 1000)).toEqual(['- x']);
  });
});

describe('any text in any room', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'W',
      ' ',
      '-',
      '/',
      '日',
      '。',
      '「',
      '\n',
      '\u00ad',
      '\u0301',
      '🙂',
    ),
    maxLength: 80,
  });
  const visible = (s: string) => s.replace(/[\s\u00ad\u200b-]/gu, '');

  test('no character is lost and none comes in another order', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 90, noNaN: true }), (s, room) => {
        expect(visible(lines(s, room).join(''))).toBe(visible(s));
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  test('no line is wider than its room, unless it holds a single cluster', () => {
    fc.assert(
      fc.property(text, fc.double({ min: 30, max: 120, noNaN: true }), (s, room) => {
        for (const line of breakLines(prepareText(s, 'regular', SIZE), () => room).lines) {
          // A hyphen that a cut word before it left no room for hangs by its own width.
          const hanging = line.text.endsWith('-') ? width('-') : 0;
          expect(line.indent + line.width).toBeLessThanOrEqual(room + hanging + 1e-4);
          expect(line.width).toBeCloseTo(width(line.text), 3);
        }
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  test('100,000 characters without a space are cut into lines, all of them', () => {
    const broken = lines('x'.repeat(100_000), 300);
    expect(broken.join('').length).toBe(100_000);
    expect(broken.length).toBe(Math.ceil(100_000 / Math.floor(300 / width('x'))));
  });
});
