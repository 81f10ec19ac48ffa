import { readdirSync, readFileSync } from 'node:fs';
import { test } from '@jest/globals';
import { bytesSource } from '../../../../core/exchange/evaluations/bytes.ts';
import { planImport } from '../../../../core/exchange/evaluations/planImport.ts';
import { readLog } from '../../../../core/exchange/evaluations/readLog.ts';
import { CaseIndex } from '../../../../core/model/index.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';

test('try', async () => {
  const dir = '/work/shared/data/inspect/';
  const readings = [];
  for (const f of readdirSync(dir))
    readings.push(await readLog(bytesSource(f, readFileSync(dir + f))));
  const plan = planImport(new CaseIndex(sketch('G1')), readings);
  console.log(
    JSON.stringify(
      plan.rows.map(({ run, ...r }) => r),
      null,
      1,
    ),
  );
});
