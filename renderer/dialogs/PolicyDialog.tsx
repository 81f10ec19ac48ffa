// Adds a published framework: which one, from those that ship or from a file, and what that changes.
import { useState } from 'react';
import type { PolicyFile } from '../../core/generated/policy.types.ts';
import { comparePolicy } from '../../core/policies/comparePolicy.ts';
import { shippedPolicies } from '../../core/policies/shippedPolicies.ts';
import { addPolicyCall, readPolicyFile } from '../store/policies.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { counted } from '../ui/words.ts';
import { PolicyChanges } from './PolicyChanges.tsx';

export function PolicyDialog() {
  const editor = useEditor();
  const [file, setFile] = useState<PolicyFile>();
  const [refusal, setRefusal] = useState<string>();
  const own = useUi((state) => state.organisation.policies);
  const policies = [...(file ? [file] : []), ...own, ...shippedPolicies()];
  const [chosen, setChosen] = useState<PolicyFile | undefined>(policies[0]);
  const { case: c } = editor.document;
  const changes = chosen && comparePolicy(c, chosen);
  const update = changes !== undefined && changes.differences.length > 0;
  const call = chosen && addPolicyCall(chosen, false);
  const verdict = call && editor.document.may(call);
  const mayUpdate = chosen && update && editor.document.may(addPolicyCall(chosen, true)).allowed;
  const run = (asUpdate: boolean) => {
    if (!chosen || !editor.execute(addPolicyCall(chosen, asUpdate)).allowed) return;
    editor.notify('done', `${chosen.title} is in the case.`);
    editor.closeDialog();
  };
  const take = async (picked: File | undefined) => {
    if (!picked) return;
    const read = await readPolicyFile(picked);
    setRefusal(read.ok ? undefined : read.problem.message);
    if (!read.ok) return;
    setFile(read.policy);
    setChosen(read.policy);
  };
  return (
    <Modal
      title="Add a published framework"
      size="large"
      onClose={editor.closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={editor.closeDialog}>
            Cancel
          </button>
          {mayUpdate && (
            <button type="button" className="button outlined" onClick={() => run(true)}>
              {changes.added.length > 0 ? 'Add and update' : 'Update'}
            </button>
          )}
          <button
            type="button"
            className="button primary"
            aria-disabled={!verdict?.allowed}
            onClick={() => verdict?.allowed && run(false)}
          >
            Add
          </button>
        </>
      }
    >
      <div className="policy-dialog">
        <fieldset>
          <legend>Framework</legend>
          {policies.map((policy) => (
            <label key={`${policy === file} ${policy.id}`} className="option">
              <input
                type="radio"
                name="policy"
                checked={policy === chosen}
                onChange={() => setChosen(policy)}
              />
              <span>
                <b>{policy.title}</b>
                {policy.publisher && ` · ${policy.publisher}`}
                {policy === file && ' · from the file'}
                <small>
                  {policy.about} {counted(policy.versions.length, 'version')}:{' '}
                  {policy.versions.map(({ version }) => version).join(', ')}.
                </small>
              </span>
            </label>
          ))}
        </fieldset>
        <label className="policy-file">
          From a file (*.policy.json)
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </label>
        <p className="form-refusal" role="alert">
          {refusal}
        </p>
        {changes && verdict && (
          <PolicyChanges
            added={changes.added}
            differences={changes.differences}
            said={verdict.allowed ? undefined : verdict.message}
          />
        )}
        <p className="field-hint">
          Each fact comes with how sure it is. What nobody recorded stays open; no address is given
          that was not read.
        </p>
      </div>
    </Modal>
  );
}
