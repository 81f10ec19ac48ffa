// An Inspect log as a zip (.eval): its header, or what it wrote when it began. Samples stay unread.
import { LogFault } from '../fault.ts';
import { looseJson } from '../json/looseJson.ts';
import type { ByteSource, EvaluationRun } from '../types.ts';
import { findMembers } from '../zip/directory.ts';
import { readMember } from '../zip/member.ts';
import { inspectRun } from './inspectRun.ts';

const HEADER = 'header.json';
const START = '_journal/start.json';

/** Throws LogFault with a sentence. */
export async function readEval(source: ByteSource): Promise<EvaluationRun> {
  const { found, unsafe, count } = await findMembers(source, new Set([HEADER, START]));
  const remarks = unsafe.map(
    (name) =>
      `The archive has a member named ${JSON.stringify(name)}, which leads out of its folder; it was not opened.`,
  );
  const header = found.get(HEADER);
  if (header) {
    return inspectRun(looseJson(await readMember(source, header), HEADER), 'eval', remarks);
  }
  const start = found.get(START);
  if (!start) {
    throw new LogFault(
      `The archive is no log of Inspect: among its ${count} members is neither ${HEADER} nor ${START}.`,
    );
  }
  return inspectRun(looseJson(await readMember(source, start), START), 'eval', [
    `The run did not end: the archive has no ${HEADER}, only what it recorded at its start.`,
    ...remarks,
  ]);
}
