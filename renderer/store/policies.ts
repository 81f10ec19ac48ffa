// Policies in and out of the case: as files, and from what ships.
import { addPolicy } from '../../core/commands/addPolicy.ts';
import type { PolicyFile } from '../../core/generated/policy.types.ts';
import { exportPolicy } from '../../core/policies/exportPolicy.ts';
import { MAX_POLICY_BYTES, type ReadPolicy, readPolicy } from '../../core/policies/readPolicy.ts';
import type { Editor } from './editor.ts';
import { endTyping } from './typing.ts';

/** Hands a policy of the case over as a file. */
export async function exportPolicyFile(editor: Editor, policy: string): Promise<void> {
  endTyping(editor);
  const out = exportPolicy(editor.document.case, policy);
  if (!out.ok) {
    editor.notify('refused', out.problem.message);
    return;
  }
  const bytes = new TextEncoder().encode(out.text);
  const { name } = out;
  const given = await editor.host.exportFile({ name, mediaType: 'application/json', bytes });
  if (given.ok) editor.notify('done', `Exported ${name}.`);
  else if (given.because !== 'cancelled') editor.notify('failed', given.message);
}

/** What a file holds; one that is too large is not read into memory. */
export async function readPolicyFile(file: File): Promise<ReadPolicy> {
  if (file.size > MAX_POLICY_BYTES) {
    const message = `${file.name} is larger than 1 MB, and no policy file.`;
    return { ok: false, problem: { message } };
  }
  try {
    return readPolicy(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, problem: { message: `${file.name} could not be read.` } };
  }
}

/** The call that adds the policy, or brings it up to date. */
export function addPolicyCall(policy: PolicyFile, update: boolean) {
  return addPolicy.call({ policy: { ...policy }, ...(update ? { update } : {}) });
}
