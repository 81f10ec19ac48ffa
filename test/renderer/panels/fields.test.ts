// The inspector's fields against the schemas: every field of everything is presented, nothing is
// presented that the schema does not have, and what a control gives is what the commands take.
import { describe, expect, test } from '@jest/globals';
import { REFERENCES } from '../../../core/analyser/ask/references.ts';
import { FORMS } from '../../../core/generated/case.forms.ts';
import { TABLES } from '../../../core/model/case.ts';
import type { FieldForm, Forms } from '../../../core/model/fieldForm.ts';
import { NODE_KINDS } from '../../../core/model/kinds.ts';
import { PRESENTATIONS } from '../../../core/presentation/catalogue.ts';
import {
  allFields,
  type Field,
  fieldGroups,
  innerForms,
} from '../../../core/presentation/fields.ts';
import type { PresentedFields } from '../../../core/presentation/presentation.ts';
import {
  linkSubject,
  nodeSubject,
  recordSubject,
} from '../../../renderer/panels/inspector/subjects.ts';
import { testEditor } from '../support/testEditor.ts';

/** "votes.person": every field of a form, those inside others too. */
function pathsOf(forms: Forms, above = ''): string[] {
  return Object.entries(forms).flatMap(([key, form]) => {
    const inner = innerForms(form);
    return [`${above}${key}`, ...(inner ? pathsOf(inner, `${above}${key}.`) : [])];
  });
}

function presentedPaths(fields: PresentedFields, above = ''): string[] {
  return Object.entries(fields).flatMap(([key, presented]) => {
    const inner = typeof presented === 'string' ? undefined : presented.fields;
    return [`${above}${key}`, ...(inner ? presentedPaths(inner, `${above}${key}.`) : [])];
  });
}

const forms = Object.keys(FORMS);

