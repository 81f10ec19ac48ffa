// What authors of safety cases type without a thought of markdown stays as they typed it. The expected
// text is the input itself, wherever nothing else is said.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isAddress } from '../../../core/markdown/links.ts';
import { parseMarkdown } from '../../../core/markdown/parseMarkdown.ts';
import {
  escapeMarks,
  linksOf,
  linkText,
  oneLine,
  plainText,
} from '../../../core/markdown/plainText.ts';
import { html } from './read.ts';

describe('stays as typed', () => {
  test.each([
    ['arithmetic', '5 * 3 * 2, 5*3*2, x*(y+z)*w, 2**10 of 10**25 to 10**26 FLOP'],
    ['names', 'a_b_c, __init__.py, _private_ and **kwargs'],
    ['footnote marks', 'p < 0.05*, q < 0.01**; see (*) and (*), *) below; *, a*, *: b* and (*c)'],
    ['notes', '*a holds, see (*); *b in src/*'],
    ['wildcards', '*.json and *.yaml in src/**/*.ts'],
    ['comparisons', 'rate <90 % and n>5, a<b>c</b>, <script>alert(1)</script>'],
    ['references', '#4, # 4, [12], [a][b], [x]: https://x.org, see [3](above)'],
    ['paths', 'C:\\_logs\\new, \\\\server\\share, \\d+\\.json'],
    ['entities', 'R&D, &amp; &copy; &#42;'],
    ['headings, quotes, rules', '# Title\nTitle\n=====\n> quoted\n---\n***\n| a | b |\n|---|---|'],
    ['code blocks', '```\ncode\n```'],
    ['images', '![shot](https://x.org/a.png)'],
    ['lone marks', 'a ` b, a * b, ** and [ ] ]('],
    ['other addresses', '[x](javascript:alert(1)) [y](/etc/passwd) [z](file:///a) [w](x.md)'],
    ['what would show nothing', '[](https://x.org) ` ` **** a** **b'],
  ])('%s', (_name, text) => {
    expect(html(text)).toBe(text);
    expect(plainText(text)).toBe(text);
  });

  test('a number that begins a statement, an indented line, an empty line', () => {
    expect(html('1. The model is safe')).toBe('1. The model is safe');
    expect(html('3.5 % of runs')).toBe('3.5 % of runs');
    expect(html('    indented')).toBe('indented');
    expect(parseMarkdown('a\n    b\n\nc').map(({ blanks }) => blanks)).toEqual([0, 4, 0, 0]);
  });
});

describe('formats', () => {
  test('every script that puts no spaces between its words', () => {
    expect(html('これは**重要**です')).toBe('これは<strong>重要</strong>です');
  });

  test('over the lines of a paragraph, not beyond it', () => {
    expect(html('**a\nb**')).toBe('<strong>a</strong>\n<strong>b</strong>');
    expect(html('**a\n\nb**')).toBe('**a\n\nb**');
    expect(html('- **a\n- b**')).toBe('• **a\n• b**');
  });

  test('escapes show the mark', () => {
    expect(html('\\*a\\* \\`b\\` \\[c\\](#d) \\<https://x.org>')).toBe(
      '*a* `b` [c](#d) <https://x.org>',
    );
    expect(html('\\- 5 °C\n3\\. place\n\\* note')).toBe('- 5 °C\n3. place\n* note');
  });
});

describe('lists', () => {
  const shape = (text: string) =>
    parseMarkdown(text).map(({ level, marker, runs }) => [level, marker, runs[0]?.text ?? '']);

  test('nest by indentation of two and more, and keep their numbers', () => {
    expect(shape('1. a\n   - b\n     c\n3) d\n\t- e')).toEqual([
      [1, '1.', 'a'],
      [2, '•', 'b'],
      [2, '', 'c'],
      [1, '3)', 'd'],
      [2, '•', 'e'],
    ]);
  });

  test('end at a line that is not indented; empty lines do not end them', () => {
    expect(shape('+ a\nb')).toEqual([
      [1, '•', 'a'],
      [0, '', 'b'],
    ]);
    expect(shape('* a\n\n  * b')).toEqual([
      [1, '•', 'a'],
      [0, '', ''],
      [2, '•', 'b'],
    ]);
  });

  test('a mark without text, without a blank, or of four digits is none', () => {
    for (const text of ['-', '-a', '- ', '2024. A', '--- x']) {
      expect(parseMarkdown(text)[0]?.level).toBe(0);
    }
  });
});

describe('addresses', () => {
  test('web, mail and names within the case; nothing that hides where it leads', () => {
    const good = ['https://x.org', 'HTTP://x.org/a?b#c', 'mailto:a@b.c', '#G3', '#Sub/G1'];
    expect(good.filter((address) => !isAddress(address))).toEqual([]);
    const bad = ['javascript:x', 'data:text/html,x', 'file:///x', '//x.org', 'x.org', 'https://'];
    bad.push(
      'https:x',
      '#',
      'mailto:',
      'mailto:a',
      'https://x.org/\u202egnp',
      'https://x\n.org',
      'https://xn\u0430.org',
    );
    expect(bad.filter(isAddress)).toEqual([]);
  });

  test('every address of a text once, with its words', () => {
    expect(linksOf('[a **b**](#G1) <https://x.org> [c](javascript:d)')).toEqual([
      { href: '#G1', text: 'a b' },
      { href: 'https://x.org', text: 'https://x.org' },
    ]);
  });
});

test('a link that is written is read as one, whatever its words and its target', () => {
  expect(linkText('G3', '#G3')).toBe('[G3](#G3)');
  for (const name of ['Main part/G1', 'a (b)', 'x*y', '[1]', 'Füße', 'a_b']) {
    expect(linksOf(linkText(name, `#${name}`))).toEqual([{ href: `#${name}`, text: name }]);
  }
  expect(linkText('<a>', '#<a>')).toBe('\\<a>');
});

describe('plain text', () => {
  test('has no marks; bullets show', () => {
    expect(plainText('**a** `b`\n- [c](#d)')).toBe('a b\n• c');
    expect(oneLine(' **a**\n  b ')).toBe('a b');
  });

  test('escaped again, it shows the same', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1.)-+• *`[]()<\\#\n'), maxLength: 40 });
    fc.assert(
      fc.property(text, (s) => {
        const shown = s
          .replace(/[^\S\n]+/g, ' ')
          .replace(/^ | $/gm, '')
          .replace(/^\n+|\n+$/g, '');
        expect(html(escapeMarks(shown))).toBe(shown);
      }),
      { seed: 3, numRuns: 1_000 },
    );
  });

  test('every letter and digit of any text is in it, in order, addresses apart', () => {
    const unit = fc.oneof(
      fc.constantFrom('*', '**', '`', '[', ']', '](#x)', '<', '\\', '\n', '\n- ', '\n  1. ', ' '),
      fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (list: string[]) => {
        const text = list.join('');
        const letters = (s: string) => s.replaceAll('(#x)', '').replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(plainText(text))).toBe(letters(text));
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });

  test('no text is too long or too tangled to be read', () => {
    for (const piece of ['*', '**a ', '[', '[a](', '[[a](#x)', '`', '<', '\\', '- ', '*a* ']) {
      const text = piece.repeat(100_000 / piece.length);
      expect(parseMarkdown(text).length).toBe(1);
    }
  });
});
