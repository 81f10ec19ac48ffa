// Writing a case again after each edit gives the bytes that writing it anew gives.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CaseWriter } from '../../../core/backup/caseWriter.ts';
import { checksumOf } from '../../../core/backup/checksum.ts';
import { CaseDocument } from '../../../core/commands/document.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { callOf, recipe } from '../../properties/editCalls.ts';
import { editCase } from '../../properties/editCases.ts';

test('after any edits and undoings the text is the canonical one', () => {
  fc.assert(
    fc.property(editCase, fc.array(recipe, { maxLength: 12 }), (c, recipes) => {
      const document = new CaseDocument(c, {
        newId: seededIds('fresh'),
        today: () => '2026-06-01',
        now: () => 0,
      });
      const writer = new CaseWriter();
      const check = () => {
        const { text, checksum } = writer.write(document.case);
        expect(text).toBe(writeCase(document.case));
        expect(checksum).toEqual(checksumOf(text));
      };
      check();
      for (const one of recipes) {
        document.execute(callOf(document.case, one));
        check();
      }
      while (document.undo()) check();
    }),
    { numRuns: 150 },
  );
});

test('warming makes all texts and changes nothing', () => {
  fc.assert(
    fc.property(editCase, (c) => {
      const writer = new CaseWriter();
      for (const _ of writer.warm(c));
      expect(writer.write(c).text).toBe(writeCase(c));
    }),
    { numRuns: 30 },
  );
});
