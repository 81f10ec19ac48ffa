// Every command of the facts behind the argument is one step, and undoing it gives the same bytes back;
// redoing it, too.
import { expect, test } from '@jest/globals';
import { acceptRun } from '../../../core/commands/acceptRun.ts';
import { addPolicy } from '../../../core/commands/addPolicy.ts';
import { askApproval } from '../../../core/commands/askApproval.ts';
import { castVote } from '../../../core/commands/castVote.ts';
import type { Call } from '../../../core/commands/command.ts';
import { deleteRecords } from '../../../core/commands/deleteRecords.ts';
import { CaseDocument } from '../../../core/commands/document.ts';
import { importEvidence } from '../../../core/commands/importEvidence.ts';
import { judgeEvidence } from '../../../core/commands/judgeEvidence.ts';
import { justifyIndependence } from '../../../core/commands/justifyIndependence.ts';
import { pasteRows } from '../../../core/commands/pasteRows.ts';
import { renewApproval } from '../../../core/commands/renewApproval.ts';
import { setCells } from '../../../core/commands/setCells.ts';
import { setRecordFields } from '../../../core/commands/setRecordFields.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { shippedPolicies } from '../../../core/policies/shippedPolicies.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const CASE = sketch(`
  G1
    S1 {combinator: twoLines, pathway: P1}
      G2 {lineOfDefence: control}
      G3 {lineOfDefence: propensity}
    Sn1 -> E1 E2
  pathways P1 {name: theft}
  criteria K1 {name: K, metric: rate, operator: '<=', value: 0.1, definedness: concrete}
  criteria K2 {name: other, definedness: intent-only, approval: Q2}
  approvals Q2 {subject: K2, quorum: 1, eligible: [P-1], votes: [{person: P-1, vote: for}]}
  evidence E1 {title: run, metric: rate, value: 0.02, log: {tool: inspect, status: cancelled, completed: 3, total: 10}}
  evidence E2 {title: other, metric: rate, value: 0.02, result: not-judged}
  people P-1 {name: Ada}
`);
const E2 = { kind: 'record', table: 'evidence', id: 'E2' } as const;
const [policy] = shippedPolicies();

const RENEWED = [
  setRecordFields.call({ table: 'criteria', id: 'K2', fields: { intent: 'another' } }),
];

test.each<[string, Call, (readonly Call[])?]>([
  ['acceptRun', acceptRun.call({ evidence: 'E1', reason: 'seven timed out', by: 'Ada' })],
  [
    'judgeEvidence',
    judgeEvidence.call({ evidence: 'E2', criterion: 'K1', servedBy: 'met', by: 'A' }),
  ],
  ['askApproval', askApproval.call({ subject: 'K1', eligible: ['P-1'], quorum: 1 })],
  ['castVote', castVote.call({ approval: 'Q2', person: 'P-1', vote: 'against' })],
  ['renewApproval', renewApproval.call({ approval: 'Q2' }), RENEWED],
  ['justifyIndependence', justifyIndependence.call({ pathway: 'P1', text: 'Two teams.' })],
  ['deleteRecords', deleteRecords.call({ table: 'evidence', ids: ['E1', 'E2'] })],
  ['setCells', setCells.call({ cells: [{ at: E2, field: 'elicitation.rung', value: 'sft' }] })],
  [
    'pasteRows',
    pasteRows.call({
      register: 'evidence',
      cells: [
        { at: E2, field: 'title', value: 'changed' },
        { at: { kind: 'new', row: 1 }, field: 'title', value: 'new' },
      ],
    }),
  ],
  [
    'importEvidence',
    importEvidence.call({
      rows: [{ id: 'E1', fields: { value: 0.5, metric: null } }, { fields: { title: 'new' } }],
    }),
  ],
  ['addPolicy', addPolicy.call({ policy: policy as never })],
])('%s', (_, call, before = []) => {
  const document = new CaseDocument(CASE, {
    newId: seededIds('test'),
    today: () => '2026-06-01',
    now: () => 0,
  });
  for (const one of before) expect(document.execute(one)).toMatchObject({ allowed: true });
  document.seal();
  const [depth, text] = [document.undoDepth, writeCase(document.case)];
  expect(document.execute(call)).toMatchObject({ allowed: true });
  const after = writeCase(document.case);
  expect(document.undoDepth).toBe(depth + 1);
  expect(after).not.toBe(text);
  document.undo();
  expect(writeCase(document.case)).toBe(text);
  document.redo();
  expect(writeCase(document.case)).toBe(after);
});
