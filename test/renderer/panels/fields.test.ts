// The inspector's fields exist in the schema, and every choice it offers is taken by the commands.
import { describe, expect, test } from '@jest/globals';
import { setLinkFields } from '../../../core/commands/setLinkFields.ts';
import { setMetaFields } from '../../../core/commands/setMetaFields.ts';
import { setNodeFields } from '../../../core/commands/setNodeFields.ts';
import type { NodeKind } from '../../../core/model/kinds.ts';
import {
  CASE_FIELDS,
  CHALLENGE_FIELDS,
  type Field,
  fieldsOf,
} from '../../../renderer/panels/inspector/fields.ts';
import { testEditor } from '../support/testEditor.ts';

const ALL = `
  G1 "Goal"
    ~ C1 "Context"
    ~ A1 "Assumption"
    ~ J1 "Justification"
    S1 "Strategy"
      G2 "Goal"
        Sn1 "Solution"
    ! G9 "Doubt"
`;

/** Values of the form that the field's control gives. */
function samples(field: Field): unknown[] {
  switch (field.type) {
    case 'choice':
      return field.options.map(({ value }) => value);
    case 'flag':
      return [true];
    case 'number':
      return [2];
    case 'date':
      return ['2026-06-01'];
    case 'words':
    case 'records':
      return [['one', 'two']];
    default:
      return ['words'];
  }
}

describe('inspector fields', () => {
  test.each<[NodeKind, string]>([
    ['goal', 'G1'],
    ['strategy', 'S1'],
    ['solution', 'Sn1'],
    ['context', 'C1'],
    ['assumption', 'A1'],
    ['justification', 'J1'],
  ])('of a %s', (kind, node) => {
    const { editor } = testEditor(ALL);
    for (const field of fieldsOf(kind).flatMap(({ fields }) => fields)) {
      for (const value of [...samples(field), null]) {
        const call = setNodeFields.call({ node, fields: { [field.key]: value } });
        expect([field.key, editor.document.may(call)]).toEqual([field.key, { allowed: true }]);
      }
    }
  });

  test('of a challenge and of the case', () => {
    const { editor } = testEditor(ALL);
    const link = [...editor.document.index.links.values()].find(
      (entry) => entry.link.kind === 'challenges',
    );
    for (const field of CHALLENGE_FIELDS) {
      for (const value of samples(field)) {
        const fields = { challenge: { [field.key]: value } };
        const call = setLinkFields.call({ link: link?.id ?? '', fields });
        expect([field.key, editor.document.may(call).allowed]).toEqual([field.key, true]);
      }
    }
    for (const field of CASE_FIELDS) {
      for (const value of samples(field)) {
        const call = setMetaFields.call({ fields: { [field.key]: value } });
        expect([field.key, editor.document.may(call).allowed]).toEqual([field.key, true]);
      }
    }
  });
});
