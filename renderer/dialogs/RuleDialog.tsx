// Why a rule exists, from the catalogue: the same words as in the list of rules.
import { levelOf, shippedProfile } from '../../core/analyser/profile.ts';
import { RULES } from '../../core/generated/rules.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

export function RuleDialog({ rule: id }: { readonly rule: string }) {
  const editor = useEditor();
  const profileId = useUi((state) => state.checked.profile);
  const rule = RULES.find((one) => one.id === id);
  const profile = shippedProfile(profileId);
  const cases = Object.entries({ default: '', ...rule?.cases });
  const options = Object.entries(rule?.options ?? {});
  const chosen: Readonly<Record<string, unknown>> = profile?.options[id] ?? {};
  return (
    <Modal title={id} size="medium" onClose={editor.closeDialog}>
      {rule ? (
        <div className="rule-page">
          <p className="rule-title">{rule.title}</p>
          <h3>Why</h3>
          <p>{rule.why}</p>
          <h3>What to do</h3>
          <p>{rule.remedy}</p>
          <h3>When not to use it</h3>
          <p>{rule.whenNotToUse}</p>
          {profile && (
            <>
              <h3>In the profile {profile.title}</h3>
              <ul>
                {cases.map(([name, about]) => (
                  <li key={name}>
                    {about || (cases.length > 1 ? 'Otherwise' : 'Severity')}:{' '}
                    <b>{levelOf(profile, id, name)}</b>
                  </li>
                ))}
                {options.map(([name, option]) => (
                  <li key={name}>
                    {option.about} <b>{JSON.stringify(chosen[name] ?? option.default)}</b>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h3>Rests on</h3>
          <p>{rule.basis.join('; ')}</p>
        </div>
      ) : (
        <p className="message">The catalogue has no rule {id}.</p>
      )}
    </Modal>
  );
}
