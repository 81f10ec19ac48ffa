// The commands that set fields: the schema decides what fits, empty values remove.
import { describe, expect, test } from '@jest/globals';
import { setIdentifier } from '../../../core/commands/setIdentifier.ts';
import { setLinkFields } from '../../../core/commands/setLinkFields.ts';
import { setMetaFields } from '../../../core/commands/setMetaFields.ts';
import { setNodeFields } from '../../../core/commands/setNodeFields.ts';
import { setText } from '../../../core/commands/setText.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, caseAfter, run, sentence } from './running.ts';

const BASE = sketch(`
  G1 "Top" {owner: ada, tags: [a]}
    S1
      G2
        AG5 {origin: G9}
    ! G9 challenge {status: open}
  module Sub
  G1
`);

const node = (fields: Record<string, unknown>, id = 'G1') =>
  setNodeFields.call({ node: id, fields });

describe('the text of an away element', () => {
  const c = sketch(`
    G1
      AG1 {id: away, identifier: G2, origin: Sub.G2}
      AG2 "copy" {id: copied, origin: Sub.G2}
      AG3 {id: lost, origin: nowhere}
    module Sub
    G2 "Claim" {public: true}
  `);

  test('is its origin’s; a copy can be dropped', () => {
    expect(sentence(c, setText.call({ node: 'away', text: 'Mine' }))).toBe(
      'Not possible: Main/G2 repeats Sub/G2 and says what that says (GSN Table 1:4-1); edit the text of Sub/G2.',
    );
    expect(answer(c, node({ text: 'Mine' }, 'copied'))).toBe('away');
    const dropped = caseAfter(c, setText.call({ node: 'copied', text: '' }));
    expect(dropped.nodes.get('copied')?.text).toBeUndefined();
    expect(answer(c, setText.call({ node: 'lost', text: 'All that is left' }))).toBe('allowed');
  });

  test('follows when it is to repeat something else, and so does its identifier', () => {
    const done = caseAfter(c, node({ origin: 'Sub.G2' }, 'lost'));
    expect(done.nodes.get('lost')).toMatchObject({ origin: 'Sub.G2', identifier: 'G2' });
  });
});

describe('setText', () => {
  test('sets the statement; an empty one is no statement', () => {
    expect(caseAfter(BASE, setText.call({ node: 'G1', text: 'New' })).nodes.get('G1')?.text).toBe(
      'New',
    );
    expect(
      caseAfter(BASE, setText.call({ node: 'G1', text: '' })).nodes.get('G1'),
    ).not.toHaveProperty('text');
    expect(run(BASE, setText.call({ node: 'G1', text: 'Top' })).patches).toEqual([]);
    expect(run(BASE, setText.call({ node: 'G1', text: 'x' })).label).toBe('Edit text of Main/G1');
  });

  test('a text may have 100,000 characters and no more (product.md, limits)', () => {
    const text = 'x'.repeat(100_000);
    expect(answer(BASE, setText.call({ node: 'G1', text }))).toBe('allowed');
    expect(answer(BASE, setText.call({ node: 'G1', text: `${text}x` }))).toBe('wrong-form');
    expect(answer(BASE, setText.call({ node: 'none', text: '' }))).toBe('no-such-element');
  });
});

