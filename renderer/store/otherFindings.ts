// What the analyser finds in another case than the one that is open, in the window and a little at a time:
// the worker has the case that is open. By that case's own profile and day, as `warrant diff` judges it;
// what was found of artefacts' files holds for it, too, where it cites them in the same way.
import { type Analysis, analysisSteps, asOf } from '../../core/analyser/analyse.ts';
import { profileFor } from '../../core/analyser/profileLibrary.ts';
import type { Case } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { checksOf } from './artefacts.ts';
import type { Editor } from './editor.ts';
import { finderOf, ownProfiles } from './profiles.ts';

/** Milliseconds after which keys and drawing have their turn. */
const SLICE = 12;

export interface Asked {
  /** The day where that case is not frozen, YYYY-MM-DD. */
  readonly today: string;
  /** Once nobody wants to know any more, it stops. */
  readonly signal: AbortSignal;
}

/** Undefined where it was called off. */
export async function analysisOf(
  editor: Editor,
  c: Case,
  { today, signal }: Asked,
): Promise<Analysis | undefined> {
  const { now } = editor.host;
  const { profile } = profileFor(c, finderOf(editor));
  const profiles = ownProfiles(editor).map(({ id }) => id);
  const { artefacts: verified } = editor.store.getState();
  const artefacts = verified ? { artefacts: checksOf(verified, c) } : {};
  const options = { profile, profiles, ...artefacts, ...asOf(c, undefined, today) };
  const steps = analysisSteps(new CaseIndex(c), options);
  for (;;) {
    const until = now() + SLICE;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (now() < until);
    await new Promise((resume) => setTimeout(resume));
    if (signal.aborted) return undefined;
  }
}
