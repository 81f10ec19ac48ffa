// Names that people see, and finding things by id.
import { describe, expect, test } from '@jest/globals';
import type { CaseLink } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import {
  citations,
  findRecord,
  linkName,
  nameOf,
  nodeName,
  originOf,
  recordIn,
  subjects,
} from '../../../core/model/lookup.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

describe('names', () => {
  const one = sketch(`
    G1
      S1
        G2
          Sn1 {id: xq}
        !! G8
          !! G9
  `);

  test('an element has its identifier; a link source->target; a challenge of a link in brackets', () => {
    expect(nodeName(one, 'xq')).toBe('Sn1');
    expect(linkName(one, 'G1-S1')).toBe('G1->S1');
    expect(nameOf(one, 'G2-xq')).toBe('G2->Sn1');
    const challenge = [...one.links].find(([, link]) => link.from === 'G8')?.[0] ?? '';
    const counter = [...one.links].find(([, link]) => link.from === 'G9')?.[0] ?? '';
    expect(nameOf(one, challenge)).toBe('G8->(G1->S1)');
    expect(nameOf(one, counter)).toBe('G9->(G8->(G1->S1))');
  });

  test('with several modules the module comes first', () => {
    const two = sketch(`
      G1
      module Sub
      G1
    `);
    expect(nameOf(two, 'G1')).toBe('Main/G1');
    expect(nameOf(two, 'Sub.G1')).toBe('Sub/G1');
    expect(nameOf(two, 'Sub')).toBe('Sub');
  });

  test('what is missing goes by its id; challenges in a circle end', () => {
    const broken = sketch(`
      G1
      link supportedBy G1 -> G99
    `);
    expect(nameOf(broken, 'G1-G99')).toBe('G1->G99');
    expect(nameOf(broken, 'nothing')).toBe('nothing');
    const base = { kind: 'challenges', from: 'G1', order: 'a0' } as const;
    const links: [string, CaseLink][] = [
      ['a', { ...base, toLink: 'b' }],
      ['b', { ...base, toLink: 'a' }],
      ['none', base],
    ];
    const circle = { ...broken, links: new Map(links) };
    expect(linkName(circle, 'a').length).toBeLessThan(200);
    expect(linkName(circle, 'none')).toBe('G1->?');
  });
});

describe('finding', () => {
  const c = sketch(`
    G1 {about: [CR-1, CR-1]}
      ~ C1 -> E-01
      Sn1 -> E-01 E-02
      AG5 {origin: AG6}
      AG6 {origin: G1}
      AG7 {origin: AG8}
      AG8 {origin: AG7}
      AG9 {origin: gone}
    evidence E-01 {title: run}
    criteria CR-1 {name: rate}
  `);
  const index = new CaseIndex(c);

  test('a record by id, in any table or in one', () => {
    expect(findRecord(c, 'E-01')).toEqual({ table: 'evidence', record: { title: 'run' } });
    expect(findRecord(c, 'CR-1')?.table).toBe('criteria');
    expect(findRecord(c, 'G1')).toBeUndefined();
    expect(recordIn(c, 'evidence', 'CR-1')).toBeUndefined();
    expect(recordIn(c, 'criteria', 'CR-1')).toEqual({ name: 'rate' });
    expect(recordIn(c, 'criteria', undefined)).toBeUndefined();
  });

  test('who cites a record and who is about it, each once', () => {
    const names = (entries: readonly { id: string }[] | undefined) => entries?.map(({ id }) => id);
    expect(names(citations(index).get('E-01'))).toEqual(['C1', 'Sn1']);
    expect(names(citations(index).get('E-02'))).toEqual(['Sn1']);
    expect(names(subjects(index).get('CR-1'))).toEqual(['G1']);
    expect(citations(index).get('CR-1')).toBeUndefined();
  });

  test('the origin of an away element, through others; a loop or a gap has none', () => {
    const origin = (id: string) => {
      const entry = index.nodes.get(id);
      return entry && originOf(index, entry)?.id;
    };
    expect(origin('G1')).toBe('G1');
    expect(origin('AG5')).toBe('G1');
    expect(origin('AG7')).toBeUndefined();
    expect(origin('AG9')).toBeUndefined();
  });
});
