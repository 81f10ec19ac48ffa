// By what the problems are judged: the profile, and the parameters that differ from the usual ones.
import { Scale } from 'lucide-react';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { parametersInForce } from '../../../core/rulePages/ruleInForce.ts';
import { showCentre } from '../../store/centre.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';

export function InForce() {
  const editor = useEditor();
  const id = useUi((state) => state.checked.profile);
  const own = useUi(() => editor.document.case.meta.parameters);
  const profile = shippedProfile(id);
  if (!profile) return null;
  const values = parametersInForce(profile, own);
  const said = values.map(({ name, value }) => `${name} ${JSON.stringify(value)}`).join(', ');
  return (
    <button
      type="button"
      className="in-force"
      title={`Profile ${profile.title}${said === '' ? '' : `; ${said}`}. Show its rules.`}
      onClick={() => showCentre(editor, 'rules')}
    >
      <Scale size={13} aria-hidden />
      <span className="in-force-name">
        {profile.title}
        {values.length > 0 && ` (${values.length} of its own)`}
      </span>
    </button>
  );
}
