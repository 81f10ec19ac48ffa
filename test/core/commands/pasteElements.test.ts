// Copying and pasting pieces of an argument, within a case and between cases.
import { describe, expect, test } from '@jest/globals';
import { clipOf } from '../../../core/clip/clipOf.ts';
import { pasteElements } from '../../../core/commands/pasteElements.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { type Case, fileFromCase } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, around, run, sentence } from './running.ts';

const SOURCE = sketch(`
  case {profile: gsn-strict}
  G1 "Top"
    S1 "How"
      G2 "Left" {owner: PE-01}
        ~ C1 "Context"
        Sn1 "Report" -> E-01
        ! G9 "Doubt" challenge {status: refuted}
      G3 "Right"
  evidence E-01 {title: Test, systemVersion: SV-01, evaluator: {person: PE-02}}
  evidence E-02 {title: Unused}
  systemVersions SV-01 {name: v1, previous: SV-00}
  systemVersions SV-00 {name: v0}
  people PE-01 {name: Ada}
  people PE-02 {name: Bo}
  acps ACP1 {on: {link: G2-Sn1}}
  acps ACP2 {on: {node: G3}}
`);

const clip = (...ids: string[]) => clipOf(new CaseIndex(SOURCE), ids);
const paste = (piece: Case, more: object = {}) =>
  pasteElements.call({ elements: fileFromCase(piece) as never, ...more });
const other = (text = 'G1 "Other"', id = 'other') => ({ ...sketch(text), id });

describe('a copied piece', () => {
  const piece = clip('G2', 'Sn1', 'C1');

  test('has the links among its elements, their claim points, and how its top hung', () => {
    expect([...piece.links.keys()].sort()).toEqual(['G2-C1', 'G2-Sn1', 'S1-G2']);
    expect([...piece.acps.keys()]).toEqual(['ACP1']);
  });

  test('has the records that it names, and what those name', () => {
    expect([...piece.evidence.keys()]).toEqual(['E-01']);
    expect([...piece.systemVersions.keys()].sort()).toEqual(['SV-00', 'SV-01']);
    expect([...piece.people.keys()].sort()).toEqual(['PE-01', 'PE-02']);
  });

  test('is a case file that can be written and read', () => {
    const read = readCase(writeCase(piece));
    expect(read.ok && writeCase(read.case)).toBe(writeCase(piece));
  });
});

