// deleteElements, and what it says beforehand of its consequences.
import { describe, expect, test } from '@jest/globals';
import { deleteElements } from '../../../core/commands/deleteElements.ts';
import { CaseDocument } from '../../../core/commands/document.ts';
import { consequences } from '../../../core/commands/parts/removal.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, caseAfter, run } from './running.ts';

const BASE = sketch(`
  G1
    G4
      S2
        G5
          Sn1 -> E-01
            !! G8
              !! G9
    G6
      Sn1
  evidence E-01 {title: run, proxyArgument: G5}
  acps ACP1 {on: {node: Sn1}, argument: {goal: G6}}
  acps ACP2 {on: {link: S2-G5}}
  acps ACP3 {on: {inference: G5}}
  pathways P1 {name: exfiltration, control: G4}
`);

describe('deleteElements', () => {
  test('takes the links of an element, the challenges on them, the claim points on any of it', () => {
    const c = caseAfter(BASE, deleteElements.call({ ids: ['G5'] }));
    expect([...c.nodes.keys()]).toEqual(['G1', 'G4', 'S2', 'Sn1', 'G8', 'G9', 'G6']);
    expect([...c.links.keys()].sort()).toEqual(['G1-G4', 'G1-G6', 'G4-S2', 'G6-Sn1']);
    expect([...c.acps.keys()]).toEqual(['ACP1']);
  });

  test('takes several at once, links too, each once; the rest stays', () => {
    const c = caseAfter(BASE, deleteElements.call({ ids: ['S2', 'G5', 'S2-G5', 'G1-G6'] }));
    expect([...c.links.keys()].sort()).toEqual(['G1-G4', 'G6-Sn1']);
    expect(c.evidence).toBe(BASE.evidence);
  });

  test('undo brings all of it back', () => {
    const document = new CaseDocument(BASE, {
      newId: seededIds('x'),
      today: () => '2026-06-01',
      now: () => 0,
    });
    document.execute(deleteElements.call({ ids: ['G5', 'G4'] }));
    document.undo();
    expect(writeCase(document.case)).toBe(writeCase(BASE));
  });

  test('names what it does; refuses nothing at all, and what is not there', () => {
    expect(run(BASE, deleteElements.call({ ids: ['G5'] })).label).toBe('Delete G5');
    expect(run(BASE, deleteElements.call({ ids: ['G4-S2'] })).label).toBe('Delete G4->S2');
    expect(run(BASE, deleteElements.call({ ids: ['G5', 'G4'] })).label).toBe('Delete 2 elements');
    expect(answer(BASE, deleteElements.call({ ids: [] }))).toBe('nothing');
    expect(answer(BASE, deleteElements.call({ ids: ['G5', 'E-01'] }))).toBe('no-such-element');
  });
});

describe('consequences', () => {
  const index = new CaseIndex(BASE);

  test('counts what goes besides, and names what loses its support, its place, or its referent', () => {
    // Links at G5: S2->G5 and G5->Sn1; on the latter G8's challenge, on that G9's.
    // S2 loses its only support. Sn1 also supports G6, so it is no orphan; G8 and G9 challenged
    // these links only. The evidence names G5 as its proxy's argument.
    const facts = consequences(index, ['G5']);
    expect(facts.links).toHaveLength(4);
    expect(facts.acps).toEqual(['ACP2', 'ACP3']);
    expect(facts.unsupported).toEqual(['S2']);
    expect(facts.orphaned).toEqual(['G8', 'G9']);
    expect(facts.naming).toEqual(['E-01']);
    expect(facts.sentence).toBe(
      'Also removes 4 links and 2 assurance claim points; S2 is left without support; G8 and G9 would be orphaned; E-01 still names it.',
    );
  });

  test('a link that is asked for is not counted; what stays supported is not named', () => {
    expect(consequences(index, ['G6-Sn1'])).toMatchObject({
      links: [],
      unsupported: ['G6'],
      orphaned: [],
      sentence: 'G6 is left without support.',
    });
    expect(consequences(index, ['G1-G6']).sentence).toBe('G6 would be orphaned.');
    expect(consequences(index, ['G4', 'S2'])).toMatchObject({
      unsupported: [],
      orphaned: ['G5'],
      naming: ['P1'],
    });
  });

  test('what goes together leaves nothing behind, and many names are cut short', () => {
    expect(consequences(index, ['G9']).sentence).toBe('Also removes 1 link.');
    expect(consequences(index, [...BASE.nodes.keys()])).toMatchObject({
      unsupported: [],
      orphaned: [],
    });
    const wide = sketch(`
      G1
        G2
        G3
        G4
        G5
        G6
        G10
    `);
    expect(consequences(new CaseIndex(wide), ['G1']).sentence).toBe(
      'Also removes 6 links; G2, G3, G4, G5 and 2 more would be orphaned.',
    );
  });
});
