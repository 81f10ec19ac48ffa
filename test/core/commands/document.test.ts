import { expect, test } from '@jest/globals';
import { addNode } from '../../../core/commands/addNode.ts';
import { connect } from '../../../core/commands/connect.ts';
import { deleteElements } from '../../../core/commands/deleteElements.ts';
import { CaseDocument } from '../../../core/commands/document.ts';
import { setText } from '../../../core/commands/setText.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

test('smoke', () => {
  const c = sketch(`
    G1 "Top"
      S1
        G2
        G3
          Sn1
  `);
  const d = new CaseDocument(c, { newId: seededIds('t'), today: () => '2026-01-01', now: () => 0 });
  const before = writeCase(d.case);
  const r = d.execute(addNode.call({ kind: 'goal', parent: 'S1', before: 'S1-G3' }));
  console.log(JSON.stringify(r.allowed ? r.patches : r, null, 1), d.undoLabel);
  console.log(JSON.stringify(d.may(connect.call({ kind: 'supportedBy', from: 'G3', to: 'G1' }))));
  console.log(JSON.stringify(d.may(connect.call({ kind: 'supportedBy', from: 'S1', to: 'Sn1' }))));
  d.execute(setText.call({ node: 'G1', text: 'a' }));
  d.execute(setText.call({ node: 'G1', text: 'ab' }));
  d.execute(deleteElements.call({ ids: ['S1'] }));
  while (d.undo());
  expect(writeCase(d.case)).toBe(before);
});
