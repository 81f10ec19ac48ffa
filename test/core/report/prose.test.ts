// Node texts as the report prints them. Expected contents follow from what is typed, by hand.
import { describe, expect, test } from '@jest/globals';
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import type { CaseNode } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { buildReport } from '../../../core/report/buildReport.ts';
import type { ReportContext } from '../../../core/report/context.ts';
import { LONGEST_DRAWN } from '../../../core/report/forPaper.ts';
import { inlineProse, prose } from '../../../core/report/prose.ts';
import { readingOrder } from '../../../core/report/readingOrder.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

/** G1 is the first paragraph, G2 the second. */
function caseWith(text: string) {
  const drawn = sketch('G1 "x"\n  G2 "y"');
  const node = { ...drawn.nodes.get('G1'), text } as CaseNode;
  return { c: { ...drawn, nodes: new Map(drawn.nodes).set('G1', node) }, node };
}

function contextWith(text: string) {
  const { c, node } = caseWith(text);
  const index = new CaseIndex(c);
  const context = { index, case: c, order: readingOrder(index) } as unknown as ReportContext;
  return { context, node };
}

const blocks = (text: string) => {
  const { context, node } = contextWith(text);
  return prose(context, node);
};
const inlines = (text: string) => {
  const { context, node } = contextWith(text);
  return inlineProse(context, node);
};
const address = ['address'];

describe('a text', () => {
  test('without formats is printed as it was typed', () => {
    expect(blocks('a\nb')).toEqual([{ text: 'a\nb' }]);
    expect(inlines('  a ')).toEqual(['a']);
    expect([...blocks(' '), ...inlines('')]).toEqual([{ text: '(no text)' }, '(no text)']);
  });

  test('with emphasis and code is printed in their faces', () => {
    expect(inlines('a **b** *c* `d` ***e***')).toEqual([
      'a ',
      { text: 'b', bold: true },
      ' ',
      { text: 'c', italics: true },
      ' ',
      { text: 'd', style: ['code'] },
      ' ',
      { text: 'e', bold: true, italics: true },
    ]);
  });

  test('shows no escapes', () => {
    expect(inlines('5 \\* 3')).toEqual(['5 * 3']);
  });
});

describe('links', () => {
  test('out of the case are links, with the address behind them once', () => {
    expect(inlines('see [the **log**](https://x.org/a), now')).toEqual([
      'see ',
      { text: 'the ', link: 'https://x.org/a', style: address },
      { text: 'log', bold: true, link: 'https://x.org/a', style: address },
      { text: ' (https://x.org/a)', style: 'label' },
      ', now',
    ]);
  });

  test('that show their address do not show it twice; mail has no "mailto:"', () => {
    expect(inlines('<https://x.org>')).toEqual([
      { text: 'https://x.org', link: 'https://x.org', style: address },
    ]);
    expect(inlines('[Ada](mailto:a@x.org)')).toContainEqual({ text: ' (a@x.org)', style: 'label' });
  });

  test('within the case lead to the paragraph; to nothing, they say what was typed', () => {
    expect(inlines('[y](#G2)')).toEqual([
      { text: 'y', linkToDestination: 'node-G2', style: address },
      { text: '\u00a0§2', style: 'label' },
    ]);
    expect(inlines('[y](#G7)')).toEqual([{ text: 'y' }, { text: '\u00a0(#G7)', style: 'label' }]);
  });

  test('other than these are text', () => {
    expect(inlines('[y](javascript:x)')).toEqual(['[y](javascript:x)']);
  });
});

describe('lists', () => {
  /** Markers and texts, inner lists in brackets. */
  function shape(content: unknown): unknown {
    const { columns, text } = content as {
      columns?: { text?: string; stack?: unknown[] }[];
      text?: unknown;
    };
    if (!columns) return text;
    return [columns[0]?.text, ...(columns[1]?.stack ?? []).map(shape)];
  }

  test('are items beside their markers, inner ones below', () => {
    expect(blocks('a:\n- b\n  1. **c**\n  12. d\n     e\n- f\ng').map(shape)).toEqual([
      ['a:'],
      ['•', ['b'], ['1.', [{ text: 'c', bold: true }]], ['12.', ['d', '\n', 'e']]],
      ['•', ['f']],
      ['g'],
    ]);
  });

  test('whose items stand apart keep their depth', () => {
    expect(blocks('- a\n\n  - b').map(shape)).toEqual([['•', ['a']], [], ['', ['•', ['b']]]]);
  });

  test('of any depth are printed, deeper than five levels at the fifth', () => {
    const text = Array.from({ length: 9 }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n');
    const printed = JSON.stringify(blocks(text));
    for (let i = 0; i < 9; i += 1) expect(printed).toContain(`item ${i}`);
  });
});

describe('in the report', () => {
  function documentOf(text: string) {
    const index = new CaseIndex(caseWith(text).c);
    const profile = shippedProfile('gsn-strict');
    if (!profile) throw new Error('no such profile');
    const analysis = analyse(index, { profile, ...asOf(index.case, '2026-06-01', '2026-06-01') });
    return JSON.stringify(buildReport({ index, analysis, paper: 'a4', tool: 't' }).content);
  }

  test('a list that is longer than a page is never in a block that must not break', () => {
    // pdfmake loses what does not fit of such a block; a page has fewer than 60 lines.
    const text = Array.from({ length: 80 }, (_, i) => `- item ${i}`).join('\n');
    const content = JSON.parse(documentOf(text)) as unknown[];
    const blocked = (value: unknown, inside = false): boolean => {
      if (typeof value === 'string') return inside && value.includes('item 79');
      if (typeof value !== 'object' || value === null) return false;
      const here = inside || 'unbreakable' in value || Reflect.get(value, 'dontBreakRows') === true;
      return Object.entries(value).some(
        ([key, inner]) => key !== 'svg' && key !== 'outlineText' && blocked(inner, here),
      );
    };
    expect(JSON.stringify(content)).toContain('item 79');
    expect(blocked(content)).toBe(false);
  });

  test('bookmarks, drawings and the cover show no marks', () => {
    const printed = documentOf('The **model** is [safe](#G2)');
    expect(printed).toContain('"outlineText":"G1 The model is safe"');
    expect(printed).not.toContain('**');
    expect(printed).not.toContain('](');
  });

  test('what is too long to be drawn is cut by what shows, and no mark is left open', () => {
    const printed = documentOf(`**${'word '.repeat(LONGEST_DRAWN / 4)}end**`);
    expect(printed).toContain('paragraph §1)');
    expect(printed).not.toContain('**');
    expect(documentOf(`\\*a\\* ${'word '.repeat(LONGEST_DRAWN / 4)}`)).toContain('>*a* word');
    const short = documentOf(`[x](https://example.org/${'a'.repeat(LONGEST_DRAWN)})`);
    expect(short).not.toContain('paragraph §1)');
  });

  test('code points of missing letters make no links', () => {
    const printed = documentOf('`a` 日(https://x.org)');
    expect(printed).not.toContain('<a href');
  });
});