describe('pasting', () => {
  test('below an element: fresh ids, its own identifiers where free, linked as it hung', () => {
    const done = run(other(), paste(clip('G2', 'Sn1', 'C1'), { parent: 'G1' }));
    expect(around(done.case, 'G1', 'supportedBy')).toEqual(['G2']);
    const [top = ''] = done.made;
    expect(done.case.nodes.get(top)).toMatchObject({
      identifier: 'G2',
      text: 'Left',
      owner: 'PE-01',
    });
    expect(around(done.case, top, 'supportedBy')).toEqual(['Sn1']);
    expect(around(done.case, top, 'inContextOf')).toEqual(['C1']);
    expect([...done.case.nodes.keys()].filter((id) => SOURCE.nodes.has(id))).toEqual(['G1']);
    expect(done.case.evidence.get('E-01')).toEqual(SOURCE.evidence.get('E-01'));
    expect(done.case.evidence.has('E-02')).toBe(false);
    const [acp] = done.case.acps.values();
    expect(done.case.links.get(acp?.on.link ?? '')).toMatchObject({
      kind: 'supportedBy',
      from: top,
    });
    expect(done.label).toBe('Paste 3 elements');
  });

  test('in the same case: new identifiers, the same records', () => {
    const done = run(SOURCE, paste(clip('G2', 'Sn1'), { parent: 'G3' }));
    const [top = ''] = done.made;
    // G9 is the highest goal, Sn1 the only solution.
    expect(done.case.nodes.get(top)?.identifier).toBe('G10');
    expect(around(done.case, top, 'supportedBy')).toEqual(['Sn2']);
    expect(done.case.evidence).toBe(SOURCE.evidence);
    expect(done.case.people).toBe(SOURCE.people);
  });

  test('with nothing above it, it is an argument of its own', () => {
    const done = run(SOURCE, paste(clip('G2', 'Sn1')));
    const entry = new CaseIndex(done.case).nodes.get(done.made[0] ?? '');
    expect([entry?.supports.length, entry?.supportedBy.length]).toEqual([0, 1]);
  });

  test('several tops keep their order, at the place asked for', () => {
    const done = run(SOURCE, paste(clip('G3', 'G2'), { parent: 'S1', after: 'S1-G2' }));
    expect(around(done.case, 'S1', 'supportedBy')).toEqual(['G2', 'G10', 'G11', 'G3']);
    expect(done.made.slice(0, 2).map((id) => done.case.nodes.get(id)?.text)).toEqual([
      'Left',
      'Right',
    ]);
  });

  test('a record that is not as it was copied is told: a second file of the case may have another', () => {
    const changed = sketch('case {profile: gsn-strict}\nG1\nevidence E-01 {title: Something else}');
    const call = paste(clip('G2', 'Sn1'), { parent: 'G1' });
    expect(changed.id).toBe(SOURCE.id);
    expect(sentence(changed, call)).toContain('E-01');
    expect(run(changed, call).case.evidence.get('E-01')).toEqual({ title: 'Something else' });
    expect(sentence(SOURCE, paste(clip('G2', 'Sn1'), { parent: 'G1' }))).not.toContain('E-01');
  });

  test('another record of the same id is not mixed up: the pasted one gets an id of its own', () => {
    const target = other('G1\nevidence E-01 {title: Something else}\nevidence E-07 {title: Last}');
    const call = paste(clip('G2', 'Sn1'), { parent: 'G1' });
    expect(sentence(target, call)).toContain('E-01 came under a new id');
    const done = run(target, call);
    expect(done.case.evidence.get('E-01')).toEqual({ title: 'Something else' });
    expect(done.case.evidence.get('E-08')?.title).toBe('Test');
    const solution = [...done.case.nodes.values()].find(({ kind }) => kind === 'solution');
    expect(solution).toMatchObject({ cites: ['E-08'] });
  });

  test('a doubt comes along as a doubt, and never as support', () => {
    const both = run(other(), paste(clip('G2', 'G9'), { parent: 'G1' }));
    expect(around(both.case, both.made[0] ?? '', 'challengedBy')).toEqual(['G9']);
    const alone = run(other(), paste(clip('G9'), { parent: 'G1' }));
    expect(around(alone.case, 'G1', 'supportedBy')).toEqual([]);
    expect(around(alone.case, 'G1', 'challengedBy')).toEqual(['G9']);
    // On another target nobody has refuted it.
    const link = [...alone.case.links.values()].find(({ kind }) => kind === 'challenges');
    expect(link).toMatchObject({ challenge: { status: 'open', on: '2026-06-01' } });
    expect(sentence(other(), paste(clip('G9')))).toBe('G9 no longer challenges anything here.');
  });

  test('what GSN forbids is refused with the reason', () => {
    // notation.md 1.2: a strategy rests on goals, a solution on nothing.
    expect(answer(SOURCE, paste(clip('Sn1'), { parent: 'S1' }))).toBe('forbidden-connection');
    expect(sentence(SOURCE, paste(clip('G2'), { parent: 'Sn1' }))).toMatch(
      /^G2 cannot go below Sn1: /,
    );
    expect(answer(SOURCE, paste(clip()))).toBe('nothing');
    expect(answer(SOURCE, paste(clip('G2'), { parent: 'nowhere' }))).toBe('no-such-element');
    expect(answer(SOURCE, paste(clip('G2'), { module: 'nowhere' }))).toBe('no-such-module');
  });

  test('links that GSN forbids or that close a circle stay out, and are named', () => {
    const faulty = sketch('G1\n  G2\n  Sn1\n    G3\nlink supportedBy G2 -> G1');
    const piece = clipOf(new CaseIndex(faulty), ['G1', 'G2', 'Sn1', 'G3']);
    const call = paste(piece);
    const done = run(other(), call);
    expect(done.warning).toMatch(/^GSN forbids .*Sn1->G3.* here, left out\.$/);
    expect(done.case.links.size).toBe(2);
  });

  test('an away goal may not be pasted below what its origin rests on', () => {
    const two = sketch(`
      G1
        G2
      module Sub
      G3
        AG1 {origin: G1}
    `);
    const piece = clipOf(new CaseIndex(two), ['Sub.AG1']);
    expect(answer(two, paste(piece, { parent: 'G2' }))).toBe('cycle');
  });

  test.each([
    [null],
    [{}],
    [{ ...fileFromCase(SOURCE), nodes: { x: { kind: 'goal' } } }],
    [{ ...fileFromCase(SOURCE), nodes: { x: { kind: 'goal', evil: 1 } } }],
  ])('something else from the clipboard is refused: %#', (elements) => {
    const code = answer(SOURCE, { command: 'pasteElements', args: { elements } });
    expect(['wrong-form', 'wrong-arguments']).toContain(code);
  });
});
