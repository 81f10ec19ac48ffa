// Emphasis, code and links as CommonMark has them: its own examples (0.31.2, by number), and any text
// against another program (mdast-util-from-markdown) in the part that the two share.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseMarkdown } from '../../../core/markdown/parseMarkdown.ts';
import { html } from './read.ts';

describe('examples of the specification', () => {
  test.each([
    [328, '`foo`', '<code>foo</code>'],
    [329, '`` foo ` bar ``', '<code>foo ` bar</code>'],
    [330, '` `` `', '<code>``</code>'],
    [338, '`foo\\`bar`', '<code>foo\\</code>bar`'],
    [341, '*foo`*`', '*foo<code>*</code>'],
    [342, '[not a `link](/foo`)', '[not a <code>link](/foo</code>)'],
    [347, '```foo``', '```foo``'],
    [348, '`foo', '`foo'],
    [350, '*foo bar*', '<em>foo bar</em>'],
    [351, 'a * foo bar*', 'a * foo bar*'],
    [352, 'a*"foo"*', 'a*"foo"*'],
    [359, 'foo_bar_baz', 'foo_bar_baz'],
    [366, '*foo bar *', '*foo bar *'],
    [368, '*(*foo)', '*(*foo)'],
    [378, '**foo bar**', '<strong>foo bar</strong>'],
    [380, 'a**"foo"**', 'a**"foo"**'],
    [391, '**foo bar **', '**foo bar **'],
    [402, '*foo [bar](https://x.org)*', '<em>foo </em><a href="https://x.org"><em>bar</em></a>'],
    [403, '*foo\nbar*', '<em>foo</em>\n<em>bar</em>'],
    [434, 'foo ***', 'foo ***'],
    [438, 'foo *****', 'foo *****'],
    [439, 'foo **\\***', 'foo <strong>*</strong>'],
    [443, '**foo*', '*<em>foo</em>'],
    [444, '*foo**', '<em>foo</em>*'],
    [445, '***foo**', '*<strong>foo</strong>'],
    [446, '****foo*', '***<em>foo</em>'],
    [460, '****foo****', '<strong>foo</strong>'],
    [463, '***foo***', '<em><strong>foo</strong></em>'],
    [466, '*foo _bar* baz_', '<em>foo _bar</em> baz_'],
    [469, '*[bar*](https://x.org)', '*<a href="https://x.org">bar*</a>'],
    [473, '*a `*`*', '<em>a </em><em><code>*</code></em>'],
    [504, '[a](<https://x.org/b)c>)', '<a href="https://x.org/b)c">a</a>'],
    [514, '[link](https://x.org "title (x)")', '<a href="https://x.org">link</a>'],
    [520, '[link](   https://x.org\t"title"  )', '<a href="https://x.org">link</a>'],
    [521, '[link] (https://x.org)', '[link] (https://x.org)'],
    [522, '[a [b [c]]](https://x.org)', '<a href="https://x.org">a [b [c]]</a>'],
    [525, '[link \\[bar](https://x.org)', '<a href="https://x.org">link [bar</a>'],
    [
      528,
      '[a [b](https://x.org) c](https://y.org)',
      '[a <a href="https://x.org">b</a> c](https://y.org)',
    ],
    [532, '[foo *bar](https://x.org)*', '<a href="https://x.org">foo *bar</a>*'],
    [
      604,
      '<https://foo.bar:80/a?q=1&b>',
      '<a href="https://foo.bar:80/a?q=1&b">https://foo.bar:80/a?q=1&b</a>',
    ],
    [610, '<https://foo.bar/baz bim>', '<https://foo.bar/baz bim>'],
  ])('%i: %j', (_number, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test('644: a backslash ends a line, 633: so does a line break alone, other than there', () => {
    expect(html('foo\\\nbar')).toBe('foo\nbar');
    expect(html('foo  \n  bar')).toBe('foo\nbar');
  });
});

describe('beside another program', () => {
  /** Where the product is narrower: asterisks in words and beside brackets, what would show nothing. */
  const apart = /[a-z]\*+[a-z]|\*[)\].]|[([]\*|\[ *\]\(|` *`/;
  /** Where runs pair in part, the specification counts what was typed, mdast what is left of it. */
  const even = (s: string) => new Set(s.replaceAll('\\*', '').match(/\*+/g)).size < 2;
  const pieces = (mark: string) => [...'ab  `".[]', mark, mark, mark, '``', '(#x)', '\\*'];
  const text = fc
    .constantFrom('*', '**')
    .chain((mark: string) => fc.array(fc.constantFrom(...pieces(mark)), { maxLength: 18 }))
    .map((list: string[]) => `x ${list.join('').trim()} x`)
    .filter((s: string) => !apart.test(s) && even(s));

  test('the same letters are bold, italic, code and linked', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(ours(source)).toEqual(theirs(source));
      }),
      { seed: 20260311, numRuns: 6_000 },
    );
  });
});

/** Each character with its look, as "a:bi". */
function ours(source: string): string[] {
  return parseMarkdown(source).flatMap(({ runs }) =>
    runs.flatMap(({ text, bold, italic, code, href }) =>
      [...text].map((c) => look(c, { bold, italic, code, href })),
    ),
  );
}

interface Look {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly code?: boolean | undefined;
  readonly href?: string | undefined;
}

function look(c: string, { bold, italic, code, href }: Look): string {
  return `${c}:${bold ? 'b' : ''}${italic ? 'i' : ''}${code ? 'c' : ''}${href ?? ''}`;
}

type Tree = ReturnType<typeof fromMarkdown>['children'][number];

function theirs(source: string): string[] {
  const walk = (node: Tree, above: Look): string[] => {
    if (node.type === 'text') return [...node.value].map((c) => look(c, above));
    if (node.type === 'inlineCode')
      return [...node.value].map((c) => look(c, { ...above, code: true }));
    const here =
      node.type === 'strong'
        ? { ...above, bold: true }
        : node.type === 'emphasis'
          ? { ...above, italic: true }
          : node.type === 'link'
            ? { ...above, href: node.url }
            : above;
    return 'children' in node ? node.children.flatMap((child) => walk(child as Tree, here)) : [];
  };
  return fromMarkdown(source).children.flatMap((child) => walk(child, {}));
}
