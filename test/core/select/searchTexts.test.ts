// What of a case can be searched: all words that people wrote, and none that the format made.
import { describe, expect, test } from '@jest/globals';
import { searchTextOf, searchTexts } from '../../../core/select/searchTexts.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const c = sketch(
  `
  case {title: Frontier model, description: As offered}
  G1 "The system is acceptably safe" {tags: [top], plan: ask the board}
    Sn1 "Red team" -> E-1
      ! G9 "Doubt" challenge {status: open, response: not yet answered}
  evidence E-1 {title: Exploit chains, notes: repeated, date: 2026-01-02, elicitation: {tools: [debugger], rung: sft}, votes: 1}
  people PE-1 {name: Ada Lovelace, org: Analytical}
  criteria CR-1 {intent: no exploit}
`.replace(', votes: 1', ''),
);

const keys = [...searchTexts(c)].map(({ key }) => key);

describe('search texts', () => {
  test('the case, elements, records, modules, and of links those with words', () => {
    expect(keys).toEqual(
      expect.arrayContaining(['meta/', 'nodes/G1', 'evidence/E-1', 'people/PE-1']),
    );
    const links = keys.filter((key) => key.startsWith('links/'));
    expect(links).toHaveLength(1);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('words at every depth; no choices, dates or ids', () => {
    const evidence = searchTextOf(c, 'evidence', 'E-1');
    expect(evidence).toMatchObject({ name: 'E-1', title: 'Exploit chains' });
    expect(evidence?.texts.toSorted()).toEqual(['Exploit chains', 'debugger', 'repeated']);
    expect(searchTextOf(c, 'nodes', 'G1')?.texts).toEqual(
      expect.arrayContaining(['The system is acceptably safe', 'top', 'ask the board']),
    );
    const challenge = keys.find((key) => key.startsWith('links/')) ?? '';
    expect(searchTextOf(c, 'links', challenge.slice('links/'.length))?.texts).toEqual([
      'not yet answered',
    ]);
  });

  test('records without a title go by the words that stand for one', () => {
    expect(searchTextOf(c, 'criteria', 'CR-1')?.title).toBe('no exploit');
    expect(searchTextOf(c, 'people', 'PE-1')?.title).toBe('Ada Lovelace');
    expect(searchTextOf(c, 'people', 'PE-2')).toBeUndefined();
  });
});