describe('setNodeFields', () => {
  test('sets fields of the kind, removes empty ones, leaves the others', () => {
    const c = caseAfter(
      BASE,
      node({ declaredStrength: 2, owner: '', tags: [], quantifier: 'all' }),
    );
    expect(c.nodes.get('G1')).toEqual({
      kind: 'goal',
      module: 'main',
      identifier: 'G1',
      text: 'Top',
      declaredStrength: 2,
      quantifier: 'all',
    });
    expect(caseAfter(c, node({ declaredStrength: null })).nodes.get('G1')).not.toHaveProperty(
      'declaredStrength',
    );
    expect(caseAfter(BASE, node({ undeveloped: false })).nodes.get('G1')).toMatchObject({
      undeveloped: false,
    });
    expect(caseAfter(BASE, node({ declaredStrength: 0 })).nodes.get('G1')).toMatchObject({
      declaredStrength: 0,
    });
  });

  test('what stays the same is no change', () => {
    expect(run(BASE, node({ owner: 'ada', tags: ['a'], due: '' })).patches).toEqual([]);
  });

  test.each<[Record<string, unknown>, string, string]>([
    [{ nonsense: 1 }, 'G1', 'A goal has no field "nonsense".'],
    [{ combinator: 'any' }, 'G1', 'A goal has no field "combinator".'],
    [{ cites: ['E-01'] }, 'S1', 'A strategy has no field "cites".'],
    [{ declaredStrength: 7 }, 'G1', '"declaredStrength" must be one of 0, 1, 2, 3.'],
    [{ rate: '5%' }, 'G1', '"rate" must be a number.'],
    [{ due: 'tomorrow' }, 'G1', '"due" must be a day, written YYYY-MM-DD.'],
    [{ n: 0 }, 'S1', '"n" must be >= 1.'],
    [{ confidence: { lower: 'x' } }, 'G1', '"confidence.lower" must be a number.'],
    [{ confidence: { luck: 1 } }, 'G1', '"confidence" of a goal has no field "luck".'],
    [
      { about: ['no id'] },
      'G1',
      '"about.0" must be an id: letters, digits, dot, hyphen and underscore.',
    ],
    [{ origin: '' }, 'AG5', 'An away goal needs "origin".'],
    [{ kind: 'strategy' }, 'G1', '"kind" of a goal stays as it is.'],
    [{ identifier: 'G7' }, 'G1', '"identifier" of a goal is set by setIdentifier.'],
    [JSON.parse('{"__proto__": {"a": 1}}'), 'G1', 'A goal has no field "__proto__".'],
  ])('refuses %j', (fields, id, message) => {
    expect(sentence(BASE, node(fields, id))).toBe(message);
    expect(['wrong-form', 'fixed-field']).toContain(answer(BASE, node(fields, id)));
  });

  test('an away element may not repeat what rests on it', () => {
    expect(answer(BASE, node({ origin: 'G2' }, 'AG5'))).toBe('cycle');
    expect(answer(BASE, node({ origin: 'AG5' }, 'AG5'))).toBe('cycle');
    expect(answer(BASE, node({ origin: 'Sub.G1' }, 'AG5'))).toBe('allowed');
  });

  test('what is written is a copy: the caller keeps its own', () => {
    const tags = ['mine'];
    const c = caseAfter(BASE, node({ tags }));
    tags.push('later');
    expect(c.nodes.get('G1')?.tags).toEqual(['mine']);
    expect(Object.isFrozen(tags)).toBe(false);
  });
});

describe('setLinkFields', () => {
  const set = (fields: Record<string, unknown>, link = 'G9-G1') =>
    setLinkFields.call({ link, fields });

  test('sets the state of a challenge and the judgement on a link', () => {
    const c = caseAfter(
      BASE,
      set({ challenge: { status: 'refuted', response: 'no' }, defeated: { by: 'ada' } }),
    );
    expect(c.links.get('G9-G1')).toMatchObject({
      challenge: { status: 'refuted', response: 'no' },
      defeated: { by: 'ada' },
    });
    expect(caseAfter(c, set({ defeated: null })).links.get('G9-G1')).not.toHaveProperty('defeated');
  });

  test('leaves ends and place to the commands that check them', () => {
    expect(sentence(BASE, set({ from: 'G2' }))).toBe(
      '"from" of a challenge is set by moveSubtree.',
    );
    expect(sentence(BASE, set({ order: 'a9' }))).toBe('"order" of a challenge is set by reorder.');
    expect(sentence(BASE, set({ to: 'G2' }))).toBe('"to" of a challenge stays as it is.');
    expect(sentence(BASE, set({ challenge: {}, choice: { group: 1 } }, 'G1-S1'))).toBe(
      '"choice.group" must be a text.',
    );
    expect(answer(BASE, set({ challenge: { status: 'open' } }, 'G1-S1'))).toBe('wrong-form');
    expect(answer(BASE, set({}, 'none'))).toBe('no-such-link');
  });
});

