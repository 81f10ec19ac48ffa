// Records: proposed ids, ids of one's own, what names a record, and renaming it everywhere.
import { describe, expect, test } from '@jest/globals';
import { addModule } from '../../../core/commands/addModule.ts';
import { addRecord } from '../../../core/commands/addRecord.ts';
import { deleteRecord, usesOf } from '../../../core/commands/deleteRecord.ts';
import { renameRecord } from '../../../core/commands/renameRecord.ts';
import { setModuleFields } from '../../../core/commands/setModuleFields.ts';
import { setRecordFields } from '../../../core/commands/setRecordFields.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, caseAfter, run, sentence } from './running.ts';

const BASE = sketch(`
  case {systemUnderTest: SV-01, reviewers: [PE-01]}
  G1 {about: [CR-01, SV-01], owner: PE-01, text: E-12}
    ~ C1 -> E-12
    Sn1 -> E-12
    Sn2 -> E-03 E-12
      !! G9 challenge {status: open, raisedBy: PE-01}
  evidence E-03 {title: early, evaluator: {person: PE-01}}
  evidence E-12 {title: run, systemVersion: SV-01, criterion: CR-01, attributes: {same: E-12}}
  systemVersions SV-01 {name: model}
  criteria CR-01 {name: rate, approval: AP-01}
  approvals AP-01 {subject: CR-01, eligible: [PE-01], votes: [{person: PE-01, vote: for}]}
  people PE-01 {name: Ada}
  mitigations M-01 {text: monitor, evaluatedBy: [E-12], owner: PE-01}
  acps ACP1 {on: {link: G1-Sn1}}
`);

describe('addRecord', () => {
  const add = (args: Omit<Parameters<typeof addRecord.call>[0], 'table'>) =>
    addRecord.call({ table: 'evidence', ...args });

  test('proposes the next free id of the table', () => {
    const done = run(BASE, add({ fields: { title: 'new', result: 'pass' } }));
    expect(done.made).toEqual(['E-13']);
    expect(done.case.evidence.get('E-13')).toEqual({ title: 'new', result: 'pass' });
    expect(done.label).toBe('Add E-13');
    const acp = addRecord.call({ table: 'acps', fields: { on: { link: 'G1-Sn2' } } });
    expect(run(BASE, acp).made).toEqual(['ACP2']);
    const person = addRecord.call({ table: 'people', fields: { name: 'Bob' } });
    expect(run(BASE, person).made).toEqual(['PE-02']);
    expect(run(sketch('G1'), add({ fields: { title: 'first' } })).made).toEqual(['E-01']);
  });

  test('does not hand a number out again while something names it', () => {
    // Sn1 still cites E-12: a new E-12 would become its evidence unseen.
    const less = caseAfter(BASE, deleteRecord.call({ table: 'evidence', id: 'E-12' }));
    expect(run(less, add({ fields: { title: 'new' } })).made).toEqual(['E-13']);
    const odd = sketch(`
      evidence E-9999999 {title: a hash}
      evidence E-2x {title: no number}
    `);
    expect(run(odd, add({ fields: { title: 'new' } })).made).toEqual(['E-01']);
  });

  test('takes an id of the user, unless it is none or is taken by anything', () => {
    expect(run(BASE, add({ id: 'uplift-1', fields: { title: 'x' } })).made).toEqual(['uplift-1']);
    for (const taken of ['E-12', 'CR-01', 'G1', 'G1-Sn1', 'main', 'ACP1']) {
      expect([taken, answer(BASE, add({ id: taken, fields: { title: 'x' } }))]).toEqual([
        taken,
        'id-taken',
      ]);
    }
    for (const wrong of ['has space', '-x', '__proto__', 'ü', 'x'.repeat(129)]) {
      expect([wrong, answer(BASE, add({ id: wrong, fields: { title: 'x' } }))]).toEqual([
        wrong,
        'wrong-form',
      ]);
    }
  });

  test('holds the record to the schema', () => {
    expect(sentence(BASE, add({ fields: {} }))).toBe('The new record needs "title".');
    expect(sentence(BASE, add({ fields: { title: 'x', result: 'good' } }))).toBe(
      '"result" must be one of pass, fail, inconclusive, not-run, not-judged.',
    );
    expect(answer(BASE, add({ fields: { title: 'x', value: Number.NaN } }))).toBe(
      'wrong-arguments',
    );
    expect(answer(BASE, addRecord.call({ table: 'nodes' as 'acps', fields: {} }))).toBe(
      'wrong-arguments',
    );
  });
});

describe('setRecordFields', () => {
  const set = (fields: Record<string, unknown>) =>
    setRecordFields.call({ table: 'evidence', id: 'E-12', fields });

  test('sets and removes fields; a required text is emptied', () => {
    const c = caseAfter(BASE, set({ k: 0, n: 50, criterion: '', title: '' }));
    expect(c.evidence.get('E-12')).toEqual({
      title: '',
      systemVersion: 'SV-01',
      k: 0,
      n: 50,
      attributes: { same: 'E-12' },
    });
    expect(sentence(BASE, set({ title: null }))).toBe('E-12 needs "title".');
    expect(answer(BASE, setRecordFields.call({ table: 'criteria', id: 'E-12', fields: {} }))).toBe(
      'no-such-record',
    );
  });
});

