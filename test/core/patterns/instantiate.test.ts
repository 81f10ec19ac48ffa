// What becomes of a pattern's elements: repeated, shared, dropped, left open. Expected by hand from GSN
// 1:3 and 2:8.
import { describe, expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { instantiate } from '../../../core/patterns/instantiate.ts';
import { readPattern } from '../../../core/patterns/parameters.ts';
import type { InstantiationData } from '../../../core/patterns/scopes.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

type Rows = Record<string, string>[];

const data = (rows: Rows, decisions: InstantiationData['decisions'] = []): InstantiationData => ({
  tables: [{ rows: rows.map((values) => ({ values })) }],
  decisions,
});

function made(text: string, answers: InstantiationData) {
  const result = instantiate(readPattern(new CaseIndex(sketch(text)), 'main'), answers);
  return { ...result, index: new CaseIndex(result.piece) };
}

/** "parent>child" by text for each link. */
const edges = ({ index }: ReturnType<typeof made>) =>
  [...index.links.values()]
    .map(({ link, from, to }) => {
      const arrow = { supportedBy: '>', inContextOf: '~', challenges: '!' }[link.kind];
      return `${from?.node.text}${arrow}${to?.node.text ?? 'link'}`;
    })
    .sort();

const codes = ({ problems }: ReturnType<typeof made>) => problems.map(({ code }) => code);

describe('repeated and shared', () => {
  const TEXT = `
    G1 "top"
      S1 "argue"
        G2 "{h} managed" {uninstantiated: true}
          ~ C1 "list of hazards"
          ~ C2 "{h} as listed" {uninstantiated: true}
          G4 "staff trained"
        G3 "{k} known" {uninstantiated: true}
          G5 "shared"
        G6 "rest"
          G5
    on S1-G2 {multiplicity: n}`;

  test('a multiplicity repeats its branch; context without tokens of its own is made once', () => {
    const result = made(
      TEXT,
      data([
        { k: 'all', h: 'a' },
        { k: 'all', h: 'b' },
      ]),
    );
    expect(codes(result)).toEqual([]);
    expect(edges(result)).toEqual(
      [
        ...['top>argue', 'argue>a managed', 'argue>b managed', 'argue>all known', 'argue>rest'],
        ...['a managed~list of hazards', 'b managed~list of hazards'],
        ...['a managed~a as listed', 'b managed~b as listed'],
        ...['a managed>staff trained', 'b managed>staff trained'],
        ...['all known>shared', 'rest>shared'],
      ].sort(),
    );
    const texts = [...result.piece.nodes.values()].map(({ text }) => text);
    expect(texts.filter((text) => text === 'list of hazards')).toHaveLength(1);
    expect(texts.filter((text) => text === 'staff trained')).toHaveLength(2);
    expect(texts.filter((text) => text === 'shared')).toHaveLength(1);
  });

  test('copies stand where the one stood, and have identifiers of their own', () => {
    const result = made(
      TEXT,
      data([
        { k: 'all', h: 'a' },
        { k: 'all', h: 'b' },
      ]),
    );
    const s1 = [...result.index.nodes.values()].find(({ node }) => node.identifier === 'S1');
    expect(s1?.supportedBy.map(({ to }) => to?.node.text)).toEqual([
      'a managed',
      'b managed',
      'all known',
      'rest',
    ]);
    const identifiers = [...result.piece.nodes.values()].map(({ identifier }) => identifier);
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });

  test('nobody says how many: one stays, with its ball and its marks', () => {
    const result = made(TEXT, data([{ k: 'all' }]));
    expect(codes(result)).toEqual(['no-value', 'no-number']);
    const ball = [...result.piece.links.values()].filter(
      ({ multiplicity }) => multiplicity === 'n',
    );
    expect(ball).toHaveLength(1);
    const open = [...result.piece.nodes.values()].filter((node) => node.uninstantiated);
    expect(open.map(({ text }) => text)).toEqual(['{h} managed', '{h} as listed']);
  });
});

describe('options and choices', () => {
  const TEXT = `
    G1 "top"
      G2 "{h} managed" {uninstantiated: true}
        G3 "tested"
        G4 "proved"
        G5 "watched"
      ~ C1 "more"
    on G1-G2 {multiplicity: '1..2'}
    on G1-C1 {optional: true}
    on G2-G3 {choice: {group: a, label: 1 of 3}}
    on G2-G4 {choice: {group: a, label: 1 of 3}}
    on G2-G5 {choice: {group: a, label: 1 of 3}}`;

  test('decided for all, and otherwise for one instance', () => {
    const result = made(
      TEXT,
      data(
        [{ h: 'a' }, { h: 'b' }],
        [
          { link: 'G1-C1', taken: false },
          { link: 'G2-G3', taken: true },
          { link: 'G2-G3', where: { H: 'b' }, taken: false },
          { link: 'G2-G4', where: { h: 'b' }, taken: true },
        ],
      ),
    );
    expect(codes(result)).toEqual([]);
    expect(edges(result)).toEqual([
      'a managed>tested',
      'b managed>proved',
      'top>a managed',
      'top>b managed',
    ]);
    for (const link of result.piece.links.values()) {
      expect([link.multiplicity, link.optional, link.choice]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  test('too many, too few, undecided', () => {
    const rows = [{ h: 'a' }, { h: 'b' }, { h: 'c' }];
    const two = [
      { link: 'G2-G3', taken: true },
      { link: 'G2-G4', taken: true },
      { link: 'G2-G5', taken: false },
    ];
    expect(codes(made(TEXT, data(rows.slice(0, 1), two)))).toEqual(['no-decision', 'wrong-choice']);
    expect(codes(made(TEXT, data(rows)))).toEqual([
      'wrong-number',
      ...['no-decision', 'no-decision', 'no-decision', 'no-decision'],
    ]);
    const open = made(TEXT, data(rows.slice(0, 1)));
    expect([...open.piece.links.values()].filter(({ choice }) => choice)).toHaveLength(3);
    expect([...open.piece.links.values()].filter(({ optional }) => optional)).toHaveLength(1);
  });
});

describe('challenges, claim points and records', () => {
  const TEXT = `
    G1 "top"
      G2 "{h} managed" {uninstantiated: true, about: [P]}
        Sn2 "report" -> E-1
          !! G9 "{h} was missed" {uninstantiated: true} challenge {status: open}
        ! G8 "doubt" challenge {status: open}
    on G1-G2 {multiplicity: ''}
    G7 "trusted {h}" {uninstantiated: true}
    acps A-1 {on: {link: G2-Sn2}, name: ACP1, argument: {goal: G7}}
    pathways P {name: '{h}', control: G2, domain: RD}
    riskDomains RD {name: cyber-offence}
    evidence E-1 {title: all tests}`;

  test('each instance has its own doubts, claim point and record; what says nothing own is shared', () => {
    const result = made(TEXT, data([{ h: 'a' }, { h: 'b' }]));
    expect(codes(result)).toEqual([]);
    const { piece, index } = result;
    const named = (text: string) =>
      [...index.nodes.values()].find(({ node }) => node.text === text)?.id ?? '';
    for (const h of ['a', 'b']) {
      const goal = index.nodes.get(named(`${h} managed`));
      const [pathway = ''] = goal?.node.about ?? [];
      expect(piece.pathways.get(pathway)).toEqual({ name: h, control: goal?.id, domain: 'RD' });
      const [support] = goal?.supportedBy ?? [];
      expect(support?.challengedBy.map(({ from }) => from?.node.text)).toEqual([`${h} was missed`]);
      expect(goal?.challengedBy.map(({ from }) => from?.node.text)).toEqual(['doubt']);
      const acp = [...piece.acps.values()].find(({ on }) => on.link === support?.id);
      expect(acp?.argument?.goal).toBe(named(`trusted ${h}`));
    }
    expect([...piece.evidence.keys()]).toEqual(['E-1']);
    expect([...piece.riskDomains.keys()]).toEqual(['RD']);
    expect(result.records.size).toBe(2);
  });
});

describe('questions without tokens', () => {
  test('repetitions are counted, an element without token gets its whole text', () => {
    const text = `
      G1 "top"
        G2 "staff trained"
        Sn3 "Quantitative evidence" {uninstantiated: true}
      on G1-G2 {multiplicity: '2'}`;
    const result = made(
      text,
      data([
        { 'Number of G2': '1', 'Text of Sn3': 'Fault tree' },
        { 'Number of G2': '2', 'Text of Sn3': 'Fault tree' },
      ]),
    );
    expect(codes(result)).toEqual([]);
    expect(edges(result)).toEqual(['top>Fault tree', 'top>staff trained', 'top>staff trained']);
    expect(codes(made(text, {}))).toEqual(['no-value', 'no-number']);
  });

  test('zero instances, declared', () => {
    const text = `
      G1 "{h} managed" {uninstantiated: true}
        G2 "{c} excluded" {uninstantiated: true}
      on G1-G2 {multiplicity: '0..x'}`;
    const rows = [{ values: { h: 'a' }, without: ['c'] }];
    expect(codes(made(text, { tables: [{ rows }] }))).toEqual([]);
    const least = text.replace('0..x', '1..x');
    expect(codes(made(least, { tables: [{ rows }] }))).toEqual(['wrong-number']);
  });
});

describe('bad input', () => {
  test('a circle, tokens and links that are not there, brackets that do not pair up', () => {
    const circle = 'G1\n  G2\n    G1';
    expect(codes(made(circle, {}))).toEqual(['circular']);
    expect(made(circle, {}).piece.nodes.size).toBe(0);
    const strange = made('G1 "{a {b}}"', data([{ z: '1' }], [{ link: 'gone', taken: true }]));
    expect(codes(strange)).toEqual(['brackets', 'unknown-token', 'unknown-link']);
    expect(strange.piece.nodes.size).toBe(1);
  });

  test('a table that means too much is refused, and soon', () => {
    const text = `
      G1
        G2 "{a}" {uninstantiated: true}
        G3 "{b}" {uninstantiated: true}
          G4 "{c}" {uninstantiated: true}
      on G1-G2 {multiplicity: ''}
      on G1-G3 {multiplicity: ''}
      on G3-G4 {multiplicity: ''}`;
    const values = (name: string, count: number) =>
      Array.from({ length: count }, (_, i) => ({ values: { [name]: `${name}${i}` } }));
    const tables = [{ rows: values('b', 1000) }, { rows: values('c', 1000) }];
    expect(codes(made(text, { tables }))).toEqual(['too-many']);
  });

  test('multiplicities within each other without end', () => {
    const lines = Array.from({ length: 120 }, (_, i) => `${' '.repeat(i)}G${i + 1}`);
    const balls = Array.from({ length: 119 }, (_, i) => `on G${i + 1}-G${i + 2} {multiplicity: n}`);
    const result = made([...lines, ...balls].join('\n'), {});
    expect(codes(result)).toEqual(['too-many']);
    expect(result.piece.nodes.size).toBe(0);
  });

  test('a link that leads out of the pattern, and an empty module', () => {
    expect(codes(made('G1\n  link supportedBy G1 -> G77'.replace('\n  ', '\n'), {}))).toEqual([
      'loose',
    ]);
    expect(made('module Other\nG1', {}).piece.nodes.size).toBe(0);
  });
});
