// The rows of an import put into a case, by the command that the window uses.
import { execute } from '../../core/commands/execute.ts';
import { importEvidence } from '../../core/commands/importEvidence.ts';
import type { ImportRow } from '../../core/exchange/evaluations/types.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { readCase } from '../../core/format/readCase.ts';
import type { Case } from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import type { CaseIndex } from '../../core/model/index.ts';
import { Unusable } from '../unusable.ts';
import { today, type World } from '../world.ts';

/** The case's text with what is new and what changes; undefined where nothing does. */
export function textWith(
  world: World,
  file: string,
  index: CaseIndex,
  rows: readonly ImportRow[],
): string | undefined {
  const taken = rows.filter(({ status }) => status === 'new' || status === 'update');
  if (taken.length === 0) return undefined;
  const done = execute(
    importEvidence.call({
      rows: taken.map(({ status, id, fields }) => ({
        ...(status === 'update' && id !== undefined ? { id } : {}),
        fields,
      })),
    }),
    { index, tolerates: [], newId: seededIds(index.case.id), today: today(world) },
  );
  if (!done.allowed) throw new Unusable(`${file}: ${done.message}`);
  return verified(file, done.case);
}

/** What is written must be readable again, whatever the logs held. Throws Unusable. */
export function verified(file: string, c: Case): string {
  const text = writeCase(c);
  const back = readCase(text);
  if (!back.ok) throw new Unusable(`${file}: as a case, ${back.problem.message}`);
  return text;
}
