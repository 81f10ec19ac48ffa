// Which record is the planned deployment and which the actual one; and a new one of a kind.
import { useState } from 'react';
import { compareIdentifiers } from '../../../core/model/order.ts';
import { DEPLOYMENT_KINDS, type DeploymentKind } from '../../../core/select/deployment/contexts.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { useReason } from '../../panels/inspector/whyFixed.ts';
import { addDeployment, chooseDeployment } from '../../store/coverage.ts';
import { goToAny } from '../../store/panels.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';

/** What a new one is called until somebody names it. */
const NAMES: Readonly<Record<DeploymentKind, string>> = {
  'internal-only': 'Use inside the developer',
  kyc: 'API for known customers',
  'closed-api': 'Closed API',
  'on-device': 'On devices',
  'open-weights': 'Open weights',
};

export function ChooseDeployments() {
  const editor = useEditor();
  useUi((state) => state.version);
  const fixed = useReason([]);
  const [refusal, setRefusal] = useState('');
  const [kind, setKind] = useState<DeploymentKind>('internal-only');
  const { case: c } = editor.document;
  const ids = [...c.deploymentContexts.keys()].sort(compareIdentifiers);
  const add = () => {
    const done = addDeployment(editor, kind, NAMES[kind]);
    if ('refusal' in done) setRefusal(done.refusal);
    else if (done.made[0] !== undefined) goToAny(editor, done.made[0]);
  };
  return (
    <>
      {(['planned', 'actual'] as const).map((role) => {
        const id = c.meta.contexts?.[role] ?? '';
        return (
          <label key={role}>
            {role === 'planned' ? 'Planned' : 'Actual'}
            <select
              {...(role === 'planned' ? { 'data-centre-focus': true } : {})}
              value={id}
              aria-disabled={fixed !== undefined}
              title={fixed}
              onChange={(event) => {
                if (fixed === undefined) chooseDeployment(editor, role, event.target.value);
              }}
            >
              <option value="">none</option>
              {id !== '' && !ids.includes(id) && <option value={id}>{id} (not in the case)</option>}
              {ids.map((one) => (
                <option key={one} value={one}>
                  {recordTitle(c, 'deploymentContexts', one) || one}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <label>
        New
        <select value={kind} onChange={(event) => setKind(kindOf(event.target.value))}>
          {DEPLOYMENT_KINDS.map((one) => (
            <option key={one} value={one}>
              {NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button outlined"
        aria-disabled={fixed !== undefined}
        title={fixed}
        onClick={() => fixed === undefined && add()}
      >
        Add deployment
      </button>
      {fixed !== undefined && <span className="field-hint">{fixed}</span>}
      {refusal && (
        <span className="form-refusal" role="alert">
          {refusal}
        </span>
      )}
    </>
  );
}

function kindOf(word: string): DeploymentKind {
  return DEPLOYMENT_KINDS.find((one) => one === word) ?? 'internal-only';
}
