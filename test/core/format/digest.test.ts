// Digests: known values by `sha256sum`; what enters the digest of a subtree, element by element.
import { describe, expect, test } from '@jest/globals';
import { digestCase, digestSubtree, digestText } from '../../../core/format/digest.ts';
import { type Case, caseFromFile } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

describe('digestText', () => {
  test('is SHA-256 of the UTF-8', () => {
    // FIPS 180-4, example "abc"; printf 'Grüße 日本\n' | sha256sum
    expect(digestText('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(digestText('Grüße 日本\n')).toBe(
      '96af8bb58bce01f148c8b677a00b6687235be2e3dd15ea8f43fef202b75b5b4f',
    );
  });
});

describe('digestCase', () => {
  const file = {
    formatVersion: 1,
    id: 'c',
    meta: { title: 'T', maturity: 'draft' },
    main: 'm',
    modules: { m: { name: 'M' } },
    nodes: {},
    links: {},
  } as const;

  test('is what sha256sum says of the canonical text, and ignores the view', () => {
    const digest = '88159c5ce37b5a673b63c97e02b53d11d499aa64afe63bcdf518cc1f5b651bae';
    expect(digestCase(caseFromFile(file))).toBe(digest);
    const view = { pinned: { n: { x: 1, y: 2 } }, collapsed: { n: true } } as const;
    expect(digestCase(caseFromFile({ ...file, view }))).toBe(digest);
    expect(digestCase(caseFromFile({ ...file, meta: { ...file.meta, title: 'U' } }))).not.toBe(
      digest,
    );
  });
});

const BASE = `
  G1
    ~ C1
    S1
      G2
        Sn1 -> E-01
          !! G8 challenge {status: open}
        ! G9 challenge {status: open}
          Sn9
      G3
    G4
      Sn4 -> E-04
  evidence E-01 {title: run, systemVersion: SV-1, criterion: CR-1}
  evidence E-04 {title: other}
  evidence E-05 {title: not cited}
  systemVersions SV-1 {name: model}
  criteria CR-1 {name: rate, approval: AP-1}
  approvals AP-1 {subject: CR-1}
  module Sub
  G1
    AG2 {origin: G2}
`;

type Edit = (c: Case) => Case;

const node =
  (id: string): Edit =>
  (c) => {
    const before = c.nodes.get(id);
    if (!before) throw new Error(`no ${id}`);
    return { ...c, nodes: new Map(c.nodes).set(id, { ...before, text: 'reworded' }) };
  };

const evidence =
  (id: string): Edit =>
  (c) => ({ ...c, evidence: new Map(c.evidence).set(id, { title: 'another' }) });

const link =
  (from: string, change: object): Edit =>
  (c) => {
    const found = [...c.links].find(([, one]) => one.from === from);
    if (!found) throw new Error(`no link from ${from}`);
    return { ...c, links: new Map(c.links).set(found[0], { ...found[1], ...change }) };
  };

function without<T>(table: ReadonlyMap<string, T>, id: string): Map<string, T> {
  return new Map([...table].filter(([key]) => key !== id));
}

describe('digestSubtree', () => {
  const base = sketch(BASE);
  const digest = (c: Case, id: string) => digestSubtree(new CaseIndex(c), id);

  test.each<[string, Edit]>([
    ['its own text', node('G2')],
    ['the text below it', node('Sn1')],
    ['the evidence that is cited', evidence('E-01')],
    [
      'a record that the evidence names',
      (c) => ({ ...c, systemVersions: new Map([['SV-1', { name: 'new' }]]) }),
    ],
    [
      'a record that is named two steps on',
      (c) => ({ ...c, criteria: new Map([['CR-1', { name: 'loss' }]]) }),
    ],
    ['the record taken away', (c) => ({ ...c, evidence: without(c.evidence, 'E-01') })],
    ['a link below it', link('G2', { defeated: {} })],
    ['the order of a link below it', link('G2', { order: 'a9' })],
    ['the state of a challenge of it', link('G9', { challenge: { status: 'refuted' } })],
    ['who challenges it', node('G9')],
    ['what the challenger rests on', node('Sn9')],
    ['the challenge of a link below it', link('G8', { challenge: { status: 'sustained' } })],
    ['who challenges a link below it', node('G8')],
  ])('changes with %s', (_what, edit) => {
    const changed = edit(base);
    expect(digest(changed, 'G2')).not.toBe(digest(base, 'G2'));
    expect(digest(changed, 'S1')).not.toBe(digest(base, 'S1')); // above it
    expect(digest(changed, 'Sub.G1')).not.toBe(digest(base, 'Sub.G1')); // by the away goal
    expect(digest(changed, 'G4')).toBe(digest(base, 'G4')); // elsewhere
    expect(digest(changed, 'G3')).toBe(digest(base, 'G3'));
  });

  test.each<[string, Edit]>([
    ['a text above', node('G1')],
    ['a text beside', node('G3')],
    ['context of what is above', node('C1')],
    ['evidence that others cite', evidence('E-04')],
    ['evidence that nobody cites', evidence('E-05')],
    ['the link from above', link('S1', { order: 'a7' })],
    ['the case itself', (c) => ({ ...c, meta: { ...c.meta, title: 'Another' } })],
    ['the view', (c) => ({ ...c, view: { collapsed: { G2: true } } })],
    [
      'a vote: it is about the argument, not part of it',
      (c) => ({
        ...c,
        approvals: new Map([
          ['AP-1', { subject: 'CR-1', votes: [{ person: 'x', vote: 'for' as const }] }],
        ]),
      }),
    ],
  ])('does not change with %s', (_what, edit) => {
    expect(digest(edit(base), 'G2')).toBe(digest(base, 'G2'));
  });

  test('changes when support is added or removed, and names its root', () => {
    const links = new Map(base.links);
    links.set('new', { kind: 'supportedBy', from: 'G2', to: 'G4', order: 'a0' });
    expect(digest({ ...base, links }, 'G2')).not.toBe(digest(base, 'G2'));
    links.delete('new');
    links.delete('G2-Sn1');
    expect(digest({ ...base, links }, 'G2')).not.toBe(digest(base, 'G2'));
    expect(digest(base, 'G3')).not.toBe(digest(base, 'C1'));
    expect(digest(base, 'nowhere')).not.toBe(digest(base, 'nobody'));
  });

  test('ends on circles, and on chains of challenges of any length', () => {
    const links = new Map(base.links);
    links.set('back', { kind: 'supportedBy', from: 'G3', to: 'G1', order: 'a0' });
    links.set('self', { kind: 'challenges', from: 'G9', toLink: 'self', order: 'a0' });
    let target = 'back';
    for (let i = 0; i < 20_000; i += 1) {
      links.set(`c${i}`, { kind: 'challenges', from: 'G9', toLink: target, order: 'a0' });
      target = `c${i}`;
    }
    expect(digest({ ...base, links }, 'G3')).not.toBe(digest(base, 'G3'));
  });
});

describe('assurance claim points', () => {
  const text = (words: string) => `
    G1
      Sn1
    G7 "${words}"
    acps ACP1 {on: {link: G1-Sn1}, name: ACP1, argument: {goal: G7}}
  `;
  const digest = (source: string) => digestSubtree(new CaseIndex(sketch(source)), 'G1');

  test('enter the digest, and so does the goal that argues one', () => {
    expect(digest(text('confident'))).not.toBe(digest(text('doubtful')));
    expect(digest(text('confident'))).not.toBe(digest('G1\n  Sn1'));
  });
});
