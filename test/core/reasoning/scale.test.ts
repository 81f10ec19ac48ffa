// Shapes on which a careless evaluation never ends: ladders, deep chains, dense graphs, wide nodes.
// Nothing is timed; an exponential or recursive evaluation would not finish or would throw.
import { describe, expect, test } from '@jest/globals';
import { ask, askAbout, E, type RawCase, statuses } from './ask.ts';

type Links = RawCase['links'];

function link(links: Links, from: string, to: string): void {
  links[`${from}-${to}`] = { kind: 'supportedBy', from, to };
}

/** Layers of two goals, each supporting both of the layer above: 2^layers paths. */
function ladder(layers: number, bottom: object): RawCase {
  const nodes: RawCase['nodes'] = { G0a: {}, Sn1: bottom };
  const links: Links = {};
  for (let i = 1; i <= layers; i += 1) {
    for (const side of ['a', 'b']) nodes[`G${i}${side}`] = {};
    for (const above of i === 1 ? ['a'] : ['a', 'b']) {
      for (const side of ['a', 'b']) link(links, `G${i - 1}${above}`, `G${i}${side}`);
    }
  }
  for (const side of ['a', 'b']) link(links, `G${layers}${side}`, 'Sn1');
  return { nodes, links };
}

function chain(length: number, fields: object = {}): RawCase {
  const nodes: RawCase['nodes'] = { Sn1: { cites: ['E1'] } };
  const links: Links = {};
  for (let i = 0; i < length; i += 1) {
    nodes[`G${i}`] = fields;
    link(links, `G${i}`, i === length - 1 ? 'Sn1' : `G${i + 1}`);
  }
  return { nodes, links };
}

describe('a ladder of 500 layers', () => {
  test('is supported by the evidence at its foot', () => {
    const r = askAbout(ladder(500, { cites: ['E1'] }));
    expect(statuses(r, 'G0a', 'G250b')).toEqual(['supported', 'supported']);
    expect([...r.evidenceOf('G0a')]).toEqual(['E1']);
    expect(r.roots()).toEqual(['G0a']);
    expect(r.needed('G500b')).toBe(true);
    expect(r.critical('G500b')).toBe(true);
    expect(r.connected('Sn1')).toBe(true);
  });

  test('falls with it', () => {
    expect(statuses(askAbout(ladder(500, { cites: ['E9'] })), 'G0a')).toEqual(['unsupported']);
  });
});

describe('a chain of 50,000 goals', () => {
  const strong = { declaredStrength: 3, strengthReason: 'measured' };

  test('is judged without recursion, support and strength', () => {
    const r = askAbout(chain(50_000, strong));
    expect(statuses(r, 'G0')).toEqual(['supported']);
    expect(r.strength('G0').value).toBe(3);
    expect(r.evidenceOf('G0').has('E1')).toBe(true);
    expect(r.needed('G49999')).toBe(true);
  });

  test('closed to a circle it is unsupported throughout', () => {
    const { nodes, links } = chain(50_000, strong);
    link(links, 'G49999', 'G0');
    const r = askAbout({ nodes, links });
    expect(statuses(r, 'G0', 'G25000', 'G49999')).toEqual(Array(3).fill('unsupported'));
    expect(r.strength('G0').value).toBe(0);
  });
});

test('a goal with 150,000 children, and a strategy of which any will do', () => {
  const nodes: RawCase['nodes'] = { G1: {}, S1: { combinator: 'any' } };
  const links: Links = {};
  link(links, 'G1', 'S1');
  for (let i = 0; i < 150_000; i += 1) {
    nodes[`Gc${i}`] = {};
    link(links, 'S1', `Gc${i}`);
  }
  nodes.Sn1 = { cites: ['E1'] };
  link(links, 'Gc149999', 'Sn1');
  const r = askAbout({ nodes, links });
  expect(statuses(r, 'G1')).toEqual(['supported']);
  expect(r.needed('Gc149999')).toBe(true);
  expect(r.needed('Gc0')).toBe(false);
});

test('reachable sets of a dense graph: every goal rests on the two after it, each with its own assumption', () => {
  const size = 3_000;
  const nodes: RawCase['nodes'] = {};
  const links: Links = {};
  for (let i = 0; i < size; i += 1) {
    nodes[`G${i}`] = {};
    nodes[`A${i}`] = {};
    links[`c${i}`] = { kind: 'inContextOf', from: `G${i}`, to: `A${i}` };
    for (const step of [1, 7]) if (i + step < size) link(links, `G${i}`, `G${i + step}`);
  }
  const r = askAbout({ nodes, links });
  // Each goal reaches every later one by steps of 1, so own(G_i) has size - i assumptions.
  for (const i of [0, 1, 1_500, size - 1]) {
    expect(r.ownAssumptions(`G${i}`).size).toBe(size - i);
    expect(r.ownAssumptions(`G${i}`).has(`A${i}`)).toBe(true);
    expect(r.ownAssumptions(`G${i}`).has(`A${i - 1}`)).toBe(false);
  }
});

test('5,000 references to a module that publishes 5,000 goals', () => {
  const size = 5_000;
  const lines = (make: (i: number) => string) => Array.from({ length: size }, (_, i) => make(i));
  const casesText = (last: string) =>
    [
      'G0',
      ...lines((i) => `  M${i} {target: Sub}`),
      'module Sub',
      ...lines((i) => `G${i} {public: true}${i === size - 1 ? last : '\n  Sn1 -> E1'}`),
      E('E1'),
    ].join('\n');
  const r = ask(casesText('\n  Sn1 -> E1'));
  expect(statuses(r, 'G0', 'M0', 'M4999')).toEqual(Array(3).fill('supported'));
  expect([...r.evidenceOf('M4999')]).toEqual(['E1']);
  expect([r.needed('Sub.G4999'), r.connected('Sub.G4999'), r.critical('Sub.G4999')]).toEqual(
    Array(3).fill(true),
  );
  // The least of the goals that the module publishes (README.md of the reasoning, module reference).
  const lacking = ask(casesText(''));
  expect(statuses(lacking, 'G0', 'M0', 'M4999')).toEqual(Array(3).fill('unsupported'));
  expect(lacking.lack('M4999').standsFor).toEqual(['Sub.G4999']);
});
