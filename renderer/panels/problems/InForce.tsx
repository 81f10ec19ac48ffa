// By what the problems are judged: the profile, and the parameters that differ from the usual ones.
import { Scale } from 'lucide-react';
import { weakenedLines } from '../../../core/analyser/departures.ts';
import { parametersInForce } from '../../../core/rulePages/ruleInForce.ts';
import { showCentre } from '../../store/centre.ts';
import { useProfile } from '../../store/profiles.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { capital } from '../../ui/words.ts';

export function InForce() {
  const editor = useEditor();
  const id = useUi((state) => state.checked.profile);
  const own = useUi(() => editor.document.case.meta.parameters);
  const weakened = useUi((state) => state.checked.weakened);
  const profile = useProfile(id);
  if (!profile) return null;
  const values = parametersInForce(profile, own);
  const less = weakenedLines(weakened);
  const said = values.map(({ name, value }) => `${name} ${JSON.stringify(value)}`).join(', ');
  return (
    <button
      type="button"
      className="in-force"
      title={`Profile ${profile.title}${said === '' ? '' : `; ${said}`}.${less.map((line) => ` ${capital(line)}.`).join('')} Show its rules.`}
      onClick={() => showCentre(editor, 'rules')}
    >
      <Scale size={13} aria-hidden />
      <span className="in-force-name">
        {profile.title}
        {values.length > 0 && ` (${values.length} of its own)`}
        {less.length > 0 && ', asks less'}
      </span>
    </button>
  );
}
