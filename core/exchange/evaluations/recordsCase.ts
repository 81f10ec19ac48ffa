// The case that imported logs go into where there is none: no argument, and the same bytes for the
// same files.
import { digestText } from '../../format/digest.ts';
import { type Case, caseFromFile } from '../../model/case.ts';
import { seededIds } from '../../model/ids.ts';
import type { LogReading } from './types.ts';

/** A case without elements, named after the logs. */
export function recordsCase(readings: readonly LogReading[]): Case {
  const digests = readings.map((reading) => ('digest' in reading ? reading.digest : ''));
  const newId = seededIds(digestText(JSON.stringify(digests)));
  const id = newId();
  const main = newId();
  const runs = readings.flatMap((reading) => ('runs' in reading ? reading.runs : []));
  const title =
    runs.length === 1 ? 'Evidence of one evaluation' : `Evidence of ${runs.length} evaluations`;
  return caseFromFile({
    formatVersion: 1,
    id,
    meta: { title, maturity: 'draft', profile: 'draft' },
    main,
    modules: { [main]: { name: 'Main' } },
    nodes: {},
    links: {},
  });
}
