// The search index: found as typed, kept in step by patches, built in pieces.
import { describe, expect, test } from '@jest/globals';
import { addRecord } from '../../../core/commands/addRecord.ts';
import { deleteElements } from '../../../core/commands/deleteElements.ts';
import { setText } from '../../../core/commands/setText.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { SearchIndex } from '../../../renderer/store/searchIndex.ts';
import { open } from '../../core/commands/openDocument.ts';

const TEXT = `
  case {title: Meridian}
  G1 "The monitoring catches exfiltration"
    G10 "Monitors are independent"
    G11 "G1 is cited here"
      Sn1 "Überwachung der Agenten" -> E-04
  evidence E-04 {title: Control evaluation, notes: G1 was meant}
  people PE-1 {name: Ada Lovelace}
`;

function setup(text = TEXT) {
  const { document } = open(text);
  const pieces: (() => void)[] = [];
  let now = 0;
  const index = new SearchIndex({
    document,
    // Each look at the clock takes two milliseconds: a piece takes up a few things.
    now: () => {
      now += 2;
      return now;
    },
    later: (piece) => void pieces.push(piece),
    changed: () => {},
  });
  const work = () => {
    let count = 0;
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
      piece();
      count += 1;
    }
    return count;
  };
  const found = (query: string) => index.search(query).map(({ text: { key } }) => key);
  return { document, index, work, found, pieces };
}

describe('search index', () => {
  test('is built in pieces, and says how much is left', () => {
    const { index, work, found, pieces } = setup();
    const all = index.waiting;
    expect(found('monitoring')).toEqual([]);
    pieces.shift()?.();
    expect(index.waiting).toBeLessThan(all);
    expect(index.waiting).toBeGreaterThan(0);
    expect(work()).toBeGreaterThan(1);
    expect(index.waiting).toBe(0);
    expect(found('monitoring')).toContain('nodes/G1');
  });

  test('an exact identifier first, then those that begin so', () => {
    const { work, found } = setup();
    work();
    expect(found('g1')[0]).toBe('nodes/G1');
    expect(found('g1').slice(1, 3).toSorted()).toEqual(['nodes/G10', 'nodes/G11']);
    expect(found('E-04')[0]).toBe('evidence/E-04');
  });

  test('beginnings of words, typing errors, accents; all words must be there', () => {
    const { work, found } = setup();
    work();
    expect(found('exfil')).toEqual(['nodes/G1']);
    expect(found('exfiltraton')).toEqual(['nodes/G1']);
    expect(found('uberwachung')).toEqual(['nodes/Sn1']);
    expect(found('lovel')).toEqual(['people/PE-1']);
    expect(found('meridian')).toEqual(['meta/']);
    expect(found('monitors lovelace')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  test('follows edits, undo, new records, deletions and another case', () => {
    const { document, work, found } = setup();
    work();
    document.execute(setText.call({ node: 'G1', text: 'Quarantine holds' }));
    work();
    expect(found('quarantine')).toEqual(['nodes/G1']);
    expect(found('exfiltration')).toEqual([]);
    document.undo();
    work();
    expect(found('quarantine')).toEqual([]);
    expect(found('exfiltration')).toEqual(['nodes/G1']);
    document.execute(addRecord.call({ table: 'people', fields: { name: 'Grace Hopper' } }));
    work();
    expect(found('hopper')).toHaveLength(1);
    document.execute(deleteElements.call({ ids: ['G10'] }));
    work();
    expect(found('independent')).toEqual([]);
    document.replace(sketch('G1 "Another case"'));
    work();
    expect(found('another')).toEqual(['nodes/G1']);
    expect(found('lovelace')).toEqual([]);
  });
});