describe('presentation', () => {
  test('there is a form and a presentation for everything that a case holds', () => {
    const wanted = [
      'meta',
      ...TABLES.filter((table) => table !== 'nodes' && table !== 'links'),
      ...NODE_KINDS.map((kind) => `nodes/${kind}`),
      ...['supportedBy', 'inContextOf', 'challenges'].map((kind) => `links/${kind}`),
    ].sort();
    expect(forms.toSorted()).toEqual(wanted);
    expect(Object.keys(PRESENTATIONS).sort()).toEqual(wanted);
  });

  test.each(forms)('of %s: each field of the schema once, and no other', (form) => {
    const { groups = [] } = PRESENTATIONS[form] ?? {};
    const presented = groups.flatMap(({ fields }) => presentedPaths(fields));
    expect(presented.toSorted()).toEqual(pathsOf(FORMS[form] ?? {}).toSorted());
  });

  test.each(forms)('of %s: a beginner sees at most five fields, which exist', (form) => {
    const { basic = [] } = PRESENTATIONS[form] ?? {};
    const keys = allFields(form).map(({ key }) => key);
    expect(basic.length).toBeLessThanOrEqual(5);
    expect(basic.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test.each(forms)('of %s: labels are told apart within their object', (form) => {
    const doubled = (fields: readonly Field[]): string[] => {
      const labels = fields.map(({ label }) => label);
      return [
        ...labels.filter((label, i) => labels.indexOf(label) !== i),
        ...fields.flatMap((field) => (field.fields ? doubled(field.fields) : [])),
      ];
    };
    expect(doubled(allFields(form))).toEqual([]);
  });

  test('every reference of the catalogue is picked, not typed', () => {
    const typed = Object.entries(REFERENCES).flatMap(([holder, paths]) =>
      Object.keys(paths)
        .filter(
          (path) => !forms.some((form) => form.split('/')[0] === holder && isPicked(form, path)),
        )
        .map((path) => `${holder} ${path}`),
    );
    expect(typed).toEqual([]);
  });
});

function isPicked(form: string, path: string): boolean {
  let fields = allFields(form);
  let found: Field | undefined;
  for (const step of path.split('.')) {
    found = fields.find(({ key }) => key === step.replace('[]', ''));
    fields = found?.fields ?? [];
  }
  return found?.names !== undefined;
}

/** Values of the form that the field's control gives. */
function samples(form: FieldForm): unknown[] {
  switch (form.type) {
    case 'text':
    case 'line':
      return ['words'];
    case 'id':
      return ['SOME-1'];
    case 'date':
      return ['2026-06-01'];
    case 'digest':
      return ['0'.repeat(64)];
    case 'flag':
      return [true];
    case 'number':
      return [Math.max(form.min ?? 2, Math.min(2, form.max ?? 2))];
    case 'choice':
      return [...form.values];
    case 'list':
      return samples(form.of).map((value) => [value]);
    case 'map':
      return samples(form.of).map((value) => ({ [form.keys?.[0] ?? 'a']: value }));
    case 'wordOr':
      return [form.word, filled(form.fields)];
    case 'object':
      return [filled(form.fields)];
    case 'free':
      return [{ anything: 1 }];
  }
}

function filled(fields: Forms): object {
  return Object.fromEntries(Object.entries(fields).map(([key, form]) => [key, samples(form)[0]]));
}

const ALL = `
  G1 "Goal"
    ~ C1 "Context"
    ~ A1 "Assumption"
    ~ J1 "Justification"
    S1 "Strategy"
      G2 "Goal"
        Sn1 "Solution" -> E-1
    ! G9 "Doubt" challenge {status: open}
  evidence E-1 {title: run}
`;

/** Ids of what the sketch holds are wanted here; others may name what is not there. */
const UNIQUE = new Set(['identifier', 'parent', 'on', 'module']);

describe('what the controls give is stored', () => {
  test.each(['G1', 'S1', 'Sn1', 'C1', 'A1', 'J1'])('element %s', (id) => {
    const { editor } = testEditor(ALL);
    const entry = editor.document.index.nodes.get(id);
    if (!entry) throw new Error(id);
    for (const field of allFields(`nodes/${entry.node.kind}`)) {
      if (field.fixed || UNIQUE.has(field.key)) continue;
      const { set } = nodeSubject(editor, entry);
      for (const value of samples(field.form)) {
        expect([field.key, set(field.key, value)]).toEqual([
          field.key,
          expect.objectContaining({ allowed: true }),
        ]);
        const now = editor.document.case.nodes.get(id) as unknown as Record<string, unknown>;
        expect([field.key, now[field.key]]).toEqual([field.key, value]);
        // Some marks exclude each other.
        if (value === true) set(field.key, null);
      }
    }
  });

  test.each(
    Object.entries(PRESENTATIONS)
      .map(([form]) => form)
      .filter((form) => form === 'evidence' || form === 'modules'),
  )('%s', (form) => {
    const { editor } = testEditor(ALL);
    const table = form as 'evidence' | 'modules';
    const [id = ''] = editor.document.case[table].keys();
    for (const field of allFields(form)) {
      if (UNIQUE.has(field.key)) continue;
      for (const value of samples(field.form)) {
        const verdict = recordSubject(editor, { table, id })?.set(field.key, value);
        expect([field.key, verdict]).toEqual([field.key, { allowed: true, ...verdict }]);
        const now = editor.document.case[table].get(id) as unknown as Record<string, unknown>;
        expect([field.key, now[field.key]]).toEqual([field.key, value]);
      }
    }
  });

  test('a challenge, and its removal', () => {
    const { editor } = testEditor(ALL);
    const entry = [...editor.document.index.links.values()].find(
      ({ link }) => link.kind === 'challenges',
    );
    if (!entry) throw new Error('no challenge');
    const [group] = fieldGroups('links/challenges');
    const [field] = group?.fields ?? [];
    for (const value of samples(field?.form ?? { type: 'flag' })) {
      expect(linkSubject(editor, entry).set('challenge', value).allowed).toBe(true);
    }
    expect(linkSubject(editor, entry).set('challenge', null).allowed).toBe(true);
    expect(editor.document.case.links.get(entry.id)).not.toHaveProperty('challenge');
  });

  test('what the schema refuses is a sentence and changes nothing', () => {
    const { editor } = testEditor(ALL);
    const before = editor.document.case;
    const subject = recordSubject(editor, { table: 'evidence', id: 'E-1' });
    const verdict = subject?.set('trl', 11);
    expect(verdict).toMatchObject({
      allowed: false,
      message: expect.stringMatching(/^"trl" must .*9\.$/),
    });
    expect(editor.document.case).toBe(before);
  });
});