describe('setMetaFields', () => {
  const set = (fields: Record<string, unknown>) => setMetaFields.call({ fields });

  test('sets facts about the case; a title may be cleared to type another', () => {
    const c = caseAfter(BASE, set({ maturity: 'reviewed', frozenOn: '2026-05-01', title: '' }));
    expect(c.meta).toEqual({ title: '', maturity: 'reviewed', frozenOn: '2026-05-01' });
    expect(caseAfter(c, set({ frozenOn: null })).meta).toEqual({ title: '', maturity: 'reviewed' });
  });

  test('refuses what the schema does', () => {
    expect(sentence(BASE, set({ maturity: 'done' }))).toBe(
      '"maturity" must be one of outline, draft, reviewed, approved.',
    );
    expect(sentence(BASE, set({ maturity: null }))).toBe('The case needs "maturity".');
    expect(sentence(BASE, set({ stamp: 'green' }))).toBe('The case has no field "stamp".');
  });
});

describe('setIdentifier', () => {
  const set = (id: string, identifier: string) => setIdentifier.call({ node: id, identifier });

  test('renames what people see; the internal id stays', () => {
    const c = caseAfter(BASE, set('G2', 'G20'));
    expect(c.nodes.get('G2')?.identifier).toBe('G20');
    expect(run(BASE, set('G2', 'G20')).label).toBe('Rename Main/G2 to G20');
  });

  test('is unique within a module (GSN 1:2.1.2), away elements apart (GSN 1:4.2)', () => {
    expect(answer(BASE, set('G2', 'G1'))).toBe('identifier-taken');
    expect(sentence(BASE, set('G2', 'G1'))).toBe(
      'The identifier G1 is taken in module Main; identifiers are unique within a module (GSN 1:2.1.2).',
    );
    expect(answer(BASE, set('Sub.G1', 'G2'))).toBe('allowed');
    expect(answer(BASE, set('G2', 'AG5'))).toBe('allowed');
    expect(answer(BASE, set('G2', 'G2'))).toBe('allowed');
    expect(answer(BASE, set('G2', '  '))).toBe('no-identifier');
    expect(answer(BASE, set('G2', 'x'.repeat(201)))).toBe('wrong-form');
  });

  test('away elements follow their origin, and bear no other (GSN Table 1:4-1)', () => {
    const c = sketch(`
      G1
        AG1 {id: away, identifier: G2, origin: Sub.G2}
        AG2 {id: drifted, identifier: G7, origin: Sub.G2}
        AG3 {id: lost, origin: nowhere}
      module Sub
      G2 {public: true}
      module Other
      G1
        AG1 {id: again, identifier: G2, origin: away}
    `);
    const after = caseAfter(c, set('Sub.G2', 'G5'));
    const named = (id: string) => after.nodes.get(id)?.identifier;
    expect(['Sub.G2', 'away', 'again', 'drifted'].map(named)).toEqual(['G5', 'G5', 'G5', 'G7']);
    expect(sentence(c, set('away', 'G9'))).toBe(
      'Not possible: Main/G2 bears the identifier of Sub/G2, which it repeats; rename that (GSN Table 1:4-1).',
    );
    expect(answer(c, set('drifted', 'G2'))).toBe('allowed');
    expect(answer(c, set('lost', 'G9'))).toBe('allowed');
  });

  test('one that a file gave twice may be kept, or mended', () => {
    const twice = sketch(`
      G1 {id: a}
        G1 {id: b}
    `);
    expect(answer(twice, set('a', 'G1'))).toBe('allowed');
    expect(answer(twice, set('a', 'G2'))).toBe('allowed');
  });
});
