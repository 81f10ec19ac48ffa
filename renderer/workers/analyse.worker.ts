// Analyses a copy of the case that patches keep in step. Waits for a pause in the edits; what an
// edit has overtaken is not sent.
import { applyPatches, enableMapSet, enablePatches } from 'immer';
import { analyse, asOf } from '../../core/analyser/analyse.ts';
import { DEFAULT_PROFILE, type Profile, shippedProfile } from '../../core/analyser/profile.ts';
import type { Case } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import type { FromAnalyser, ToAnalyser } from './analyseMessages.ts';

enableMapSet();
enablePatches();

/** Milliseconds without an edit before the analysis begins. */
const PAUSE = 150;

let index: CaseIndex | undefined;
let version = 0;
let clock = '';
let waiting: ReturnType<typeof setTimeout> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToAnalyser>) => {
  version = data.version;
  clock = data.clock;
  clearTimeout(waiting);
  try {
    if (data.kind === 'open') index = new CaseIndex(data.case);
    else if (index) index.update(applyPatches(index.case, data.patches), data.patches);
  } catch (error) {
    fail(error);
    return;
  }
  if (data.kind === 'open') run();
  else waiting = setTimeout(run, PAUSE);
});

function run(): void {
  if (!index) return;
  try {
    const { findings, summary, today, frozen, profile } = analyse(index, {
      profile: profileOf(index.case),
      ...asOf(index.case, undefined, clock),
    });
    tell({ kind: 'analysed', version, findings, summary, today, frozen, profile: profile.id });
  } catch (error) {
    fail(error);
  }
}

/** The case's profile; where it names none that is known, the default (SYS rules say so). */
function profileOf(c: Case): Profile {
  const profile =
    shippedProfile(c.meta.profile ?? DEFAULT_PROFILE) ?? shippedProfile(DEFAULT_PROFILE);
  if (!profile) throw new Error('There is no default profile.');
  return profile;
}

function fail(error: unknown): void {
  tell({
    kind: 'failed',
    version,
    message: error instanceof Error ? error.message : String(error),
  });
}

function tell(message: FromAnalyser): void {
  self.postMessage(message);
}
