// The changes view: what differs in meaning from the case as it was saved, as somebody signed it, or from
// another file; verdicts and findings first.
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { Case } from '../../../core/model/case.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { showCentre } from '../../store/centre.ts';
import { chooseOther, type OtherFile, otherFileOf } from '../../store/compareWith.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { FromFile } from './FromFile.tsx';
import { SignOffForm } from './SignOffForm.tsx';
import { SinceSaved } from './SinceSaved.tsx';
import { SinceSigned } from './SinceSigned.tsx';

/** What `centre.at` holds: nothing for the save, `file`, or the id of a sign-off. */
const FILE = 'file';

export function Changes() {
  const editor = useEditor();
  useUi((state) => state.version);
  const at = useUi((state) => state.centre.at);
  const [other, setOther] = useState<OtherFile | undefined>(() => otherFileOf(editor));
  const { case: c } = editor.document;
  const signed = at !== undefined && c.signOffs.has(at) ? at : undefined;
  const file = at === FILE ? other : undefined;
  const choose = async () => {
    const chosen = await chooseOther(editor);
    if (!chosen) return;
    setOther(chosen);
    showCentre(editor, 'changes', FILE);
  };
  return (
    <div className="changes-view">
      <ViewHead title="Changes" says="What differs in meaning. Order and layout do not count.">
        <label>
          Compared with
          <select
            data-centre-focus
            value={signed ?? (file ? FILE : '')}
            onChange={(event) => showCentre(editor, 'changes', event.target.value)}
          >
            <option value="">the last save</option>
            {file && <option value={FILE}>{file.name}</option>}
            {[...c.signOffs.keys()].map((id) => (
              <option key={id} value={id}>
                {signOffWords(c, id)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button outlined" onClick={() => void choose()}>
          <FolderOpen size={14} aria-hidden /> Another file…
        </button>
      </ViewHead>
      {signed !== undefined ? (
        <SinceSigned id={signed} />
      ) : file ? (
        <FromFile file={file} />
      ) : (
        <SinceSaved />
      )}
      <SignOffForm />
    </div>
  );
}

/** "sign-off SO-01 of G2 by Ada, 2026-06-01" */
function signOffWords(c: Case, id: string): string {
  const { person = '', on } = c.signOffs.get(id) ?? {};
  const who = c.people.get(person)?.name ?? person;
  return ['sign-off', id, recordTitle(c, 'signOffs', id), who && `by ${who}`, on && `(${on})`]
    .filter(Boolean)
    .join(' ');
}
