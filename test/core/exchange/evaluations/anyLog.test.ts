// Whatever a log holds in whatever place, its import is a run or a sentence, and a case into which it
// is imported can be written and read again. And importing it again changes nothing.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { importEvidence } from '../../../../core/commands/importEvidence.ts';
import { bytesSource } from '../../../../core/exchange/evaluations/bytes.ts';
import { planImport } from '../../../../core/exchange/evaluations/planImport.ts';
import { readLog } from '../../../../core/exchange/evaluations/readLog.ts';
import { writeCase } from '../../../../core/format/canonical.ts';
import { readCase } from '../../../../core/format/readCase.ts';
import { CaseIndex } from '../../../../core/model/index.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';
import { header, utf8 } from '../../../support/inspectLogs.ts';
import { run } from '../../commands/running.ts';

type Json = Record<string, unknown>;

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    -1,
    0.5,
    1e300,
    2 ** 60,
    '',
    ' ',
    '\ud800',
    '\u0000',
    '2026-13-01',
    '0'.repeat(300),
    [],
    [null],
    {},
    JSON.parse('{"__proto__": "x", "constructor": {"model": "y"}, "grader": {"model": 3}}'),
  ),
);

/** Every place in a value, as a path. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inner = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]));
  return [...(path.length > 0 ? [[...path]] : []), ...inner];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Json) }) as Json;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

const inspect = header({ invalidated: false, error: { message: 'x' } });
const lmEval = {
  results: { task: { 'acc,none': 0.5, 'acc_stderr,none': 0.1, alias: 'task' } },
  'n-samples': { task: { original: 20, effective: 10 } },
  configs: { task: { dataset_path: 'data', dataset_name: 'x', repeats: 2 } },
  versions: { task: 1 },
  group_subtasks: { task: [] },
  config: { model: 'hf', model_args: { pretrained: 'm' }, limit: 10 },
  date: 1772366400,
  git_hash: 'abc',
};

test('a role by a name that no case may hold is left out', async () => {
  const roles = JSON.parse('{"__proto__": {"model": "x"}, "grader": {"model": "y"}}');
  const file = utf8(JSON.stringify(header({ spec: { model_roles: roles } })));
  const reading = await readLog(bytesSource('a.json', file));
  const [row] = planImport(new CaseIndex(sketch('G1')), [reading]).rows;
  const { case: after } = run(
    sketch('G1'),
    importEvidence.call({ rows: [{ fields: row?.fields ?? {} }] }),
  );
  const back = readCase(writeCase(after));
  expect(back.ok && back.case.evidence.get('E-01')?.log?.modelRoles).toEqual({ grader: 'y' });
});

test.each([
  ['Inspect', inspect],
  ['lm-evaluation-harness', lmEval],
])('%s: any value in any place', async (_tool, log) => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...placesIn(log)), odd, async (place, value) => {
      const file = utf8(JSON.stringify(replaced(log, place, value)));
      const reading = await readLog(bytesSource('a.json', file));
      const empty = sketch('G1');
      const { rows } = planImport(new CaseIndex(empty), [reading]);
      expect(rows.length).toBeGreaterThan(0);
      const fresh = rows.filter(({ status }) => status === 'new');
      for (const { problem } of rows) if (problem) expect(problem).toMatch(/^[^\n]+\.$/);
      if (fresh.length === 0) return;
      const taken = fresh.map(({ fields }) => ({ fields }));
      const after = run(empty, importEvidence.call({ rows: taken })).case;
      const back = readCase(writeCase(after));
      if (!back.ok) throw new Error(back.problem.message);
      for (const { result } of back.case.evidence.values()) expect(result).toBe('not-judged');
      const again = planImport(new CaseIndex(back.case), [reading]).rows;
      const still = again.filter(({ status }) => status !== 'problem');
      expect(still.flatMap(({ changes }) => changes)).toEqual([]);
    }),
    { numRuns: 250 },
  );
});
