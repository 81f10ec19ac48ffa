// Judging that something is defeated, and what that might bring down: suggested from the reasoning
// core, never done of itself (GSN 2:11.4.4).
import { parametersOf } from '../../core/analyser/profile.ts';
import { profileFor } from '../../core/analyser/profileLibrary.ts';
import { mightFall, type Suggestion } from '../../core/reasoning/mightFall.ts';
import type { Editor } from './editor.ts';
import { finderOf } from './profiles.ts';

/** What the defeat of an element or a link might bring down, as of the day of the last analysis. */
export function suggestions(editor: Editor, id: string): readonly Suggestion[] {
  const { document, store, host } = editor;
  const { index } = document;
  const { profile } = profileFor(index.case, finderOf(editor));
  const today = store.getState().checked.today || host.today();
  const parameters = parametersOf(profile, index.case);
  return mightFall(index, { family: profile.family, parameters, today }, id);
}

/** Whether an element or a link is judged defeated. */
export function isJudged({ document: { case: c } }: Editor, id: string): boolean {
  return (c.nodes.get(id) ?? c.links.get(id))?.defeated !== undefined;
}

/** What a sustained challenge speaks against and nobody has judged yet. */
export function unjudgedTarget(editor: Editor, challenge: string): string | undefined {
  const { case: c, index } = editor.document;
  const link = c.links.get(challenge);
  if (link?.kind !== 'challenges' || link.challenge?.status !== 'sustained' || link.defeated) {
    return undefined;
  }
  const entry = index.links.get(challenge);
  const target = entry?.to?.id ?? entry?.toLink?.id;
  return target !== undefined && !isJudged(editor, target) ? target : undefined;
}
