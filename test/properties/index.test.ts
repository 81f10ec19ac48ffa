// The live index never drifts from one that is built afresh, whatever is edited, undone and redone.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CaseDocument } from '../../core/commands/document.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { callOf, recipe } from './editCalls.ts';
import { editCase } from './editCases.ts';
import { plainIndex } from './indexComparer.ts';

const steps = fc.array(fc.record({ recipe, undo: fc.nat(4), redo: fc.nat(4) }), { maxLength: 25 });

test('the live index is the index built afresh, after every edit, undo and redo', () => {
  fc.assert(
    fc.property(editCase, steps, (c, plan) => {
      const document = new CaseDocument(c, {
        newId: seededIds('fresh'),
        today: () => '2026-06-01',
        now: () => 0,
      });
      const check = () =>
        expect(plainIndex(document.index)).toEqual(plainIndex(new CaseIndex(document.case)));
      document.subscribe(check);
      check();
      for (const step of plan) {
        document.execute(callOf(document.case, step.recipe));
        for (let i = 2; i < step.undo; i += 1) document.undo();
        for (let i = 2; i < step.redo; i += 1) document.redo();
      }
      while (document.undo());
      while (document.redo());
    }),
    { numRuns: 150, seed: 20260601 },
  );
});
