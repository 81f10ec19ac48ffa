// The case that imported logs go into where there is none: no argument, and the same bytes for the
// same files.
import { digestText } from '../../format/digest.ts';
import { type Case, caseFromFile } from '../../model/case.ts';
import { seededIds } from '../../model/ids.ts';
import { runKeys } from './identity.ts';
import type { LogReading } from './types.ts';

/** A case without elements, named after the logs. */
export function recordsCase(readings: readonly LogReading[]): Case {
  const digests = readings.map((reading) => ('digest' in reading ? reading.digest : ''));
  const newId = seededIds(digestText(JSON.stringify(digests)));
  const id = newId();
  const main = newId();
  const runs = distinctRuns(readings);
  const title = runs === 1 ? 'Evidence of one evaluation' : `Evidence of ${runs} evaluations`;
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

/** Two files of one run are one evaluation. */
function distinctRuns(readings: readonly LogReading[]): number {
  const known = new Set<string>();
  let count = 0;
  for (const reading of readings) {
    if (!('runs' in reading)) continue;
    for (const run of reading.runs) {
      const keys = runKeys(run, reading.digest);
      if (!keys.some((key) => known.has(key))) count++;
      for (const key of keys) known.add(key);
    }
  }
  return count;
}