describe('deleteRecord', () => {
  test('leaves what names it as it is: that is a finding', () => {
    const c = caseAfter(BASE, deleteRecord.call({ table: 'evidence', id: 'E-12' }));
    expect(c.evidence.has('E-12')).toBe(false);
    expect(c.nodes.get('Sn1')).toMatchObject({ cites: ['E-12'] });
    expect(answer(BASE, deleteRecord.call({ table: 'evidence', id: 'E-99' }))).toBe(
      'no-such-record',
    );
  });

  test('says beforehand what names it, each once, texts that only look alike left out', () => {
    const index = new CaseIndex(BASE);
    expect(usesOf(index, 'evidence', 'E-12')).toEqual({
      ids: ['C1', 'M-01', 'Sn1', 'Sn2'],
      sentence: 'Used by C1, M-01, Sn1 and Sn2.',
    });
    // '' is the case: Ada is one of its reviewers.
    expect(usesOf(index, 'people', 'PE-01')).toEqual({
      ids: ['', 'AP-01', 'E-03', 'G1', 'G9-G1-Sn2', 'M-01'],
      sentence: 'Used by the case, AP-01, E-03, G1 and 2 more.',
    });
    expect(usesOf(index, 'mitigations', 'M-01')).toEqual({ ids: [], sentence: '' });
  });
});

describe('renameRecord', () => {
  const rename = (table: 'evidence' | 'people' | 'criteria', id: string, newId: string) =>
    renameRecord.call({ table, id, newId });

  test('changes the id wherever it is named, in texts that hold ids too, and nowhere else', () => {
    const c = caseAfter(
      BASE,
      rename('people', 'PE-01', 'ada'),
      rename('evidence', 'E-12', 'run-1'),
    );
    expect(c.meta.reviewers).toEqual(['ada']);
    expect(c.nodes.get('G1')).toMatchObject({ owner: 'ada', text: 'E-12' });
    expect(c.nodes.get('Sn2')).toMatchObject({ cites: ['E-03', 'run-1'] });
    expect(c.mitigations.get('M-01')).toMatchObject({ evaluatedBy: ['run-1'], owner: 'ada' });
    expect(c.approvals.get('AP-01')).toMatchObject({
      eligible: ['ada'],
      votes: [{ person: 'ada' }],
    });
    expect(c.evidence.get('E-03')).toMatchObject({ evaluator: { person: 'ada' } });
    expect(c.evidence.get('run-1')).toMatchObject({ title: 'run', attributes: { same: 'E-12' } });
    expect(c.evidence.has('E-12')).toBe(false);
    expect(usesOf(new CaseIndex(c), 'people', 'PE-01').ids).toEqual([]);
  });

  test('and back again is the same case', () => {
    const there = caseAfter(BASE, rename('criteria', 'CR-01', 'rate'));
    expect(there.nodes.get('G1')?.about).toEqual(['rate', 'SV-01']);
    expect(writeCase(caseAfter(there, rename('criteria', 'rate', 'CR-01')))).toBe(writeCase(BASE));
  });

  test('a record that names itself goes on doing so', () => {
    const c = sketch('people PE-01 {name: Ada, reportsTo: PE-01}');
    const next = caseAfter(c, rename('people', 'PE-01', 'ada'));
    expect([...next.people]).toEqual([['ada', { name: 'Ada', reportsTo: 'ada' }]]);
  });

  test('an id that two tables share is renamed only where this table is meant', () => {
    const shared = sketch(`
      G1 {pathway: X, kind: strategy}
        Sn1 -> X
      evidence X {title: run}
      pathways X {name: exfiltration}
    `);
    const c = caseAfter(shared, renameRecord.call({ table: 'pathways', id: 'X', newId: 'P-01' }));
    expect(c.nodes.get('G1')).toMatchObject({ pathway: 'P-01' });
    expect([...c.evidence.keys()]).toEqual(['X']);
  });

  test('warns where something was signed, refuses an id that is none or taken', () => {
    expect(answer(BASE, rename('people', 'PE-01', 'ada'))).toBe('warned');
    expect(answer(sketch('evidence E-1 {title: x}'), rename('evidence', 'E-1', 'E-2'))).toBe(
      'allowed',
    );
    expect(answer(BASE, rename('people', 'PE-01', 'E-12'))).toBe('id-taken');
    expect(answer(BASE, rename('people', 'PE-01', 'a b'))).toBe('wrong-form');
    expect(answer(BASE, rename('people', 'PE-09', 'x'))).toBe('no-such-record');
    expect(run(BASE, rename('people', 'PE-01', 'PE-01')).patches).toEqual([]);
  });
});

describe('modules', () => {
  const c = sketch(`
    G1
    module Sub {parent: main}
    module Deep {parent: Sub}
  `);

  test('a new one has a name of its own and may lie in another', () => {
    const done = run(c, addModule.call({ name: 'Cyber', contract: true, parent: 'Sub' }));
    expect(done.case.modules.get('new1')).toEqual({ name: 'Cyber', contract: true, parent: 'Sub' });
    expect(answer(c, addModule.call({ name: 'Sub' }))).toBe('name-taken');
    expect(answer(c, addModule.call({ name: 'X', parent: 'none' }))).toBe('no-such-module');
    expect(answer(c, addModule.call({ name: '' }))).toBe('wrong-form');
  });

  test('its fields follow the schema, and it does not lie in itself', () => {
    const set = (fields: Record<string, unknown>, module = 'Sub') =>
      setModuleFields.call({ module, fields });
    expect(caseAfter(c, set({ name: 'Subject', brief: 'x' })).modules.get('Sub')).toEqual({
      name: 'Subject',
      parent: 'main',
      brief: 'x',
    });
    expect(caseAfter(c, set({ parent: null })).modules.get('Sub')).toEqual({ name: 'Sub' });
    expect(answer(c, set({ parent: 'Sub' }))).toBe('cycle');
    expect(answer(c, set({ parent: 'Deep' }))).toBe('cycle');
    expect(answer(c, set({ name: 'Main' }))).toBe('name-taken');
    expect(answer(c, set({ colour: 'red' }))).toBe('wrong-form');
    expect(answer(c, set({}, 'none'))).toBe('no-such-module');
  });
});
