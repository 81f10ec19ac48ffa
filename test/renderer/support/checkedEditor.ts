// An editor on a sketched case whose findings are those of the analyser itself, as its worker tells them.
import { analyse } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { healthOf } from '../../../core/select/health.ts';
import { testEditor } from './testEditor.ts';

export function checkedEditor(text: string, profileId = 'review') {
  const made = testEditor(text);
  const { document } = made.editor;
  /** The analyser's answer about the case as it is. */
  const answer = () => {
    const profile = shippedProfile(profileId);
    if (!profile) throw new Error('no profile');
    const analysis = analyse(document.index, { profile, today: '2026-06-01', frozen: false });
    const { findings, summary, today, frozen } = analysis;
    const health = healthOf(document.index, analysis);
    const about = { findings, summary, health, today, frozen, profile: profileId };
    made.analysers.at(-1)?.answer({ kind: 'analysed', version: document.version, ...about });
  };
  answer();
  return { ...made, answer, state: () => made.editor.store.getState() };
}
