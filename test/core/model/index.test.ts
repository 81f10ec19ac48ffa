// The live index: what it joins, and that patches move it on.
import { describe, expect, test } from '@jest/globals';
import type { Patch } from 'immer';
import type { Case, CaseLink } from '../../../core/model/case.ts';
import { CaseIndex, linksOf } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const ids = (links: readonly { id: string }[] | undefined) => links?.map(({ id }) => id);

function withLink(c: Case, id: string, link: CaseLink | undefined): [Case, Patch[]] {
  const links = new Map(c.links);
  if (link) links.set(id, link);
  else links.delete(id);
  return [{ ...c, links }, [{ op: link ? 'replace' : 'remove', path: ['links', id], value: link }]];
}

describe('CaseIndex', () => {
  test('tells each element what it rests on and what rests on it, siblings in order', () => {
    const c = sketch(`
      G1
        ~ C1
        G3
        G2
        ! G9
    `);
    const index = new CaseIndex(c);
    const top = index.nodes.get('G1');
    expect(ids(top?.supportedBy)).toEqual(['G1-G3', 'G1-G2']);
    expect(ids(top?.inContextOf)).toEqual(['G1-C1']);
    expect(ids(top?.challengedBy)).toEqual(['G9-G1']);
    expect(ids(index.nodes.get('G2')?.supports)).toEqual(['G1-G2']);
    expect(ids(index.nodes.get('C1')?.contextOf)).toEqual(['G1-C1']);
    expect(ids(index.nodes.get('G9')?.challenges)).toEqual(['G9-G1']);
    expect(top && ids(linksOf(top))).toEqual(['G1-G3', 'G1-G2', 'G1-C1', 'G9-G1']);
  });

  test('a dangling end is undefined until its element comes', () => {
    const c = sketch(`
      G1
      link supportedBy G1 -> G7
    `);
    const index = new CaseIndex(c);
    const link = index.links.get('G1-G7');
    expect(link?.to).toBeUndefined();
    const node = { kind: 'goal', module: 'main', identifier: 'G7' } as const;
    const next = { ...c, nodes: new Map(c.nodes).set('G7', node) };
    index.update(next, [{ op: 'add', path: ['nodes', 'G7'], value: node }]);
    expect(link?.to?.id).toBe('G7');
    expect(ids(index.nodes.get('G7')?.supports)).toEqual(['G1-G7']);
    index.update(c, [{ op: 'remove', path: ['nodes', 'G7'] }]);
    expect(link?.to).toBeUndefined();
  });

  test('a challenge finds its link again when that comes back', () => {
    const c = sketch(`
      G1
        G2
          !! G9
    `);
    const index = new CaseIndex(c);
    const link = c.links.get('G1-G2');
    const challenge = index.links.get('G9-G1-G2');
    expect(challenge?.toLink?.id).toBe('G1-G2');
    const [without, gone] = withLink(c, 'G1-G2', undefined);
    index.update(without, gone);
    expect(challenge?.toLink).toBeUndefined();
    const [restored, back] = withLink(without, 'G1-G2', link);
    index.update(restored, back);
    expect(challenge?.toLink).toBe(index.links.get('G1-G2'));
    expect(ids(index.links.get('G1-G2')?.challengedBy)).toEqual(['G9-G1-G2']);
  });

  test('a replaced table, or case, is read afresh', () => {
    const a = sketch('G1');
    const b = sketch(`
      G1
        G2
    `);
    const byTable = new CaseIndex(a);
    byTable.update({ ...a, nodes: b.nodes }, [{ op: 'replace', path: ['nodes'], value: b.nodes }]);
    expect([...byTable.nodes.keys()]).toEqual(['G1', 'G2']);
    const whole = new CaseIndex(a);
    whole.update(b, [{ op: 'replace', path: [], value: b }]);
    expect(ids(whole.nodes.get('G1')?.supportedBy)).toEqual(['G1-G2']);
  });

  test('an answer is kept for one version of the case', () => {
    const c = sketch('G1');
    const index = new CaseIndex(c);
    let asked = 0;
    const ask = () =>
      index.memo('question', () => {
        asked += 1;
        return undefined;
      });
    ask();
    ask();
    expect(asked).toBe(1);
    index.update(c, []);
    ask();
    expect(asked).toBe(2);
  });
});
